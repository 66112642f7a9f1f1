import { looksLikeAmount } from './amount.ts'
import { isNumber } from './annex-row.ts'
import type { Columns, Role } from './columns.ts'
import { type GridRow, ownCells } from './grid.ts'
import { looksLikeTarget, SCORE_UNIT } from './target-cell.ts'
import { UNITS } from './units.ts'
import { opens } from './wording.ts'

/**
 * What the columns of an annex are whose header was lost: targets in the first column behind the words that holds mostly
 * targets, the indicator in front of it, the objective in front of that. Null where the rows do not look so.
 */
export const guessColumns = (rows: readonly GridRow[]): Columns | null => {
  const width = rows[0]?.slots.length ?? 0
  if (width < 2 || width > 12 || rows.length < 2) return null
  if (rows.some((r) => ownCells(r).some((c) => looksLikeAmount(c.slot.text) && /^rp/i.test(c.slot.text)))) return null
  const at = (column: number): string[] =>
    rows.flatMap((r) => {
      const slot = r.slots[column]
      return slot === undefined || !slot.first || slot.text === '' ? [] : [slot.text]
    })
  const columns = Array.from({ length: width }, (_, c) => at(c))
  const words = columns.map((texts) => isMostly(texts, isWording))
  const target = columns.findIndex(
    (texts, c) =>
      words.slice(0, c).filter(Boolean).length > 1 &&
      isMostly(texts, looksLikeTarget) &&
      texts.length * 2 >= rows.length,
  )
  if (target < 1) return null
  const worded = words.slice(0, target)
  const indicator = worded.lastIndexOf(true)
  if (indicator < 0 || (columns[indicator]?.length ?? 0) * 2 < rows.length) return null
  const objective = worded.lastIndexOf(true, indicator - 1)
  if (objective < 0 || indicator === 0) return null
  if (!rows.some((r) => ownCells(r).some((c) => opens(c.slot.text)))) return null
  const activity = objective === 0 ? -1 : worded.lastIndexOf(true, objective - 1)
  const roles = columns.map((texts, c): Role => {
    if (c === target) return 'target'
    if (c === indicator) return 'indicator'
    if (c === objective) return 'objective'
    if (c === activity) return 'activity'
    if (c < objective && c === 0 && isMostly(texts, (t) => isNumber(t) || t.length > 12)) return 'no'
    const beside = c === target + 1 ? isMostly(texts, isUnit) : c > indicator && c < target
    return beside && isMostly(texts, (t) => t.length <= 25) ? 'unit' : 'extra'
  })
  return { kind: 'annex', roles, labels: [] }
}

const isUnit = (text: string): boolean => UNITS.test(text) || text === '%' || SCORE_UNIT.test(text)

const isWording = (text: string): boolean => text.length > 12 && /\p{L}{3}.*\s\p{L}{2}/su.test(text)

const isMostly = (texts: readonly string[], is: (text: string) => boolean): boolean =>
  texts.length > 0 && texts.filter(is).length * 4 >= texts.length * 3
