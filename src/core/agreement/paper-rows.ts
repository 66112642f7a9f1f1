import type { Target } from '../indicator/target.ts'
import type { Rupiah } from '../money.ts'
import { matchWording, wordingOf } from '../text-match.ts'
import type { Agreement } from './agreement.ts'

export type AnnexRow = { readonly at: string; readonly text: string; readonly target: Target | null }
export type AmountRow = { readonly at: string; readonly text: string; readonly amount: Rupiah | null }

/** A row without a word is not printed. */
const isWorded = ({ text }: { readonly text: string }): boolean => text.trim() !== ''

/** Every objective and indicator with its path, in the order of the annex; an objective has no target of its own. */
export const rowsOfAnnex = (a: Agreement): readonly AnnexRow[] =>
  a.objectives
    .flatMap((objective, i): AnnexRow[] => [
      { at: `objectives/${i}`, text: objective.text, target: null },
      ...objective.indicators.map(({ text, target }, j) => ({ at: `objectives/${i}/indicators/${j}`, text, target })),
    ])
    .filter(isWorded)

export const linesOf = (a: Agreement): readonly AmountRow[] =>
  (a.budget?.lines ?? []).map(({ code, text, amount }, i) => ({
    at: `budget/lines/${i}`,
    text: code === null ? text : `${code} ${text}`,
    amount,
  }))

/** Rows of two lists that are one row by their wording, the most alike first; of equals those in the same order. */
export const pairRows = <T extends { readonly text: string }>(before: readonly T[], after: readonly T[]) => {
  const worded = after.map((row) => wordingOf(row.text))
  const candidates = before
    .flatMap((row, i) => {
      const own = wordingOf(row.text)
      return worded.flatMap((other, j) => {
        const match = matchWording(own, other)
        return match ? [{ i, j, score: match.score, apart: Math.abs(i - j) }] : []
      })
    })
    .sort((a, b) => b.score - a.score || a.apart - b.apart)
  const [used, taken] = [new Map<number, number>(), new Set<number>()]
  for (const { i, j } of candidates) {
    if (used.has(i) || taken.has(j)) continue
    used.set(i, j)
    taken.add(j)
  }
  const pairs = before.flatMap((row, i): (readonly [T, T])[] => {
    const other = after[used.get(i) ?? -1]
    return other === undefined ? [] : [[row, other]]
  })
  return {
    pairs,
    missing: before.filter((_, i) => !used.has(i)),
    added: after.filter((_, j) => !taken.has(j)),
  }
}
