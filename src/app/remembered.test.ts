import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import samples from '../../samples/agreements.json' with { type: 'json' }
import { good, openWorld, PASSWORD, setUpOffice, type World } from '../../test/app-world.ts'
import { openChangeFeed } from '../db/change-feed.ts'
import { connect } from '../db/connect.ts'
import type { Schema } from '../db/schema.ts'
import { createApp } from './create-app.ts'

/** Two processes of one installation: each with its own connections, and its own memory. */
const openBeside = async (world: World) => {
  const own = await connect<Schema>({ ...world.config, max: 4 })
  const changes = await openChangeFeed(own.pool)
  const app = createApp({ ...world.deps, db: own.db, changes })
  const close = async () => {
    await changes.close()
    await own.close()
  }
  return { app, changes, pool: own.pool, close }
}

let world: World
let beside: Awaited<ReturnType<typeof openBeside>>

beforeAll(async () => {
  world = await openWorld()
  beside = await openBeside(world)
  await setUpOffice(world.app)
})
afterAll(async () => {
  await beside?.close()
  await world?.close()
})

const signIn = async () =>
  good(await world.app.signIn({ username: 'ratna', password: PASSWORD, address: '10.0.0.1' })).token

const kept = (year: number) => ({
  ...samples,
  agreements: samples.agreements.slice(0, 3).map((agreement) => ({ ...agreement, year })),
})

describe('what is remembered of the database', () => {
  let token: string
  beforeEach(async () => {
    token = await signIn()
  })

  test('a list shows at once what was kept, by this process and by another', async () => {
    const reader = (await world.app.readerOf(token)) ?? expect.unreachable()
    const total = async (app: typeof world.app) => good(await app.listAgreements(reader, {})).total
    expect([await total(world.app), await total(beside.app)]).toEqual([0, 0])
    good(await world.app.importInterchange(reader, kept(2031)))
    expect(await total(world.app)).toBe(3)
    await vi.waitFor(async () => expect(await total(beside.app)).toBe(3))
    good(await beside.app.importInterchange(reader, kept(2032)))
    expect(await total(beside.app)).toBe(6)
    await vi.waitFor(async () => expect(await total(world.app)).toBe(6))
  })

  test('a session that was ended in one process is over in every other', async () => {
    expect(await beside.app.readerOf(token)).not.toBeNull()
    await world.app.signOut(token)
    expect(await world.app.readerOf(token)).toBeNull()
    await vi.waitFor(async () => expect(await beside.app.readerOf(token)).toBeNull())
  })

  test('a role that is taken away is gone from the session that is open', async () => {
    expect((await beside.app.readerOf(token))?.may.keep).toBe(true)
    await world.pool.query("DELETE FROM role_grant WHERE role = 'planner'")
    await vi.waitFor(async () => expect((await beside.app.readerOf(token))?.may.keep).toBe(false))
  })

  test('while changes cannot be heard the database is asked every time, and it is heard again afterwards', async () => {
    expect(beside.changes.stateOf('readers')).not.toBeNull()
    await beside.app.readerOf(token)
    await world.pool.query(
      "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND query LIKE 'LISTEN%'",
    )
    await vi.waitFor(() => expect(beside.changes.stateOf('readers')).toBeNull())
    await world.app.signOut(token)
    expect(await beside.app.readerOf(token)).toBeNull()
    await vi.waitFor(() => expect(beside.changes.stateOf('readers')).not.toBeNull(), { timeout: 50_000 })
  })
})
