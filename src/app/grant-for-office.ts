import type { Role } from '../core/access/role.ts'
import { dayInJakarta } from '../core/calendar/term.ts'
import type { Database, NewId } from '../db/database.ts'
import { addGrant } from '../db/grants.ts'
import { rootOfOffice } from '../db/organisation.ts'

/** What the first administrator of an office is: whoever sets Ikrar up alone must also be able to work with it. */
export const FIRST_ROLES: readonly Role[] = ['admin', 'planner']

/** Gives roles for a whole office from today on, in nobody's name: for set-up, when there is nobody yet who could give them. */
export const grantForOffice = async (
  tx: Database,
  newId: NewId,
  to: { readonly userId: string; readonly roles: readonly Role[]; readonly satkerId: string; readonly at: Date },
): Promise<void> => {
  const unitId = await rootOfOffice(tx, to.satkerId)
  const { userId, at } = to
  const term = { from: dayInJakarta(at), until: null }
  for (const role of to.roles) await addGrant(tx, { id: newId(), userId, role, unitId, by: null, at, ...term })
}
