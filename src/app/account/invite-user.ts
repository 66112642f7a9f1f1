import type { LinkIssued } from '../../contract/account-view.ts'
import type { Reader } from '../../contract/view.ts'
import { may, refusalFor } from '../../core/access/may.ts'
import { ROLES } from '../../core/access/role.ts'
import { emailKey } from '../../core/access/user-state.ts'
import { dayInJakarta } from '../../core/calendar/term.ts'
import { isEmail } from '../../core/email.ts'
import { nameKey } from '../../core/name-key.ts'
import { type Problem, problem } from '../../core/problem.ts'
import { ok, type Result, refuse } from '../../core/result.ts'
import { findAccount, officeOfUser } from '../../db/accounts.ts'
import { recordDeeds } from '../../db/audit.ts'
import { addGrant } from '../../db/grants.ts'
import { rootOfOffice, satkerNamed } from '../../db/organisation.ts'
import { placeOf } from '../../db/places.ts'
import { officeUnits } from '../../db/read/office-units.ts'
import { addUser, usernameKey } from '../../db/users.ts'
import type { Deps } from '../deps.ts'
import { inTransaction } from '../in-transaction.ts'
import type { InviteInput } from './account-app.ts'
import { deliverLink, issueLink } from './issue-link.ts'

const wrong = (field: string, reason: string): Problem => problem('input/invalid', field, { field, reason })

const faultOf = ({ name, username, email, role }: InviteInput): Problem | null => {
  if (name.trim() === '') return wrong('name', 'reason/missing')
  if (name.length > 200) return wrong('name', 'reason/too-long')
  if (!/^[a-z0-9][a-z0-9._@-]{1,63}$/.test(usernameKey(username))) return wrong('username', 'reason/username')
  const address = emailKey(email)
  if (address !== null && !isEmail(address)) return wrong('email', 'reason/email')
  return ROLES.includes(role) ? null : wrong('role', 'reason/role')
}

/** Adds a user without a password, and invites that person by letter or by a link to hand over. */
export const inviteUser =
  (deps: Deps) =>
  async (reader: Reader, input: InviteInput): Promise<Result<LinkIssued>> => {
    const { db, clock, ids, profile } = deps
    const fault = refusalFor(reader.may, 'administer') ?? faultOf(input)
    if (fault) return refuse(fault)
    const now = clock.now()
    const invited = await inTransaction(db, async (tx) => {
      const typed = input.office.trim()
      const satkerId =
        typed === '' ? await officeOfUser(tx, reader.userId) : await satkerNamed(tx, typed, profile.names)
      if (satkerId === null) return refuse(wrong('office', 'reason/office'))
      const root = await rootOfOffice(tx, satkerId)
      if (!may(reader, 'administer', await placeOf(tx, root))) {
        return refuse(problem('access/out-of-scope', 'office', { office: typed || reader.office }))
      }
      const unit = nameKey(input.unit ?? '', profile.names)
      const units = unit === '' ? [] : await officeUnits(tx, satkerId)
      const unitId = unit === '' ? root : units.find(({ name }) => nameKey(name, profile.names) === unit)?.id
      if (unitId === undefined) return refuse(wrong('unit', 'reason/unit'))
      const id = ids.next()
      const { username, role } = input
      const user = { id, username, name: input.name.trim(), email: emailKey(input.email), satkerId }
      await addUser(tx, { ...user, passwordHash: null, createdAt: now })
      const term = { from: dayInJakarta(now), until: null }
      await addGrant(tx, { id: ids.next(), userId: id, role, unitId, by: reader.userId, at: now, ...term })
      const link = await issueLink(tx, id, 'invitation', now)
      const detail = { username: usernameKey(username), role }
      await recordDeeds(tx, [{ at: now, actor: reader, verb: 'invite', subject: 'user', subjectId: id, detail }])
      const account = await findAccount(tx, id)
      if (account === null) throw new Error('a user who was just added is not there')
      return ok({ account, link })
    })
    if (!invited.ok) return invited
    const { account, link } = invited.value
    return ok(await deliverLink(deps, account, 'invitation', link, reader.name))
  }
