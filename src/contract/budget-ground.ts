import { z } from 'zod'
import type { GroundLine } from '../core/cascade/budget-left.ts'
import type { Rupiah } from '../core/money.ts'

const whole = z.string().regex(/^\d+$/)

/** What an own budget's lines are laid beside; amounts in whole rupiah as decimal text, for they may not fit a number. */
export const budgetGroundSchema = z.object({
  lines: z.array(
    z.object({
      ground: z.enum(['above', 'plan', 'below']),
      code: z.string().nullable(),
      names: z.array(z.string()),
      has: whole.nullable(),
      taken: whole,
      part: z.boolean(),
    }),
  ),
})

export type BudgetGround = {
  readonly lines: readonly (Omit<GroundLine, 'has' | 'taken'> & {
    readonly has: string | null
    readonly taken: string
  })[]
}

const toText = (amount: Rupiah | null): string | null => amount?.toString() ?? null

export const groundToWire = (lines: readonly GroundLine[]): BudgetGround => ({
  lines: lines.map((g) => ({ ...g, has: toText(g.has), taken: g.taken.toString() })),
})
