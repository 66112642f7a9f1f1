import type { WorkbookSheet } from '../core/organisation/roster/read-sheets.ts'
import type { SheetToWrite } from '../core/organisation/roster/sheet-to-write.ts'
import type { Result } from '../core/result.ts'
import type { InputFile } from './file.ts'

/** Workbooks in, as rows of cells: all sheets that are not hidden, with hidden rows; read apart, refuses with `file/…`. */
export type WorkbookReader = {
  readonly sheets: (file: InputFile) => Promise<Result<readonly WorkbookSheet[]>>
  /** Ends the worker. */
  readonly close: () => Promise<void>
}

/** Filled-in sheets in: the rows of the first visible one, each cell as it is shown; read apart, refuses with `file/…`. */
export type SheetReader = {
  readonly rows: (file: InputFile) => Promise<Result<readonly (readonly string[])[]>>
  /** Ends the worker. */
  readonly close: () => Promise<void>
}

/** Workbooks out. Same input, same bytes. */
export type WorkbookWriter = {
  readonly workbook: (title: string, sheets: readonly SheetToWrite[]) => Promise<Uint8Array>
}

/** Sheets to be filled in: one workbook of one sheet, headings first. */
export type SheetWriter = {
  readonly workbook: (name: string, rows: readonly (readonly (string | number)[])[]) => Promise<Uint8Array>
}
