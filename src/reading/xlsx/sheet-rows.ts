import type { SheetCell, SheetGrid } from './sheet-grid.ts'

/** A visible row: the cells with text that begin in it, and whether it is part of a table. */
export type SheetRow = { readonly cells: readonly SheetCell[]; readonly inTable: boolean }

/** The rows of a sheet, those of tables told from running text by their lines or, without any, by their headings. */
export const sheetRows = (grid: SheetGrid): readonly SheetRow[] => {
  const starting: SheetCell[][] = Array.from({ length: grid.rows }, () => [])
  const covered = new Array<boolean>(grid.rows).fill(false)
  const ruledColumns = new Array<number>(grid.rows).fill(0)
  for (const cell of grid.cells) {
    starting[cell.row]?.push(cell)
    for (let row = cell.row; row < cell.row + cell.rowSpan; row += 1) {
      if (cell.ruled) ruledColumns[row] = (ruledColumns[row] ?? 0) + cell.columnSpan
      if (cell.text !== '' && row > cell.row) covered[row] = true
    }
  }
  const isRuled = (row: number): boolean => (ruledColumns[row] ?? 0) >= 2
  const anyRuled = starting.some((cells, row) => isRuled(row) && looksLikeHeader(cells))
  let open = false
  return starting.map((cells, row) => {
    const filled = cells.filter((cell) => cell.text !== '')
    if (anyRuled) open = isRuled(row)
    else if (looksLikeHeader(cells)) open = true
    else if (filled.length === 0 && !covered[row]) open = false
    return { cells: filled, inTable: open }
  })
}

/** Short words side by side, two of which are what annexes and budgets are headed by. */
const looksLikeHeader = (cells: readonly SheetCell[]): boolean => {
  const filled = cells.filter((cell) => cell.text !== '')
  const heads = filled.filter((cell) => cell.text.length <= 60 && HEADING.test(cell.text))
  return filled.length >= 2 && heads.length >= 2 && heads.length * 2 > filled.length
}

const HEADING =
  /^(?:no\.?|nomor|kode)$|sasaran|tujuan|indikator|target|program|kegiatan|uraian|satuan|anggaran|pagu|alokasi|biaya|jumlah|keterangan/i
