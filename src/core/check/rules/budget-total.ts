import { formatRupiah, sumRupiah } from '../../money.ts'
import { checkEach } from '../check.ts'

/** The printed total is the sum of the lines; with an amount missing nothing can be said of the sum. */
export const budgetTotal = checkEach('budget/total', 'error', (a) => {
  const amounts = (a.budget?.lines ?? []).map((line) => line.amount)
  const known = amounts.filter((amount) => amount !== null)
  const printed = a.budget?.printedTotal ?? null
  if (printed === null || known.length === 0 || known.length < amounts.length) return []
  const sum = sumRupiah(known)
  if (sum === printed) return []
  const difference = printed > sum ? printed - sum : sum - printed
  return [
    {
      at: 'budget/printedTotal',
      facts: { printed: Number(printed), sum: Number(sum), difference: Number(printed - sum) },
      message: {
        id: `JUMLAH tertulis ${formatRupiah(printed)}, sedangkan baris-barisnya berjumlah ${formatRupiah(sum)}; selisih ${formatRupiah(difference)}.`,
        en: `The printed total is ${formatRupiah(printed)}, but the lines add up to ${formatRupiah(sum)}; the difference is ${formatRupiah(difference)}.`,
      },
      repair: { at: 'budget/printedTotal', value: formatRupiah(sum) },
    },
  ]
})
