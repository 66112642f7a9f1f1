import { createMiddleware } from 'hono/factory'
import { problem } from '../../core/problem.ts'
import type { HttpEnv } from '../env.ts'
import { replyProblem } from '../reply-problem.ts'

/** No address with a NUL names anything: PostgreSQL's text holds none, and would fail instead of finding nothing. */
export const refuseNul = createMiddleware<HttpEnv>(async (c, next) =>
  c.req.url.includes('%00')
    ? replyProblem(c, problem('input/invalid', 'url', { field: 'url', reason: 'reason/form' }))
    : next(),
)
