import type { Hono } from 'hono'
import type { App } from '../../app/app.ts'
import { ENDPOINTS as E } from '../../contract/api/endpoints.ts'
import { ok } from '../../core/result.ts'
import { problemSentence } from '../../words/problem-sentence.ts'
import { type HttpEnv, readerIn } from '../env.ts'
import { mountEndpoint } from './mount-endpoint.ts'

/** The tree of units under /api/v1. */
export const mountTreeApi = (app: Hono<HttpEnv>, uses: App): void => {
  mountEndpoint(app, E.getTree, (c, { query: { open, unit, text } }) =>
    uses.unitTree(readerIn(c), { open: open?.split(',') ?? null, unit: unit ?? null, text }),
  )
  mountEndpoint(app, E.getBranches, (c, { query }) => uses.unitBranches(readerIn(c), query.of.split(',')))
  mountEndpoint(app, E.findPlaces, async (c, { params, query }) => {
    const found = await uses.findPlaces(readerIn(c), params.id, query.text)
    if (!found.ok) return found
    const places = found.value.places.map(({ problem, ...place }) => ({
      ...place,
      problem: problem && { ...problem, detail: problemSentence(problem, c.get('language')) },
    }))
    return ok({ ...found.value, places })
  })
}
