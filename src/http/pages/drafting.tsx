import type { Hono } from 'hono'
import type { NewCopy } from '../../contract/working-copy.ts'
import { dayAfter, dayInJakarta } from '../../core/calendar/term.ts'
import { type Problem, problem } from '../../core/problem.ts'
import { type Result, refuse } from '../../core/result.ts'
import { DraftingPage, draftingAddress } from '../../web/pages/drafting-page.tsx'
import { problemSentence } from '../../words/problem-sentence.ts'
import type { HttpDeps } from '../deps.ts'
import { type HttpContext, type HttpEnv, readerIn } from '../env.ts'
import { readForm } from '../forms/read-form.ts'
import { requireReader } from '../guards/require-reader.ts'
import { PROBLEM_STATUS } from '../problem-status.ts'
import { replyProblem } from '../reply-problem.ts'
import { pageContext, renderPage } from './render-page.ts'

/** From November on people draw up the next year's agreements. */
export const usualYear = (): number => Number(dayAfter(dayInJakarta(new Date()), 61).slice(0, 4))

const yearIn = (c: HttpContext): number => {
  const said = c.req.query('tahun') ?? ''
  return /^(?:19|20|21)\d\d$/.test(said) ? Number(said) : usualYear()
}

const firstRows = (from: string): NewCopy['from'] | null =>
  from === 'blank' || from === 'last-year' || from === 'superior' ? { kind: from } : null

/** /penyusunan: an office's year, `unit` and `tahun` by the address; its form opens a year or begins one copy. */
export const mountDrafting = (app: Hono<HttpEnv>, { app: uses }: HttpDeps): void => {
  const show = async (c: HttpContext, wrong: Problem | null) => {
    const reader = readerIn(c)
    const year = await uses.draftingYear(reader, c.req.query('unit') ?? null, yearIn(c))
    if (!year.ok) return replyProblem(c, year.problem)
    const [work, changed] = await Promise.all([uses.workList(reader), uses.officialChanges(reader)])
    const sentence = wrong && problemSentence(wrong, c.get('language'))
    const items = work.ok ? work.value.items : []
    const touched = changed.ok ? changed.value : { items: [], dismissed: [] }
    const page = (
      <DraftingPage context={pageContext(c)} year={year.value} work={items} changed={touched} problem={sentence} />
    )
    return renderPage(c, page, wrong ? PROBLEM_STATUS[wrong.code] : 200)
  }

  app.get('/penyusunan', requireReader, (c) => show(c, null))

  const change = async (c: HttpContext, unitId: string, verb: string): Promise<Result<string>> => {
    const reader = readerIn(c)
    const year = yearIn(c)
    if (verb === 'open-year') {
      const opened = await uses.openYear(reader, unitId, year)
      return opened.ok ? { ok: true, value: draftingAddress(unitId, year) } : opened
    }
    const [, unit = '', how = ''] = verb.split(':')
    const from = firstRows(how)
    if (from === null) return refuse(problem('input/invalid', '', { field: 'do', reason: 'reason/form' }))
    const begun = await uses.startCopy(reader, unit, { year, from })
    return begun.ok ? { ok: true, value: `/penyusunan/${begun.value.id}` } : begun
  }

  app.post('/penyusunan', requireReader, async (c) => {
    const form = await readForm(c)
    const unitId = c.req.query('unit') ?? readerIn(c).officePlace[0] ?? ''
    const done = await change(c, unitId, form.get('do') ?? '')
    return done.ok ? c.redirect(done.value, 303) : show(c, done.problem)
  })
}
