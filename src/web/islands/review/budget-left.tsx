import { budgetLeft, type LineLeft, type TypedLine, totalLeft } from '../../../core/cascade/budget-left.ts'
import { formatRupiah, parseRupiah } from '../../../core/money.ts'
import { fill } from '../../../words/fill.ts'
import { Icon } from '../../kit/icon.tsx'
import { type ReviewLook, textIn, useReview } from './review-context.ts'
import type { CopyBudget } from './review-props.ts'

const typedLine = (look: ReviewLook, index: number): TypedLine => {
  const text = (field: string) => textIn(look, `budget/lines/${index}/${field}`)
  const amount = parseRupiah(text('amount'))
  return { code: text('code') || null, text: text('text'), amount: amount?.kind === 'amount' ? amount.amount : null }
}

/** What is left beside each line as it is typed now, and beside the whole at the end; null where nothing stands beside. */
export const leftOfBudget = (look: ReviewLook): readonly (readonly LineLeft[])[] | null => {
  if (look.budget === null) return null
  const ground = look.budget.lines.map((g) => ({
    ...g,
    has: g.has === null ? null : BigInt(g.has),
    taken: BigInt(g.taken),
  }))
  const lines = look.agreement.budget?.lines.map((_, index) => typedLine(look, index)) ?? []
  return [...budgetLeft(lines, ground), totalLeft(lines, ground)]
}

const sentence = ({ ground, has, taken, left }: LineLeft, words: CopyBudget['words']): string =>
  fill(words[ground], {
    has: formatRupiah(has),
    taken: formatRupiah(taken),
    left: fill(left < 0n ? words.over : words.rest, { amount: formatRupiah(left < 0n ? -left : left) }),
  })

/** While nobody has written an amount yet, three noughts say nothing. */
const saysAnything = ({ has, taken, left }: LineLeft): boolean => has !== 0n || taken !== 0n || left !== 0n

/** What is left of the money beside one line, or the whole; more than there is says so in words. */
export const BudgetLeft = ({ left }: { readonly left: readonly LineLeft[] | undefined }) => {
  const { budget } = useReview()
  return (
    <>
      {budget &&
        left?.filter(saysAnything).map((l) => (
          <p key={`${l.ground} ${l.has}`} class={`budget-left${l.left < 0n ? ' text-warning' : ''}`}>
            {l.left < 0n && <Icon name="warning" class="icon-small" />}
            <span>{sentence(l, budget.words)}</span>
          </p>
        ))}
    </>
  )
}
