import { Worker } from 'node:worker_threads'
import type { Book } from '../core/agreement/book.ts'
import type { PrintedForm } from '../core/agreement/form/agreement-form.ts'
import type { SheetToWrite } from '../core/workbook.ts'
import type { TypesettingOptions } from '../ports/writing.ts'

/** What a thread is asked: plain data only. */
export type WritingJob =
  | { readonly kind: 'workbook'; readonly title: string; readonly sheets: readonly SheetToWrite[] }
  | { readonly kind: 'book'; readonly book: Book; readonly options: TypesettingOptions; readonly printed: PrintedForm }

/** Memory the thread may take for its objects, in MB: a national workbook takes some 300. */
const MEMORY_MB = 1_024

/** What a thread of its own, which ends with it, makes of the job. */
export const writtenApart = <T>(workerUrl: URL, job: WritingJob): Promise<T> =>
  new Promise<T>((resolve, reject) => {
    const worker = new Worker(workerUrl, {
      workerData: job,
      resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
      execArgv: [],
    })
    worker.once('message', resolve)
    worker.once('error', reject)
    // After an answer this changes nothing any more.
    worker.once('exit', (code) => reject(new Error(`the writing thread left with code ${code}`)))
  })
