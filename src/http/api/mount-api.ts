import type { Hono } from 'hono'
import { listAgreementsOn } from '../../contract/api/agreements-endpoints.ts'
import { ENDPOINTS as E } from '../../contract/api/endpoints.ts'
import { problem } from '../../core/problem.ts'
import { ok, refuse } from '../../core/result.ts'
import type { HttpDeps } from '../deps.ts'
import { type HttpEnv, readerIn } from '../env.ts'
import { readUpload } from '../forms/read-upload.ts'
import { verifyUpload } from '../forms/verify-upload.ts'
import { clientAddress } from '../guards/client-address.ts'
import { sendFile } from '../served/send-file.ts'
import { sendTrail } from '../served/send-trail.ts'
import { filterOf } from './filter-of.ts'
import { mountAccountApi } from './mount-account-api.ts'
import { mountAmendmentApi } from './mount-amendment-api.ts'
import { mountBookApi } from './mount-book-api.ts'
import { mountCascadeApi } from './mount-cascade-api.ts'
import { mountDraftingApi } from './mount-drafting-api.ts'
import { mountEndpoint } from './mount-endpoint.ts'
import { mountPaperApi } from './mount-paper-api.ts'
import { mountPlanApi } from './mount-plan-api.ts'
import { mountReference } from './mount-reference.ts'
import { mountRosterApi } from './mount-roster-api.ts'
import { mountSigningApi } from './mount-signing-api.ts'
import { mountSuperiorApi } from './mount-superior-api.ts'
import { mountTreeApi } from './mount-tree-api.ts'
import { mountUnitApi } from './mount-unit-api.ts'
import { signInWithCode } from './sign-in-with-code.ts'

