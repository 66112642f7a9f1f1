import type { Hono } from 'hono'
import { planContentSchema } from '../../contract/api/plan-schemas.ts'
import type { PlanContent, PlanView } from '../../contract/plan-view.ts'
import { BUDGET_KINDS } from '../../core/plan/budget-document.ts'
import { PLAN_KINDS } from '../../core/plan/plan.ts'
import { type Problem, problem } from '../../core/problem.ts'
import { type Result, refuse } from '../../core/result.ts'
import { NewPlanPage } from '../../web/pages/new-plan-page.tsx'
import type { OpenForm } from '../../web/pages/plan-editors.tsx'
import type { Inputs } from '../../web/pages/plan-forms.tsx'
import { planFilterOf } from '../../web/pages/plan-list-address.ts'
import { PlanPage } from '../../web/pages/plan-page.tsx'
import { PlansPage } from '../../web/pages/plans-page.tsx'
import { problemSentence } from '../../words/problem-sentence.ts'
import type { HttpDeps } from '../deps.ts'
import { type HttpContext, type HttpEnv, readerIn } from '../env.ts'
import { budgetHeadOf, inputsOf, planHeadOf } from '../forms/plan-form.ts'
import { readForm } from '../forms/read-form.ts'
import { requireReader } from '../guards/require-reader.ts'
import { PROBLEM_STATUS } from '../problem-status.ts'
import { replyProblem } from '../reply-problem.ts'
import { changedPlan, openFormOf } from './plan-edits.ts'
import { confirmedContent } from './plan-import.tsx'
import { pageContext, renderPage } from './render-page.ts'

const KINDS = [...PLAN_KINDS, ...BUDGET_KINDS]

const kindOf = (text: string | null | undefined) => KINDS.find((kind) => kind === text) ?? 'rkt'

/** The field of the open form that a problem speaks of; `whole` for what is wrong with none of them. */
const fieldOf = (at: string, inputs: Inputs): string => {
  const last = at.split('/').at(-1) ?? ''
  if (last in inputs) return last
  if (last === 'target') return Object.keys(inputs).find((name) => /^target\d{4}$/.test(name)) ?? 'whole'
  return ['title', 'fromYear', 'untilYear', 'decree', 'reviews', 'office'].includes(at) ? at : 'whole'
}

/** /rencana, filtered by its address; /rencana/baru; /rencana/:id, one plan with its forms. */
export const mountPlans = (app: Hono<HttpEnv>, { app: uses }: HttpDeps): void => {
  app.get('/rencana', requireReader, async (c) => {
    const filter = planFilterOf(new URL(c.req.url).searchParams)
    const list = await uses.listPlans(readerIn(c), filter)
    if (!list.ok) return replyProblem(c, list.problem)
    return renderPage(c, <PlansPage context={pageContext(c)} filter={filter} list={list.value} />)
  })

  app.get('/rencana/baru', requireReader, (c) => {
    const kind = kindOf(c.req.query('jenis'))
    const right = kind === 'renstra' ? 'plan' : 'draft'
    if (!readerIn(c).may[right]) return replyProblem(c, problem('access/forbidden', right))
    return renderPage(c, <NewPlanPage context={pageContext(c)} kind={kind} inputs={{ revision: '0' }} problems={{}} />)
  })

  app.post('/rencana/baru', requireReader, async (c) => {
    const form = await readForm(c)
    const kind = kindOf(form.get('jenis'))
    const office = form.get('office') ?? ''
    const added =
      kind === 'renstra' || kind === 'rkt'
        ? await uses.addPlan(readerIn(c), office, { kind, ...planHeadOf(form, kind), objectives: [] })
        : await uses.addBudget(readerIn(c), office, { ...budgetHeadOf(form, kind), items: [] })
    if (added.ok) {
      const at =
        kind === 'renstra' || kind === 'rkt' ? `/rencana/${added.value.id}` : `/anggaran/${added.value.id}?ubah`
      return c.redirect(at, 303)
    }
    if (added.problem.code === 'access/forbidden') return replyProblem(c, added.problem)
    const inputs = inputsOf(form)
    const problems = { [fieldOf(added.problem.at, inputs)]: problemSentence(added.problem, c.get('language')) }
    const page = <NewPlanPage context={pageContext(c)} kind={kind} inputs={inputs} problems={problems} />
    return renderPage(c, page, PROBLEM_STATUS[added.problem.code])
  })

  const show = async (
    c: HttpContext,
    view: PlanView,
    open: OpenForm | null,
    typed: Inputs | null,
    wrong: Problem | null,
  ) => {
    const problems = wrong ? { [fieldOf(wrong.at, typed ?? {})]: problemSentence(wrong, c.get('language')) } : {}
    const page = (
      <PlanPage
        context={pageContext(c)}
        view={view}
        open={open}
        inputs={typed}
        problems={problems}
        saved={c.req.query('selesai') !== undefined}
      />
    )
    return renderPage(c, page, wrong ? PROBLEM_STATUS[wrong.code] : 200)
  }

  app.get('/rencana/:id', requireReader, async (c) => {
    const view = await uses.planView(readerIn(c), c.req.param('id'))
    if (!view.ok) return replyProblem(c, view.problem)
    return show(c, view.value, view.value.mayChange ? openFormOf(view.value, c.req.query('ubah')) : null, null, null)
  })

  app.post('/rencana/:id', requireReader, async (c) => {
    const id = c.req.param('id')
    const form = await readForm(c)
    const view = await uses.planView(readerIn(c), id)
    if (!view.ok) return replyProblem(c, view.problem)
    const edition = Number(form.get('edition') ?? Number.NaN)
    if (form.get('do') === 'remove') {
      const removed = await uses.removePlan(readerIn(c), id, edition)
      if (removed.ok) return c.redirect('/rencana', 303)
      return removed.problem.code === 'access/forbidden'
        ? replyProblem(c, removed.problem)
        : show(c, view.value, null, null, removed.problem)
    }
    const saved =
      form.get('do') === 'import' ? await confirm(c, id, edition, form) : await save(c, view.value, edition, form)
    if (saved.ok) return c.redirect(`/rencana/${id}?selesai`, 303)
    if (saved.problem.code === 'access/forbidden') return replyProblem(c, saved.problem)
    return show(c, view.value, openFormOf(view.value, form.get('at') ?? ''), inputsOf(form), saved.problem)
  })

  const confirm = async (c: HttpContext, id: string, edition: number, form: URLSearchParams) => {
    const content = confirmedContent(form, planContentSchema)
    return content.ok ? uses.savePlan(readerIn(c), id, edition, content.value) : content
  }

  const save = async (
    c: HttpContext,
    view: PlanView,
    edition: number,
    form: URLSearchParams,
  ): Promise<Result<PlanView>> => {
    const content: PlanContent | null = changedPlan(view, form)
    // An edit of an older state is told before its places are looked for in the newer one.
    if (content === null && edition === view.edition)
      return refuse(problem('input/invalid', '', { field: 'do', reason: 'reason/form' }))
    return uses.savePlan(readerIn(c), view.id, edition, content ?? view)
  }
}
