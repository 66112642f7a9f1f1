import type { Cell, CellStyle, CellValue, MergeRange, WriteSheet } from 'hucre/xlsx'

const LINE = { style: 'thin', color: { rgb: '404040' } } as const
export const BOX: NonNullable<CellStyle['border']> = { top: LINE, right: LINE, bottom: LINE, left: LINE }

/** A block of a sheet: from `column` (0 is the first) over `columns` and `rows`; merged where it is more than one cell. */
export type Block = {
  readonly column: number
  readonly columns?: number
  readonly rows?: number
  readonly value: CellValue
  readonly style: CellStyle
}

/** Points a line of text takes, and the letters that fit one unit of column width at our size. */
const LINE_HEIGHT = 15
const LETTERS_PER_WIDTH = 1.02

const linesOf = (value: CellValue, width: number): number =>
  typeof value === 'string' ? Math.max(1, Math.ceil(value.length / (width * LETTERS_PER_WIDTH))) : 1

/** Rows of a sheet laid down from the top; heights are reckoned, for Excel does not fit the height of merged cells. */
export class SheetRows {
  readonly #widths: readonly number[]
  readonly #cells = new Map<string, Partial<Cell>>()
  readonly #merges: MergeRange[] = []
  readonly #needs: { row: number; rows: number; height: number }[] = []
  readonly #breaks: number[] = []
  #row = 0

  constructor(widths: readonly number[]) {
    this.#widths = widths
  }

  get next(): number {
    return this.#row
  }

  /** One row of blocks; `height` in points where it must be more than the text needs. */
  add(blocks: readonly Block[], height = LINE_HEIGHT): void {
    this.#needs.push({ row: this.#row, rows: 1, height })
    for (const block of blocks) this.#place(block)
    this.#row += 1
  }

  skip(height = LINE_HEIGHT): void {
    this.add([], height)
  }

  /** What follows begins a new page. */
  breakPage(): void {
    this.#breaks.push(this.#row - 1)
  }

  #place(block: Block): void {
    const { column, columns = 1, rows = 1, value, style } = block
    for (let r = 0; r < rows; r += 1) {
      for (let c = 0; c < columns; c += 1) {
        const first = r === 0 && c === 0
        this.#cells.set(`${this.#row + r},${column + c}`, first ? { value, style } : { value: null, style })
      }
    }
    if (rows > 1 || columns > 1) {
      this.#merges.push({
        startRow: this.#row,
        startCol: column,
        endRow: this.#row + rows - 1,
        endCol: column + columns - 1,
      })
    }
    const width = this.#widths.slice(column, column + columns).reduce((a, b) => a + b, 0)
    this.#needs.push({ row: this.#row, rows, height: linesOf(value, width) * LINE_HEIGHT + 3 })
  }

  /** Row heights: each row as its own cells need, then merged cells' shortfall added to their last row. */
  #heights(): Map<number, { height: number }> {
    const heights = Array.from({ length: this.#row }, () => LINE_HEIGHT)
    for (const need of [...this.#needs].sort((a, b) => a.rows - b.rows)) {
      const last = need.row + need.rows - 1
      const have = heights.slice(need.row, last + 1).reduce((a, b) => a + b, 0)
      if (have < need.height) heights[last] = (heights[last] ?? 0) + need.height - have
    }
    return new Map(heights.map((height, row) => [row, { height: Math.min(409, height) }]))
  }

  sheet(name: string, rest: Partial<WriteSheet>): WriteSheet {
    return {
      name,
      columns: this.#widths.map((width) => ({ width })),
      rows: Array.from({ length: this.#row }, () => []),
      cells: this.#cells,
      merges: this.#merges,
      rowDefs: this.#heights(),
      rowBreaks: this.#breaks,
      ...rest,
    }
  }
}
