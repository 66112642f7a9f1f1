import type { Hono } from 'hono'
import { PerformanceTreePage } from '../../web/pages/performance-tree-page.tsx'
import { treeStateOf } from '../../web/pages/tree-address.ts'
import type { HttpDeps } from '../deps.ts'
import { type HttpEnv, readerIn } from '../env.ts'
import { requireReader } from '../guards/require-reader.ts'
import { replyProblem } from '../reply-problem.ts'
import { pageContext, renderPage } from './render-page.ts'

/** /pohon: the performance tree of an office and year, as its address says. */
export const mountPerformanceTree = (app: Hono<HttpEnv>, { app: uses }: HttpDeps): void => {
  app.get('/pohon', requireReader, async (c) => {
    const state = treeStateOf(new URL(c.req.url).searchParams)
    const view = await uses.showTree(readerIn(c), state)
    if (!view.ok) return replyProblem(c, view.problem)
    return renderPage(
      c,
      <PerformanceTreePage context={pageContext(c)} view={view.value} state={state} />,
      200,
      view.value,
    )
  })
}
