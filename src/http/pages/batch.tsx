import type { Hono } from 'hono'
import type { Problem } from '../../core/problem.ts'
import { BatchPage } from '../../web/pages/batch-page.tsx'
import { problemSentence } from '../../words/problem-sentence.ts'
import type { HttpDeps } from '../deps.ts'
import { type HttpContext, type HttpEnv, readerIn } from '../env.ts'
import { readForm } from '../forms/read-form.ts'
import { requireReader } from '../guards/require-reader.ts'
import { PROBLEM_STATUS } from '../problem-status.ts'
import { replyProblem } from '../reply-problem.ts'
import { pageContext, renderPage } from './render-page.ts'

/** /baca/:batch: how far the reading is, then what was found. */
export const mountBatch = (app: Hono<HttpEnv>, { app: uses }: HttpDeps): void => {
  const show = async (c: HttpContext, id: string, refused: Problem | null) => {
    const batch = await uses.batchView(readerIn(c), id)
    if (!batch.ok) return replyProblem(c, batch.problem)
    const sentence = refused && problemSentence(refused, c.get('language'))
    const page = <BatchPage context={pageContext(c)} batch={batch.value} problem={sentence} />
    return renderPage(c, page, refused ? PROBLEM_STATUS[refused.code] : 200)
  }

  app.get('/baca/:batch', requireReader, (c) => show(c, c.req.param('batch'), null))

  app.post('/baca/:batch', requireReader, async (c) => {
    const id = c.req.param('batch')
    const verb = (await readForm(c)).get('do')
    if (verb === 'cancel') {
      const cancelled = await uses.cancelBatch(readerIn(c), id)
      return cancelled.ok ? c.redirect(`/baca/${id}`, 303) : show(c, id, cancelled.problem)
    }
    const kept = await uses.keepDrafts(readerIn(c), id)
    if (!kept.ok) return show(c, id, kept.problem)
    const [only, ...others] = kept.value.kept
    return c.redirect(only && others.length === 0 ? `/perjanjian/${only.agreementId}` : `/baca/${id}`, 303)
  })
}
