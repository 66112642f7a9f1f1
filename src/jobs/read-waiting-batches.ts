import { setTimeout as pause } from 'node:timers/promises'
import type { App } from '../app/app.ts'

/** What the jobs say to whoever runs the service. */
export type JobLog = { readonly error: (facts: object, message: string) => void }

export type BackgroundReading = { readonly close: () => Promise<void> }

const PAUSES = { lookAgainMs: 1_000, afterFailureMs: 5_000 }

/**
 * Reads batches as they come, one after the other; the reader's workers share the files of one among them. The batch's row
 * is the job: a batch left behind by a crash is taken up again, here or in another process. `close` gives back what is
 * being read.
 */
export const startReadingBatches = ({
  app,
  log,
  pauses = PAUSES,
}: {
  readonly app: Pick<App, 'readNextBatch'>
  readonly log: JobLog
  readonly pauses?: typeof PAUSES
}): BackgroundReading => {
  const stop = new AbortController()
  const wait = (ms: number): Promise<void> =>
    pause(ms, undefined, { signal: stop.signal, ref: false }).catch(() => undefined)
  const readOn = async (): Promise<void> => {
    while (!stop.signal.aborted) {
      try {
        if (!(await app.readNextBatch(stop.signal))) await wait(pauses.lookAgainMs)
      } catch (error) {
        if (stop.signal.aborted) return
        log.error({ err: error }, 'reading a batch failed; trying again')
        await wait(pauses.afterFailureMs)
      }
    }
  }
  const running = readOn()
  return {
    close: async () => {
      stop.abort()
      await running
    },
  }
}
