import { type Problem, problem } from '../problem.ts'
import type { Rights } from './role.ts'

/** Null where the reader may do it, else the refusal. */
export const refusalFor = (may: Rights, right: keyof Rights): Problem | null =>
  may[right] ? null : problem('access/forbidden', right)
