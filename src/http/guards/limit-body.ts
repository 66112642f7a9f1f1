import { bodyLimit } from 'hono/body-limit'
import { createMiddleware } from 'hono/factory'
import { problem } from '../../core/problem.ts'
import type { HttpEnv } from '../env.ts'
import { replyProblem } from '../reply-problem.ts'

const MEGA = 1024 * 1024
/** A form or an edit is small; an interchange file holds an office's agreements; uploads count for themselves. */
const FORM = MEGA
const INTERCHANGE = 64 * MEGA

const limited = (maxSize: number) =>
  bodyLimit({
    maxSize,
    onError: (c) => replyProblem(c as never, problem('input/too-large', '', { limit: `${maxSize / MEGA} MB` })),
  })

const forms = limited(FORM)
const interchange = limited(INTERCHANGE)

/** Bounds what may be sent: no body is read into memory whole beyond this. */
export const limitBody = createMiddleware<HttpEnv>((c, next) => {
  if (c.req.method === 'GET' || c.req.method === 'HEAD') return next()
  if (c.req.header('content-type')?.startsWith('multipart/form-data')) return next()
  return (c.req.path === '/api/v1/import' ? interchange : forms)(c, next)
})
