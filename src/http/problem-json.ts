import type { Problem } from '../core/problem.ts'
import { problemSentence } from '../words/problem-sentence.ts'
import type { HttpContext } from './env.ts'
import { PROBLEM_STATUS } from './problem-status.ts'

export const RETRY_AFTER_SECONDS = '900'

/** One refusal as application/problem+json (RFC 9457). `errors` lists every fault of an input, not only the first. */
export const problemJson = (c: HttpContext, problem: Problem, errors: readonly Problem[] = []): Response => {
  const language = c.get('language')
  c.set('refusal', problem.code)
  const status = PROBLEM_STATUS[problem.code]
  const body = {
    type: `/api/v1#${problem.code}`,
    title: problem.code,
    status,
    detail: problemSentence(problem, language),
    code: problem.code,
    at: problem.at,
    params: problem.params,
    requestId: c.get('requestId'),
    ...(errors.length > 0 && {
      errors: errors.map((e) => ({ code: e.code, at: e.at, params: e.params, detail: problemSentence(e, language) })),
    }),
  }
  if (problem.code === 'access/too-many-attempts') c.header('Retry-After', RETRY_AFTER_SECONDS)
  c.header('Content-Language', language)
  return c.body(JSON.stringify(body), status, { 'Content-Type': 'application/problem+json' })
}

/** True where the answer is for a program: the API, and islands that ask for JSON. */
export const wantsJson = (c: HttpContext): boolean =>
  c.req.path.startsWith('/api/') || /\bapplication\/(?:problem\+)?json\b/.test(c.req.header('accept') ?? '')
