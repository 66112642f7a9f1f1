import type { Hono } from 'hono'
import { HomePage } from '../../web/pages/home-page.tsx'
import type { HttpDeps } from '../deps.ts'
import { type HttpEnv, readerIn } from '../env.ts'
import { requireReader } from '../guards/require-reader.ts'
import { replyProblem } from '../reply-problem.ts'
import { pageContext, renderPage } from './render-page.ts'

const SHOWN = 8

/** /: what waits. */
export const mountHome = (app: Hono<HttpEnv>, { app: uses }: HttpDeps): void => {
  app.get('/', requireReader, async (c) => {
    const reader = readerIn(c)
    const [batches, wrong, all, work, changed] = await Promise.all([
      uses.listBatches(reader),
      uses.listAgreements(reader, { severity: 'error' }),
      uses.listAgreements(reader, {}),
      uses.workList(reader),
      uses.officialChanges(reader),
    ])
    if (!batches.ok) return replyProblem(c, batches.problem)
    if (!wrong.ok) return replyProblem(c, wrong.problem)
    if (!all.ok) return replyProblem(c, all.problem)
    const page = (
      <HomePage
        context={pageContext(c)}
        reading={batches.value.filter((b) => b.state === 'waiting' || b.state === 'reading')}
        toKeep={batches.value.filter((b) => b.state === 'ready' && b.kept < b.drafts)}
        work={work.ok ? work.value.items.slice(0, SHOWN) : []}
        workTotal={work.ok ? work.value.items.length : 0}
        changed={changed.ok ? changed.value.items.slice(0, SHOWN) : []}
        wrong={wrong.value.rows.slice(0, SHOWN)}
        wrongTotal={wrong.value.total}
        keptTotal={all.value.total}
      />
    )
    return renderPage(c, page)
  })
}