/** Every endpoint of /api/v1 and its use case, a line each, and the documents that describe them. */
export const mountApi = (app: Hono<HttpEnv>, deps: HttpDeps): void => {
  const { app: uses, version, limits } = deps
  const healthy = ok({ status: 'ok', version })
  mountEndpoint(app, E.health, async () => healthy)
  mountEndpoint(app, E.ready, async () =>
    (await deps.isReady()) ? healthy : refuse(problem('service/not-ready', 'database')),
  )
  mountEndpoint(app, E.listOffices, async () => ok(await uses.listOffices()))

  mountEndpoint(app, E.signIn, async (c, { body }) => {
    const outcome = await signInWithCode(uses, body, {
      address: clientAddress(c),
      agent: c.req.header('user-agent') ?? '',
    })
    if (!outcome.ok) return outcome
    const { token, expires, reader } = outcome.value
    return ok({ token, expires: expires.toISOString(), reader: (await uses.readerOf(token)) ?? reader })
  })
  mountEndpoint(app, E.whoAmI, async (c) => ok(readerIn(c)))
  mountEndpoint(app, E.signOut, async (c) => {
    await uses.signOut(c.get('sessionToken') ?? '')
    return ok(null)
  })

  mountAccountApi(app, deps)
  mountUnitApi(app, deps)

  mountEndpoint(app, E.openBatch, async (c) => {
    const upload = await readUpload(c, limits)
    if (!upload.ok) return upload
    const { files, cleanUp } = upload.value
    const batch = await uses.openBatch(readerIn(c), files).finally(cleanUp)
    return batch.ok ? uses.batchView(readerIn(c), batch.value.id) : batch
  })
  mountEndpoint(app, E.listBatches, (c) => uses.listBatches(readerIn(c)))
  mountEndpoint(app, E.getBatch, (c, { params }) => uses.batchView(readerIn(c), params.id))
  mountEndpoint(app, E.cancelBatch, (c, { params }) => uses.cancelBatch(readerIn(c), params.id))
  mountEndpoint(app, E.keepDrafts, (c, { params, body }) => uses.keepDrafts(readerIn(c), params.id, body.drafts))

  mountEndpoint(app, E.getDraft, (c, { params }) => uses.draftView(readerIn(c), params.id))
  mountEndpoint(app, E.editDraft, (c, { params, body }) => uses.editDraft(readerIn(c), params.id, body))
  mountEndpoint(app, E.discardDraft, (c, { params, query }) =>
    uses.discardDraft(readerIn(c), params.id, query.revision),
  )

  const list = listAgreementsOn(uses.profile.levels.map(({ id }) => id))
  mountEndpoint(app, list, (c, { query }) => uses.listAgreements(readerIn(c), filterOf(query)))
  mountEndpoint(app, E.getAgreement, (c, { params, query }) =>
    uses.agreementView(readerIn(c), params.id, query.version ?? null),
  )
  mountEndpoint(app, E.getAgreementFile, async (c, { params, query }) => {
    const file = await uses.agreementFile(readerIn(c), params.id, params.format, query.version ?? null)
    return file.ok ? sendFile(c, file.value) : file
  })
  mountEndpoint(app, E.importInterchange, (c, { body }) => uses.importInterchange(readerIn(c), body), {
    rawBody: true,
  })

  mountCascadeApi(app, deps)
  mountAmendmentApi(app, deps)
  mountBookApi(app, uses)
  mountDraftingApi(app, deps)
  mountSigningApi(app, deps)
  mountSuperiorApi(app, deps)
  mountPaperApi(app, deps)

  mountEndpoint(app, E.getRoles, (c, { params }) => uses.rolesOf(readerIn(c), params.id))
  mountEndpoint(app, E.giveRole, (c, { params, body }) => uses.giveRole(readerIn(c), params.id, body))
  mountEndpoint(app, E.endRole, (c, { params }) => uses.endRole(readerIn(c), params.id, params.role))
  mountEndpoint(app, E.findUnits, (c, { query }) => uses.findUnits(readerIn(c), query.text))
  mountEndpoint(app, E.getUnit, (c, { params }) => uses.showUnit(readerIn(c), params.id))
  mountEndpoint(app, E.addUnit, (c, { params, body }) => uses.addUnit(readerIn(c), params.id, body))
  mountEndpoint(app, E.renameUnit, (c, { params, body }) => uses.renameUnit(readerIn(c), params.id, body))
  mountEndpoint(app, E.moveUnit, (c, { params, body }) => uses.moveUnit(readerIn(c), params.id, body))
  mountEndpoint(app, E.closeUnit, (c, { params, body }) => uses.closeUnit(readerIn(c), params.id, body))
  mountEndpoint(app, E.reopenUnit, (c, { params }) => uses.reopenUnit(readerIn(c), params.id))
  mountTreeApi(app, uses)
  mountEndpoint(app, E.findOfficials, (c, { query }) => uses.findOfficials(readerIn(c), query.text))
  mountEndpoint(app, E.getOfficial, (c, { params }) => uses.showOfficial(readerIn(c), params.id))
  mountEndpoint(app, E.appoint, (c, { params, body }) => uses.appoint(readerIn(c), params.id, body))
  mountEndpoint(app, E.endTenure, (c, { params, body }) =>
    uses.endTenure(readerIn(c), params.id, params.tenure, body.until),
  )
  mountEndpoint(app, E.removeTenure, (c, { params }) => uses.removeTenure(readerIn(c), params.id, params.tenure))
  mountRosterApi(app, deps)
  mountPlanApi(app, deps)
  mountEndpoint(app, E.verifyDocument, (c) => verifyUpload(c, uses))

  mountEndpoint(app, E.searchTrail, (c, { query: { before, ...filter } }) =>
    uses.searchTrail(readerIn(c), filterOf(filter), before ?? null),
  )
  mountEndpoint(app, E.exportTrail, async (c, { query: { format, ...filter } }) => {
    const parts = await uses.exportTrail(readerIn(c), filterOf(filter), format)
    return parts.ok ? sendTrail(c, parts.value, format) : parts
  })
  mountReference(app, deps)
}
