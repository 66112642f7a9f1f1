import type { Agreement, Budget, Letterhead, Objective, SignatureBlock } from '../../core/agreement/agreement.ts'
import type { DoubtCode, Origin, ReadingNote } from '../../core/agreement/reading.ts'
import { withoutStandIn } from '../../core/organisation/acting.ts'
import { readAmount } from './amount.ts'
import { signAnnex } from './annex.ts'
import type { DraftObjective } from './annex-draft.ts'
import type { DraftBudget } from './budget-table.ts'
import { readLetterhead } from './letterhead.ts'
import type { Pair } from './match-parts.ts'
import { chooseOffice, type OfficeCount, shortOffice, unitOf } from './office.ts'
import { levelOf } from './position.ts'
import type { Signed } from './signature.ts'
import { readTitle } from './statement.ts'
import { readTarget, targetIn } from './target-cell.ts'
import { placeOf, type Traced } from './traced.ts'
import { plainCase } from './wording.ts'

export type Built = {
  readonly agreement: Agreement
  readonly origins: readonly Omit<Origin, 'agreement'>[]
  readonly notes: readonly Omit<ReadingNote, 'agreement'>[]
}

/** Below this confidence a value that was recognised without any repair is still shown as doubtful. */
const CLEAR = 0.7

/** Gathers origins and notes while an agreement is put together. */
class Ledger {
  readonly origins: Omit<Origin, 'agreement'>[] = []
  readonly notes: Omit<ReadingNote, 'agreement'>[] = []

  note(at: string, code: DoubtCode, confidence: number, printed: string | null): void {
    this.notes.push({ at, code, confidence, printed })
  }

  put(at: string, value: Traced | null): void {
    const place = value === null ? null : placeOf(value.pieces)
    if (value === null || place === null) return
    this.origins.push({ at, ...place })
    for (const d of value.doubts) this.note(at, d.code, d.confidence, d.printed)
    if (place.confidence < CLEAR && value.doubts.length === 0)
      this.note(at, 'doubt/low-confidence', place.confidence, value.text)
  }
}

/** One agreement from its statement and annex; null where neither names anybody nor promises anything (an empty form). */
export const buildAgreement = (pair: Pair, offices: OfficeCount): Built | null => {
  const ledger = new Ledger()
  const { statement, annex } = pair
  const annexSigned = annex === null ? null : signAnnex(annex, statement?.known ?? [])
  const objectives = (annex?.objectives ?? []).map((o, i) => objective(o, `objectives/${i}`, ledger))
  const own = block(annexSigned, 'first')
  const firstParty = statement?.first?.party ?? {
    name: own?.name ?? null,
    position: own?.position ?? '',
    acting: own?.acting ?? false,
  }
  if (objectives.length === 0 && firstParty.name === null && (statement === null || isForm(firstParty.position)))
    return null
  const other = statement === null ? block(annexSigned, 'second') : null
  const secondParty =
    statement?.second?.party ??
    (other === null ? null : { name: other.name, position: other.position ?? '', acting: other.acting })
  const lines = [...pair.statementLines, ...(annex?.headLines ?? []), ...(annex?.tail ?? [])].map((l) => l.text)
  const satker =
    chooseOffice(
      [firstParty.position, secondParty?.position ?? '', annex?.unit?.text ?? '', ...headings(lines)],
      offices,
    ) ?? ''
  const annexTitle = readTitle(annex?.headLines ?? [])
  const title = statement?.title ?? annexTitle.title
  const dates = { statement: statement?.signed.date ?? null, annex: annexSigned?.date ?? null }
  const year =
    statement?.year ??
    (statement?.title == null ? annexTitle.year : null) ??
    annex?.year ??
    yearOf(dates.statement?.value ?? dates.annex?.value ?? null)
  const place = statement?.signed.place ?? annexSigned?.place ?? null
  ledger.put('title', title)
  ledger.put('firstParty/name', statement?.first?.name ?? null)
  ledger.put('firstParty/position', statement?.first?.position ?? null)
  ledger.put('secondParty/name', statement?.second?.name ?? null)
  ledger.put('secondParty/position', statement?.second?.position ?? null)
  ledger.put('unit', annex?.unit ?? null)
  ledger.put('place', place)
  if (dates.statement !== null)
    ledger.put('statementDate', { text: String(dates.statement.value), pieces: dates.statement.pieces, doubts: [] })
  if (dates.annex !== null)
    ledger.put('annexDate', { text: String(dates.annex.value), pieces: dates.annex.pieces, doubts: [] })
  if (statement === null) ledger.note('firstParty', 'doubt/missing-statement', 0.3, null)
  else if (annex === null) ledger.note('objectives', 'doubt/missing-annex', 0.3, null)
  for (const d of annex?.doubts ?? []) ledger.note('objectives', d.code, d.confidence, d.printed)
  if (firstParty.name === null) ledger.note('firstParty/name', 'doubt/missing-name', 0.3, null)
  if (secondParty !== null && secondParty.name === null)
    ledger.note('secondParty/name', 'doubt/missing-name', 0.3, null)
  const agreement: Agreement = {
    title: title?.text ?? '',
    year,
    satker,
    unit:
      annex?.unit == null
        ? unitOf(withoutStandIn(firstParty.position), satker)
        : plainCase(shortOffice(annex.unit.text)),
    level: levelOf(firstParty.position),
    firstParty,
    secondParty,
    place: place?.text ?? null,
    statementDate: dates.statement?.value ?? null,
    annexDate: dates.annex?.value ?? null,
    annexYear: annex?.year ?? null,
    annexColumns: annex?.columns ?? [],
    objectives,
    budget: budget(annex?.budget ?? null, ledger),
    letterhead: letterhead(pair),
    signatures: signatures(statement?.signed ?? null, annexSigned, ledger),
  }
  return { agreement, origins: ledger.origins, notes: ledger.notes }
}

