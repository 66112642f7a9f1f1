import { afterAll, expect, test, vi } from 'vitest'
import { officeFamily } from '../../bench/nation.ts'
import { checkFamily } from '../core/check/check-family.ts'
import { KPU_PROFILE } from '../core/profile/kpu/kpu-profile.ts'
import { checkerWorkerUrl } from '../main/root.ts'
import { createIsolatedChecker, IDLE_CHECKER_MS } from './isolated-checker.ts'

const checker = createIsolatedChecker(checkerWorkerUrl(), KPU_PROFILE)
afterAll(checker.close)

const family = officeFamily(1)
const NOTHING = { planned: null, stated: [] }
const ids = family.map((_, i) => `versi-${i}`)
const loaded: string[][] = []
const load = async (missing: readonly string[]) => {
  loaded.push([...missing])
  return new Map(
    family.map((agreement, i) => [ids[i] ?? '', agreement] as const).filter(([id]) => missing.includes(id)),
  )
}

test('finds in a thread of its own what is found here, and asks for each version once', async () => {
  expect(await checker.check(ids, NOTHING, load)).toEqual(checkFamily(family, KPU_PROFILE))
  expect(loaded).toEqual([ids])
  const swapped = [...ids].reverse()
  expect(await checker.check(swapped, NOTHING, load)).toEqual(checkFamily([...family].reverse(), KPU_PROFILE))
  expect(loaded).toHaveLength(1)
})

test('families that come at one moment wait for one another', async () => {
  const both = await Promise.all([
    checker.check(ids.slice(0, 3), NOTHING, load),
    checker.check(ids.slice(2), NOTHING, load),
  ])
  expect(both).toEqual([checkFamily(family.slice(0, 3), KPU_PROFILE), checkFamily(family.slice(2), KPU_PROFILE)])
})

test('a database that is away fails this check with its reason, and none after it', async () => {
  const away = async () => {
    throw new Error('the database is away')
  }
  await expect(checker.check(['lain'], NOTHING, away)).rejects.toThrow('the database is away')
  expect(await checker.check(ids, NOTHING, load)).toEqual(checkFamily(family, KPU_PROFILE))
})

test('a year of checks leaves nothing behind in the process that asks', async () => {
  const warnings: Error[] = []
  const note = (warning: Error) => warnings.push(warning)
  process.on('warning', note)
  for (let i = 0; i < 12; i += 1) await checker.check(ids.slice(0, 2), NOTHING, load)
  // Warnings are told on the next turn.
  await new Promise((done) => setImmediate(done))
  process.off('warning', note)
  expect(warnings.filter((w) => w.name === 'MaxListenersExceededWarning')).toEqual([])
})

test('a thread with nothing to check for minutes is ended, and another one begins anew for the next family', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  try {
    const asked = () => loaded.splice(0).length
    await checker.check(ids, NOTHING, load)
    asked()
    vi.advanceTimersByTime(IDLE_CHECKER_MS - 1)
    await checker.check(ids, NOTHING, load)
    vi.advanceTimersByTime(IDLE_CHECKER_MS - 1)
    await checker.check(ids, NOTHING, load)
    expect(asked()).toBe(0)
    vi.advanceTimersByTime(IDLE_CHECKER_MS)
    expect(await checker.check(ids, NOTHING, load)).toEqual(checkFamily(family, KPU_PROFILE))
    expect(asked()).toBe(1)
  } finally {
    vi.useRealTimers()
  }
})
