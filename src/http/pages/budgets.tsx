import type { Hono } from 'hono'
import { budgetContentSchema } from '../../contract/api/plan-schemas.ts'
import type { BudgetContent, BudgetView } from '../../contract/plan-view.ts'
import type { Problem } from '../../core/problem.ts'
import { BudgetPage } from '../../web/pages/budget-page.tsx'
import type { Inputs } from '../../web/pages/plan-forms.tsx'
import { problemSentence } from '../../words/problem-sentence.ts'
import type { HttpDeps } from '../deps.ts'
import { type HttpContext, type HttpEnv, readerIn } from '../env.ts'
import { budgetFieldOf, budgetHeadOf, budgetItemsOf, inputsOf } from '../forms/plan-form.ts'
import { readForm } from '../forms/read-form.ts'
import { requireReader } from '../guards/require-reader.ts'
import { PROBLEM_STATUS } from '../problem-status.ts'
import { replyProblem } from '../reply-problem.ts'
import { confirmedContent } from './plan-import.tsx'
import { pageContext, renderPage } from './render-page.ts'

type Shown = {
  readonly open: 'edit' | 'revise' | null
  readonly inputs: Inputs | null
  readonly wrong: Problem | null
  readonly field: string
}

/** /anggaran/:id: one budget document; corrected, revised or taken away by its forms. */
export const mountBudgets = (app: Hono<HttpEnv>, { app: uses }: HttpDeps): void => {
  const show = (c: HttpContext, view: BudgetView, { open, inputs, wrong, field }: Shown) => {
    const known = inputs && field in inputs ? field : 'whole'
    const problems = wrong ? { [known]: problemSentence(wrong, c.get('language')) } : {}
    const page = (
      <BudgetPage
        context={pageContext(c)}
        view={view}
        open={open}
        inputs={inputs}
        problems={problems}
        saved={c.req.query('selesai') !== undefined}
      />
    )
    return renderPage(c, page, wrong ? PROBLEM_STATUS[wrong.code] : 200)
  }

  app.get('/anggaran/:id', requireReader, async (c) => {
    const view = await uses.budgetView(readerIn(c), c.req.param('id'))
    if (!view.ok) return replyProblem(c, view.problem)
    const asked = c.req.query('revisi') !== undefined ? 'revise' : c.req.query('ubah') !== undefined ? 'edit' : null
    const open = view.value.mayChange ? asked : null
    return show(c, view.value, { open, inputs: null, wrong: null, field: '' })
  })

  app.post('/anggaran/:id', requireReader, async (c) => {
    const id = c.req.param('id')
    const form = await readForm(c)
    const view = await uses.budgetView(readerIn(c), id)
    if (!view.ok) return replyProblem(c, view.problem)
    const reader = readerIn(c)
    const edition = Number(form.get('edition') ?? Number.NaN)
    const refused = (wrong: Problem, shown: Omit<Shown, 'wrong'>) =>
      wrong.code === 'access/forbidden' ? replyProblem(c, wrong) : show(c, view.value, { ...shown, wrong })
    if (form.get('do') === 'remove') {
      const removed = await uses.removeBudget(reader, id, edition)
      if (removed.ok) return c.redirect('/rencana', 303)
      return refused(removed.problem, { open: null, inputs: null, field: '' })
    }
    if (form.get('do') === 'import') {
      const content = confirmedContent(form, budgetContentSchema)
      const kept = content.ok ? await uses.saveBudget(reader, id, edition, content.value) : content
      if (kept.ok) return c.redirect(`/anggaran/${id}?selesai`, 303)
      return refused(kept.problem, { open: null, inputs: null, field: '' })
    }
    const open = form.get('do') === 'revise' ? 'revise' : 'edit'
    const typed = { open, inputs: inputsOf(form) } as const
    const items = budgetItemsOf(form)
    if (!items.ok) return refused(items.problem, { ...typed, field: items.problem.at })
    const content: BudgetContent = { ...budgetHeadOf(form, view.value.kind), items: items.value.items }
    const saved =
      open === 'revise'
        ? await uses.addBudget(reader, view.value.office, content)
        : await uses.saveBudget(reader, id, edition, content)
    if (saved.ok) return c.redirect(`/anggaran/${saved.value.id}?selesai`, 303)
    return refused(saved.problem, { ...typed, field: budgetFieldOf(saved.problem.at, items.value.places) })
  })
}
