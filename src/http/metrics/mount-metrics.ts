import { createHash, timingSafeEqual } from 'node:crypto'
import type { Hono } from 'hono'
import { problem } from '../../core/problem.ts'
import type { HttpContext, HttpEnv } from '../env.ts'
import { isLoopback } from '../guards/client-address.ts'
import { replyProblem } from '../reply-problem.ts'
import type { Gauge, Metrics } from './metrics.ts'

export type MetricsDeps = {
  readonly metrics: Metrics
  /** Asked with every look: pool, queues, process. */
  readonly gauges: () => Promise<readonly Gauge[]>
  /** The bearer token that opens them to other machines; null where only this machine may look. */
  readonly token: string | null
}

const digest = (text: string): Buffer => createHash('sha256').update(text).digest()

/**
 * Who looks from this machine itself needs no token; a proxy on it speaks for others, and says so. With a token set, it is
 * asked of everybody.
 */
const isAllowed = (c: HttpContext, token: string | null): boolean => {
  if (token !== null) {
    const given = /^Bearer (.+)$/.exec(c.req.header('authorization') ?? '')?.[1] ?? ''
    return timingSafeEqual(digest(given), digest(token))
  }
  const isForwarded = ['x-forwarded-for', 'forwarded', 'x-real-ip', 'via'].some(
    (name) => c.req.header(name) !== undefined,
  )
  return !isForwarded && isLoopback(c.env?.incoming?.socket?.remoteAddress ?? '')
}

/** Figures for Prometheus under /metrics; for everybody else there is nothing there. */
export const mountMetrics = (app: Hono<HttpEnv>, { metrics, gauges, token }: MetricsDeps): void => {
  app.get('/metrics', async (c) => {
    if (!isAllowed(c, token)) return replyProblem(c, problem('not-found', ''))
    return c.body(metrics.text(await gauges()), 200, { 'Content-Type': 'text/plain; version=0.0.4; charset=utf-8' })
  })
}
