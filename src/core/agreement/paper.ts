import { formatTarget, type Target } from '../indicator/target.ts'
import { formatRupiah } from '../money.ts'
import { compareNames } from '../organisation/person-name.ts'
import type { Agreement, Party } from './agreement.ts'
import type { PaperDifference, PaperWeight } from './paper-difference.ts'
import { type PaperFacts, pageDifferences } from './paper-pages.ts'
import { placeOf, placesOnPrint, valuesOf } from './paper-places.ts'
import { linesOf, pairRows, rowsOfAnnex } from './paper-rows.ts'
import type { Reading } from './reading.ts'

/** A recogniser that is this sure, and did not doubt, is believed. */
const SURE = 0.9

const bare = (text: string | null): string =>
  (text ?? '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')

/** How far a read value is to be believed, and where it and the printed value of the path `was` stand. */
const trustIn = (reading: Reading, agreement: number, onPrint: ReturnType<typeof placesOnPrint>) => {
  const origins = new Map(reading.origins.filter((o) => o.agreement === agreement).map((o) => [o.at, o]))
  return (at: string | null, was: string | null) => {
    const origin = at === null ? undefined : origins.get(at)
    const doubted = reading.notes.some((n) => n.agreement === agreement && n.at === at)
    const places = { scan: placeOf(origin), print: was === null ? null : onPrint(was) }
    const sure = origin !== undefined && origin.confidence >= SURE && !doubted
    return { sure, page: origin?.page ?? null, places }
  }
}

type Trust = ReturnType<typeof trustIn>
type Found = Pick<PaperDifference, 'of' | 'printed' | 'read'>

const differing = (
  trust: Trust,
  kind: PaperDifference['kind'],
  at: string | null,
  was: string | null,
  found: Found,
): PaperDifference => {
  const { sure, page, places } = trust(at, was)
  const isWeighty = kind === 'target' || kind === 'amount' || kind === 'name'
  return { kind, weight: isWeighty && sure && found.read !== null ? 'refuses' : 'doubtful', page, places, ...found }
}

const sameTarget = (a: Target, b: Target): boolean =>
  bare(a.raw) === bare(b.raw) || bare(formatTarget(a)) === bare(formatTarget(b))

const partyDifferences = (
  trust: Trust,
  which: 'firstParty' | 'secondParty',
  printed: Party | null,
  read: Party | null,
): PaperDifference[] => {
  if (printed === null) return []
  const of = printed.position
  const name = { of, printed: printed.name, read: read?.name ?? null }
  const relation = name.printed === null ? 'same' : name.read === null ? 'other' : compareNames(name.printed, name.read)
  const told = differing(trust, 'name', `${which}/name`, `${which}/name`, name)
  const position = { of: printed.name ?? '', printed: printed.position, read: read?.position || null }
  return [
    // A few letters that differ are the recogniser's more often than somebody else's name.
    ...(relation === 'other' ? [told] : relation === 'misspelled' ? [{ ...told, weight: 'doubtful' as const }] : []),
    ...(bare(position.printed) === bare(position.read)
      ? []
      : [differing(trust, 'position', `${which}/position`, `${which}/position`, position)]),
  ]
}

const annexDifferences = (trust: Trust, printed: Agreement, read: Agreement): PaperDifference[] => {
  const { pairs, missing, added } = pairRows(rowsOfAnnex(printed), rowsOfAnnex(read))
  return [
    ...pairs.flatMap(([was, now]): PaperDifference[] => {
      const of = was.text
      const [before, after] = [was.target?.raw ?? null, now.target?.raw ?? null]
      const isSame = was.target && now.target ? sameTarget(was.target, now.target) : bare(before) === bare(after)
      return [
        ...(bare(was.text) === bare(now.text)
          ? []
          : [
              differing(trust, 'text', `${now.at}/text`, `${was.at}/text`, {
                of: '',
                printed: was.text,
                read: now.text,
              }),
            ]),
        ...(isSame
          ? []
          : [differing(trust, 'target', `${now.at}/target`, `${was.at}/target`, { of, printed: before, read: after })]),
      ]
    }),
    ...rowsLeft(trust, missing, addedAnew(printed, read, added)),
  ]
}

