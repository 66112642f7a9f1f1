import { Hono } from 'hono'
import { isOutage } from '../app/outage.ts'
import { problem } from '../core/problem.ts'
import { mountApi } from './api/mount-api.ts'
import type { HttpDeps } from './deps.ts'
import type { HttpEnv } from './env.ts'
import { compress } from './guards/compress.ts'
import { limitBody } from './guards/limit-body.ts'
import { logRequests } from './guards/log-requests.ts'
import { openSession } from './guards/open-session.ts'
import { recordRefusals } from './guards/record-refusals.ts'
import { refuseForgery } from './guards/refuse-forgery.ts'
import { refuseNul } from './guards/refuse-nul.ts'
import { rememberOrigin } from './guards/remember-origin.ts'
import { requireSecondFactor } from './guards/require-second-factor.ts'
import { requireSetUp } from './guards/require-set-up.ts'
import { securityHeaders } from './guards/security-headers.ts'
import { measureRequests } from './metrics/measure-requests.ts'
import { mountMetrics } from './metrics/mount-metrics.ts'
import { mountPages } from './pages/mount-pages.ts'
import { replyProblem } from './reply-problem.ts'
import { mountAssets } from './served/assets.ts'
import { mountFiles } from './served/mount-files.ts'
import { mountLanguage } from './served/mount-language.ts'
import { mountProgress } from './served/mount-progress.ts'
import { mountTreeFiles } from './served/mount-tree-files.ts'

/** The door: guards first, then files, the API and the pages. */
export const createHttpApp = (deps: HttpDeps): Hono<HttpEnv> => {
  const app = new Hono<HttpEnv>()
  const secure = deps.baseUrl?.startsWith('https:') ?? false

  app.use(async (c, next) => {
    // Refusals of the guards themselves speak the reader's language before it is known.
    c.set('language', deps.language)
    c.set('agency', deps.app.profile)
    c.set('reader', null)
    c.set('sessionToken', null)
    c.set('isBearer', false)
    c.set('isEncoded', false)
    c.set('secure', secure)
    c.set('csrf', '')
    c.set('refusal', null)
    await next()
  })
  app.use(logRequests(deps))
  app.use(rememberOrigin)
  if (deps.metrics) app.use(measureRequests(deps.metrics.metrics))
  app.use(securityHeaders(secure))
  app.use(compress)
  mountAssets(app, deps)
  if (deps.metrics) mountMetrics(app, deps.metrics)
  app.use(limitBody)
  app.use(openSession(deps))
  app.use(recordRefusals(deps))
  app.use(refuseForgery(secure))
  app.use(refuseNul)
  app.use(requireSetUp(deps))
  app.use(requireSecondFactor)

  mountApi(app, deps)
  mountFiles(app, deps)
  mountTreeFiles(app, deps)
  mountProgress(app, deps)
  mountLanguage(app, deps)
  mountPages(app, deps)

  app.notFound((c) => replyProblem(c, problem('not-found', '')))
  app.onError((error, c) => {
    const request = c.get('requestId') ?? ''
    // Not the whole error: a database repeats the values of rows in its details.
    deps.log.error({ request, error: error.name, reason: error.message, stack: error.stack }, 'a request failed')
    return replyProblem(c, isOutage(error) ? problem('service/not-ready') : problem('internal', '', { request }))
  })
  return app
}
