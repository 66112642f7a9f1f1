import { type Zippable, zipSync } from 'fflate'
import type { ReadContext } from '../limits/read-context.ts'
import { refusal } from '../limits/reading-refusal.ts'
import { guardedXml } from '../xml/parse-xml.ts'
import { openArchive } from '../zip/archive.ts'
import { decompressionBudget } from '../zip/decompression-budget.ts'

/** A workbook whose every part has been looked at, packed anew without compression. */
export type SafeWorkbook = {
  readonly bytes: Uint8Array
  /** The area that holds values, as "A1:H120"; null where the sheets do not say. */
  readonly range: string | null
}

/**
 * Takes a workbook apart within the limits and packs its XML parts again, so that what was checked is what is read:
 * nothing to inflate, no declarations, no pictures or programs. Sheets formatted down to their last row are cut to the
 * area with values.
 */
export const safeWorkbook = (bytes: Uint8Array, context: ReadContext): SafeWorkbook => {
  const archive = openArchive(bytes, decompressionBudget(context), context)
  const parts: Zippable = Object.create(null)
  let lastRow = 0
  let lastColumn = ''
  let unknown = false
  for (const name of archive.names) {
    if (!/\.(?:xml|rels)$/i.test(name)) continue
    const part = archive.read(name)
    if (part === null) continue
    const text = guardedXml(part, context)
    parts[name] = [part, { level: 0 }]
    if (!/(^|\/)worksheets\/[^/]+\.xml$/i.test(name)) continue
    const area = areaOf(text)
    if (area === null) unknown = true
    else {
      lastRow = Math.max(lastRow, area.row)
      if (comesAfter(area.column, lastColumn)) lastColumn = area.column
    }
  }
  if (Object.keys(parts).length === 0) throw refusal('file/broken', context.fileName)
  return { bytes: zipSync(parts), range: unknown || lastRow === 0 ? null : `A1:${lastColumn}${lastRow}` }
}

/** The last row and column with a value; null where cells carry no reference. */
const areaOf = (xml: string): { readonly row: number; readonly column: string } | null => {
  let row = 1
  let column = 'A'
  for (const [cell, letters = '', digits = ''] of xml.matchAll(
    /<c\s[^>]*?\br="([A-Z]{1,3})(\d{1,7})"[^>]*>\s*<(?:v|is|f)\b/g,
  )) {
    if (cell.includes('/>')) continue
    row = Math.max(row, Number(digits))
    if (comesAfter(letters, column)) column = letters
  }
  for (const [, letters = '', digits = ''] of xml.matchAll(/<mergeCell\s[^>]*?:([A-Z]{1,3})(\d{1,7})"/g)) {
    if (Number(digits) <= row + 1_000) row = Math.max(row, Number(digits))
    if (comesAfter(letters, column)) column = letters
  }
  return /<c[\s>]/.test(xml) && !/<c\s[^>]*?\br="/.test(xml) ? null : { row, column }
}

const comesAfter = (a: string, b: string): boolean => a.length > b.length || (a.length === b.length && a > b)
