import { EncryptedFileError, readXlsx as readWorkbook, type Sheet, type Workbook } from 'hucre'
import type { ReadContext } from '../limits/read-context.ts'
import { refusal } from '../limits/reading-refusal.ts'
import { type Block, line, type Page } from '../page.ts'
import { safeWorkbook } from './safe-workbook.ts'
import { sheetBlocks } from './sheet-blocks.ts'
import { sheetGrid } from './sheet-grid.ts'

/**
 * Reads an Excel file: each visible sheet is a page of lines and tables. Values are those the sheet shows, formulas by
 * their last result; hidden sheets are an office's working papers and are left out.
 */
export const readXlsx = async (bytes: Uint8Array, file: number, context: ReadContext): Promise<readonly Page[]> => {
  const workbook = await openWorkbook(bytes, context)
  const pages: Page[] = []
  let rows = 0
  for (const sheet of workbook.sheets) {
    const grid = sheetGrid(sheet)
    if (!grid.cells.some((cell) => cell.text !== '')) continue
    context.onPage(pages.length + 1, null)
    rows += new Set(grid.cells.filter((cell) => cell.text !== '').map((cell) => cell.row)).size
    const limit = context.limits.tableRows
    if (rows > limit) throw refusal('file/too-many-rows', context.fileName, { limit })
    if (pages.length >= context.limits.pages) {
      throw refusal('file/too-many-pages', context.fileName, { pages: pages.length + 1, limit: context.limits.pages })
    }
    pages.push({
      number: pages.length + 1,
      file,
      width: null,
      height: null,
      blocks: withTextBoxes(sheet, sheetBlocks(grid)),
    })
  }
  return pages
}

/** Text boxes float above the grid: those of its upper half are read before it (a letterhead), the others after. */
const withTextBoxes = (sheet: Sheet, blocks: readonly Block[]): readonly Block[] => {
  const boxes = (sheet.textBoxes ?? []).map(({ text, anchor }) => ({
    above: anchor.from.row * 2 < sheet.rows.length,
    lines: text
      .split('\n')
      .map((one) => one.trim())
      .filter((one) => one !== '')
      .map((one) => line(one)),
  }))
  const linesOf = (above: boolean): readonly Block[] => boxes.filter((b) => b.above === above).flatMap((b) => b.lines)
  return [...linesOf(true), ...blocks, ...linesOf(false)]
}

/** The visible sheets of a workbook, taken apart within the limits. */
export const openWorkbook = async (bytes: Uint8Array, context: ReadContext): Promise<Workbook> => {
  const safe = safeWorkbook(bytes, context)
  try {
    return await readWorkbook(safe.bytes, {
      readStyles: true,
      sheets: ({ name, hidden, veryHidden }) => hidden !== true && veryHidden !== true && !safe.withoutCells.has(name),
      ...(safe.range === null ? {} : { range: safe.range }),
    })
  } catch (error) {
    throw refusal(error instanceof EncryptedFileError ? 'file/encrypted' : 'file/broken', context.fileName)
  }
}
