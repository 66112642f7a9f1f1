import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { startPlannedUnits } from './apply-planned-units.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

test('what is planned is applied every hour; a failure ends nothing, a stop ends it', async () => {
  let asked = 0
  const errors: unknown[] = []
  const applyUnitChanges = async (): Promise<number> => {
    asked += 1
    if (asked === 1) throw new Error('the database is away')
    return 0
  }
  const job = startPlannedUnits({ app: { applyUnitChanges }, log: { error: (facts) => errors.push(facts) } })
  await vi.advanceTimersByTimeAsync(3 * 3_600_000)
  expect([asked, errors.length]).toEqual([3, 1])
  job.close()
  await vi.advanceTimersByTimeAsync(3 * 3_600_000)
  expect(asked).toBe(3)
})
