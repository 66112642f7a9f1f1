import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { ReaderJob } from './pipeline/reader-job.ts'
import { createWorkerPool, IDLE_WORKER_MS, type WorkerPool } from './pool.ts'

// A worker that answers with the number of its thread.
const WORKER = new URL(
  `data:text/javascript,${encodeURIComponent(`
    import { parentPort, threadId } from 'node:worker_threads'
    parentPort.on('message', () => parentPort.postMessage({ kind: 'answer', answer: threadId }))`)}`,
)
const JOB = {} as ReaderJob
const LIMITS = { secondsPerPage: 60, secondsPerFile: 600 }

let pool: WorkerPool
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  pool = createWorkerPool({ workerUrl: WORKER, workers: 2, memoryMb: 64 })
})
afterEach(async () => {
  vi.useRealTimers()
  await pool.close()
})

const threadOf = async () => {
  const outcome = await pool.run(JOB, LIMITS)
  return outcome.kind === 'answer' ? outcome.answer : outcome
}

test('a worker is kept for the next file, and ended once there was none for minutes', async () => {
  const first = await threadOf()
  vi.advanceTimersByTime(IDLE_WORKER_MS - 1)
  expect(await threadOf()).toBe(first)
  vi.advanceTimersByTime(IDLE_WORKER_MS - 1)
  expect(await threadOf()).toBe(first)
  vi.advanceTimersByTime(IDLE_WORKER_MS)
  const second = await threadOf()
  expect(second).toEqual(expect.any(Number))
  expect(second).not.toBe(first)
})

test('two that rest are both ended, and as many as before can read afterwards', async () => {
  const both = await Promise.all([threadOf(), threadOf()])
  vi.advanceTimersByTime(IDLE_WORKER_MS)
  const later = await Promise.all([threadOf(), threadOf()])
  expect(new Set([...both, ...later]).size).toBe(4)
})
