import type { Hono } from 'hono'
import type { SuperiorAnswer } from '../../contract/superior-view.ts'
import { problem } from '../../core/problem.ts'
import { type Result, refuse } from '../../core/result.ts'
import type { HttpDeps } from '../deps.ts'
import { type HttpEnv, readerIn } from '../env.ts'
import { readForm } from '../forms/read-form.ts'
import { requireReader } from '../guards/require-reader.ts'
import { replyProblem } from '../reply-problem.ts'

/** What a form answers the superior. */
const answerOf = (form: URLSearchParams): Result<SuperiorAnswer> => {
  const [verb, change, reason] = ['do', 'change', 'reason'].map((name) => (form.get(name) ?? '').trim())
  if (verb === 'accept-all') return { ok: true, value: { answer: 'accepted', change: null } }
  if (verb === 'accept') return { ok: true, value: { answer: 'accepted', change: change ?? '' } }
  if (verb !== 'refuse') return refuse(problem('input/invalid', '', { field: 'do', reason: 'reason/form' }))
  if (!reason) return refuse(problem('input/invalid', 'reason', { field: 'reason', reason: 'reason/missing' }))
  return { ok: true, value: { answer: 'refused', change: change ?? '', reason: reason.slice(0, 2_000) } }
}

/** POST /penyusunan/:id/atasan: accepts or refuses what the superior changed, and leads back to the copy. */
export const mountSuperior = (app: Hono<HttpEnv>, { app: uses }: HttpDeps): void => {
  app.post('/penyusunan/:id/atasan', requireReader, async (c) => {
    const id = c.req.param('id')
    const answer = answerOf(await readForm(c))
    const done = answer.ok ? await uses.answerSuperior(readerIn(c), id, answer.value) : answer
    return done.ok ? c.redirect(`/penyusunan/${id}`, 303) : replyProblem(c, done.problem)
  })
}
