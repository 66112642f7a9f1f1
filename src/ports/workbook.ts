import type { Result } from '../core/result.ts'
import type { SheetRows, SheetToWrite, WorkbookSheet } from '../core/workbook.ts'
import type { InputFile } from './file.ts'

/** Workbooks in, as rows of cells; read apart, refuses with `file/…`. Sheets that are hidden are left out. */
export type WorkbookReader = {
  /** All sheets as lists: every row and column, also those that a filter hides. */
  readonly sheets: (file: InputFile) => Promise<Result<readonly WorkbookSheet[]>>
  /** The first sheet as it is shown: without hidden rows and columns. */
  readonly shown: (file: InputFile) => Promise<Result<SheetRows>>
  /** Ends the worker. */
  readonly close: () => Promise<void>
}

/** Workbooks out. Same input, same bytes. */
export type WorkbookWriter = {
  readonly workbook: (title: string, sheets: readonly SheetToWrite[]) => Promise<Uint8Array>
}
