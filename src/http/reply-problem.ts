import type { Problem } from '../core/problem.ts'
import type { HttpContext } from './env.ts'
import { problemPage } from './pages/problem-page.tsx'
import { problemJson, RETRY_AFTER_SECONDS, wantsJson } from './problem-json.ts'
import { PROBLEM_STATUS } from './problem-status.ts'

export { problemJson, wantsJson } from './problem-json.ts'

/** A refusal as its reader wants it: JSON for programs, a page for people. */
export const replyProblem = (c: HttpContext, problem: Problem): Response | Promise<Response> => {
  if (wantsJson(c)) return problemJson(c, problem)
  c.set('refusal', problem.code)
  if (problem.code === 'access/too-many-attempts') c.header('Retry-After', RETRY_AFTER_SECONDS)
  return problemPage(c, problem, PROBLEM_STATUS[problem.code])
}
