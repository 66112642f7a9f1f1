import { z } from 'zod'
import { ROLES } from '../../core/access/role.ts'
import { USER_STATES } from '../../core/access/user-state.ts'

/** The view models of contract/account-view.ts as schemas; the tests of the API hold every answer against them. */
const id = z.uuid()
const moment = z.iso.datetime()
const count = z.number().int().min(0)
const roles = z.array(z.object({ role: z.enum(ROLES), unitId: id, unit: z.string() }))

const session = z.object({ id, device: z.string(), address: z.string(), createdAt: moment, seenAt: moment })
const ownSession = session.extend({ current: z.boolean() })

export const accountSchema = z.object({
  username: z.string(),
  name: z.string(),
  email: z.string().nullable(),
  office: z.string(),
  roles,
  hasPassword: z.boolean(),
  passwordChangedAt: moment.nullable(),
  secondFactor: z.object({ since: moment, codesLeft: count }).nullable(),
  singleSignOn: z.boolean(),
  sessions: z.array(ownSession),
})

export const totpProposalSchema = z.object({ secret: z.string(), address: z.string() })
export const recoveryCodesSchema = z.object({ codes: z.array(z.string()) })
export const endedSchema = z.object({ ended: count })
export const linkIssuedSchema = z.object({ userId: id, path: z.string().nullable(), expiresAt: moment })

const user = z.object({
  id,
  username: z.string(),
  name: z.string(),
  email: z.string().nullable(),
  office: z.string(),
  roles,
  state: z.enum(USER_STATES),
  secondFactor: z.boolean(),
  seenAt: moment.nullable(),
})

export const userListSchema = z.object({ rows: z.array(user), total: count, page: count, pageSize: count })

export const userSchema = user.extend({
  createdAt: moment,
  hasPassword: z.boolean(),
  singleSignOn: z.boolean(),
  sessions: z.array(session),
  own: z.boolean(),
  mayLookAfter: z.boolean(),
})
