import type { Hono } from 'hono'
import { TreePage } from '../../web/pages/tree-page.tsx'
import type { HttpDeps } from '../deps.ts'
import { type HttpEnv, readerIn } from '../env.ts'
import { requireReader } from '../guards/require-reader.ts'
import { replyProblem } from '../reply-problem.ts'
import { pageContext, renderPage } from './render-page.ts'

/** Open branches that a page comes with; the script fetches the others, so that the page stays small on a slow link. */
const MOST_DRAWN = 15

/** /organisasi: the tree of units, open as its address says (`buka`, `unit`), or at what is searched for (`cari`). */
export const mountOrganisationTree = (app: Hono<HttpEnv>, { app: uses }: HttpDeps): void => {
  app.get('/organisasi', requireReader, async (c) => {
    const text = (c.req.query('cari') ?? '').trim().slice(0, 200)
    const unit = c.req.query('unit') ?? null
    const open = c.req.query('buka')?.split(',') ?? (unit === null ? null : [])
    const drawn = open?.slice(0, MOST_DRAWN) ?? null
    const view = await uses.unitTree(readerIn(c), { open: drawn, unit, text })
    if (!view.ok) return replyProblem(c, view.problem)
    const toOpen = text === '' && open !== null && open.length > MOST_DRAWN ? open : []
    const page = <TreePage context={pageContext(c)} view={view.value} unit={unit} text={text} toOpen={toOpen} />
    return renderPage(c, page)
  })
}
