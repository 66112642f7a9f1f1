import type { Hono } from 'hono'
import { AgreementPage } from '../../web/pages/agreement-page.tsx'
import { AgreementsPage } from '../../web/pages/agreements-page.tsx'
import { filterOf } from '../../web/pages/list-address.ts'
import type { HttpDeps } from '../deps.ts'
import { type HttpEnv, readerIn } from '../env.ts'
import { versionIn } from '../forms/version-in.ts'
import { requireReader } from '../guards/require-reader.ts'
import { replyProblem } from '../reply-problem.ts'
import { pageContext, renderPage } from './render-page.ts'

/** /perjanjian, filtered by its address, and /perjanjian/:id. */
export const mountAgreements = (app: Hono<HttpEnv>, { app: uses }: HttpDeps): void => {
  app.get('/perjanjian', requireReader, async (c) => {
    const filter = filterOf(new URL(c.req.url).searchParams, uses.profile.levels)
    const list = await uses.listAgreements(readerIn(c), filter)
    if (!list.ok) return replyProblem(c, list.problem)
    const page = <AgreementsPage context={pageContext(c)} filter={filter} list={list.value} />
    return renderPage(c, page, 200, list.value)
  })

  app.get('/perjanjian/:id', requireReader, async (c) => {
    const view = await uses.agreementView(readerIn(c), c.req.param('id'), versionIn(c.req.query('versi')))
    if (!view.ok) return replyProblem(c, view.problem)
    return renderPage(c, <AgreementPage context={pageContext(c)} view={view.value} />)
  })
}
