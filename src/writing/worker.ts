import { parentPort, workerData } from 'node:worker_threads'
import type { WorkbookJob } from './workbook-writer.ts'
import { writeTables } from './xlsx/write-tables.ts'

/** The thread that writes one workbook and ends. */
if (parentPort === null) throw new Error('worker.ts runs only as a worker thread')

const { title, sheets } = workerData as WorkbookJob
const bytes = await writeTables(title, sheets)
parentPort.postMessage(bytes, [bytes.buffer as ArrayBuffer])
