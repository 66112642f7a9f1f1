import type { Hono } from 'hono'
import { ENDPOINTS as E } from '../../contract/api/endpoints.ts'
import type { HttpDeps } from '../deps.ts'
import { type HttpEnv, readerIn } from '../env.ts'
import { readUpload } from '../forms/read-upload.ts'
import { sendFile } from '../served/send-file.ts'
import { mountEndpoint } from './mount-endpoint.ts'

/** Signing on paper, a line an endpoint. */
export const mountPaperApi = (app: Hono<HttpEnv>, { app: uses, limits }: HttpDeps): void => {
  mountEndpoint(app, E.takePrint, (c, { params, body }) => uses.takePrint(readerIn(c), params.id, body))
  mountEndpoint(app, E.withdrawPrint, (c, { params }) => uses.withdrawPrint(readerIn(c), params.id))
  mountEndpoint(app, E.getPrint, async (c, { params }) => {
    const file = await uses.paperFile(readerIn(c), params.id, 'print')
    return file.ok ? sendFile(c, file.value) : file
  })
  mountEndpoint(app, E.uploadScan, async (c, { params }) => {
    const upload = await readUpload(c, limits)
    if (!upload.ok) return upload
    const { files, cleanUp } = upload.value
    return uses.uploadScan(readerIn(c), params.id, files).finally(cleanUp)
  })
  mountEndpoint(app, E.discardScan, (c, { params }) => uses.discardScan(readerIn(c), params.id))
  mountEndpoint(app, E.getScan, async (c, { params }) => {
    const file = await uses.paperFile(readerIn(c), params.id, 'scan')
    return file.ok ? sendFile(c, file.value) : file
  })
  mountEndpoint(app, E.judgeDifference, (c, { params, body }) => uses.judgeDifference(readerIn(c), params.id, body))
  mountEndpoint(app, E.bindScan, (c, { params, body }) => uses.bindScan(readerIn(c), params.id, body))
}
