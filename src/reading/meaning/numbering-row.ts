import { type GridRow, ownCells } from './grid.ts'

const BRACKETED = /^[([{]\s?(\d{1,2})\s?[)\]}]$/

/**
 * "(1) (2) (3) (4)", or what recognition left of it ("(2) (3)"): bracketed numbers that count columns on. No row of values,
 * wherever it stands; a number alone counts only in its own place behind the first column.
 */
export const isNumberingRow = (row: GridRow): boolean => {
  const cells = ownCells(row)
  const numbers = cells.map(({ slot }) => Number(BRACKETED.exec(slot.text)?.[1] ?? Number.NaN))
  if (numbers.length === 0 || numbers.some(Number.isNaN)) return false
  const first = cells[0]
  if (numbers.length === 1) return first !== undefined && first.column > 0 && numbers[0] === first.column + 1
  return numbers.every((n, i) => i === 0 || n > (numbers[i - 1] ?? 0)) && (numbers.at(-1) ?? 0) <= row.slots.length + 2
}

/** The row under a header that numbers the columns, however it was recognised: "[1] 2zl [3] 4]". */
export const numbersColumns = (row: GridRow): boolean => {
  const cells = ownCells(row)
  return (
    isNumberingRow(row) ||
    (cells.length >= 2 &&
      cells.length * 2 >= row.slots.length &&
      cells.every(
        ({ slot }) => slot.text.length <= 5 && /^[([{/|]?\s?[\dIl|zZBoO]{1,2}[a-z]?\s?[)\]}]?$/.test(slot.text),
      ))
  )
}
