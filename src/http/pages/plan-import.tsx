import type { Hono } from 'hono'
import type { TakeAway } from '../../app/take-away.ts'
import type { UploadedFile } from '../../app/uploaded-file.ts'
import type { BudgetContent, PlanContent } from '../../contract/plan-view.ts'
import { type Problem, problem } from '../../core/problem.ts'
import { ok, type Result, refuse } from '../../core/result.ts'
import { ImportPreviewPage, type ImportPreviewProps } from '../../web/pages/import-preview-page.tsx'
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

type Preview = Omit<ImportPreviewProps, 'context' | 'fault' | 'content'> & {
  readonly fault: Problem | null
  readonly content: PlanContent | BudgetContent
}

const show = (c: HttpContext, { fault, content, ...seen }: Preview) => {
  const said = fault && problemSentence(fault, c.get('language'))
  const page = <ImportPreviewPage context={pageContext(c)} {...seen} fault={said} content={JSON.stringify(content)} />
  return renderPage(c, page)
}

/** /rencana/impor and /anggaran/impor show what a sheet would change; /isian.xlsx hands the sheet out. */
export const mountPlanImport = (app: Hono<HttpEnv>, { app: uses }: HttpDeps): void => {
  const handOut = (c: HttpContext, file: Result<TakeAway>) =>
    file.ok ? sendFile(c, file.value) : replyProblem(c, file.problem)

  app.get('/rencana/:id/isian.xlsx', requireReader, async (c) =>
    handOut(c, await uses.planSheet(readerIn(c), c.req.param('id'))),
  )

  app.get('/anggaran/:id/isian.xlsx', requireReader, async (c) =>
    handOut(c, await uses.budgetSheet(readerIn(c), c.req.param('id'))),
  )

  app.post('/rencana/impor', requireReader, async (c) => {
    const id = c.req.query('rencana') ?? ''
    const known = await uses.planView(readerIn(c), id)
    if (!known.ok) return replyProblem(c, known.problem)
    if (!known.value.mayChange) return replyProblem(c, problem('access/forbidden', 'plan'))
    const preview = await withSheet(c, (file) => uses.previewPlan(readerIn(c), id, file))
    if (!preview.ok) return replyProblem(c, preview.problem)
    const { plan, ...seen } = preview.value
    return show(c, { ...seen, title: plan.title, address: `/rencana/${id}`, edition: plan.edition, gone: null })
  })

  app.post('/anggaran/impor', requireReader, async (c) => {
    const id = c.req.query('anggaran') ?? ''
    const known = await uses.budgetView(readerIn(c), id)
    if (!known.ok) return replyProblem(c, known.problem)
    if (!known.value.mayChange) return replyProblem(c, problem('access/forbidden', 'draft'))
    const preview = await withSheet(c, (file) => uses.previewBudget(readerIn(c), id, file))
    if (!preview.ok) return replyProblem(c, preview.problem)
    const { budget, ...seen } = preview.value
    const title = `${planWordsOf(c.get('language')).kind[budget.kind]} ${budget.year}`
    return show(c, { ...seen, title, address: `/anggaran/${id}`, edition: budget.edition })
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
