import { problem } from '../core/problem.ts'
import { ok, refuse } from '../core/result.ts'
import type { WorkbookReader } from '../ports/workbook.ts'
import { DEFAULT_LIMITS, printedBytes, type ReadingLimits } from './limits/reading-limits.ts'
import { createWorkerPool } from './pool.ts'

export type WorkbookReaderOptions = {
  /** Where `worker.ts`, or its bundle, lies. */
  readonly workerUrl: URL
  readonly limits?: Partial<ReadingLimits>
  /** Memory the worker may take for its objects, in MB. */
  readonly memoryMb?: number
}

/** Somebody waits for the answer: a list that takes longer is no list. */
const SECONDS = 60

/** The reader of workbooks: a worker of its own, so that nobody who waits for a list waits for scans to be read. */
export const createWorkbookReader = (options: WorkbookReaderOptions): WorkbookReader => {
  const limits: ReadingLimits = { ...DEFAULT_LIMITS, ...options.limits }
  const pool = createWorkerPool({ workerUrl: options.workerUrl, workers: 1, memoryMb: options.memoryMb ?? 1_024 })
  return {
    sheets: async (file) => {
      const { name, bytes } = file
      if (bytes.length > limits.fileBytes) {
        const [size, limit] = [printedBytes(bytes.length), printedBytes(limits.fileBytes)]
        return refuse(problem('file/too-large', name, { name, size, limit }))
      }
      const outcome = await pool.run(
        { kind: 'workbook', file, limits },
        { secondsPerPage: SECONDS, secondsPerFile: 2 * SECONDS },
      )
      if (outcome.kind === 'too-slow') {
        return refuse(problem('file/too-slow', name, { name, page: outcome.page, seconds: outcome.seconds }))
      }
      if (outcome.kind !== 'answer' || outcome.answer.kind !== 'workbook') {
        return refuse(problem('file/reader-crashed', name, { name }))
      }
      return outcome.answer.problem ? refuse(outcome.answer.problem) : ok(outcome.answer.sheets)
    },
    close: () => pool.close(),
  }
}
