import { problem } from '../core/problem.ts'
import { ok, refuse } from '../core/result.ts'
import type { SheetReader } from '../ports/workbook.ts'
import { DEFAULT_LIMITS, type ReadingLimits } from './limits/reading-limits.ts'
import { createWorkerPool } from './pool.ts'

/** Somebody waits for the answer: a sheet that takes longer is no sheet to fill in. */
const SECONDS = 30

/** The reader of filled-in sheets: a worker of its own, so that nobody who waits for a sheet waits for scans to be read. */
export const createSheetReader = (options: {
  /** Where `worker.ts`, or its bundle, lies. */
  readonly workerUrl: URL
  readonly limits?: Partial<ReadingLimits>
}): SheetReader => {
  const limits: ReadingLimits = { ...DEFAULT_LIMITS, ...options.limits }
  const pool = createWorkerPool({ workerUrl: options.workerUrl, workers: 1, memoryMb: 512 })
  return {
    rows: async (file) => {
      const { name } = file
      const seconds = { secondsPerPage: SECONDS, secondsPerFile: SECONDS }
      const outcome = await pool.run({ kind: 'rows', file, limits }, seconds)
      if (outcome.kind === 'too-slow') {
        return refuse(problem('file/too-slow', name, { name, page: outcome.page, seconds: outcome.seconds }))
      }
      if (outcome.kind !== 'answer' || outcome.answer.kind !== 'rows') {
        return refuse(problem('file/reader-crashed', name, { name }))
      }
      return outcome.answer.problem ? refuse(outcome.answer.problem) : ok(outcome.answer.rows)
    },
    close: () => pool.close(),
  }
}
