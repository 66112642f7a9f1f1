import type { Hono } from 'hono'
import type { NewMerger } from '../../contract/merger-view.ts'
import type { Problem } from '../../core/problem.ts'
import { MergerPage } from '../../web/pages/merger-page.tsx'
import type { MergerChoice } from '../../web/pages/merger-preview.tsx'
import { problemSentence } from '../../words/problem-sentence.ts'
import type { HttpDeps } from '../deps.ts'
import { type HttpContext, type HttpEnv, readerIn } from '../env.ts'
import { readForm } from '../forms/read-form.ts'
import { requireReader } from '../guards/require-reader.ts'
import { PROBLEM_STATUS } from '../problem-status.ts'
import { replyProblem } from '../reply-problem.ts'
import { pageContext, renderPage } from './render-page.ts'

/** The same names in the address that shows a plan and in the form that confirms it. */
const choiceOf = (fields: URLSearchParams): MergerChoice => {
  const into = fields.get('ke') ?? ''
  return { into, others: fields.getAll('unit').filter((id) => id !== into), from: fields.get('mulai') ?? '' }
}

const mergerOf = (id: string, { others, from }: MergerChoice, fields: URLSearchParams): NewMerger => ({
  unitIds: [id, ...others],
  from,
  moved: fields.getAll('pindah'),
})

/** /organisasi/:id/gabung: looks at what a merger of this unit into another would do, by its address, and does it. */
export const mountMerger = (app: Hono<HttpEnv>, { app: uses }: HttpDeps): void => {
  const show = async (c: HttpContext, id: string, fields: URLSearchParams, wrong: Problem | null) => {
    const view = await uses.unitForChange(readerIn(c), id)
    if (!view.ok) return replyProblem(c, view.problem)
    const choice = choiceOf(fields)
    const seen =
      choice.into === '' ? null : await uses.previewMerger(readerIn(c), choice.into, mergerOf(id, choice, fields))
    const problem = wrong ?? (seen && !seen.ok ? seen.problem : null)
    // What stands in the plan among its reasons is not said twice.
    const isTold = seen?.ok && seen.value.problems.some((p) => p.code === problem?.code && p.at === problem.at)
    const page = (
      <MergerPage
        context={pageContext(c)}
        view={view.value}
        choice={{ ...choice, from: choice.from || view.value.today }}
        preview={seen?.ok ? seen.value : null}
        problem={problem && !isTold ? problemSentence(problem, c.get('language')) : null}
      />
    )
    return renderPage(c, page, problem ? PROBLEM_STATUS[problem.code] : 200)
  }

  app.get('/organisasi/:id/gabung', requireReader, (c) =>
    show(c, c.req.param('id'), new URL(c.req.url).searchParams, null),
  )

  app.post('/organisasi/:id/gabung', requireReader, async (c) => {
    const id = c.req.param('id')
    const allowed = await uses.unitForChange(readerIn(c), id)
    if (!allowed.ok) return replyProblem(c, allowed.problem)
    const fields = await readForm(c)
    const choice = choiceOf(fields)
    const merger = { ...mergerOf(id, choice, fields), plan: fields.get('rencana') ?? '' }
    const done = await uses.mergeUnits(readerIn(c), choice.into, merger)
    return done.ok ? c.redirect(`/organisasi/${done.value.id}?selesai`, 303) : show(c, id, fields, done.problem)
  })
}
