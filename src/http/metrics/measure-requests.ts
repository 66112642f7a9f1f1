import { createMiddleware } from 'hono/factory'
import { matchedRoutes } from 'hono/route'
import type { HttpContext, HttpEnv } from '../env.ts'
import type { Metrics } from './metrics.ts'

/** The pattern that answered ("/perjanjian/:id"); guards match everything and say nothing. */
const routeOf = (c: HttpContext): string =>
  matchedRoutes(c)
    .map((route) => route.path)
    .findLast((path) => path !== '/*' && path !== '*') ?? 'unmatched'

/** Methods that anybody makes up must not become names of series. */
const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']

/** Counts every request with its route, status and time. */
export const measureRequests = (metrics: Metrics) =>
  createMiddleware<HttpEnv>(async (c, next) => {
    const from = performance.now()
    await next()
    const method = METHODS.includes(c.req.method) ? c.req.method : 'other'
    const seconds = (performance.now() - from) / 1000
    metrics.observeRequest({ method, route: routeOf(c), status: c.res.status, seconds })
  })
