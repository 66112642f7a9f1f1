import { formatRupiah } from '../../money.ts'
import { levelOf } from '../../organisation/post.ts'
import type { Check, Discovery } from '../check.ts'
import { agreementAt, type CascadeView, type FamilyView } from '../family-view.ts'
import { programmeAmounts, sumOfShares } from '../programme-amounts.ts'
import { quoted, whoPromises } from '../sentence-parts.ts'

/** Superior and subordinate that both answer for the whole office have the same money, not parts of it. */
export const isWholeOffice = (view: FamilyView, superior: number, subordinate: number): boolean => {
  const [above, below] = [superior, subordinate].map((i) => levelOf(agreementAt(view, i), view.profile))
  return view.profile.wholeOffice.some(([a, b]) => a === above && b === below)
}

/**
 * Per programme the superior's amount is the sum of its direct subordinates'. More below than above is an error; less may
 * mean that an agreement is not in the family, and weighs as a warning.
 */
export const budgetCascade: Check = {
  code: 'budget/cascade',
  severity: 'error',
  find: (view) => view.cascades.flatMap((cascade) => differences(view, cascade)),
}

const differences = (view: FamilyView, cascade: CascadeView): readonly Discovery[] => {
  const subordinates = cascade.subordinates.filter((i) => !isWholeOffice(view, cascade.superior, i))
  if (subordinates.length === 0) return []
  const amounts = programmeAmounts(view, { ...cascade, subordinates })
  // Levels that budget by other lines (programmes above, activities without codes below) cannot be compared.
  if (amounts.every((a) => a.shares.length === 0)) return []
  return amounts.flatMap(({ line, programme, shares }) => {
    const sum = sumOfShares(shares)
    if (programme.amount === null || sum === null || sum === programme.amount) return []
    const more = sum > programme.amount
    const difference = more ? sum - programme.amount : programme.amount - sum
    const who = whoPromises(agreementAt(view, cascade.superior))
    return [
      {
        agreement: cascade.superior,
        at: `budget/lines/${line}/amount`,
        ...(more ? {} : { severity: 'warning' as const }),
        facts: {
          programme: programme.text,
          superiorAmount: Number(programme.amount),
          subordinateSum: Number(sum),
          difference: Number(programme.amount - sum),
          subordinates: shares.map((s) => whoPromises(agreementAt(view, s.agreement))),
          subordinateAmounts: shares.map((s) => Number(s.amount ?? 0n)),
        },
        message: {
          id: `${quoted(programme.text)}: ${who} mempunyai ${formatRupiah(programme.amount)}, bawahannya bersama ${formatRupiah(sum)}; selisih ${formatRupiah(difference)}${more ? '' : ' belum terbagi dalam dokumen ini'}.`,
          en: `${quoted(programme.text)}: ${who} has ${formatRupiah(programme.amount)}, its subordinates together ${formatRupiah(sum)}; the difference is ${formatRupiah(difference)}${more ? '' : ', not distributed in this document'}.`,
        },
      },
    ]
  })
}
