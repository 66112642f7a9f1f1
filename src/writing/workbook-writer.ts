import { Worker } from 'node:worker_threads'
import type { SheetToWrite } from '../core/organisation/roster/sheet-to-write.ts'
import type { WorkbookWriter } from '../ports.ts'

/** What the thread is asked, and what it says: plain data only. */
export type WorkbookJob = { readonly title: string; readonly sheets: readonly SheetToWrite[] }

/** Memory the thread may take for its objects, in MB: a national workbook takes some 300. */
const MEMORY_MB = 1_024

/** Writes each workbook in a thread of its own: a national one takes a second or more, and others are served meanwhile. */
export const createWorkbookWriter = (workerUrl: URL): WorkbookWriter => ({
  workbook: (title, sheets) =>
    new Promise<Uint8Array>((resolve, reject) => {
      const worker = new Worker(workerUrl, {
        workerData: { title, sheets } satisfies WorkbookJob,
        resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
        execArgv: [],
      })
      worker.once('message', resolve)
      worker.once('error', reject)
      // After an answer this changes nothing any more.
      worker.once('exit', (code) => reject(new Error(`the writer of workbooks left with code ${code}`)))
    }),
})
