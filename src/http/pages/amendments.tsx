import type { Hono } from 'hono'
import { type NewAmendment, newAmendmentSchema } from '../../contract/amendment.ts'
import { AMENDMENT_REASONS } from '../../core/agreement/working-copy.ts'
import { type Problem, problem } from '../../core/problem.ts'
import { AmendPage } from '../../web/pages/amend-page.tsx'
import { DifferencePage } from '../../web/pages/difference-page.tsx'
import { problemSentence } from '../../words/problem-sentence.ts'
import { parseInput } from '../api/input-faults.ts'
import type { HttpDeps } from '../deps.ts'
import { type HttpContext, type HttpEnv, readerIn } from '../env.ts'
import { readForm } from '../forms/read-form.ts'
import { versionIn } from '../forms/version-in.ts'
import { requireReader } from '../guards/require-reader.ts'
import { PROBLEM_STATUS } from '../problem-status.ts'
import { replyProblem } from '../reply-problem.ts'
import { pageContext, renderPage } from './render-page.ts'

/** Refusals that the page itself tells, with the way on; others are none of its. */
const TOLD: ReadonlySet<string> = new Set(['amendment/no-year', 'amendment/open', 'amendment/not-signed'])
const isTold = ({ code }: Problem): boolean => TOLD.has(code) || code === 'copy/in-work' || code === 'unit/closed'

/** /perjanjian/:id/ubah begins an amendment; /perjanjian/:id/perubahan and /penyusunan/:id/perubahan show what differs. */
export const mountAmendments = (app: Hono<HttpEnv>, { app: uses }: HttpDeps): void => {
  const show = async (c: HttpContext, id: string, wrong: Problem | null, typed: Partial<NewAmendment>) => {
    const offer = await uses.amendmentOffer(readerIn(c), id)
    if (!offer.ok && !isTold(offer.problem)) return replyProblem(c, offer.problem)
    const told = offer.ok ? wrong : offer.problem
    const inWork = told?.code === 'copy/in-work' ? String(told.params['id'] ?? '') : null
    const props = { agreementId: id, offer: offer.ok ? offer.value : null, inWork, typed }
    const sentence = told && problemSentence(told, c.get('language'))
    const status = told ? PROBLEM_STATUS[told.code] : 200
    return renderPage(c, <AmendPage context={pageContext(c)} problem={sentence} {...props} />, status)
  }

  app.get('/perjanjian/:id/ubah', requireReader, (c) => {
    const asked = AMENDMENT_REASONS.find((reason) => reason === c.req.query('alasan'))
    return show(c, c.req.param('id'), null, asked ? { reason: asked } : {})
  })

  app.post('/perjanjian/:id/ubah', requireReader, async (c) => {
    const id = c.req.param('id')
    const form = await readForm(c)
    const said = { reason: form.get('reason') ?? undefined, note: form.get('note') ?? '' }
    const given = parseInput(newAmendmentSchema, said, c.get('language'))
    const reason = AMENDMENT_REASONS.find((one) => one === said.reason)
    const typed = { note: said.note, ...(reason && { reason }) }
    if (!reason)
      return show(c, id, problem('input/invalid', 'reason', { field: 'amendment', reason: 'reason/choice' }), typed)
    if ('faults' in given) return show(c, id, given.faults[0] ?? problem('input/invalid'), typed)
    const begun = await uses.amendAgreement(readerIn(c), id, given.value)
    if (!begun.ok && begun.problem.code === 'not-found') return replyProblem(c, begun.problem)
    return begun.ok ? c.redirect(`/penyusunan/${begun.value.id}`, 303) : show(c, id, begun.problem, typed)
  })

  app.get('/perjanjian/:id/perubahan', requireReader, async (c) => {
    const [from, to] = [versionIn(c.req.query('dari')), versionIn(c.req.query('ke'))]
    const view = await uses.agreementDifference(readerIn(c), c.req.param('id'), { from, to })
    if (!view.ok) return replyProblem(c, view.problem)
    const everything = c.req.query('semua') !== undefined
    return renderPage(c, <DifferencePage context={pageContext(c)} view={view.value} everything={everything} />)
  })

  app.get('/penyusunan/:id/perubahan', requireReader, async (c) => {
    const view = await uses.copyDifference(readerIn(c), c.req.param('id'))
    if (!view.ok) return replyProblem(c, view.problem)
    const everything = c.req.query('semua') !== undefined
    return renderPage(c, <DifferencePage context={pageContext(c)} view={view.value} everything={everything} />)
  })
}
