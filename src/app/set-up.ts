import type { IsCommon } from '../core/access/password.ts'
import { type Problem, problem } from '../core/problem.ts'
import { ok, type Result, refuse } from '../core/result.ts'
import { recordDeeds } from '../db/audit.ts'
import { install, isInstalled } from '../db/installation.ts'
import { satkerOfCode } from '../db/organisation.ts'
import { addUser, usernameKey } from '../db/users.ts'
import type { SignedIn } from './account/sign-in-steps.ts'
import { weakPassword } from './account/weak-password.ts'
import type { Deps } from './deps.ts'
import { FIRST_ROLES, grantForOffice } from './grant-for-office.ts'
import { inTransaction } from './in-transaction.ts'
import { startSession } from './start-session.ts'

export type SetUpInput = {
  /** Code of the office in the national list; "00" is the national office. */
  readonly officeCode: string
  readonly name: string
  readonly username: string
  readonly password: string
}

const wrong = (field: string, reason: string): Problem => problem('input/invalid', field, { field, reason })

const faultOf = ({ name, username, password }: SetUpInput, isCommon: IsCommon): Problem | null => {
  if (name.trim() === '' || name.length > 200) return wrong('name', 'reason/missing')
  if (!/^[a-z0-9][a-z0-9._@-]{1,63}$/.test(usernameKey(username))) return wrong('username', 'reason/username')
  return weakPassword(password, username, isCommon)
}

/** The first start: the office from the national list, its first administrator, and a session for that person. */
export const setUp =
  ({ db, clock, ids, hasher, isCommonPassword }: Deps) =>
  async (input: SetUpInput): Promise<Result<SignedIn>> => {
    if (await isInstalled(db)) return refuse(problem('conflict/already-set-up'))
    const fault = faultOf(input, isCommonPassword)
    if (fault) return refuse(fault)
    const passwordHash = await hasher.hash(input.password)
    return inTransaction(db, async (tx) => {
      const now = clock.now()
      const satkerId = await satkerOfCode(tx, input.officeCode)
      if (satkerId === null) return refuse(wrong('officeCode', 'reason/office'))
      await install(tx, satkerId, now)
      const id = ids.next()
      const name = input.name.trim()
      await addUser(tx, { id, username: input.username, passwordHash, name, satkerId, createdAt: now })
      await grantForOffice(tx, ids.next, { userId: id, roles: FIRST_ROLES, satkerId, at: now })
      const signedIn = await startSession(tx, id, now)
      await recordDeeds(tx, [
        { at: now, actor: signedIn.reader, verb: 'set-up', subject: 'installation', subjectId: satkerId },
      ])
      return ok(signedIn)
    })
  }
