import type { Box } from '../../core/agreement/reading.ts'
import { looksLikeAmount } from './amount.ts'
import { labelled, partyNamed, placeDate, signatureMark } from './cue.ts'
import { type GridRow, ownCells } from './grid.ts'
import { startsAsPosition } from './position.ts'
import { looksLikeTarget } from './target-cell.ts'
import { squash } from './traced.ts'

export type LooseLine = { readonly text: string; readonly box: Box | null; readonly confidence: number }

/**
 * The lines of a table that is no table of rows: a form ("Nama | : | …") row by row, signatures side by side column by
 * column. Null where the table's rows may belong to an annex or a budget.
 */
export const linesOfTable = (rows: readonly GridRow[]): LooseLine[] | null => {
  const cells = rows.flatMap((row) => ownCells(row).map((c) => c.slot.text))
  const lines = cells.flatMap((c) => c.split('\n').map(squash))
  if (lines.some((l) => signatureMark(l) !== null) || lines.some((l) => placeDate(l)?.date != null))
    return byColumn(rows)
  if (lines.some((l) => partyNamed(l) !== null) || rows.some(isFormRow)) return byRow(rows)
  if (cells.some((c) => looksLikeTarget(c) || looksLikeAmount(c))) return null
  const widest = rows.reduce((most, row) => Math.max(most, ownCells(row).length), 0)
  if (widest <= 1) return byRow(rows)
  if (widest === 2 && lines.some(startsAsPosition)) return byColumn(rows)
  return null
}

const isFormRow = (row: GridRow): boolean => {
  const text = rowText(row)
  const found = labelled(text)
  return found !== null && ['nama', 'jabatan', 'unit', 'tahun'].includes(found.label)
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