const budgetDifferences = (trust: Trust, printed: Agreement, read: Agreement): PaperDifference[] => {
  const { pairs, missing, added } = pairRows(linesOf(printed), linesOf(read))
  const money = (amount: bigint | null): string | null => (amount === null ? null : formatRupiah(amount))
  const [total, readTotal] = [printed.budget?.printedTotal ?? null, read.budget?.printedTotal ?? null]
  return [
    ...pairs.flatMap(([was, now]) => {
      const amount = { of: was.text, printed: money(was.amount), read: money(now.amount) }
      return was.amount === now.amount
        ? []
        : [differing(trust, 'amount', `${now.at}/amount`, `${was.at}/amount`, amount)]
    }),
    ...(total === null || total === readTotal
      ? []
      : [
          differing(trust, 'amount', 'budget/printedTotal', 'budget/printedTotal', {
            of: 'JUMLAH',
            printed: money(total),
            read: money(readTotal),
          }),
        ]),
    ...rowsLeft(trust, missing, addedAnew(printed, read, added)),
  ]
}

/** Rows that were not printed; not those of a page that was scanned twice, which say once more what was printed. */
const addedAnew = <T extends Row>(printed: Agreement, read: Agreement, added: readonly T[]): readonly T[] => {
  if (added.length === 0) return added
  const known = new Set(valuesOf(printed).map(([, value]) => value))
  const values = valuesOf(read)
  return added.filter(({ at }) => !values.filter(([path]) => isOf(path, at)).every(([, value]) => known.has(value)))
}

/** True for the fields of a row itself; an objective's indicators are rows of their own. */
const isOf = (path: string, at: string): boolean =>
  path.startsWith(`${at}/`) && !path.slice(at.length + 1).includes('/')

type Row = { readonly at: string; readonly text: string }

const rowsLeft = (trust: Trust, missing: readonly Row[], added: readonly Row[]): PaperDifference[] => [
  ...missing.map(({ at, text }) =>
    differing(trust, 'row-missing', null, `${at}/text`, { of: '', printed: text, read: null }),
  ),
  ...added.map(({ at, text }) =>
    differing(trust, 'row-added', `${at}/text`, null, { of: '', printed: null, read: text }),
  ),
]

/** Statement and annex that were taken for two agreements, as the one that was printed. */
const asOne = (agreements: readonly Agreement[]): number => {
  const rows = agreements.map((a) => rowsOfAnnex(a).length)
  return Math.max(0, rows.indexOf(Math.max(...rows)))
}

/** Everything in which a scan is not what was printed, the gravest first. Empty where it reads back as the same document. */
export const comparePaper = (facts: PaperFacts): readonly PaperDifference[] => {
  const { printed, reading, print } = facts
  const annex = asOne(reading.agreements)
  const statement = Math.max(
    0,
    reading.agreements.findIndex((a) => a.firstParty.name !== null),
  )
  const [rows, parties] = [reading.agreements[annex], reading.agreements[statement]]
  const found = pageDifferences(facts)
  if (rows && parties) {
    const onPrint = placesOnPrint(printed, print)
    const [ofRows, ofParties] = [trustIn(reading, annex, onPrint), trustIn(reading, statement, onPrint)]
    const fact = (kind: 'year' | 'date', at: string, before: string | number | null, after: string | number | null) =>
      before === null || before === after
        ? []
        : [
            differing(ofParties, kind, at, at, {
              of: '',
              printed: `${before}`,
              read: after === null ? null : `${after}`,
            }),
          ]
    found.push(
      ...partyDifferences(ofParties, 'firstParty', printed.firstParty, parties.firstParty),
      ...partyDifferences(ofParties, 'secondParty', printed.secondParty, parties.secondParty),
      ...fact('year', 'year', printed.year, parties.year),
      ...fact('date', 'statementDate', printed.statementDate, parties.statementDate),
      ...annexDifferences(ofRows, printed, rows),
      ...budgetDifferences(ofRows, printed, rows),
    )
  }
  const lost = new Set(
    found.filter((d) => d.kind === 'page-absent' && d.weight === 'refuses').map((d) => Number(d.printed)),
  )
  // What stands on a page that is not there is told by that page, not row by row.
  const told = found.filter((d) => !(d.read === null && d.places?.print && lost.has(d.places.print.page)))
  const order: readonly PaperWeight[] = ['refuses', 'doubtful', 'note']
  return told.sort((a, b) => order.indexOf(a.weight) - order.indexOf(b.weight))
}

/** How much of it forbids binding the scan, and how much asks for a written reason. */
export const weighPaper = (differences: readonly PaperDifference[]) => ({
  refusing: differences.filter((d) => d.weight === 'refuses').length,
  doubtful: differences.filter((d) => d.weight === 'doubtful').length,
})
