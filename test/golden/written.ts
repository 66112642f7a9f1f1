import type { Agreement, Objective } from '../../src/core/agreement/agreement.ts'
import type { Result } from '../../src/core/result.ts'

/** The value of a result that must not be a refusal. */
export const written = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.problem))
  return result.value
}

/** An agreement of a list that must have it. */
export const at = <T>(list: readonly T[], index: number): T => {
  const item = list[index]
  if (item === undefined) throw new Error(`nothing at ${index}`)
  return item
}

/** The agreement with these objectives, numbered from 1. */
export const withObjectives = (agreement: Agreement, objectives: readonly Objective[]): Agreement => ({
  ...agreement,
  objectives: objectives.map((o, i) => ({ ...o, no: String(i + 1) })),
})
