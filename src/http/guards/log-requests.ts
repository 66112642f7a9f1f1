import { randomUUID } from 'node:crypto'
import { createMiddleware } from 'hono/factory'
import type { HttpDeps } from '../deps.ts'
import type { HttpEnv } from '../env.ts'

/** Identifiers in an address say who read what: the log keeps the form of the address only. */
export const withoutIds = (path: string): string =>
  path.replace(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/gi, ':id').slice(0, 200)

/** Gives each request a number, and logs it without personal data: no address, no name, no query. */
export const logRequests = ({ log }: Pick<HttpDeps, 'log'>) =>
  createMiddleware<HttpEnv>(async (c, next) => {
    const requestId = randomUUID()
    c.set('requestId', requestId)
    c.header('X-Request-Id', requestId)
    const from = performance.now()
    await next()
    const ms = Math.round(performance.now() - from)
    const facts = { request: requestId, method: c.req.method, path: withoutIds(c.req.path), status: c.res.status, ms }
    if (c.res.status >= 500) log.error(facts, 'request')
    else log.info(facts, 'request')
  })
