import { type Zippable, zipSync } from 'fflate'
import type { ReadContext } from '../limits/read-context.ts'
import { refusal } from '../limits/reading-refusal.ts'
import { guardedXml, parseXml } from '../xml/parse-xml.ts'
import { attributeOf, childOf, childrenOf } from '../xml/xml-element.ts'
import { type Archive, openArchive } from '../zip/archive.ts'
import { decompressionBudget } from '../zip/decompression-budget.ts'

/** A workbook whose every part has been looked at, packed anew without compression. */
export type SafeWorkbook = {
  readonly bytes: Uint8Array
  /** The area that holds values, as "A1:H120"; null where the sheets do not say. */
  readonly range: string | null
  /** Names of the sheets that are no grids of cells: charts and dialogs. */
  readonly withoutCells: ReadonlySet<string>
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
  const range = unknown || lastRow === 0 ? null : `A1:${lastColumn}${lastRow}`
  return { bytes: zipSync(parts), range, withoutCells: sheetsWithoutCells(archive, context) }
}

const sheetsWithoutCells = (archive: Archive, context: ReadContext): ReadonlySet<string> => {
  const [workbook, relations] = ['xl/workbook.xml', 'xl/_rels/workbook.xml.rels'].map((name) => archive.read(name))
  if (workbook == null || relations == null) return new Set()
  const others = new Set(
    childrenOf(parseXml(relations, context), 'Relationship')
      .filter((relation) => /\/(?:chart|dialog|macro)sheet$/i.test(attributeOf(relation, 'Type') ?? ''))
      .map((relation) => attributeOf(relation, 'Id')),
  )
  const sheets = childrenOf(childOf(parseXml(workbook, context), 'sheets'), 'sheet')
  return new Set(
    sheets.filter((sheet) => others.has(attributeOf(sheet, 'r:id'))).map((sheet) => attributeOf(sheet, 'name') ?? ''),
  )
}

/** The last row and column with a value; null where a cell does not say where it stands and is only known by its order. */
const areaOf = (xml: string): { readonly row: number; readonly column: string } | null => {
  let row = 1
  let column = 'A'
  const reach = (letters: string, digits: string): void => {
    row = Math.max(row, Number(digits))
    if (comesAfter(letters, column)) column = letters
  }
  for (const [, attributes = ''] of xml.matchAll(/<(?:\w+:)?c((?:\s[^>]*)?[^/>]|)>\s*<(?:\w+:)?(?:v|is|f)\b/g)) {
    const at = /\sr="([A-Z]{1,3})(\d{1,7})"/.exec(attributes)
    if (at === null) return null
    reach(at[1] ?? '', at[2] ?? '')
  }
  for (const [, letters = '', digits = ''] of xml.matchAll(/<(?:\w+:)?mergeCell\s[^>]*?:([A-Z]{1,3})(\d{1,7})"/g)) {
    if (Number(digits) <= row + MERGED_BEYOND) reach(letters, digits)
  }
  return { row, column }
}

/** A merged cell may reach below the last value, but hardly further than this many rows. */
const MERGED_BEYOND = 1_000

const comesAfter = (a: string, b: string): boolean => a.length > b.length || (a.length === b.length && a > b)
