import { parentPort, workerData } from 'node:worker_threads'
import type { WritingJob } from './writing-thread.ts'

/** The thread that writes one workbook or one book and ends. */
if (parentPort === null) throw new Error('worker.ts runs only as a worker thread')

const job = workerData as WritingJob

const written = async (): Promise<unknown> => {
  if (job.kind === 'workbook') {
    const { writeTables } = await import('./xlsx/write-tables.ts')
    return writeTables(job.title, job.sheets)
  }
  const { createDocumentWriter } = await import('./document-writer.ts')
  return createDocumentWriter({ printed: job.printed }).bookPdf(job.book, job.options)
}

parentPort.postMessage(await written())
