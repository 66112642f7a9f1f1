import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openWorld, setUpOffice, type World } from '../../test/app-world.ts'
import { outsideConfig } from '../../test/outside-config.ts'
import type { Safe } from '../cli/world.ts'
import type { Config } from './config.ts'
import { makeSealer } from './make-sealer.ts'
import { createSafekeeping } from './safekeeping.ts'

let world: World
let home: string
let empty: string

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'ikrar-safe-'))
  empty = await mkdtemp(join(tmpdir(), 'ikrar-safe-'))
  world = await openWorld()
  await setUpOffice(world.app)
})
afterAll(async () => {
  await world.close()
  await rm(home, { recursive: true })
  await rm(empty, { recursive: true })
})

const quiet = (): void => undefined
const keyOf = (done: Safe<{ readonly key: string }>): string => (done.ok ? done.value.key : done.refusal.key)
const save = async (config: Config, name: string) =>
  keyOf(await createSafekeeping(config, '0.0.0-test').backup(join(home, name), quiet))
const check = async (config: Config, name: string) => {
  const options = { replace: false, checkOnly: true }
  return keyOf(await createSafekeeping(config, '0.0.0-test').restore(join(home, name), options, quiet))
}

const KEY = { SIGNING_KEY: '5a'.repeat(32) }

test('a backup says whether the key of what is sealed in it comes along, and whether it opens here', async () => {
  const own = outsideConfig(world, home)
  expect(await save(own, 'belum.tar')).toBe('none')
  await makeSealer(own).seal('second-factor', 'ratna', Buffer.from('benih'))
  expect(await save(own, 'bersama.tar')).toBe('carried')
  expect(await check(outsideConfig(world, empty), 'bersama.tar')).toBe('carried')
  expect(await check(outsideConfig(world, empty, KEY), 'bersama.tar')).toBe('other')

  expect(await save(outsideConfig(world, home, KEY), 'terpisah.tar')).toBe('apart')
  expect(await check(outsideConfig(world, empty, KEY), 'terpisah.tar')).toBe('apart')
  expect(await check(outsideConfig(world, empty), 'terpisah.tar')).toBe('other')
})
