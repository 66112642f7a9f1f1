import sample from '../../samples/agreements.json' with { type: 'json' }
import { tokenHashOf } from '../../src/app/session-token.ts'
import type { Reader } from '../../src/contract/view.ts'
import type { Role } from '../../src/core/access/role.ts'
import { dayInJakarta } from '../../src/core/calendar/term.ts'
import { addGrant } from '../../src/db/grants.ts'
import { rootOfOffice, satkerOfCode } from '../../src/db/organisation.ts'
import { findReader } from '../../src/db/readers.ts'
import { addSession } from '../../src/db/sessions.ts'
import { addUser } from '../../src/db/users.ts'
import { good, readAll, upload, type World } from '../app-world.ts'

/** A regency, its province, and a province that has nothing to do with either. */
export const REGENCY = '64.02'
export const PROVINCE = '64'
export const NEIGHBOUR = '63'

export type Person = { readonly reader: Reader; readonly token: string }

let people = 0

/** Somebody of an office who holds roles for all of it; signed in. */
export const addPerson = async (world: World, officeCode: string, roles: readonly Role[]): Promise<Person> => {
  const { db, clock, deps } = world
  const now = clock.now()
  const satkerId = (await satkerOfCode(db, officeCode)) ?? ''
  const unitId = await rootOfOffice(db, satkerId)
  const id = deps.ids.next()
  people += 1
  const username = `orang.${people}`
  const passwordHash = `$argon2id$${'x'.repeat(20)}`
  await addUser(db, { id, username, name: `Orang ${people}`, passwordHash, satkerId, createdAt: now })
  for (const role of roles) {
    const term = { from: dayInJakarta(now), until: null }
    await addGrant(db, { id: deps.ids.next(), userId: id, role, unitId, by: null, at: now, ...term })
  }
  const token = await newSession(world, id)
  const reader = await findReader(db, id, now)
  if (!reader) throw new Error('somebody who was just added is not there')
  return { reader, token }
}

export const newSession = async ({ db, clock, deps }: World, userId: string): Promise<string> => {
  const token = `masuk-${deps.ids.next()}`
  const now = clock.now()
  const expires = new Date(now.getTime() + 86_400_000)
  await addSession(db, { tokenHash: tokenHashOf(token), userId, now, expires })
  return token
}

/** The sample's first agreements as those of an office of the national list. */
export const agreementsOf = (office: string, from: number, to: number) => ({
  ...sample,
  agreements: sample.agreements.slice(from, to).map((a) => ({ ...a, satker: office, unit: `${a.unit} di ${office}` })),
})

/** What a planner brought in: a batch with one agreement kept and one under review. */
export const bringIn = async (world: World, planner: Reader, name: string) => {
  const { id: batch } = good(await world.app.openBatch(planner, [upload(name, agreementsOf(planner.office, 1, 3))]))
  await readAll(world.app)
  const { drafts, files } = good(await world.app.batchView(planner, batch))
  const { kept } = good(await world.app.keepDrafts(planner, batch, [drafts[0]?.id ?? '']))
  return { batch, draft: drafts[1]?.id ?? '', file: files[0]?.id ?? '', agreement: kept[0]?.agreementId ?? '' }
}
