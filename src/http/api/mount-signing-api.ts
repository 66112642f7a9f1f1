import type { Hono } from 'hono'
import { ENDPOINTS as E } from '../../contract/api/endpoints.ts'
import type { HttpDeps } from '../deps.ts'
import { type HttpEnv, readerIn } from '../env.ts'
import { sendFile } from '../served/send-file.ts'
import { mountEndpoint } from './mount-endpoint.ts'

/** Signing agreements, a line an endpoint. */
export const mountSigningApi = (app: Hono<HttpEnv>, { app: uses }: HttpDeps): void => {
  mountEndpoint(app, E.getSigning, (c, { params }) => uses.signingView(readerIn(c), params.id))
  mountEndpoint(app, E.signCopy, (c, { params, body }) => uses.signCopy(readerIn(c), params.id, body))
  mountEndpoint(app, E.getCopyFile, async (c, { params }) => {
    const file = await uses.copyPdf(readerIn(c), params.id)
    return file.ok ? sendFile(c, file.value) : file
  })
  mountEndpoint(app, E.listCertificates, (c) => uses.listCertificates(readerIn(c)))
  mountEndpoint(app, E.keepCertificate, (c, { body }) => uses.keepCertificate(readerIn(c), body))
  mountEndpoint(app, E.forgetCertificate, (c, { params }) => uses.forgetCertificate(readerIn(c), params.id))
  mountEndpoint(app, E.getPublicDocument, (_, { params }) => uses.publicDocument(params.code))
}
