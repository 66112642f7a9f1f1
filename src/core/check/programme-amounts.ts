import type { BudgetLine } from '../agreement/agreement.ts'
import type { Rupiah } from '../money.ts'
import { expanded, matchText } from '../text-match.ts'
import { agreementAt, type CascadeView, type FamilyView } from './family-view.ts'

/** One subordinate's share of a superior's line: null where its line has no amount, and so nothing can be summed. */
export type Share = { readonly agreement: number; readonly lines: readonly number[]; readonly amount: Rupiah | null }

/** One line of a superior's budget with what its direct subordinates carry of it. */
export type ProgrammeAmounts = {
  readonly line: number
  readonly programme: BudgetLine
  /** Only subordinates that have the programme. */
  readonly shares: readonly Share[]
}

const bare = (text: string): string => expanded(text).replace(/^(?:program|kegiatan)\s+/, '')

/** Whether a subordinate's line is of the superior's programme: same code, an activity under its code, or the same name. */
export const belongs = (programme: BudgetLine, line: BudgetLine): 'same' | 'part' | null => {
  if (programme.code !== null && line.code !== null) {
    if (programme.code === line.code) return 'same'
    return line.code.startsWith(`${programme.code}.`) ? 'part' : null
  }
  return matchText(bare(programme.text), bare(line.text), 0.85) === null ? null : 'same'
}

/** Every line of the superior's budget with the amounts below it; programmes are told by code or name. */
export const programmeAmounts = (view: FamilyView, cascade: CascadeView): readonly ProgrammeAmounts[] =>
  (agreementAt(view, cascade.superior).budget?.lines ?? []).map((programme, line) => ({
    line,
    programme,
    shares: cascade.subordinates.flatMap((agreement) => {
      const own = agreementAt(view, agreement).budget?.lines ?? []
      const kinds = own.map((l) => belongs(programme, l))
      const kind = kinds.includes('same') ? 'same' : 'part'
      const lines = own.flatMap((_, i) => (kinds[i] === kind ? [i] : []))
      if (lines.length === 0) return []
      const amounts = lines.map((i) => own[i]?.amount ?? null)
      const amount = amounts.reduce<Rupiah | null>((sum, n) => (sum === null || n === null ? null : sum + n), 0n)
      return [{ agreement, lines, amount }]
    }),
  }))

/** The sum of the shares; null where one of them is unknown. */
export const sumOfShares = (shares: readonly Share[]): Rupiah | null =>
  shares.reduce<Rupiah | null>((sum, s) => (sum === null || s.amount === null ? null : sum + s.amount), 0n)

/**
 * Whether money of the superior is carried by nobody in the family: a sign that not all its subordinates' agreements are
 * at hand, so that what seems missing below may only stand elsewhere.
 */
export const seemsPartial = (amounts: readonly ProgrammeAmounts[]): boolean =>
  amounts.some(({ programme, shares }) => {
    const sum = sumOfShares(shares)
    return programme.amount !== null && sum !== null && sum < programme.amount
  })
