import type { BudgetLine } from '../agreement/agreement.ts'
import type { Rupiah } from '../money.ts'

/** Where an amount beside an own line comes from: the superior's agreement, the own subordinates', the budget document. */
export type Ground = 'above' | 'below' | 'plan'

/**
 * One programme or activity of those an own budget is laid beside. `names` are all wordings known for it, as `nameOf` gives
 * them. `has` is what is there to take from; null where the own line is what others take from.
 */
export type GroundLine = {
  readonly ground: Ground
  readonly code: string | null
  readonly names: readonly string[]
  readonly has: Rupiah | null
  /** What others take of it: units beside this one, or below it. */
  readonly taken: Rupiah
  /** An activity within a programme that is there too: it does not count in the total. */
  readonly part: boolean
}

/** What one line has above it, what others took of that, and what is left; below zero where more is taken than there is. */
export type LineLeft = Pick<GroundLine, 'ground' | 'taken'> & { readonly has: Rupiah; readonly left: Rupiah }

/** What is typed of a budget's line; an amount that is none yet is null. */
export type TypedLine = Pick<BudgetLine, 'code' | 'text' | 'amount'>

/** A wording without case, spaces and the word "program" before it. */
export const nameOf = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\d]+/gu, ' ')
    .replace(/^ ?(?:program|kegiatan) | $/g, '')

/** Whether a line is of a programme: by its code, else by its name. */
export const isOf = (g: Pick<GroundLine, 'code' | 'names'>, line: Pick<TypedLine, 'code' | 'text'>): boolean =>
  g.code && line.code
    ? line.code === g.code || line.code.startsWith(`${g.code}.`)
    : nameOf(line.text) !== '' && g.names.includes(nameOf(line.text))

const sumOf = (lines: readonly TypedLine[]): Rupiah => lines.reduce((sum, line) => sum + (line.amount ?? 0n), 0n)

const leftOf = (g: GroundLine, own: Rupiah): LineLeft => {
  const has = g.has ?? own
  return { ground: g.ground, has, taken: g.taken, left: has - g.taken - (g.has === null ? 0n : own) }
}

/** For each line what is left beside it. Lines of one programme count together: its activities take from one amount. */
export const budgetLeft = (
  lines: readonly TypedLine[],
  ground: readonly GroundLine[],
): readonly (readonly LineLeft[])[] =>
  lines.map((line) =>
    ground.flatMap((g) => (isOf(g, line) ? leftOf(g, sumOf(lines.filter((other) => isOf(g, other)))) : [])),
  )

/** The same of the whole budget: for each ground that has any lines. */
export const totalLeft = (lines: readonly TypedLine[], ground: readonly GroundLine[]): readonly LineLeft[] =>
  (['above', 'plan', 'below'] as const).flatMap((kind) => {
    const of = ground.filter((g) => g.ground === kind && !g.part)
    if (of.length === 0) return []
    const has = of.every((g) => g.has === null) ? null : of.reduce((sum, g) => sum + (g.has ?? 0n), 0n)
    const taken = of.reduce((sum, g) => sum + g.taken, 0n)
    return leftOf({ ground: kind, code: null, names: [], has, taken, part: false }, sumOf(lines))
  })
