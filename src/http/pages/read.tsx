import type { Hono } from 'hono'
import { type Problem, problem } from '../../core/problem.ts'
import { ReadPage } from '../../web/pages/read-page.tsx'
import { problemSentence } from '../../words/problem-sentence.ts'
import type { HttpDeps } from '../deps.ts'
import { type HttpContext, type HttpEnv, readerIn } from '../env.ts'
import { readUpload } from '../forms/read-upload.ts'
import { requireReader } from '../guards/require-reader.ts'
import { PROBLEM_STATUS } from '../problem-status.ts'
import { problemJson, replyProblem, wantsJson } from '../reply-problem.ts'
import { pageContext, renderPage } from './render-page.ts'

/** /baca: documents in. */
export const mountRead = (app: Hono<HttpEnv>, { app: uses, limits }: HttpDeps): void => {
  const show = async (c: HttpContext, refused: Problem | null) => {
    if (refused && wantsJson(c)) return problemJson(c, refused)
    const batches = await uses.listBatches(readerIn(c))
    if (!batches.ok) return replyProblem(c, batches.problem)
    const page = (
      <ReadPage
        context={pageContext(c)}
        batches={batches.value}
        limitBytes={limits.fileBytes}
        problem={refused && problemSentence(refused, c.get('language'))}
      />
    )
    return renderPage(c, page, refused ? PROBLEM_STATUS[refused.code] : 200)
  }

  app.get('/baca', requireReader, (c) => show(c, null))

  app.post('/baca', requireReader, async (c) => {
    const upload = await readUpload(c, limits)
    if (!upload.ok) return show(c, upload.problem)
    const { files, cleanUp } = upload.value
    try {
      if (files.length === 0) {
        return await show(c, problem('input/invalid', 'files', { field: 'files', reason: 'reason/missing' }))
      }
      const batch = await uses.openBatch(readerIn(c), files)
      if (!batch.ok) return await show(c, batch.problem)
      return c.redirect(`/baca/${batch.value.id}`, 303)
    } finally {
      await cleanUp()
    }
  })
}
