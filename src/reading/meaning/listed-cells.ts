import type { Columns } from './columns.ts'
import { EMPTY, type GridRow, type Slot } from './grid.ts'
import { looksLikeTarget } from './target-cell.ts'
import { opens } from './wording.ts'

const MARKED = /^(?:\(?(?:\d{1,2}|[a-z])[.)]\s*|\d{1,2}\.\d{1,2}[.)]?\s+|[-–•]\s+)\p{L}/u

/**
 * A row whose target cell lists several targets, one a line, and whose indicator cell as many indicators: one row each, the
 * objective in the first. Any other row stays as it is.
 */
export const listedRows = (row: GridRow, columns: Columns): GridRow[] => {
  const at = columns.roles.indexOf('target')
  const lists = columns.roles.indexOf('indicator')
  const targets = linesOf(row.slots[at])
  if (lists < 0 || targets.length < 2 || !targets.every(looksLikeTarget)) return [row]
  const indicators = partedInto(linesOf(row.slots[lists]), targets.length)
  if (indicators === null) return [row]
  return targets.map((_, i) => ({
    ...row,
    opensTable: row.opensTable && i === 0,
    slots: row.slots.map((slot, c) => {
      if (c === at) return withText(slot, targets[i])
      if (c === lists) return withText(slot, indicators[i])
      const own = linesOf(slot)
      if (own.length === targets.length && columns.roles[c] === 'unit') return withText(slot, own[i])
      if (columns.roles[c] === 'unit') return slot
      return i === 0 ? slot : EMPTY
    }),
  }))
}

const linesOf = (slot: Slot | undefined): string[] =>
  slot === undefined
    ? []
    : slot.text
        .split('\n')
        .map((t) => t.trim())
        .filter((t) => t !== '')

const withText = (slot: Slot, text: string | undefined): Slot => ({ ...slot, text: text ?? '' })

/** The lines of a cell as so many texts: one a line, or each from its mark or opening word on; null where neither counts out. */
const partedInto = (lines: readonly string[], count: number): string[] | null => {
  if (lines.length === count) return [...lines]
  for (const begins of [(t: string): boolean => MARKED.test(t), opens]) {
    if (!begins(lines[0] ?? '') || lines.filter(begins).length !== count) continue
    const texts: string[] = []
    for (const line of lines)
      if (begins(line)) texts.push(line)
      else texts[texts.length - 1] = `${texts.at(-1) ?? ''} ${line}`
    return texts
  }
  return null
}
