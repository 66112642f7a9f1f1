import { setTimeout as pause } from 'node:timers/promises'
import type { App } from '../app/app.ts'

/** What the jobs say to whoever runs the service. */
export type JobLog = { readonly error: (facts: object, message: string) => void }

/** What is told of an error: not its details, where a database repeats the values of rows. */
const errorFacts = (error: unknown): object =>
  error instanceof Error ? { error: error.name, reason: error.message, stack: error.stack } : { reason: String(error) }

export type BackgroundReading = { readonly close: () => Promise<void> }

/** Batches that are read side by side: a colleague's two pages do not wait for another's five hundred. */
const LANES = 3
const PAUSES = { lookAgainMs: 1_000, afterFailureMs: 5_000 }

/**
 * Reads batches, and scans of signed sheets, as they come, a few side by side; the reader's workers share their files among them. The batch's row
 * is the job: a batch left behind by a crash is taken up again, here or in another process. `close` gives back what is
 * being read.
 */
export const startReadingBatches = ({
  app,
  log,
  pauses = PAUSES,
}: {
  readonly app: Pick<App, 'readNextBatch' | 'readNextScan'>
  readonly log: JobLog
  readonly pauses?: typeof PAUSES
}): BackgroundReading => {
  const stop = new AbortController()
  const wait = (ms: number): Promise<void> =>
    pause(ms, undefined, { signal: stop.signal, ref: false }).catch(() => undefined)
  const readOn = async (): Promise<void> => {
    while (!stop.signal.aborted) {
      try {
        // Somebody sits before a signed sheet: its few pages go before what others brought in.
        const found = (await app.readNextScan(stop.signal)) || (await app.readNextBatch(stop.signal))
        if (!found) await wait(pauses.lookAgainMs)
      } catch (error) {
        if (stop.signal.aborted) return
        log.error(errorFacts(error), 'reading a batch failed; trying again')
        await wait(pauses.afterFailureMs)
      }
    }
  }
  const running = Promise.all(Array.from({ length: LANES }, readOn))
  return {
    close: async () => {
      stop.abort()
      await running
    },
  }
}
