import type { Hono } from 'hono'
import { TreePage } from '../../web/pages/tree-page.tsx'
import type { HttpDeps } from '../deps.ts'
import { type HttpEnv, readerIn } from '../env.ts'
import { requireReader } from '../guards/require-reader.ts'
import { replyProblem } from '../reply-problem.ts'
import { pageContext, renderPage } from './render-page.ts'

/** /organisasi: the tree of units, open as its address says (`buka`, `unit`), or at what is searched for (`cari`). */
export const mountOrganisationTree = (app: Hono<HttpEnv>, { app: uses }: HttpDeps): void => {
  app.get('/organisasi', requireReader, async (c) => {
    const text = (c.req.query('cari') ?? '').trim().slice(0, 200)
    const unit = c.req.query('unit') ?? null
    const open = c.req.query('buka')?.split(',') ?? (unit === null ? null : [])
    const view = await uses.unitTree(readerIn(c), { open, unit, text })
    if (!view.ok) return replyProblem(c, view.problem)
    return renderPage(c, <TreePage context={pageContext(c)} view={view.value} unit={unit} text={text} />)
  })
}
