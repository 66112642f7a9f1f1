import { afterAll, beforeAll, expect, test } from 'vitest'
import sample from '../../samples/agreements.json' with { type: 'json' }
import { good, openWorld, setUpOffice, upload, type World } from '../../test/app-world.ts'
import { startReadingBatches } from './read-waiting-batches.ts'

let world: World

beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

test('batches are read in the background as they come, a failure of the service does not end that, and stopping does', async () => {
  const reader = await setUpOffice(world.app)
  const errors: string[] = []
  let failures = 1
  const app = {
    readNextScan: world.app.readNextScan,
    readNextBatch: (stop: AbortSignal) => {
      if (failures-- > 0) return Promise.reject(new Error('the database is away'))
      return world.app.readNextBatch(stop)
    },
  }
  const log = { error: (_: object, message: string) => void errors.push(message) }
  const background = startReadingBatches({ app, log, pauses: { lookAgainMs: 5, afterFailureMs: 5 } })
  const ids = await Promise.all(
    ['a.pdf', 'b.pdf'].map(async (name) => good(await world.app.openBatch(reader, [upload(name, sample)])).id),
  )
  for (const id of ids) {
    await expect
      .poll(async () => good(await world.app.batchProgress(reader, id)).state, { timeout: 50_000 })
      .toBe('ready')
  }
  expect(errors).toHaveLength(1)
  await background.close()
  const { id } = good(await world.app.openBatch(reader, [upload('c.pdf', sample)]))
  expect(good(await world.app.batchProgress(reader, id)).state).toBe('waiting')
})
