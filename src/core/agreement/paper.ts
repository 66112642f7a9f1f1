import { formatTarget, type Target } from '../indicator/target.ts'
import { formatRupiah } from '../money.ts'
import { compareNames } from '../organisation/person-name.ts'
import type { Agreement, Party } from './agreement.ts'
import { linesOf, pairRows, rowsOfAnnex } from './paper-rows.ts'
import type { Reading } from './reading.ts'

/** What about a scanned sheet is not as it was printed. `code`: the code on the page; `row-…`: a row of annex or budget. */
export const PAPER_DIFFERENCES = [
  'pages-missing',
  'pages-more',
  'code-other',
  'code-unread',
  'name',
  'position',
  'year',
  'date',
  'text',
  'target',
  'amount',
  'row-missing',
  'row-added',
] as const

/** Who may bring a signed sheet in: who is on it, or whoever drew it up, on their behalf. */
export const PAPER_ACTORS = ['first-party', 'second-party', 'author'] as const
export type PaperActor = (typeof PAPER_ACTORS)[number]

/** `refuses`: what is signed is not what was printed. `doubtful`: somebody must say that it is. `note`: good to know. */
export type PaperWeight = 'refuses' | 'doubtful' | 'note'

/** One difference: what was printed and what was read (null where nothing was), and the scan's page from 1 where it is known. */
export type PaperDifference = {
  readonly kind: (typeof PAPER_DIFFERENCES)[number]
  readonly weight: PaperWeight
  /** Words that say of which row or whose name it is; empty where the kind says all. */
  readonly of: string
  readonly printed: string | null
  readonly read: string | null
  readonly page: number | null
}

export type PaperFacts = {
  readonly printed: Agreement
  readonly reading: Reading
  readonly pages: { readonly printed: number; readonly scanned: number }
  /** The code that each page bears, null where none is printed; and what was found on each page of the scan. */
  readonly code: string | null
  readonly codes: readonly (string | null)[]
}

/** A recogniser that is this sure, and did not doubt, is believed. */
const SURE = 0.9

const bare = (text: string | null): string =>
  (text ?? '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')

/** How far a read value is to be believed, and the page it stands on. */
const trustIn = (reading: Reading, agreement: number) => (at: string) => {
  const origin = reading.origins.find((o) => o.agreement === agreement && o.at === at)
  const doubted = reading.notes.some((n) => n.agreement === agreement && n.at === at)
  return { sure: origin !== undefined && origin.confidence >= SURE && !doubted, page: origin?.page ?? null }
}

type Trust = ReturnType<typeof trustIn>
type Found = Pick<PaperDifference, 'of' | 'printed' | 'read'>

const differing = (trust: Trust, kind: PaperDifference['kind'], at: string, found: Found): PaperDifference => {
  const { sure, page } = trust(at)
  const isWeighty = kind === 'target' || kind === 'amount' || kind === 'name'
  return { kind, weight: isWeighty && sure && found.read !== null ? 'refuses' : 'doubtful', page, ...found }
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
  const told = differing(trust, 'name', `${which}/name`, name)
  const position = { of: printed.name ?? '', printed: printed.position, read: read?.position || null }
  return [
    // A few letters that differ are the recogniser's more often than somebody else's name.
    ...(relation === 'other' ? [told] : relation === 'misspelled' ? [{ ...told, weight: 'doubtful' as const }] : []),
    ...(bare(position.printed) === bare(position.read)
      ? []
      : [differing(trust, 'position', `${which}/position`, position)]),
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
          : [differing(trust, 'text', `${now.at}/text`, { of: '', printed: was.text, read: now.text })]),
        ...(isSame ? [] : [differing(trust, 'target', `${now.at}/target`, { of, printed: before, read: after })]),
      ]
    }),
    ...rowsLeft(trust, missing, added),
  ]
}

