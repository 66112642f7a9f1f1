import type { InputFile } from '../../ports/file.ts'
import type { ReadingLimits } from '../limits/reading-limits.ts'
import { ReadingRefusal } from '../limits/reading-refusal.ts'
import type { Cells, WorkbookAnswer } from './reader-job.ts'

/** A workbook as rows; an expected refusal is an answer too, only a bug throws. */
export const readWorkbook = async (
  { name, bytes }: InputFile,
  cells: Cells,
  limits: ReadingLimits,
): Promise<WorkbookAnswer> => {
  const { readShownRows, readSheetRows } = await import('../xlsx/read-sheet-rows.ts')
  const read = cells === 'shown' ? readShownRows : readSheetRows
  try {
    const sheets = await read(bytes, { limits, fileName: name, onPage: () => undefined })
    return { kind: 'workbook', sheets, problem: null }
  } catch (error) {
    if (error instanceof ReadingRefusal) return { kind: 'workbook', sheets: [], problem: error.problem }
    throw error
  }
}
