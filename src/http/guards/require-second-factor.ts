import { createMiddleware } from 'hono/factory'
import { problem } from '../../core/problem.ts'
import type { HttpEnv } from '../env.ts'
import { problemJson, wantsJson } from '../problem-json.ts'

/** Where a second factor is set up. */
export const ENROL = '/akun/dua-langkah'

/** All that is left to somebody who owes a second factor: to set it up, to go away, and what is open to strangers. */
const LEFT = new Set([
  `GET ${ENROL}`,
  `POST ${ENROL}`,
  `POST ${ENROL}/aktifkan`,
  'POST /keluar',
  'POST /bahasa',
  'POST /tampilan',
  'GET /keaslian',
  'POST /keaslian',
  'GET /api/v1/session',
  'POST /api/v1/session',
  'DELETE /api/v1/session',
  'POST /api/v1/account/second-factor',
  'POST /api/v1/account/second-factor/confirm',
  'POST /api/v1/verification',
  'GET /api/v1/health',
  'GET /api/v1/ready',
  'GET /api/v1/openapi.json',
  'GET /api/v1/interchange.schema.json',
])

/** Leads whoever owes a second factor (REQUIRE_SECOND_FACTOR) to it before anything else; a new route is closed to them. */
export const requireSecondFactor = createMiddleware<HttpEnv>((c, next) => {
  if (c.get('reader')?.owes === undefined || LEFT.has(`${c.req.method} ${c.req.path}`)) return next()
  if (wantsJson(c)) return Promise.resolve(problemJson(c, problem('access/second-factor-required')))
  return Promise.resolve(c.redirect(ENROL, 303))
})
