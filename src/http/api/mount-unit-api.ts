import type { Hono } from 'hono'
import { ENDPOINTS as E } from '../../contract/api/endpoints.ts'
import type { HttpDeps } from '../deps.ts'
import { type HttpEnv, readerIn } from '../env.ts'
import { sendFile } from '../served/send-file.ts'
import { mountEndpoint } from './mount-endpoint.ts'

/** The endpoints of a unit's letterhead, and of units that become one. */
export const mountUnitApi = (app: Hono<HttpEnv>, { app: uses }: Pick<HttpDeps, 'app'>): void => {
  mountEndpoint(app, E.setLetterhead, (c, { params, body: { from, letterhead } }) => {
    const logo = letterhead?.logo ?? 'keep'
    const given = typeof logo === 'string' ? logo : { bytes: Buffer.from(logo.base64, 'base64') }
    return uses.setLetterhead(readerIn(c), params.id, {
      from,
      letterhead: letterhead && { ...letterhead, logo: given },
    })
  })
  mountEndpoint(app, E.previewMerger, (c, { params, body }) => uses.previewMerger(readerIn(c), params.id, body))
  mountEndpoint(app, E.mergeUnits, (c, { params, body }) => uses.mergeUnits(readerIn(c), params.id, body))
  mountEndpoint(app, E.getLogo, async (c, { params, query }) => {
    const logo = await uses.showLogo(readerIn(c), params.id, query.on ?? null)
    return logo.ok ? sendFile(c, logo.value, 'inline') : logo
  })
}
