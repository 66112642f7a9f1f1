import type { PrintedNumber } from '../agreement/printed-number.ts'

/** One numbered row: `row` is the caller's index; `scope` changes where a heading stands between two rows. */
export type NumberedRow = { readonly row: number; readonly scope: number; readonly no: PrintedNumber }

export type NumberingFault =
  | { readonly kind: 'twice'; readonly row: number; readonly first: number; readonly no: PrintedNumber }
  | { readonly kind: 'skipped'; readonly row: number; readonly no: PrintedNumber; readonly missing: readonly number[] }

/**
 * Numbers used twice or skipped. Numbering may run through all headings or begin anew under each; it begins anew where a
 * heading is followed by the first number, or where a list of its own style begins.
 */
export const numberingFaults = (rows: readonly NumberedRow[]): readonly NumberingFault[] =>
  listsOf(rows).flatMap((list) => {
    const used = new Map<number, number>()
    const all = new Set(list.map((r) => r.no.value))
    const faults: NumberingFault[] = []
    let last = 0
    for (const { row, no } of list) {
      const first = used.get(no.value)
      if (first !== undefined) faults.push({ kind: 'twice', row, first, no })
      else used.set(no.value, row)
      const between = Array.from({ length: Math.max(0, no.value - last - 1) }, (_, i) => last + 1 + i)
      const missing = between.filter((n) => !all.has(n))
      if (missing.length > 0) faults.push({ kind: 'skipped', row, no, missing })
      last = Math.max(last, no.value)
    }
    return faults
  })

const listsOf = (rows: readonly NumberedRow[]): readonly (readonly NumberedRow[])[] => {
  const lists: NumberedRow[][] = []
  const open = new Map<string, NumberedRow[]>()
  for (const row of rows) {
    const list = open.get(row.no.style)
    const before = list?.at(-1)
    const anew = row.no.value === 1 && before !== undefined && (before.scope !== row.scope || before.no.value > 1)
    if (list === undefined || anew) {
      const fresh = [row]
      lists.push(fresh)
      open.set(row.no.style, fresh)
    } else list.push(row)
  }
  return lists
}
