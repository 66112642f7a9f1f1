import type { Hono } from 'hono'
import { ENDPOINTS as E } from '../../contract/api/endpoints.ts'
import type { HttpDeps } from '../deps.ts'
import { type HttpEnv, readerIn } from '../env.ts'
import { mountEndpoint } from './mount-endpoint.ts'

/** What working copies have from their superiors, a line an endpoint. */
export const mountSuperiorApi = (app: Hono<HttpEnv>, { app: uses }: HttpDeps): void => {
  mountEndpoint(app, E.getBudgetGround, (c, { params }) => uses.budgetBeside(readerIn(c), params.id))
  mountEndpoint(app, E.answerSuperior, (c, { params, body }) => uses.answerSuperior(readerIn(c), params.id, body))
}
