import { randomInt } from 'node:crypto'
import { problem } from '../core/problem.ts'
import { ok, type Result, refuse } from '../core/result.ts'
import { recordDeeds } from '../db/audit.ts'
import { install, isInstalled } from '../db/installation.ts'
import { addOffice } from '../db/organisation.ts'
import { findReader } from '../db/readers.ts'
import { addUser } from '../db/users.ts'
import type { SampleSignIn } from './app.ts'
import type { Deps } from './deps.ts'
import { FIRST_ROLES, grantForOffice } from './grant-for-office.ts'
import { agreementsOfInterchange } from './import-interchange.ts'
import { inServiceTransaction } from './in-transaction.ts'
import { keepAll } from './keep-all.ts'

/** Letters that nobody takes for another when copying them from a terminal. */
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789'

const newPassword = (): string =>
  [4, 4, 4].map((n) => Array.from({ length: n }, () => LETTERS[randomInt(LETTERS.length)]).join('')).join('-')

const people = (): readonly SampleSignIn[] => [
  { username: 'admin', name: 'Admin Contoh', role: 'admin', password: newPassword() },
  { username: 'perencana', name: 'Perencana Contoh', role: 'planner', password: newPassword() },
  { username: 'pejabat', name: 'Pejabat Contoh', role: 'official', password: newPassword() },
  { username: 'verifikator', name: 'Verifikator Contoh', role: 'compiler', password: newPassword() },
  { username: 'pemeriksa', name: 'Pemeriksa Contoh', role: 'auditor', password: newPassword() },
]

/** Fills an empty database with the invented province and a person for each role of its offices; their passwords are new each time. */
export const setUpSample = (deps: Deps) => async (): Promise<Result<readonly SampleSignIn[]>> => {
  const { db, clock, ids, hasher } = deps
  if (await isInstalled(db)) return refuse(problem('conflict/already-set-up'))
  const agreements = agreementsOfInterchange(await deps.sample(), 'id', deps.profile)
  if (!agreements.ok) return agreements
  const signIns = people()
  const hashes = await Promise.all(signIns.map(({ password }) => hasher.hash(password)))
  return inServiceTransaction(db, async (tx) => {
    const now = clock.now()
    const office = agreements.value[0]?.satker ?? ''
    const satkerId = await addOffice(tx, ids.next, deps.profile, office, null)
    await install(tx, satkerId, now)
    const userIds = signIns.map(() => ids.next())
    for (const [i, { username, name, role }] of signIns.entries()) {
      const [userId = '', passwordHash = ''] = [userIds[i], hashes[i]]
      await addUser(tx, { id: userId, username, passwordHash, name, satkerId, createdAt: now })
      const roles = role === 'admin' ? FIRST_ROLES : [role]
      await grantForOffice(tx, ids.next, { userId, roles, satkerId, at: now })
    }
    const reader = await findReader(tx, userIds[0] ?? '', now)
    if (!reader) throw new Error('the first administrator, just made, is not there')
    const all = agreements.value.map((agreement) => ({ draftId: null, agreement, sourceFileId: null, origins: [] }))
    await keepAll(deps, tx, reader, all)
    await recordDeeds(tx, [{ at: now, actor: reader, verb: 'set-up', subject: 'installation', subjectId: satkerId }])
    return ok(signIns)
  })
}
