import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { good, openWorld, PASSWORD, setUpOffice, type World } from '../../../test/app-world.ts'
import { addPerson } from '../../../test/rights/two-provinces.ts'
import type { Reader } from '../../contract/view.ts'
import type { Role } from '../../core/access/role.ts'
import { addGrant } from '../../db/grants.ts'
import { rootOfOffice, satkerOfCode } from '../../db/organisation.ts'

let world: World
let admin: Reader

const HERE = { address: '10.0.0.1' }
const STRONG = 'tujuh sungai ke laut'

beforeAll(async () => {
  world = await openWorld()
  admin = await setUpOffice(world.app)
})
afterAll(() => world.close())

const codeOf = (result: { readonly ok: boolean; readonly problem?: { readonly code: string } }) =>
  result.ok ? 'ok' : result.problem?.code

/** Somebody who was invited and came in. */
const member = async (username: string, role: Role) => {
  const issued = good(
    await world.app.inviteUser(admin, { username, name: `Nama ${username}`, email: '', office: '', role }),
  )
  const token = issued.path?.split('/').at(-1) ?? ''
  const outcome = good(await world.app.acceptInvitation({ token, password: STRONG, ...HERE }))
  if (outcome.step !== 'done') throw new Error('not in')
  return { id: issued.userId, ...outcome }
}

