import type { Hono } from 'hono'
import { ENDPOINTS as E } from '../../contract/api/endpoints.ts'
import type { HttpDeps } from '../deps.ts'
import { type HttpEnv, readerIn } from '../env.ts'
import { mountEndpoint } from './mount-endpoint.ts'

/** Amending what was signed, a line an endpoint. */
export const mountAmendmentApi = (app: Hono<HttpEnv>, { app: uses }: HttpDeps): void => {
  mountEndpoint(app, E.amendAgreement, (c, { params, body }) => uses.amendAgreement(readerIn(c), params.id, body))
  mountEndpoint(app, E.getDifference, (c, { params, query: { from = null, to = null } }) =>
    uses.agreementDifference(readerIn(c), params.id, { from, to }),
  )
  mountEndpoint(app, E.listOfficialChanges, (c) => uses.officialChanges(readerIn(c)))
  mountEndpoint(app, E.dismissAmendmentOffer, (c, { params, body }) => uses.dismissOffer(readerIn(c), params.id, body))
  mountEndpoint(app, E.offerAmendmentAgain, (c, { params }) => uses.offerAgain(readerIn(c), params.id))
  mountEndpoint(app, E.getCopyDifference, (c, { params }) => uses.copyDifference(readerIn(c), params.id))
}
