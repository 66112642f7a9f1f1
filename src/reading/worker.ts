import { parentPort } from 'node:worker_threads'
import { pagePicture } from './pipeline/page-picture.ts'
import { readFile } from './pipeline/read-file.ts'
import { readWorkbook } from './pipeline/read-workbook.ts'
import type { ReaderAnswer, ReaderJob, ReaderMessage } from './pipeline/reader-job.ts'

/** The door of a reading worker: one job at a time, its progress and its answer told to the pool. */
const port = parentPort
if (port === null) throw new Error('worker.ts runs only as a worker thread')

const tell = (message: ReaderMessage, hand: readonly ArrayBuffer[] = []): void => port.postMessage(message, [...hand])

const answerTo = async (job: ReaderJob): Promise<ReaderAnswer> => {
  if (job.kind === 'picture') {
    return { kind: 'picture', png: await pagePicture(job.file, job.page, job.width, job.limits) }
  }
  if (job.kind === 'workbook') return readWorkbook(job.file, job.cells, job.limits)
  if (job.kind === 'cut-out') {
    const { cutOut } = await import('./scan/cut-out.ts')
    return { kind: 'picture', png: await cutOut(job.file.bytes, job.page, job.box) }
  }
  if (job.kind === 'pdf') return (await import('./pipeline/read-sheet.ts')).picturesAsPdf(job.files, job.limits)
  if (job.kind === 'codes') {
    const { pageCodes } = await import('./pipeline/read-sheet.ts')
    return pageCodes(job.file, job.limits, (page, pages) =>
      tell({ kind: 'progress', stage: 'recognising', page, pages }),
    )
  }
  return readFile(job.file, job.limits, job.agency, (stage, page, pages) =>
    tell({ kind: 'progress', stage, page, pages }),
  )
}

// What a library leaves behind of one file (a promise nobody waits for) must not cost the next one its reader.
process.on('unhandledRejection', () => undefined)

port.on('message', async (job: ReaderJob) => {
  tell({ kind: 'begun' })
  try {
    const answer = await answerTo(job)
    const hand =
      answer.kind === 'archive' ? answer.files.flatMap(({ bytes }) => (bytes === null ? [] : [bytes.buffer])) : []
    tell({ kind: 'answer', answer }, hand)
  } catch (error) {
    tell({ kind: 'failed', reason: error instanceof Error ? `${error.name}: ${error.message}` : String(error) })
  }
})
