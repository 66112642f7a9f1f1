import type { Hono } from 'hono'
import { type CascadeFill, cascadeFillSchema } from '../../contract/cascade.ts'
import type { FillPreview } from '../../contract/cascade-view.ts'
import { dayInJakarta } from '../../core/calendar/term.ts'
import { type Problem, problem } from '../../core/problem.ts'
import { ok, type Result, refuse } from '../../core/result.ts'
import { cascadeAddress, cascadeStateOf } from '../../web/pages/cascade-address.ts'
import { CascadePage } from '../../web/pages/cascade-page.tsx'
import { CascadePanel } from '../../web/pages/cascade-panel.tsx'
import { problemSentence } from '../../words/problem-sentence.ts'
import type { HttpDeps } from '../deps.ts'
import { type HttpContext, type HttpEnv, readerIn } from '../env.ts'
import { readForm } from '../forms/read-form.ts'
import { requireReader } from '../guards/require-reader.ts'
import { PROBLEM_STATUS } from '../problem-status.ts'
import { replyProblem } from '../reply-problem.ts'
import { pageContext, renderPage } from './render-page.ts'

const yearIn = (c: HttpContext): number => {
  const said = c.req.query('tahun') ?? ''
  return /^(?:19|20|21)\d\d$/.test(said) ? Number(said) : Number(dayInJakarta(new Date()).slice(0, 4))
}

const whole = (text: string | null): number | null => (/^\d{1,9}$/.test(text ?? '') ? Number(text) : null)

/** The form's fields as what is asked of the matrix; `kind` where the button itself says it. */
const fillOf = (form: URLSearchParams, kind: string): Result<CascadeFill> => {
  const field = (name: string) => form.get(name) ?? undefined
  const fill = cascadeFillSchema.safeParse({
    revision: whole(form.get('revision')),
    fill: {
      kind: kind || field('kind'),
      unitId: field('unitId'),
      objective: whole(form.get('objective')) ?? undefined,
      indicator: whole(form.get('indicator')) ?? undefined,
      way: field('way'),
      method: field('method'),
      which: field('which'),
    },
  })
  return fill.success ? ok(fill.data) : refuse(problem('input/invalid', '', { field: 'do', reason: 'reason/form' }))
}

/** Where the table shows what was filled, so that whoever goes on finds the place again. */
const cellOf = ({ fill }: CascadeFill, columnOf: (unitId: string) => number): string => {
  if (fill.kind === 'last-year') return ''
  if (fill.kind === 'column') return `#c-${columnOf(fill.unitId)}`
  const row = `${fill.objective}.${fill.indicator}`
  return fill.kind === 'row' ? `#b-${row}` : `#k-${row}.${columnOf(fill.unitId)}`
}

type Looked = { readonly plan: FillPreview; readonly fields: readonly (readonly [string, string])[] }

/**
 * /penjenjangan: the matrix of `unit` and `tahun`; `kotak`, `baris` or `kolom` open a part of it, and with `bagian=panel`
 * nothing else of the page is sent.
 */
export const mountCascade = (app: Hono<HttpEnv>, { app: uses }: HttpDeps): void => {
  const show = async (c: HttpContext, wrong: Problem | null, preview: Looked | null = null) => {
    const view = await uses.showCascade(readerIn(c), c.req.query('unit') ?? '', yearIn(c))
    if (!view.ok) return replyProblem(c, wrong ?? view.problem)
    const state = cascadeStateOf(view.value, new URL(c.req.url).searchParams)
    if (c.req.query('bagian') === 'panel')
      return renderPage(c, <CascadePanel context={pageContext(c)} view={view.value} state={state} />)
    const sentence = wrong && problemSentence(wrong, c.get('language'))
    const page = (
      <CascadePage context={pageContext(c)} view={view.value} state={state} problem={sentence} preview={preview} />
    )
    return renderPage(c, page, wrong ? PROBLEM_STATUS[wrong.code] : 200)
  }

  // Without a unit there is no matrix yet: the year's list leads to each.
  app.get('/penjenjangan', requireReader, async (c) =>
    c.req.query('unit') ? show(c, null) : c.redirect('/penyusunan', 303),
  )

  const fill = async (c: HttpContext, form: URLSearchParams, kind: string) => {
    const reader = readerIn(c)
    const asked = { unitId: c.req.query('unit') ?? '', year: yearIn(c) }
    const given = fillOf(form, kind)
    if (!given.ok) return show(c, given.problem)
    const done = await uses.fillCascade(reader, asked.unitId, asked.year, given.value)
    if (!done.ok) return show(c, done.problem)
    const { columns } = done.value.matrix
    const place = cellOf(given.value, (unitId) => columns.findIndex((column) => column.unitId === unitId))
    return c.redirect(`${cascadeAddress(asked)}${place}`, 303)
  }

  const look = async (c: HttpContext, form: URLSearchParams, kind: string) => {
    const given = fillOf(form, kind)
    if (!given.ok) return show(c, given.problem)
    const plan = await uses.previewFill(readerIn(c), c.req.query('unit') ?? '', yearIn(c), given.value)
    if (!plan.ok) return show(c, plan.problem)
    form.set('kind', given.value.fill.kind)
    const fields = [...form].filter(([name]) => name !== 'do')
    return show(c, null, { plan: plan.value, fields })
  }

  app.post('/penjenjangan', requireReader, async (c) => {
    const form = await readForm(c)
    const [verb = '', what = ''] = (form.get('do') ?? '').split(':')
    const asked = { unitId: c.req.query('unit') ?? '', year: yearIn(c) }
    if (verb === 'fill') return fill(c, form, what)
    if (verb === 'preview') return look(c, form, what)
    if (verb === 'undo') {
      const undone = await uses.undoFill(readerIn(c), asked.unitId, asked.year, what)
      return undone.ok ? c.redirect(`${cascadeAddress(asked)}#matriks`, 303) : show(c, undone.problem)
    }
    if (verb === 'start' && (what === 'blank' || what === 'last-year')) {
      const given = { year: asked.year, from: { kind: what } } as const
      const begun = await uses.startCopy(readerIn(c), form.get('unitId') ?? '', given)
      return begun.ok ? c.redirect(cascadeAddress(asked), 303) : show(c, begun.problem)
    }
    return show(c, problem('input/invalid', '', { field: 'do', reason: 'reason/form' }))
  })
}
