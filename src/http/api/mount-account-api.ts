import type { Hono } from 'hono'
import { ENDPOINTS as E } from '../../contract/api/endpoints.ts'
import { problem } from '../../core/problem.ts'
import { ok, refuse } from '../../core/result.ts'
import type { HttpDeps } from '../deps.ts'
import { type HttpContext, type HttpEnv, readerIn } from '../env.ts'
import { clientAddress } from '../guards/client-address.ts'
import { filterOf } from './filter-of.ts'
import { mountEndpoint } from './mount-endpoint.ts'

/** The endpoints of one's own account and, for administrators, of the accounts of others. */
export const mountAccountApi = (app: Hono<HttpEnv>, { app: uses }: Pick<HttpDeps, 'app'>): void => {
  const visitor = (c: HttpContext) => ({ address: clientAddress(c), agent: c.req.header('user-agent') ?? '' })
  const here = (c: HttpContext) => ({ address: clientAddress(c), token: c.get('sessionToken') ?? '' })

  mountEndpoint(app, E.getAccount, (c) => uses.accountView(readerIn(c), here(c).token))
  mountEndpoint(app, E.changePassword, (c, { body }) => uses.changePassword(readerIn(c), { ...body, ...here(c) }))
  mountEndpoint(app, E.changeEmail, (c, { body }) => uses.changeEmail(readerIn(c), { ...body, ...here(c) }))
  mountEndpoint(app, E.proposeSecondFactor, (c, { body }) =>
    uses.proposeSecondFactor(readerIn(c), { ...body, ...here(c) }),
  )
  mountEndpoint(app, E.confirmSecondFactor, (c, { body }) =>
    uses.confirmSecondFactor(readerIn(c), { ...body, ...here(c) }),
  )
  mountEndpoint(app, E.removeSecondFactor, (c, { body }) =>
    uses.removeSecondFactor(readerIn(c), { ...body, ...here(c) }),
  )
  mountEndpoint(app, E.renewRecoveryCodes, (c, { body }) =>
    uses.renewRecoveryCodes(readerIn(c), { ...body, ...here(c) }),
  )
  mountEndpoint(app, E.endSession, (c, { params }) => uses.endOwnSession(readerIn(c), params.id))
  mountEndpoint(app, E.endOtherSessions, (c) => uses.endOtherSessions(readerIn(c), here(c).token))

  mountEndpoint(app, E.requestReset, (c, { body }) => uses.requestReset(body.account, visitor(c)))
  mountEndpoint(app, E.resetPassword, (c, { body }) => uses.resetPassword({ ...body, ...visitor(c) }))
  mountEndpoint(app, E.acceptInvitation, async (c, { body }) => {
    const outcome = await uses.acceptInvitation({ ...body, ...visitor(c) })
    if (!outcome.ok) return outcome
    const { step, token, expires, reader } = outcome.value
    if (step === 'code') return refuse(problem('access/code-required', 'code'))
    return ok({ token, expires: expires.toISOString(), reader })
  })

  mountEndpoint(app, E.listUsers, (c, { query }) => uses.listUsers(readerIn(c), filterOf(query)))
  mountEndpoint(app, E.getUser, (c, { params }) => uses.userView(readerIn(c), params.id))
  mountEndpoint(app, E.inviteUser, (c, { body }) => uses.inviteUser(readerIn(c), body))
  mountEndpoint(app, E.renewLink, (c, { params }) => uses.renewLink(readerIn(c), params.id))
  mountEndpoint(app, E.disableUser, (c, { params }) => uses.disableUser(readerIn(c), params.id))
  mountEndpoint(app, E.enableUser, (c, { params }) => uses.enableUser(readerIn(c), params.id))
  mountEndpoint(app, E.endUserSessions, (c, { params }) => uses.endUserSessions(readerIn(c), params.id))
  mountEndpoint(app, E.removeUserSecondFactor, (c, { params }) => uses.removeUserSecondFactor(readerIn(c), params.id))
}
