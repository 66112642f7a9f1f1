import { problem } from '../core/problem.ts'
import { ok, type Result, refuse } from '../core/result.ts'
import { recordDeeds } from '../db/audit.ts'
import { install, isInstalled } from '../db/installation.ts'
import { addOffice } from '../db/organisation.ts'
import { findReader } from '../db/readers.ts'
import { addUser } from '../db/users.ts'
import type { Deps } from './deps.ts'
import { agreementsOfInterchange } from './import-interchange.ts'
import { inServiceTransaction } from './in-transaction.ts'
import { keepAll } from './keep-all.ts'
import type { SampleSignIn } from './sample-people.ts'
import { appointSampleHeads, grantSample, samplePeople } from './sample-people.ts'

/** Fills an empty database with the invented province and a person for each role of its offices; their passwords are new each time. */
export const setUpSample = (deps: Deps) => async (): Promise<Result<readonly SampleSignIn[]>> => {
  const { db, clock, ids, hasher } = deps
  if (await isInstalled(db)) return refuse(problem('conflict/already-set-up'))
  const another = refuse(problem('conflict/sample-of-another-agency', '', { agency: deps.profile.name }))
  if (deps.profile.offices !== null) return another
  const agreements = agreementsOfInterchange(await deps.sample(), 'id', deps.profile)
  // The sample itself is whole: what it lacks are this profile's levels.
  if (!agreements.ok) return another
  const people = samplePeople(agreements.value, deps.profile)
  const hashes = await Promise.all(people.map(({ password }) => hasher.hash(password)))
  return inServiceTransaction(db, async (tx) => {
    const now = clock.now()
    const office = agreements.value[0]?.satker ?? ''
    const satkerId = await addOffice(tx, ids.next, deps.profile, office, null)
    await install(tx, satkerId, now)
    const userIds = people.map(() => ids.next())
    for (const [i, person] of people.entries()) {
      const { username, name } = person
      const [userId = '', passwordHash = ''] = [userIds[i], hashes[i]]
      await addUser(tx, { id: userId, username, passwordHash, name, satkerId, createdAt: now })
      if (person.signsFor === null) await grantSample(tx, ids.next, person, { userId, satkerId, at: now })
    }
    const reader = await findReader(tx, userIds[0] ?? '', now)
    if (!reader) throw new Error('the first administrator, just made, is not there')
    const all = agreements.value.map((agreement) => ({ draftId: null, agreement, sourceFileId: null, origins: [] }))
    const { kept } = await keepAll(deps, tx, reader, all)
    await appointSampleHeads(
      tx,
      ids.next,
      kept.flatMap(({ agreementId }, i) => {
        const agreement = agreements.value[i]
        return agreement ? [{ agreementId, agreement }] : []
      }),
    )
    // Their units are there only now.
    for (const [i, person] of people.entries()) {
      const userId = userIds[i] ?? ''
      if (person.signsFor !== null) await grantSample(tx, ids.next, person, { userId, satkerId, at: now })
    }
    await recordDeeds(tx, [{ at: now, actor: reader, verb: 'set-up', subject: 'installation', subjectId: satkerId }])
    return ok(people.map(({ signsFor: _, ...signIn }) => signIn))
  })
}
