import type { CopiedCell, CopiedRows } from './clipboard-table.ts'

const ANNEX = ['no', 'objective', 'indicator', 'target'] as const
const BUDGET = ['no', 'code', 'activity', 'amount'] as const

export type PasteColumn = (typeof ANNEX)[number] | (typeof BUDGET)[number] | 'group'

const HEADINGS: readonly (readonly [RegExp, PasteColumn, 'annex' | 'budget' | 'both'])[] = [
  [/^(?:no|nomor)\b\.?$/i, 'no', 'both'],
  [/^kode\b/i, 'code', 'budget'],
  [/^(?:program|kegiatan|uraian|program\s*\/\s*kegiatan)$/i, 'activity', 'budget'],
  [/^(?:anggaran|pagu|jumlah)\b/i, 'amount', 'budget'],
  [/^(?:program|kegiatan|aktivitas|program\s*\/\s*kegiatan)$/i, 'group', 'annex'],
  [/^sasaran\b/i, 'objective', 'annex'],
  [/^indikator\b/i, 'indicator', 'annex'],
  [/^target\b/i, 'target', 'annex'],
]

const headingOf = (cell: CopiedCell, table: 'annex' | 'budget'): PasteColumn | null =>
  HEADINGS.find(([words, , of]) => (of === table || of === 'both') && words.test((cell ?? '').trim()))?.[1] ?? null

const filled = (row: readonly CopiedCell[]): readonly string[] =>
  row.flatMap((cell) => (cell === null || cell.trim() === '' ? [] : [cell.trim()]))

export type Laid = {
  /** Which column of ours each copied column goes to. */
  readonly columns: readonly (PasteColumn | undefined)[]
  /** The rows of content: without headers, the row "(1) (2) (3)" below them, and empty rows. */
  readonly rows: CopiedRows
}

/**
 * Where copied cells go: by their headings where the copied table has them, else from the column `at` on; further to the
 * left where they would reach over the edge, as when a whole table is pasted with the cursor in its second column.
 */
export const laidOut = (copied: CopiedRows, table: 'annex' | 'budget', at: string): Laid => {
  const ours: readonly PasteColumn[] = table === 'budget' ? BUDGET : ANNEX
  const isHeader = (row: readonly CopiedCell[]): boolean => {
    const texts = filled(row)
    return texts.length > 1 && (texts.every((t) => headingOf(t, table)) || texts.every((t) => /^\(\d\)$/.test(t)))
  }
  const rows = copied.filter((row) => filled(row).length > 0 && !isHeader(row))
  const header = copied.find((row) => isHeader(row) && row.some((cell) => headingOf(cell, table)))
  if (header) return { columns: header.map((cell) => headingOf(cell, table) ?? undefined), rows }
  const width = Math.max(0, ...rows.map((row) => row.length))
  const left = Math.max(0, Math.min(ours.indexOf(at as PasteColumn), ours.length - width))
  return { columns: Array.from({ length: width }, (_, i) => ours[left + i]), rows }
}

const NUMBER = /^(?:\d[\d.]{0,7}|[ivxl]{1,6}|[a-z])[.)]?$/i

/** The words of a row that is a heading over the whole width, such as a strategic goal; null for any other row. */
export const headingRow = (row: readonly CopiedCell[], columns: Laid['columns']): string | null => {
  const [first, ...others] = row
  if (columns.length < 3 || !columns.includes('objective') || typeof first !== 'string' || NUMBER.test(first.trim()))
    return null
  return others.every((cell) => cell === null || cell.trim() === '') ? first.trim() : null
}
