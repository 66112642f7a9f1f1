import type { Hono } from 'hono'
import { OfficialPage, PeoplePage } from '../../web/pages/people-page.tsx'
import type { HttpDeps } from '../deps.ts'
import { type HttpEnv, readerIn } from '../env.ts'
import { requireReader } from '../guards/require-reader.ts'
import { replyProblem } from '../reply-problem.ts'
import { pageContext, renderPage } from './render-page.ts'

/** /pejabat, searched by its address, and /pejabat/:id. Posts are filled on the pages of their units. */
export const mountPeople = (app: Hono<HttpEnv>, { app: uses }: HttpDeps): void => {
  app.get('/pejabat', requireReader, async (c) => {
    const text = (c.req.query('cari') ?? '').trim()
    const found = await uses.findOfficials(readerIn(c), text)
    if (!found.ok) return replyProblem(c, found.problem)
    return renderPage(c, <PeoplePage context={pageContext(c)} text={text} officials={found.value.officials} />)
  })

  app.get('/pejabat/:id', requireReader, async (c) => {
    const view = await uses.showOfficial(readerIn(c), c.req.param('id'))
    if (!view.ok) return replyProblem(c, view.problem)
    return renderPage(c, <OfficialPage context={pageContext(c)} view={view.value} />)
  })
}
