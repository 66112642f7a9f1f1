import type { Agreement } from '../../../core/agreement/agreement.ts'

const text = (value: unknown): string => JSON.stringify(value, (_, v) => (typeof v === 'bigint' ? `${v}n` : v))

/**
 * `next` with the objectives of `before` in the places where both say the same, and `before` itself where all is the same:
 * then nothing of it needs to be drawn or checked anew.
 */
export const sharedGround = (before: Agreement, next: Agreement): Agreement => {
  const objectives = next.objectives.map((o, i) => {
    const old = before.objectives[i]
    return old === o || (old && text(old) === text(o)) ? old : o
  })
  const same = objectives.length === before.objectives.length && objectives.every((o, i) => o === before.objectives[i])
  const shared = { ...next, objectives: same ? before.objectives : objectives }
  const rest = ({ objectives: _, ...others }: Agreement) => text(others)
  return same && rest(before) === rest(next) ? before : shared
}
