import type { InputFile } from '../../ports/file.ts'
import type { ReadingLimits } from '../limits/reading-limits.ts'
import { ReadingRefusal } from '../limits/reading-refusal.ts'
import type { WorkbookAnswer } from './reader-job.ts'

/** A workbook as rows; an expected refusal is an answer too, only a bug throws. */
export const readWorkbook = async ({ name, bytes }: InputFile, limits: ReadingLimits): Promise<WorkbookAnswer> => {
  const { readSheetRows } = await import('../xlsx/read-sheet-rows.ts')
  try {
    const sheets = await readSheetRows(bytes, { limits, fileName: name, onPage: () => undefined })
    return { kind: 'workbook', sheets, problem: null }
  } catch (error) {
    if (error instanceof ReadingRefusal) return { kind: 'workbook', sheets: [], problem: error.problem }
    throw error
  }
}
