/**
 * A straight ruling line in points: a horizontal one stands at y = `at` from x = `from` to x = `to`, a vertical one at
 * x = `at` from y = `from` to y = `to`.
 */
export type Rule = {
  readonly axis: 'horizontal' | 'vertical'
  readonly at: number
  readonly from: number
  readonly to: number
}

/** Lines nearer than this (double borders, the two sides of one border) are one line, in points. */
export const NEAR = 3

/** Interrupted lines with gaps up to this are one line, in points. */
const GAP = 4

type Group = { ats: number[]; rules: Rule[] }

const mergeGroup = (axis: Rule['axis'], { ats, rules }: Group): Rule[] => {
  const at = ats.reduce((sum, value) => sum + value, 0) / ats.length
  const merged: { from: number; to: number }[] = []
  for (const { from, to } of rules.sort((a, b) => a.from - b.from)) {
    const last = merged.at(-1)
    if (last !== undefined && from <= last.to + GAP) last.to = Math.max(last.to, to)
    else merged.push({ from, to })
  }
  return merged.map(({ from, to }) => ({ axis, at, from, to }))
}

/** Lays pieces of one line together: borders are drawn cell by cell, twice, and in pieces. */
export const mergeRules = (rules: readonly Rule[]): Rule[] => {
  const merged: Rule[] = []
  for (const axis of ['horizontal', 'vertical'] as const) {
    const groups: Group[] = []
    for (const rule of rules.filter((r) => r.axis === axis).sort((a, b) => a.at - b.at)) {
      const last = groups.at(-1)
      if (last !== undefined && rule.at - (last.ats[0] ?? 0) <= NEAR) {
        last.ats.push(rule.at)
        last.rules.push(rule)
      } else groups.push({ ats: [rule.at], rules: [rule] })
    }
    for (const group of groups) merged.push(...mergeGroup(axis, group))
  }
  return merged
}