describe('the users of an installation', () => {
  test('are an administrator’s matter alone', async () => {
    const planner = await member('perencana', 'planner')
    const { reader, id } = planner
    const input = { username: 'x1', name: 'X', email: '', office: '', role: 'admin' as const }
    expect(codeOf(await world.app.listUsers(reader, {}))).toBe('access/forbidden')
    expect(codeOf(await world.app.userView(reader, id))).toBe('access/forbidden')
    expect(codeOf(await world.app.inviteUser(reader, input))).toBe('access/forbidden')
    for (const act of [
      'renewLink',
      'disableUser',
      'enableUser',
      'endUserSessions',
      'removeUserSecondFactor',
    ] as const) {
      expect(codeOf(await world.app[act](reader, admin.userId)), act).toBe('access/forbidden')
      expect(codeOf(await world.app[act](admin, admin.userId)), act).toBe('conflict/own-account')
      expect(codeOf(await world.app[act](admin, '0198c0de-0000-7000-8000-000000000001')), act).toBe('not-found')
      expect(codeOf(await world.app[act](admin, 'x')), act).toBe('not-found')
    }
  })

  test('are found by part of a name, user name, address or office, and by how they stand', async () => {
    good(
      await world.app.inviteUser(admin, {
        username: 'undangan.baru',
        name: 'Budi 100% Contoh',
        email: 'budi@contoh.example',
        office: '',
        role: 'auditor',
      }),
    )
    const found = async (filter: Parameters<typeof world.app.listUsers>[1]) =>
      good(await world.app.listUsers(admin, filter)).rows.map((r) => r.username)
    expect(await found({ text: 'BUDI' })).toEqual(['undangan.baru'])
    expect(await found({ text: '100%' })).toEqual(['undangan.baru'])
    expect(await found({ text: '%' })).toEqual(['undangan.baru'])
    expect(await found({ text: 'budi@' })).toEqual(['undangan.baru'])
    expect(await found({ text: 'kutai kartanegara' })).toHaveLength(3)
    expect(await found({ state: 'invited' })).toEqual(['undangan.baru'])
    expect(await found({ state: 'active' })).toEqual(['perencana', 'ratna'])
    expect(await found({ state: 'disabled' })).toEqual([])
    expect(await found({ page: 2 })).toEqual([])
  })

  test('who are disabled are out at once and stay out, with their links; enabled again they come in as before', async () => {
    const { id, token } = await member('keluar', 'planner')
    const { path } = good(await world.app.renewLink(admin, id))
    good(await world.app.disableUser(admin, id))
    expect(await world.app.readerOf(token)).toBe(null)
    expect(codeOf(await world.app.signIn({ username: 'keluar', password: STRONG, ...HERE }))).toBe(
      'access/wrong-credentials',
    )
    expect(codeOf(await world.app.linkView('reset', path?.split('/').at(-1) ?? '', HERE))).toBe('access/link-over')
    expect(codeOf(await world.app.disableUser(admin, id))).toBe('conflict/user-state')
    expect(codeOf(await world.app.renewLink(admin, id))).toBe('conflict/user-state')
    good(await world.app.enableUser(admin, id))
    expect(codeOf(await world.app.linkView('reset', path?.split('/').at(-1) ?? '', HERE))).toBe('access/link-over')
    good(await world.app.signIn({ username: 'keluar', password: STRONG, ...HERE }))
  })

  test('never lose their last administrator, not even when two shut each other out at one moment', async () => {
    const second = await member('admin.dua', 'admin')
    const both = await Promise.all([
      world.app.disableUser(admin, second.id),
      world.app.disableUser(second.reader, admin.userId),
    ])
    expect(both.map(codeOf).filter((c) => c === 'ok')).toHaveLength(1)
    const left = await world.db
      .selectFrom('app_user')
      .select('id')
      .where('id', 'in', [admin.userId, second.id])
      .where('disabled_at', 'is', null)
      .execute()
    expect(left).toHaveLength(1)
    const survivor = left[0]?.id === admin.userId ? admin : second.reader
    const other = left[0]?.id === admin.userId ? second.id : admin.userId
    good(await world.app.enableUser(survivor, other))
  })

  test('are signed out everywhere, and freed of a second step whose phone is lost', async () => {
    const { id, reader, token } = await member('hilang', 'planner')
    const { TOTP } = await import('otpauth')
    const { secret } = good(await world.app.proposeSecondFactor(reader, { ...HERE, current: STRONG }))
    const code = new TOTP({ secret }).generate({ timestamp: world.clock.now().getTime() })
    good(await world.app.confirmSecondFactor(reader, { code, token, ...HERE }))
    expect(good(await world.app.userView(admin, id))).toMatchObject({
      secondFactor: true,
      sessions: [{ address: '10.0.0.1' }],
    })
    expect(good(await world.app.endUserSessions(admin, id))).toEqual({ ended: 1 })
    good(await world.app.removeUserSecondFactor(admin, id))
    expect(codeOf(await world.app.removeUserSecondFactor(admin, id))).toBe('conflict/second-factor-missing')
    expect(good(await world.app.signIn({ username: 'hilang', password: STRONG, ...HERE })).step).toBe('done')
    const trail = await world.db
      .selectFrom('audit_event')
      .select(['verb', 'actor_name'])
      .where('subject_id', '=', id)
      .orderBy('id')
      .execute()
    expect(trail.map((e) => e.verb)).toEqual([
      ...['invite', 'accept-invitation', 'sign-in', 'propose-second-factor', 'add-second-factor'],
      ...['end-sessions', 'remove-second-factor', 'sign-in'],
    ])
    expect(trail[5]?.actor_name).toBe('Ratna Contoh')
    good(await world.app.signIn({ username: 'ratna', password: PASSWORD, ...HERE }))
  })

  test('of other offices do not exist for an administrator, and whoever holds a role beyond is out of reach', async () => {
    const stranger = await addPerson(world, '63', ['planner'])
    const higher = await addPerson(world, '64.02', ['planner'])
    const { db, deps } = world
    const unitId = await rootOfOffice(db, (await satkerOfCode(db, '64')) ?? '')
    const term = { from: '2025-01-01', until: null, role: 'admin' as const, by: null, at: world.clock.now() }
    await addGrant(db, { id: deps.ids.next(), userId: higher.reader.userId, unitId, ...term })
    expect(codeOf(await world.app.userView(admin, stranger.reader.userId))).toBe('not-found')
    expect(codeOf(await world.app.renewLink(admin, stranger.reader.userId))).toBe('not-found')
    expect(good(await world.app.listUsers(admin, { text: stranger.reader.name })).total).toBe(0)
    expect(good(await world.app.userView(admin, higher.reader.userId)).mayLookAfter).toBe(false)
    for (const act of ['renewLink', 'disableUser', 'removeUserSecondFactor'] as const) {
      expect(codeOf(await world.app[act](admin, higher.reader.userId)), act).toBe('access/out-of-scope')
    }
  })

  test('are invited for one unit of the office, so that whoever heads a subdivision does not sign for the chair', async () => {
    await world.app.plantUnits()
    const unit = (await world.app.unitsToInviteFor(admin)).at(-1) ?? ''
    const someone = { username: 'kepala.sub', name: 'Kepala Contoh', email: '', office: '', role: 'official' } as const
    expect(codeOf(await world.app.inviteUser(admin, { ...someone, unit: 'Sub Bagian Mimpi' }))).toBe('input/invalid')
    const { userId } = good(await world.app.inviteUser(admin, { ...someone, unit: unit.toUpperCase() }))
    const { roles } = good(await world.app.rolesOf(admin, userId))
    expect(roles.map((r) => [r.role, r.unit])).toEqual([['official', unit]])
  })
})
