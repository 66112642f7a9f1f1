import type { WorkbookWriter } from '../ports/workbook.ts'
import { writtenApart } from './writing-thread.ts'

/** Writes each workbook in a thread of its own: a national one takes a second or more, and others are served meanwhile. */
export const createWorkbookWriter = (workerUrl: URL): WorkbookWriter => ({
  workbook: (title, sheets) => writtenApart(workerUrl, { kind: 'workbook', title, sheets }),
})
