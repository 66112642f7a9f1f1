import type { Hono } from 'hono'
import { trailFilterOf, trailQueryOf } from '../../web/pages/trail-address.ts'
import { TrailPage } from '../../web/pages/trail-page.tsx'
import { problemSentence } from '../../words/problem-sentence.ts'
import type { HttpDeps } from '../deps.ts'
import { type HttpEnv, readerIn } from '../env.ts'
import { requireReader } from '../guards/require-reader.ts'
import { PROBLEM_STATUS } from '../problem-status.ts'
import { replyProblem } from '../reply-problem.ts'
import { sendTrail } from '../served/send-trail.ts'
import { pageContext, renderPage } from './render-page.ts'

const NOTHING = { entries: [], names: {}, next: null }

/** /jejak: the trail filtered by its address; /jejak/unduh/csv and /jsonl: all of it that the filters let through. */
export const mountTrail = (app: Hono<HttpEnv>, { app: uses }: HttpDeps): void => {
  app.get('/jejak', requireReader, async (c) => {
    const query = trailQueryOf(new URL(c.req.url).searchParams)
    const said = c.req.query('sebelum') ?? ''
    const before = /^[1-9]\d{0,14}$/.test(said) ? Number(said) : null
    const found = await uses.searchTrail(readerIn(c), trailFilterOf(query), before)
    if (!found.ok && found.problem.code !== 'input/invalid') return replyProblem(c, found.problem)
    const page = (
      <TrailPage
        context={pageContext(c)}
        query={query}
        before={before}
        page={found.ok ? found.value : NOTHING}
        problem={found.ok ? null : problemSentence(found.problem, c.get('language'))}
      />
    )
    return renderPage(c, page, found.ok ? 200 : PROBLEM_STATUS[found.problem.code])
  })

  app.get('/jejak/unduh/:format{csv|jsonl}', requireReader, async (c) => {
    const format = c.req.param('format') === 'csv' ? 'csv' : 'jsonl'
    const query = trailQueryOf(new URL(c.req.url).searchParams)
    const parts = await uses.exportTrail(readerIn(c), trailFilterOf(query), format)
    return parts.ok ? sendTrail(c, parts.value, format) : replyProblem(c, parts.problem)
  })
}
