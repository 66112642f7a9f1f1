import type { Hono } from 'hono'
import type { UploadedFile } from '../../app/uploaded-file.ts'
import { type Problem, problem } from '../../core/problem.ts'
import { ok, type Result, refuse } from '../../core/result.ts'
import { ImportPreviewPage } from '../../web/pages/import-preview-page.tsx'
import { planWordsOf } from '../../web/pages/plan-words.ts'
import { problemSentence } from '../../words/problem-sentence.ts'
import type { HttpDeps } from '../deps.ts'
import { type HttpContext, type HttpEnv, readerIn } from '../env.ts'
import { readUpload } from '../forms/read-upload.ts'
import { requireReader } from '../guards/require-reader.ts'
import { replyProblem } from '../reply-problem.ts'
import { sendFile } from '../served/send-file.ts'
import { pageContext, renderPage } from './render-page.ts'

/** A sheet of a plan is small. */
const LIMITS = { fileBytes: 5 * 1024 * 1024, files: 1 } as const

/** The one file that was uploaded, handed to `use`, and removed whatever comes of it. */
const withSheet = async <T,>(c: HttpContext, use: (file: UploadedFile) => Promise<Result<T>>): Promise<Result<T>> => {
  const upload = await readUpload(c, LIMITS)
  if (!upload.ok) return upload
  try {
    const [file] = upload.value.files
    if (!file) return refuse(problem('input/invalid', 'files', { field: 'files', reason: 'reason/missing' }))
    return await use(file)
  } finally {
    await upload.value.cleanUp()
  }
}

/** /rencana/impor and /anggaran/impor show what a sheet would change; /isian.xlsx hands the sheet out. */
export const mountPlanImport = (app: Hono<HttpEnv>, { app: uses }: HttpDeps): void => {
  const said = (c: HttpContext, fault: Problem | null) => fault && problemSentence(fault, c.get('language'))

  app.get('/rencana/:id/isian.xlsx', requireReader, async (c) => {
    const file = await uses.planSheet(readerIn(c), c.req.param('id'))
    return file.ok ? sendFile(c, file.value) : replyProblem(c, file.problem)
  })

  app.get('/anggaran/:id/isian.xlsx', requireReader, async (c) => {
    const file = await uses.budgetSheet(readerIn(c), c.req.param('id'))
    return file.ok ? sendFile(c, file.value) : replyProblem(c, file.problem)
  })

  app.post('/rencana/impor', requireReader, async (c) => {
    const id = c.req.query('rencana') ?? ''
    const known = await uses.planView(readerIn(c), id)
    if (!known.ok) return replyProblem(c, known.problem)
    if (!known.value.mayChange) return replyProblem(c, problem('access/forbidden', 'plan'))
    const preview = await withSheet(c, (file) => uses.previewPlan(readerIn(c), id, file))
    if (!preview.ok) return replyProblem(c, preview.problem)
    const { plan, content, rows, fault } = preview.value
    const props = { title: plan.title, address: `/rencana/${id}`, edition: plan.edition, rows, gone: null }
    return renderPage(
      c,
      <ImportPreviewPage
        context={pageContext(c)}
        {...props}
        fault={said(c, fault)}
        content={JSON.stringify(content)}
      />,
    )
  })

  app.post('/anggaran/impor', requireReader, async (c) => {
    const id = c.req.query('anggaran') ?? ''
    const known = await uses.budgetView(readerIn(c), id)
    if (!known.ok) return replyProblem(c, known.problem)
    if (!known.value.mayChange) return replyProblem(c, problem('access/forbidden', 'draft'))
    const preview = await withSheet(c, (file) => uses.previewBudget(readerIn(c), id, file))
    if (!preview.ok) return replyProblem(c, preview.problem)
    const { budget, content, rows, gone, fault } = preview.value
    const title = `${planWordsOf(c.get('language')).kind[budget.kind]} ${budget.year}`
    const props = { title, address: `/anggaran/${id}`, edition: budget.edition, rows, gone }
    return renderPage(
      c,
      <ImportPreviewPage
        context={pageContext(c)}
        {...props}
        fault={said(c, fault)}
        content={JSON.stringify(content)}
      />,
    )
  })
}

/** A content that a preview showed and somebody confirmed; it is checked as any other that is typed. */
export const confirmedContent = <T,>(
  form: URLSearchParams,
  schema: { readonly safeParse: (value: unknown) => { success: true; data: T } | { success: false } },
): Result<T> => {
  const wrong = refuse(problem('input/invalid', '', { field: 'files', reason: 'reason/form' }))
  try {
    const read = schema.safeParse(JSON.parse(form.get('content') ?? ''))
    return read.success ? ok(read.data) : wrong
  } catch {
    return wrong
  }
}
