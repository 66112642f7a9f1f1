import { createMiddleware } from 'hono/factory'
import type { HttpDeps } from '../deps.ts'
import type { HttpEnv } from '../env.ts'
import { withoutIds } from './log-requests.ts'

const ID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/gi

/**
 * Puts every change that was refused to somebody signed in into the trail; refused looking is not a change. Here, by the
 * method and the status, no new address can forget it. Strangers are left to the limits of signing in: they could fill the
 * trail.
 */
export const recordRefusals = ({ app, log }: Pick<HttpDeps, 'app' | 'log'>) =>
  createMiddleware<HttpEnv>(async (c, next) => {
    const reader = c.get('reader')
    await next()
    const { status } = c.res
    if (reader === null || status < 400 || status >= 500 || ['GET', 'HEAD', 'OPTIONS'].includes(c.req.method)) return
    const request = c.get('requestId')
    const refused = {
      request,
      method: c.req.method,
      path: withoutIds(c.req.path),
      status,
      code: c.get('refusal') ?? 'input/invalid',
      things: c.req.path.match(ID) ?? [],
    }
    await app.recordRefusal(reader, refused).catch((error: unknown) => {
      const reason = error instanceof Error ? error.message : String(error)
      log.error({ request, reason }, 'a refusal could not be recorded')
    })
  })