const isForm = (position: string): boolean => position === '' || /[.…_]{3,}/.test(position)

const headings = (lines: readonly string[]): string[] => lines.filter((l) => l.length < 120)

const yearOf = (date: string | null): number | null => (date === null ? null : Number(date.slice(0, 4)))

const block = (signed: Signed | null, party: 'first' | 'second'): SignatureBlock | null =>
  signed?.blocks.find((b) => b.block.party === party)?.block ?? null

const letterhead = (pair: Pair): Letterhead | null =>
  readLetterhead(pair.statementLines) ?? readLetterhead(pair.annex?.headLines ?? [])

const signatures = (statement: Signed | null, annex: Signed | null, ledger: Ledger): SignatureBlock[] => {
  const blocks = [...(statement?.blocks ?? []), ...(annex?.blocks ?? [])]
  blocks.forEach((b, i) => {
    ledger.put(`signatures/${i}/name`, b.name)
    ledger.put(`signatures/${i}/position`, b.position)
    if (b.name === null) ledger.note(`signatures/${i}/name`, 'doubt/missing-name', 0.4, null)
  })
  return blocks.map((b) => b.block)
}

const objective = (draft: DraftObjective, at: string, ledger: Ledger): Objective => {
  ledger.put(`${at}/text`, draft.text)
  ledger.put(`${at}/no`, draft.no)
  ledger.put(`${at}/group`, draft.group)
  ledger.put(`${at}/program`, draft.program)
  for (const d of draft.doubts) ledger.note(at, d.code, d.confidence, d.printed)
  return {
    program: draft.program?.text ?? null,
    programNo: draft.programNo,
    group: draft.group?.text ?? null,
    groupNo: draft.groupNo,
    no: draft.no?.text ?? null,
    text: draft.text.text,
    indicators: draft.indicators.map((indicator, i) => {
      const place = `${at}/indicators/${i}`
      ledger.put(`${place}/text`, indicator.text)
      const { target, doubts } = readTarget(indicator.target, indicator.unit.text === '' ? null : indicator.unit)
      ledger.put(`${place}/target`, { ...indicator.target, doubts: [...indicator.target.doubts, ...doubts] })
      return { text: indicator.text.text, target: target ?? targetIn(indicator.target.text) }
    }),
  }
}

const budget = (draft: DraftBudget | null, ledger: Ledger): Budget | null => {
  if (draft === null) return null
  const amount = (at: string, printed: Traced | null): bigint | null => {
    if (printed === null) return null
    const read = readAmount(printed.text)
    const doubts =
      read === null || read.mended
        ? [{ code: 'doubt/low-confidence', confidence: 0.6, printed: printed.text } as const]
        : []
    ledger.put(at, { ...printed, doubts })
    return read?.kind === 'amount' ? read.amount : null
  }
  return {
    label: draft.label,
    lines: draft.lines.map((line, i) => {
      ledger.put(`budget/lines/${i}/text`, line.text)
      return {
        no: line.no,
        code: line.code,
        text: line.text.text,
        amount: amount(`budget/lines/${i}/amount`, line.amount),
      }
    }),
    printedTotal: amount('budget/printedTotal', draft.total),
  }
}
