import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openWorld, setUpOffice, type World } from '../../../test/app-world.ts'
import { outsideConfig } from '../../../test/outside-config.ts'
import { makeSealer } from '../make-sealer.ts'
import { diagnoseSeal, diagnoseWall } from './diagnose-safety.ts'

let world: World
let folder: string
const PASSWORD = 'sandi-uji'
const role = `ikrar_uji_${process.pid}`
const admin = (): pg.Client => new pg.Client({ ...world.config, user: 'postgres' })

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ikrar-doctor-'))
  world = await openWorld()
})
afterAll(async () => {
  await world.close()
  const client = new pg.Client({ ...world.config, user: 'postgres', database: 'postgres' })
  await client.connect()
  await client.query(`DROP ROLE IF EXISTS ${role}`)
  await client.end()
  await rm(folder, { recursive: true })
})

const configAs = (user: string, password: string) => outsideConfig(world, folder, {}, { user, password })
const own = (more: Readonly<Record<string, string>> = {}) => outsideConfig(world, folder, more)

test('the program’s own role is held back by the walls between offices', async () => {
  expect(await diagnoseWall(own())).toMatchObject({ good: true, finding: 'doctor/wall-holds' })
})

test('a role that passes every wall is named, with the statement that puts it right', async () => {
  const client = admin()
  await client.connect()
  await client.query(`CREATE ROLE ${role} LOGIN BYPASSRLS PASSWORD '${PASSWORD}'`)
  const found = () => diagnoseWall(configAs(role, PASSWORD))
  expect(await found()).toMatchObject({ good: false, finding: 'doctor/wall-void', facts: { role, power: 'BYPASSRLS' } })
  await client.query(`ALTER ROLE ${role} NOBYPASSRLS SUPERUSER`)
  expect(await found()).toMatchObject({ good: false, facts: { role, power: 'SUPERUSER' } })
  await client.query(`ALTER ROLE ${role} NOSUPERUSER`)
  expect(await found()).toMatchObject({ good: true })
  await client.end()
})

test('a key that does not open what was sealed is found out; a missing one is not made by asking', async () => {
  expect(await diagnoseSeal(own())).toMatchObject({ good: true, finding: 'doctor/seal-new' })
  const reader = await setUpOffice(world.app)
  const sealed = await makeSealer(own()).seal('second-factor', reader.userId, Buffer.from('benih'))
  await world.db.insertInto('totp').values({ user_id: reader.userId, sealed, created_at: new Date() }).execute()
  expect(await diagnoseSeal(own())).toMatchObject({ good: true, finding: 'doctor/seal-fits' })
  const other = own({ SIGNING_KEY: 'ab'.repeat(32) })
  expect(await diagnoseSeal(other)).toMatchObject({ good: false, facts: { shut: 1, from: 'SIGNING_KEY' } })
  await rm(join(folder, 'signing.key'))
  expect(await diagnoseSeal(own())).toMatchObject({ good: false, facts: { shut: 1, from: 'signing.key' } })
})
