import type { Agreement } from './agreement.ts'
import type { PaperPlace } from './paper-difference.ts'
import { linesOf, rowsOfAnnex } from './paper-rows.ts'
import type { Origin, Reading } from './reading.ts'

const bare = (text: string | number | null): string => `${text ?? ''}`.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')

/** Every value that says something: its path, and what it is and says, whatever its row's number. */
export const valuesOf = (a: Agreement): readonly (readonly [string, string])[] => {
  const { firstParty, secondParty, budget } = a
  const said: (readonly [string, string])[] = [
    ['firstParty/name', bare(firstParty.name)],
    ['firstParty/position', bare(firstParty.position)],
    ['secondParty/name', bare(secondParty?.name ?? null)],
    ['secondParty/position', bare(secondParty?.position ?? null)],
    ['year', bare(a.year)],
    ['statementDate', bare(a.statementDate)],
    ['budget/printedTotal', String(budget?.printedTotal ?? '')],
    ...rowsOfAnnex(a).flatMap(({ at, text, target }) => [
      [`${at}/text`, bare(text)] as const,
      [`${at}/target`, `${bare(text)} ${bare(target?.raw ?? null)}`] as const,
    ]),
    ...linesOf(a).flatMap(({ at, text, amount }) => [
      [`${at}/text`, bare(text)] as const,
      [`${at}/amount`, `${bare(text)} ${amount ?? ''}`] as const,
    ]),
  ]
  return said
    .filter(([, value]) => value.trim() !== '')
    .map(([at, value]) => [at, `${at.split(/\d+/).join()} ${value}`])
}

/** The same, with the same value twice told apart by its order. */
const countedValues = (a: Agreement): ReadonlyMap<string, string> => {
  const seen = new Map<string, number>()
  return new Map(
    valuesOf(a).map(([at, value]) => {
      const n = seen.get(value) ?? 0
      seen.set(value, n + 1)
      return [at, `${value} ${n}`]
    }),
  )
}

export const placeOf = (origin: Origin | undefined): PaperPlace | null =>
  origin?.box ? { page: origin.page, box: origin.box } : null

/**
 * Where each printed value, by its path, stands on the print itself, by how that reads back: null for a value that reads
 * otherwise there, for no picture is better than one of another place.
 */
export const placesOnPrint = (printed: Agreement, print: Reading): ((at: string) => PaperPlace | null) => {
  const origins = new Map<string, Origin>()
  for (const [i, agreement] of print.agreements.entries()) {
    const own = new Map(print.origins.filter((o) => o.agreement === i).map((o) => [o.at, o]))
    for (const [at, value] of countedValues(agreement)) {
      const origin = own.get(at)
      if (origin && !origins.has(value)) origins.set(value, origin)
    }
  }
  const values = countedValues(printed)
  return (at) => placeOf(origins.get(values.get(at) ?? ''))
}
