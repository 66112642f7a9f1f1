import { TOTP } from 'otpauth'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { good, openWorld, PASSWORD, setUpOffice, type World } from '../../../test/app-world.ts'
import type { Reader } from '../../contract/view.ts'
import { createSealer } from '../../sealing/create-sealer.ts'
import { createApp } from '../create-app.ts'

let world: World
let reader: Reader
let secret: string
let codes: readonly string[]

const HERE = { address: '10.0.0.1' }
const shown = (): string => new TOTP({ secret, period: 30 }).generate({ timestamp: world.clock.now().getTime() })
const rows = () => world.db.selectFrom('totp').select(['secret', 'sealed']).execute()

/** As it was before there was a seal, or comes with an old backup. */
const layOpen = () => world.pool.query('UPDATE totp SET secret = $1, sealed = NULL', [secret])

const signInBy = async (app: World['app'], code: string): Promise<string> => {
  const half = good(await app.signIn({ username: 'ratna', password: PASSWORD, ...HERE })).token
  const done = await app.signInCode({ half, code, ...HERE })
  world.clock.pass(2)
  return done.ok ? 'ok' : done.problem.code
}

beforeAll(async () => {
  world = await openWorld()
  reader = await setUpOffice(world.app)
  secret = good(await world.app.proposeSecondFactor(reader, { ...HERE, current: PASSWORD })).secret
  const token = good(await world.app.signIn({ username: 'ratna', password: PASSWORD, ...HERE })).token
  codes = good(await world.app.confirmSecondFactor(reader, { code: shown(), token, ...HERE })).codes
  world.clock.pass(2)
})
afterAll(() => world.close())

test('whoever reads the database, or a backup without its key, cannot make codes', async () => {
  const [row] = await rows()
  expect(row?.secret).toBe(null)
  expect(Buffer.from(row?.sealed ?? []).toString('latin1')).not.toContain(secret)
  expect(await signInBy(world.app, shown())).toBe('ok')
})

test('a seed moved to another account opens for nobody', async () => {
  const [row] = await rows()
  expect(await world.deps.sealer.open('second-factor', 'somebody else', row?.sealed ?? new Uint8Array())).toBe(null)
  expect(await world.deps.sealer.open('certificate', reader.userId, row?.sealed ?? new Uint8Array())).toBe(null)
})

test('seeds from before there was a seal are sealed at the next start, or by their owner’s next code', async () => {
  await layOpen()
  expect(await world.app.sealOpenSeeds()).toBe(1)
  expect(await world.app.sealOpenSeeds()).toBe(0)
  expect((await rows())[0]).toMatchObject({ secret: null })
  expect(await signInBy(world.app, shown())).toBe('ok')
  await layOpen()
  expect(await signInBy(world.app, shown())).toBe('ok')
  expect((await rows())[0]).toMatchObject({ secret: null })
})

test('with another key the office is told so, and still comes in by a recovery code', async () => {
  const moved = createApp({ ...world.deps, sealer: createSealer(async () => Buffer.alloc(32, 9)) })
  expect(await signInBy(moved, shown())).toBe('access/seal-lost')
  expect(await signInBy(moved, codes[0] ?? '')).toBe('ok')
})
