import type { Hono } from 'hono'
import { type Problem, problem } from '../../core/problem.ts'
import { rowFilterOf } from '../../web/pages/roster-address.ts'
import { RosterPage } from '../../web/pages/roster-page.tsx'
import { RosterPreviewPage } from '../../web/pages/roster-preview-page.tsx'
import { problemSentence } from '../../words/problem-sentence.ts'
import type { HttpDeps } from '../deps.ts'
import { type HttpContext, type HttpEnv, readerIn } from '../env.ts'
import { readForm } from '../forms/read-form.ts'
import { ROSTER_LIMITS, rosterUpload } from '../forms/roster-upload.ts'
import { requireReader } from '../guards/require-reader.ts'
import { PROBLEM_STATUS } from '../problem-status.ts'
import { replyProblem } from '../reply-problem.ts'
import { sendFile } from '../served/send-file.ts'
import { pageContext, renderPage } from './render-page.ts'

const LIMIT = `${ROSTER_LIMITS.fileBytes / (1024 * 1024)} MB`

/** /organisasi/impor and what it hands out: the organisation and its officials as a workbook, out and in again. */
export const mountRoster = (app: Hono<HttpEnv>, { app: uses }: HttpDeps): void => {
  const show = async (c: HttpContext, refused: Problem | null) => {
    const reader = readerIn(c)
    const imports = reader.may.administer ? await uses.listRosterImports(reader) : null
    if (imports && !imports.ok) return replyProblem(c, imports.problem)
    const page = (
      <RosterPage
        context={pageContext(c)}
        imports={imports?.value ?? null}
        limit={LIMIT}
        problem={refused && problemSentence(refused, c.get('language'))}
      />
    )
    return renderPage(c, page, refused ? PROBLEM_STATUS[refused.code] : 200)
  }

  const showImport = async (c: HttpContext, id: string, from: string | null, wrong: Problem | null) => {
    const view = await uses.showRosterImport(readerIn(c), id, rowFilterOf(new URL(c.req.url).searchParams))
    if (!view.ok) return replyProblem(c, view.problem)
    const sentence = wrong && problemSentence(wrong, c.get('language'))
    const problems = sentence ? { [wrong?.at === 'from' && view.value.needsDay ? 'from' : 'whole']: sentence } : {}
    const page = (
      <RosterPreviewPage
        context={pageContext(c)}
        view={view.value}
        from={from ?? view.value.today}
        problems={problems}
      />
    )
    return renderPage(c, page, wrong ? PROBLEM_STATUS[wrong.code] : 200)
  }

  app.get('/organisasi/ekspor.xlsx', requireReader, async (c) => {
    const file = await uses.exportRoster(readerIn(c))
    return file.ok ? sendFile(c, file.value) : replyProblem(c, file.problem)
  })

  app.get('/organisasi/templat.xlsx', requireReader, async (c) => {
    const file = await uses.rosterTemplate(readerIn(c))
    return file.ok ? sendFile(c, file.value) : replyProblem(c, file.problem)
  })

  app.get('/organisasi/impor', requireReader, (c) => show(c, null))

  app.post('/organisasi/impor', requireReader, async (c) => {
    const opened = await rosterUpload(c, uses)
    if (opened.ok) return c.redirect(`/organisasi/impor/${opened.value.id}`, 303)
    const isRight = opened.problem.code === 'access/forbidden' || opened.problem.code === 'access/csrf'
    return isRight ? replyProblem(c, opened.problem) : show(c, opened.problem)
  })

  app.get('/organisasi/impor/:id', requireReader, (c) => showImport(c, c.req.param('id'), null, null))

  app.post('/organisasi/impor/:id', requireReader, async (c) => {
    const id = c.req.param('id')
    const form = await readForm(c)
    const [base, from] = [form.get('base') ?? '', form.get('from')]
    const applied = await uses.applyRoster(readerIn(c), id, { base, from: from ?? '' })
    if (applied.ok) return c.redirect(`/organisasi/impor/${id}`, 303)
    return applied.problem.code === 'not-found'
      ? replyProblem(c, problem('not-found', 'roster'))
      : showImport(c, id, from, applied.problem)
  })
}
