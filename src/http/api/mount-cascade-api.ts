import type { Hono } from 'hono'
import { ENDPOINTS as E } from '../../contract/api/endpoints.ts'
import type { HttpDeps } from '../deps.ts'
import { type HttpEnv, readerIn } from '../env.ts'
import { mountEndpoint } from './mount-endpoint.ts'

/** Carrying indicators down, a line an endpoint. */
export const mountCascadeApi = (app: Hono<HttpEnv>, { app: uses }: HttpDeps): void => {
  mountEndpoint(app, E.getCascade, (c, { params }) => uses.showCascade(readerIn(c), params.id, params.year))
  mountEndpoint(app, E.previewCascadeFill, (c, { params, body }) =>
    uses.previewFill(readerIn(c), params.id, params.year, body),
  )
  mountEndpoint(app, E.fillCascade, (c, { params, body }) =>
    uses.fillCascade(readerIn(c), params.id, params.year, body),
  )
  mountEndpoint(app, E.undoCascadeFill, (c, { params }) =>
    uses.undoFill(readerIn(c), params.id, params.year, params.fill),
  )
}
