import type { Budget } from '../../agreement/agreement.ts'
import { formatRupiah, sumRupiah } from '../../money.ts'
import { checkEach } from '../check.ts'
import { quoted } from '../sentence-parts.ts'

/** Every line has an amount ("Rp -" is zero); a heading over lines that add up without it needs none. */
export const budgetMissingAmount = checkEach('budget/missing-amount', 'error', (a) => {
  const budget = a.budget
  if (budget === null) return []
  const empty = budget.lines.filter((line) => line.amount === null && line.text.trim() !== '').length
  return budget.lines.flatMap((line, i) => {
    if (line.amount !== null || line.text.trim() === '' || isHeading(budget, i)) return []
    const at = `budget/lines/${i}/amount`
    const rest = restOf(budget)
    const name = line.code === null ? line.text : `${line.text} (${line.code})`
    return [
      {
        at,
        facts: { programme: line.text, code: line.code, amount: null },
        message: {
          id: `${quoted(name)} tidak mempunyai jumlah anggaran.`,
          en: `${quoted(name)} has no amount.`,
        },
        ...(empty === 1 && rest !== null && rest > 0n ? { repair: { at, value: formatRupiah(rest) } } : {}),
      },
    ]
  })
})

const restOf = (budget: Budget): bigint | null =>
  budget.printedTotal === null ? null : budget.printedTotal - sumRupiah(budget.lines.map((line) => line.amount ?? 0n))

/** A line without an amount that the others do without: the total is reached, or its parts follow under its code. */
const isHeading = (budget: Budget, index: number): boolean => {
  const code = budget.lines[index]?.code ?? null
  const next = budget.lines[index + 1]
  if (code !== null && next?.code?.startsWith(`${code}.`) && next.amount !== null) return true
  return restOf(budget) === 0n
}
