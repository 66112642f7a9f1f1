import type { Hono } from 'hono'
import { ENDPOINTS as E } from '../../contract/api/endpoints.ts'
import type { HttpDeps } from '../deps.ts'
import { type HttpEnv, readerIn } from '../env.ts'
import { mountEndpoint } from './mount-endpoint.ts'

/** Drawing agreements up, a line an endpoint. */
export const mountDraftingApi = (app: Hono<HttpEnv>, { app: uses }: HttpDeps): void => {
  mountEndpoint(app, E.getDraftingYear, (c, { params }) => uses.draftingYear(readerIn(c), params.id, params.year))
  mountEndpoint(app, E.openYear, (c, { params }) => uses.openYear(readerIn(c), params.id, params.year))
  mountEndpoint(app, E.startCopy, (c, { params, body }) => uses.startCopy(readerIn(c), params.id, body))
  mountEndpoint(app, E.getCopy, (c, { params }) => uses.copyView(readerIn(c), params.id))
  mountEndpoint(app, E.editCopy, (c, { params, body }) => uses.editCopy(readerIn(c), params.id, body))
  mountEndpoint(app, E.discardCopy, (c, { params }) => uses.discardCopy(readerIn(c), params.id))
  mountEndpoint(app, E.addMark, (c, { params, body }) => uses.addMark(readerIn(c), params.id, body))
  mountEndpoint(app, E.settleMark, (c, { params }) => uses.settleMark(readerIn(c), params.id, params.mark))
  mountEndpoint(app, E.stepCopy, (c, { params, body }) => uses.stepCopy(readerIn(c), params.id, body))
  mountEndpoint(app, E.getWorkList, (c) => uses.workList(readerIn(c)))
}
