import type { Agreement } from './agreement.ts'
import type { PaperDifference } from './paper-difference.ts'
import { valuesOf } from './paper-places.ts'
import type { Reading } from './reading.ts'

export type PaperFacts = {
  readonly printed: Agreement
  /** The scan read back, and the print's own file read back, which says where each value stands on it. */
  readonly reading: Reading
  readonly print: Reading
  readonly pages: { readonly printed: number; readonly scanned: number }
  /** The code that each page bears, null where none is printed; and what was found on each page of the scan. */
  readonly code: string | null
  readonly codes: readonly (string | null)[]
}

/** What stands on each page of a reading. */
const valuesByPage = ({ agreements, origins }: Reading): ReadonlyMap<number, readonly string[]> => {
  const pages = new Map<number, string[]>()
  for (const [i, agreement] of agreements.entries()) {
    const own = new Map(origins.filter((o) => o.agreement === i).map((o) => [o.at, o.page]))
    for (const [at, value] of valuesOf(agreement)) {
      const page = own.get(at)
      if (page !== undefined) pages.set(page, [...(pages.get(page) ?? []), value])
    }
  }
  return pages
}

/** Which page of the print a scanned page is, by the values that stand on both; `whole` where most of them do. */
type Known = { readonly page: number; readonly printed: number; readonly whole: boolean }

const knownPages = (print: ReadonlyMap<number, readonly string[]>, scan: Reading): readonly Known[] =>
  [...valuesByPage(scan)]
    .sort(([a], [b]) => a - b)
    .flatMap(([page, values]): Known[] => {
      const found = new Set(values)
      const votes = [...print].map(([printed, own]) => ({ printed, own, n: own.filter((v) => found.has(v)).length }))
      const best = votes.reduce<(typeof votes)[number] | null>((a, b) => (b.n > (a?.n ?? 0) ? b : a), null)
      return best === null ? [] : [{ page, printed: best.printed, whole: best.n * 2 >= best.own.length }]
    })

const PLAIN = { of: '', printed: null, read: null, page: null } as const

/** Pages that are not there, are there twice, or lie in another order; nothing where the print itself says no places. */
const layDifferences = ({ print, reading, pages }: PaperFacts): PaperDifference[] => {
  const printed = valuesByPage(print)
  const known = knownPages(printed, reading)
  const again = known.filter((k, i) => k.whole && known.slice(0, i).some((o) => o.whole && o.printed === k.printed))
  const once = known.filter((k) => !again.includes(k)).map((k) => k.printed)
  const absent = [...printed.keys()].filter((page) => !once.includes(page)).sort((a, b) => a - b)
  const isLost = pages.scanned - again.length < pages.printed
  const inOrder = [...once].sort((a, b) => a - b)
  return [
    ...absent.map((page): PaperDifference => {
      const weight = isLost ? 'refuses' : 'doubtful'
      return { ...PLAIN, kind: 'page-absent', weight, printed: `${page}` }
    }),
    ...again.map(
      (k): PaperDifference => ({
        ...PLAIN,
        kind: 'page-twice',
        weight: 'note',
        printed: `${k.printed}`,
        read: `${k.page}`,
        page: k.page,
      }),
    ),
    ...(once.join() === inOrder.join()
      ? []
      : [
          {
            ...PLAIN,
            kind: 'pages-order',
            weight: 'note',
            printed: inOrder.join(', '),
            read: once.join(', '),
          } as const,
        ]),
  ]
}

/** Everything about the pages themselves: how many, which, in which order, and whose code they bear. */
export const pageDifferences = (facts: PaperFacts): PaperDifference[] => {
  const { pages, code, codes } = facts
  const count = { ...PLAIN, printed: `${pages.printed}`, read: `${pages.scanned}` }
  return [
    ...(pages.scanned < pages.printed ? [{ ...count, kind: 'pages-missing', weight: 'refuses' } as const] : []),
    ...(pages.scanned > pages.printed ? [{ ...count, kind: 'pages-more', weight: 'note' } as const] : []),
    ...layDifferences(facts),
    ...codes.flatMap((found, i): PaperDifference[] => {
      if (code === null || found === code) return []
      const at = { ...PLAIN, printed: code, read: found, page: i + 1 }
      return [
        found === null
          ? { ...at, kind: 'code-unread', weight: 'note' }
          : { ...at, kind: 'code-other', weight: 'refuses' },
      ]
    }),
  ]
}
