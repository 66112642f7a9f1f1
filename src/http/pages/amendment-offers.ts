import type { Hono } from 'hono'
import { dismissOfferSchema } from '../../contract/amendment.ts'
import { problem } from '../../core/problem.ts'
import { parseInput } from '../api/input-faults.ts'
import type { HttpDeps } from '../deps.ts'
import { type HttpEnv, readerIn } from '../env.ts'
import { readForm } from '../forms/read-form.ts'
import { ownPath, requireReader } from '../guards/require-reader.ts'
import { replyProblem } from '../reply-problem.ts'

/** POST /perjanjian/:id/ubah/kesampingkan and …/tawarkan: an offer to amend is put aside with a reason, or offered again. */
export const mountAmendmentOffers = (app: Hono<HttpEnv>, { app: uses }: HttpDeps): void => {
  app.post('/perjanjian/:id/ubah/kesampingkan', requireReader, async (c) => {
    const form = await readForm(c)
    const given = parseInput(dismissOfferSchema, { reason: form.get('reason') ?? '' }, c.get('language'))
    if ('faults' in given) return replyProblem(c, given.faults[0] ?? problem('input/invalid'))
    const done = await uses.dismissOffer(readerIn(c), c.req.param('id'), given.value)
    return done.ok ? c.redirect(ownPath(form.get('ke')), 303) : replyProblem(c, done.problem)
  })

  app.post('/perjanjian/:id/ubah/tawarkan', requireReader, async (c) => {
    const form = await readForm(c)
    const done = await uses.offerAgain(readerIn(c), c.req.param('id'))
    return done.ok ? c.redirect(ownPath(form.get('ke')), 303) : replyProblem(c, done.problem)
  })
}