const budgetDifferences = (trust: Trust, printed: Agreement, read: Agreement): PaperDifference[] => {
  const { pairs, missing, added } = pairRows(linesOf(printed), linesOf(read))
  const money = (amount: bigint | null): string | null => (amount === null ? null : formatRupiah(amount))
  const [total, readTotal] = [printed.budget?.printedTotal ?? null, read.budget?.printedTotal ?? null]
  return [
    ...pairs.flatMap(([was, now]) => {
      const amount = { of: was.text, printed: money(was.amount), read: money(now.amount) }
      return was.amount === now.amount ? [] : [differing(trust, 'amount', `${now.at}/amount`, amount)]
    }),
    ...(total === null || total === readTotal
      ? []
      : [
          differing(trust, 'amount', 'budget/printedTotal', {
            of: 'JUMLAH',
            printed: money(total),
            read: money(readTotal),
          }),
        ]),
    ...rowsLeft(trust, missing, added),
  ]
}

const rowsLeft = (
  trust: Trust,
  missing: readonly { readonly text: string }[],
  added: readonly { readonly at: string; readonly text: string }[],
): PaperDifference[] => [
  ...missing.map(
    ({ text }): PaperDifference => ({
      kind: 'row-missing',
      weight: 'doubtful',
      of: '',
      printed: text,
      read: null,
      page: null,
    }),
  ),
  ...added.map(
    ({ at, text }): PaperDifference => ({
      kind: 'row-added',
      weight: 'doubtful',
      of: '',
      printed: null,
      read: text,
      page: trust(`${at}/text`).page,
    }),
  ),
]

/** Statement and annex that were taken for two agreements, as the one that was printed. */
const asOne = (agreements: readonly Agreement[]): number => {
  const rows = agreements.map((a) => rowsOfAnnex(a).length)
  return Math.max(0, rows.indexOf(Math.max(...rows)))
}

const pageDifferences = ({ pages, code, codes }: PaperFacts): PaperDifference[] => {
  const plain = { of: '', printed: null, read: null, page: null }
  const count = { ...plain, printed: `${pages.printed}`, read: `${pages.scanned}` }
  return [
    ...(pages.scanned < pages.printed ? [{ ...count, kind: 'pages-missing', weight: 'refuses' } as const] : []),
    ...(pages.scanned > pages.printed ? [{ ...count, kind: 'pages-more', weight: 'note' } as const] : []),
    ...codes.flatMap((found, i): PaperDifference[] => {
      if (code === null || found === code) return []
      const at = { ...plain, printed: code, read: found, page: i + 1 }
      return [
        found === null
          ? { ...at, kind: 'code-unread', weight: 'note' }
          : { ...at, kind: 'code-other', weight: 'refuses' },
      ]
    }),
  ]
}

/** Everything in which a scan is not what was printed, the gravest first. Empty where it reads back as the same document. */
export const comparePaper = (facts: PaperFacts): readonly PaperDifference[] => {
  const { printed, reading } = facts
  const annex = asOne(reading.agreements)
  const statement = Math.max(
    0,
    reading.agreements.findIndex((a) => a.firstParty.name !== null),
  )
  const [rows, parties] = [reading.agreements[annex], reading.agreements[statement]]
  const found = pageDifferences(facts)
  if (rows && parties) {
    const [ofRows, ofParties] = [trustIn(reading, annex), trustIn(reading, statement)]
    const fact = (kind: 'year' | 'date', at: string, before: string | number | null, after: string | number | null) =>
      before === null || before === after
        ? []
        : [differing(ofParties, kind, at, { of: '', printed: `${before}`, read: after === null ? null : `${after}` })]
    found.push(
      ...partyDifferences(ofParties, 'firstParty', printed.firstParty, parties.firstParty),
      ...partyDifferences(ofParties, 'secondParty', printed.secondParty, parties.secondParty),
      ...fact('year', 'year', printed.year, parties.year),
      ...fact('date', 'statementDate', printed.statementDate, parties.statementDate),
      ...annexDifferences(ofRows, printed, rows),
      ...budgetDifferences(ofRows, printed, rows),
    )
  }
  const order: readonly PaperWeight[] = ['refuses', 'doubtful', 'note']
  return found.sort((a, b) => order.indexOf(a.weight) - order.indexOf(b.weight))
}

/** How much of it forbids binding the scan, and how much asks for a written reason. */
export const weighPaper = (differences: readonly PaperDifference[]) => ({
  refusing: differences.filter((d) => d.weight === 'refuses').length,
  doubtful: differences.filter((d) => d.weight === 'doubtful').length,
})
