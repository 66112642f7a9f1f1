import { createMiddleware } from 'hono/factory'
import { problem } from '../../core/problem.ts'
import type { HttpDeps } from '../deps.ts'
import type { HttpEnv } from '../env.ts'
import { problemJson, wantsJson } from '../problem-json.ts'

const OPEN = [
  '/siapkan',
  '/bahasa',
  '/api/v1/health',
  '/api/v1/ready',
  '/api/v1/openapi.json',
  '/api/v1/interchange.schema.json',
]

/** Before there is an office, every way leads to its set-up. */
export const requireSetUp = ({ app }: Pick<HttpDeps, 'app'>) => {
  let isSetUp = false
  return createMiddleware<HttpEnv>(async (c, next) => {
    isSetUp ||= await app.isSetUp()
    if (isSetUp || OPEN.includes(c.req.path)) return next()
    return wantsJson(c) ? problemJson(c, problem('setup/required')) : c.redirect('/siapkan', 303)
  })
}
