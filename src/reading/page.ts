import type { Box } from '../core/agreement/reading.ts'

/**
 * What every format becomes before its meaning is read: pages of blocks in reading order. Boxes are in points from the
 * page's upper left corner, null where the format has no geometry (text, DOCX, XLSX). Confidence is 0 to 1.
 */
export type Line = {
  readonly kind: 'line'
  readonly text: string
  readonly box: Box | null
  readonly confidence: number
}

/** A cell; a merged cell stands once, at its first row and column, and says how far it spans. */
export type Cell = {
  readonly text: string
  readonly row: number
  readonly column: number
  readonly rowSpan: number
  readonly columnSpan: number
  readonly box: Box | null
  readonly confidence: number
}

/** A table with known columns. `rows` and `columns` count the grid; a grid place covered by no cell is empty. */
export type Table = {
  readonly kind: 'table'
  readonly rows: number
  readonly columns: number
  readonly cells: readonly Cell[]
  readonly box: Box | null
  /** True where spans are known for certain (OOXML, ruling lines); false where rows were cut from text. */
  readonly spansKnown: boolean
}

export type Block = Line | Table

export type Page = {
  /** From 1 within its file. */
  readonly number: number
  /** Index of the file in the batch (files inside a ZIP are files of their own). */
  readonly file: number
  readonly width: number | null
  readonly height: number | null
  readonly blocks: readonly Block[]
}

export const line = (text: string, box: Box | null = null, confidence = 1): Line => ({
  kind: 'line',
  text,
  box,
  confidence,
})
