import { problem } from '../core/problem.ts'
import { ok, type Result, refuse } from '../core/result.ts'
import type { WorkbookSheet } from '../core/workbook.ts'
import type { InputFile } from '../ports/file.ts'
import type { WorkbookReader } from '../ports/workbook.ts'
import { DEFAULT_LIMITS, printedBytes, type ReadingLimits } from './limits/reading-limits.ts'
import type { Cells } from './pipeline/reader-job.ts'
import { createWorkerPool } from './pool.ts'

export type WorkbookReaderOptions = {
  /** Where `worker.ts`, or its bundle, lies. */
  readonly workerUrl: URL
  readonly limits?: Partial<ReadingLimits>
  /** Memory the worker may take for its objects, in MB. */
  readonly memoryMb?: number
}

/** Somebody waits for the answer: what takes longer is no list, or no sheet to fill in. */
const PATIENCE = {
  plain: { secondsPerPage: 60, secondsPerFile: 120 },
  shown: { secondsPerPage: 30, secondsPerFile: 30 },
} as const

/** The reader of workbooks: a worker of its own, so that nobody who waits for a list waits for scans to be read. */
export const createWorkbookReader = (options: WorkbookReaderOptions): WorkbookReader => {
  const limits: ReadingLimits = { ...DEFAULT_LIMITS, ...options.limits }
  const pool = createWorkerPool({ workerUrl: options.workerUrl, workers: 1, memoryMb: options.memoryMb ?? 512 })
  const read = async (file: InputFile, cells: Cells): Promise<Result<readonly WorkbookSheet[]>> => {
    const { name, bytes } = file
    if (bytes.length > limits.fileBytes) {
      const [size, limit] = [printedBytes(bytes.length), printedBytes(limits.fileBytes)]
      return refuse(problem('file/too-large', name, { name, size, limit }))
    }
    const outcome = await pool.run({ kind: 'workbook', cells, file, limits }, PATIENCE[cells])
    if (outcome.kind === 'too-slow') {
      return refuse(problem('file/too-slow', name, { name, page: outcome.page, seconds: outcome.seconds }))
    }
    if (outcome.kind !== 'answer' || outcome.answer.kind !== 'workbook') {
      return refuse(problem('file/reader-crashed', name, { name }))
    }
    return outcome.answer.problem ? refuse(outcome.answer.problem) : ok(outcome.answer.sheets)
  }
  return {
    sheets: (file) => read(file, 'plain'),
    shown: async (file) => {
      const sheets = await read(file, 'shown')
      return sheets.ok ? ok((sheets.value[0]?.rows ?? []).map((row) => row.map(String))) : sheets
    },
    close: () => pool.close(),
  }
}
