import type { Hono } from 'hono'
import { agreementFromInterchange } from '../../contract/agreement-mapping.ts'
import { editToWire } from '../../contract/edit-mapping.ts'
import { editedCopy } from '../../contract/edited-agreement.ts'
import { inParcels } from '../../contract/edits-at-once.ts'
import { editsOfForm } from '../../contract/review-form.ts'
import type { CopyStep } from '../../contract/working-copy.ts'
import { copyStepSchema } from '../../contract/working-copy.ts'
import type { WorkingCopyView } from '../../contract/working-copy-view.ts'
import { knownValues } from '../../core/agreement/known-values.ts'
import { STATES } from '../../core/agreement/lifecycle.ts'
import { type Problem, problem } from '../../core/problem.ts'
import { reviewProfileOf } from '../../core/profile/agency-profile.ts'
import { type Result, refuse } from '../../core/result.ts'
import { CopyPage, type CopyPageProps, copyWordsOf } from '../../web/pages/copy-page.tsx'
import { draftingAddress } from '../../web/pages/drafting-page.tsx'
import { superiorWordsOf } from '../../web/pages/superior-words.ts'
import { problemSentence } from '../../words/problem-sentence.ts'
import type { HttpDeps } from '../deps.ts'
import { type HttpContext, type HttpEnv, readerIn } from '../env.ts'
import { readForm } from '../forms/read-form.ts'
import { requireReader } from '../guards/require-reader.ts'
import { PROBLEM_STATUS } from '../problem-status.ts'
import { replyProblem } from '../reply-problem.ts'
import { sendFile } from '../served/send-file.ts'
import { besideSaved, type Refused, sorted } from './form-edits.ts'
import { pageContext, renderPage } from './render-page.ts'
import { waitingNext } from './waiting-next.ts'

const stepOf = (verb: string): CopyStep['to'] | null => {
  const to = copyStepSchema.shape.to.safeParse(verb.replace(/^step:/, ''))
  return verb.startsWith('step:') && to.success ? to.data : null
}

const wrongForm = () => refuse(problem('input/invalid', '', { field: 'do', reason: 'reason/form' }))

