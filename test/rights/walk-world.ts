import { ROLES, type Role } from '../../src/core/access/role.ts'
import { addTenure, officialNamed } from '../../src/db/tenures.ts'
import { good } from '../app-world.ts'
import { openHttpWorld } from '../http-world.ts'
import { DIPA, ENTRY, RENSTRA } from '../plans.ts'
import { addPerson, bringIn, NEIGHBOUR, type Person, PROVINCE, REGENCY } from './two-provinces.ts'

/** Things of a regency that routes are called with: whoever has a role for its province has them in scope. */
export type Things = Awaited<ReturnType<typeof bringIn>> & {
  /** A batch of which everything is kept. */
  readonly keptBatch: string
  /** Somebody of the regency, a role of theirs, and the regency's own unit. */
  readonly user: string
  readonly role: string
  readonly unit: string
  /** The regency's name. */
  readonly office: string
  /** An official of the regency, who held the post at its head in 2024. */
  readonly official: string
  readonly tenure: string
  /** Notes one more tenure of an earlier year, to be taken away. */
  readonly newTenure: () => Promise<string>
  /** A working copy of the regency's own unit. */
  readonly copy: string
  /** Begins one more, of another year, to be thrown away. */
  readonly newCopy: () => Promise<string>
  /** Says one more thing of the copy, to be settled. */
  readonly newMark: () => Promise<string>
  /** The regency's renstra, its DIPA, and an entry of its library. */
  readonly plan: string
  readonly budget: string
  readonly indicator: string
  /** The office of whoever calls: what they may bring in is of it. */
  readonly officeOfCaller: string
}

/** Whoever calls: nobody, or somebody with one role, for the province above the things or for its neighbour. */
export type Caller = { readonly name: string; readonly role: Role | null; readonly where: 'in scope' | 'beside' | null }

export const CALLERS: readonly Caller[] = [
  { name: 'nobody', role: null, where: null },
  ...(['in scope', 'beside'] as const).flatMap((where) =>
    ROLES.map((role) => ({ name: `${role} ${where}`, role, where })),
  ),
]

export const openWalk = async () => {
  const world = await openHttpWorld()
  await world.signedIn()
  const planner = await addPerson(world, REGENCY, ['planner'])
  const things = await bringIn(world, planner.reader, 'satu.pdf')
  const second = await bringIn(world, planner.reader, 'dua.pdf')
  good(await world.app.keepDrafts(planner.reader, second.batch))
  const user = await addPerson(world, REGENCY, ['planner', 'official'])
  const held = await world.db
    .selectFrom('role_grant')
    .select('id')
    .where('user_id', '=', user.reader.userId)
    .executeTakeFirstOrThrow()
  const unit = user.reader.officePlace[0] ?? ''
  const { satker_id: satkerId } = await world.db
    .selectFrom('unit')
    .select('satker_id')
    .where('id', '=', unit)
    .executeTakeFirstOrThrow()
  const official = await officialNamed(world.db, world.deps.ids.next, { satkerId, name: 'Sekar Contoh', nip: null })
  let year = 2024
  const newTenure = async (): Promise<string> => {
    const id = world.deps.ids.next()
    const term = { from: `${year}-01-01`, until: `${year}-12-31` }
    year -= 1
    await addTenure(world.db, { id, officialId: official, unitId: unit, capacity: 'definitive', ...term, decree: null })
    return id
  }
  const tenure = await newTenure()
  let copyYear = 2031
  const newCopy = async (): Promise<string> => {
    copyYear += 1
    const begun = { year: copyYear, from: { kind: 'blank' } } as const
    return good(await world.app.startCopy(planner.reader, unit, begun)).id
  }
  const copy = await newCopy()
  const newMark = async (): Promise<string> => {
    const said = { revision: 1, kind: 'comment', at: '', text: 'Mohon diperiksa.' } as const
    return good(await world.app.addMark(planner.reader, copy, said)).marks.at(-1)?.id ?? ''
  }
  const bureau = (await addPerson(world, REGENCY, ['national'])).reader
  const plan = good(await world.app.addPlan(bureau, '', RENSTRA)).id
  const budget = good(await world.app.addBudget(planner.reader, '', DIPA)).id
  const indicator = good(await world.app.addIndicator(bureau, ENTRY)).id
  const fixed = {
    ...things,
    keptBatch: second.batch,
    user: user.reader.userId,
    office: planner.reader.office,
    role: held.id,
    unit,
    official,
    tenure,
    newTenure,
    copy,
    newCopy,
    newMark,
    plan,
    budget,
    indicator,
  }
  const callers = new Map<string, Person>()
  for (const { name, role, where } of CALLERS) {
    if (role) callers.set(name, await addPerson(world, where === 'in scope' ? PROVINCE : NEIGHBOUR, [role]))
  }
  return { world, fixed, callers }
}

export type Walk = Awaited<ReturnType<typeof openWalk>>
