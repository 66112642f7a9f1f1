import type { Box } from '../../core/agreement/reading.ts'
import { looksLikeAmount } from './amount.ts'
import { isOpening, isPromise, labelled, partyNamed, placeDate, signatureMark } from './cue.ts'
import { type GridRow, ownCells } from './grid.ts'
import { startsAsPosition } from './position.ts'
import { looksLikeTarget } from './target-cell.ts'
import { squash } from './traced.ts'

export type LooseLine = { readonly text: string; readonly box: Box | null; readonly confidence: number }

/**
 * The lines of a table that is no table of rows: a form ("Nama | : | …") row by row, signatures side by side column by
 * column from the row that begins them. Null where the table's rows may belong to an annex or a budget.
 */
export const linesOfTable = (rows: readonly GridRow[]): LooseLine[] | null => {
  const signed = rows.findIndex(isSignatureRow)
  if (signed >= 0) return [...byRow(rows.slice(0, signed)), ...byColumn(rows.slice(signed))]
  if (rows.some((row) => isFormRow(row) || isStatementRow(row))) return byRow(rows)
  const cells = rows.flatMap((row) => ownCells(row).map((c) => c.slot.text))
  if (cells.some((c) => looksLikeTarget(c) || looksLikeAmount(c))) return null
  const widest = rows.reduce((most, row) => Math.max(most, ownCells(row).length), 0)
  if (widest <= 1) return rows.every(isHeadingRow) ? null : byRow(rows)
  if (widest === 2 && cells.some((c) => startsAsPosition(squash(c)))) return byColumn(rows)
  return null
}

/** Whether a row heads signatures: "Pihak Kedua," or a place and date in a cell (or on a line of it). */
export const isSignatureRow = (row: GridRow): boolean =>
  ownCells(row).some(({ slot }) =>
    slot.text.split('\n').some((l) => signatureMark(squash(l)) !== null || placeDate(squash(l))?.date != null),
  )

/** "3. Mewujudkan …" alone in a row of several columns: a heading of an annex that a page break left by itself. */
const isHeadingRow = (row: GridRow): boolean => {
  const [only] = ownCells(row)
  return (
    only !== undefined &&
    only.column === 0 &&
    row.slots.length >= 3 &&
    /^(?:\d{1,2}|[A-Z]|[IVX]{1,4})[.)]?\s+\p{Lu}/u.test(only.slot.text)
  )
}

const isFormRow = (row: GridRow): boolean => {
  const found = labelled(rowText(row))
  return found !== null && ['nama', 'jabatan', 'unit', 'tahun'].includes(found.label)
}

const isStatementRow = (row: GridRow): boolean => {
  const text = rowText(row)
  return partyNamed(text) !== null || isPromise(text) || isOpening(text)
}

const rowText = (row: GridRow): string =>
  squash(
    ownCells(row)
      .map((c) => c.slot.text)
      .join(' '),
  )

const byRow = (rows: readonly GridRow[]): LooseLine[] =>
  rows.flatMap((row) => {
    const cells = ownCells(row)
    const first = cells[0]
    if (first === undefined) return []
    const text = cells.map((c) => c.slot.text).join(' ')
    const whole = labelled(squash(text)) === null ? text.split('\n') : [squash(text)]
    return whole.map((t) => looseLine(t, first.slot.piece?.box ?? null, first.slot.piece?.confidence ?? 1))
  })

const byColumn = (rows: readonly GridRow[]): LooseLine[] => {
  const columns = new Map<number, LooseLine[]>()
  for (const row of rows)
    for (const { slot, column } of ownCells(row)) {
      const lines = columns.get(column) ?? []
      columns.set(column, lines)
      for (const text of slot.text.split('\n'))
        lines.push(looseLine(text, slot.piece?.box ?? null, slot.piece?.confidence ?? 1))
    }
  return [...columns.entries()].sort(([a], [b]) => a - b).flatMap(([, lines]) => lines)
}

const looseLine = (text: string, box: Box | null, confidence: number): LooseLine => ({ text, box, confidence })