/** /penyusunan/:id: one working copy. Islands save by the API; these answer its forms. */
export const mountCopy = (app: Hono<HttpEnv>, { app: uses }: HttpDeps): void => {
  const show = async (c: HttpContext, copy: WorkingCopyView, wrong: Problem | null, refused: Refused = {}) => {
    const year = await uses.draftingYear(readerIn(c), copy.officeUnitId, copy.year)
    const units = year.ok ? year.value.units : []
    const budget = await uses.budgetBeside(readerIn(c), copy.id)
    const review: CopyPageProps['review'] = {
      draft: editedCopy(copy),
      frame: {
        kind: 'copy',
        copies: units.flatMap(({ unit, copy: one }) => (one ? [{ id: one.id, unit }] : [])),
        words: copyWordsOf(c.get('language')),
        budget: budget.ok ? { ...budget.value, words: superiorWordsOf(c.get('language')).left } : null,
      },
      files: [],
      agency: reviewProfileOf(uses.profile),
      language: c.get('language'),
      csrf: c.get('csrf'),
      action: `/penyusunan/${copy.id}`,
      saveTo: `/api/v1/copies/${copy.id}`,
      mayEdit: copy.mayEdit,
      refused,
    }
    const sentence = wrong && problemSentence(wrong, c.get('language'))
    const isDone = wrong === null && c.req.query('selesai') === copy.state
    const waiting = isDone ? await waitingNext(c, uses, copy.id) : null
    const page = <CopyPage context={pageContext(c)} copy={copy} review={review} problem={sentence} waiting={waiting} />
    return renderPage(c, page, wrong ? PROBLEM_STATUS[wrong.code] : Object.keys(refused).length > 0 ? 422 : 200)
  }

  /** Back to the page after a change, or the page with what was wrong. */
  const answer = async (c: HttpContext, id: string, done: Result<unknown>, more = '') => {
    if (done.ok) return c.redirect(`/penyusunan/${id}${more}`, 303)
    const copy = await uses.copyView(readerIn(c), id)
    return copy.ok ? show(c, copy.value, done.problem) : replyProblem(c, copy.problem)
  }

  app.get('/penyusunan/:name{[0-9a-f-]{36}\\.pdf}', requireReader, async (c) => {
    const file = await uses.copyPdf(readerIn(c), c.req.param('name').slice(0, 36))
    if (!file.ok) return replyProblem(c, file.problem)
    return sendFile(c, file.value, c.req.query('lihat') === undefined ? 'attachment' : 'inline')
  })

  app.get('/penyusunan/:id', requireReader, async (c) => {
    const copy = await uses.copyView(readerIn(c), c.req.param('id'))
    return copy.ok ? show(c, copy.value, null) : replyProblem(c, copy.problem)
  })

  app.post('/penyusunan/:id', requireReader, async (c) => {
    const id = c.req.param('id')
    const reader = readerIn(c)
    const form = await readForm(c)
    const verb = form.get('do') ?? ''
    const copy = await uses.copyView(reader, id)
    if (!copy.ok) return replyProblem(c, copy.problem)
    const language = c.get('language')
    const agreement = agreementFromInterchange(copy.value.agreement)
    const edits = copy.value.mayEdit ? editsOfForm(agreement, form) : []
    const { good, refused } = sorted(agreement, edits, knownValues(uses.profile), language)
    let revision = Number(form.get('revision'))
    let shown = copy.value
    for (const parcel of inParcels(good)) {
      const saved = await uses.editCopy(reader, id, { revision, edits: parcel.map(editToWire) })
      if (!saved.ok) return show(c, shown, saved.problem, besideSaved(agreement, edits, language))
      shown = saved.value.copy
      revision = shown.revision
    }
    if (Object.keys(refused).length > 0) return show(c, shown, null, refused)
    const to = stepOf(verb)
    if (to !== null) return answer(c, id, await uses.stepCopy(reader, id, { revision, to }), `?selesai=${to}`)
    if (verb === 'discard:') {
      const gone = await uses.discardCopy(reader, id)
      if (gone.ok) return c.redirect(draftingAddress(copy.value.officeUnitId, copy.value.year), 303)
      return show(c, copy.value, gone.problem)
    }
    return c.redirect(`/penyusunan/${id}`, 303)
  })

  app.post('/penyusunan/:id/langkah', requireReader, async (c) => {
    const id = c.req.param('id')
    const reader = readerIn(c)
    const form = await readForm(c)
    const revision = Number(form.get('revision'))
    if (form.get('do') === 'confirm-all')
      return answer(c, id, await uses.editCopy(reader, id, { revision, edits: [], confirmed: [''] }))
    if (form.get('do') === 'parties') return answer(c, id, await uses.takeParties(reader, id, revision))
    const to = stepOf(form.get('do') ?? '')
    if (to === null) return answer(c, id, wrongForm())
    const text = (form.get('reason') ?? '').trim()
    const reasons = text === '' ? [] : [{ at: form.get('about') ?? '', text: text.slice(0, 2_000) }]
    const seen = STATES.find((state) => state === form.get('from'))
    const done = await uses.stepCopy(reader, id, { revision, ...(seen && { from: seen }), to, reasons })
    return answer(c, id, done, `?selesai=${to}`)
  })

  app.post('/penyusunan/:id/catatan', requireReader, async (c) => {
    const id = c.req.param('id')
    const reader = readerIn(c)
    const form = await readForm(c)
    const verb = form.get('do') ?? ''
    if (verb.startsWith('settle:')) return answer(c, id, await uses.settleMark(reader, id, verb.slice(7)))
    if (verb !== 'comment' && verb !== 'explain') return answer(c, id, wrongForm())
    const text = (form.get('text') ?? '').trim().slice(0, 2_000)
    if (text === '')
      return answer(c, id, refuse(problem('input/invalid', 'text', { field: 'text', reason: 'reason/missing' })))
    const mark = { revision: Number(form.get('revision')), at: (form.get('at') ?? '').slice(0, 500), text }
    const code = form.get('code') ?? ''
    const said =
      verb === 'explain' ? { ...mark, kind: 'explanation' as const, code } : { ...mark, kind: 'comment' as const }
    return answer(c, id, await uses.addMark(reader, id, said))
  })
}
