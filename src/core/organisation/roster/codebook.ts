import { problem } from '../../problem.ts'
import { faultAt, type RowFault, textOf, unknownCode } from './plan.ts'
import type { ReadRow } from './read-sheets.ts'
import type { SheetId } from './sheets.ts'

/** A row with what it is about: `before` null for a new thing, `key` its code, or a stand-in until it has one. */
export type KeyedRow<T> = {
  readonly read: ReadRow
  readonly before: T | null
  readonly key: string
  /** Not empty where the row's code is no good: then it means nothing. */
  readonly faults: readonly RowFault[]
}

export type Codebook<T> = {
  readonly rows: readonly KeyedRow<T>[]
  /** The code or stand-in that is meant; null where nothing is. */
  readonly find: (typed: string) => string | null
}

/** Codes as Ikrar gives them. Anything else in a row's code names a new thing for other rows of the same workbook. */
const OURS = /^[UPJ]\d+$/

const levelledCode = (typed: string): string => typed.replace(/\s+/g, '').toUpperCase()

/** Tells for each row of a sheet whether it speaks of something known or of something new. */
export const codebook = <T extends { readonly code: string }>(
  sheet: SheetId,
  all: readonly ReadRow[],
  known: readonly T[],
): Codebook<T> => {
  const present = new Map(known.map((thing) => [thing.code, thing]))
  const standIns = new Map<string, string>()
  const firstRows = new Map<string, number>()
  const rows = all.flatMap((read): readonly KeyedRow<T>[] => {
    if (read.sheet !== sheet) return []
    const typed = textOf(read, 'code') ?? ''
    const code = levelledCode(typed)
    const key = `#${sheet}${read.row}`
    if (code === '') return [{ read, before: null, key, faults: [] }]
    const before = present.get(code) ?? null
    const first = firstRows.get(code)
    if (first !== undefined) {
      const twice = faultAt(sheet, 'code', problem('roster/code-twice', 'code', { code: typed, row: first }))
      return [{ read, before, key, faults: [twice] }]
    }
    firstRows.set(code, read.row)
    if (before) return [{ read, before, key: before.code, faults: [] }]
    if (OURS.test(code)) return [{ read, before, key, faults: [unknownCode(sheet, 'code', typed)] }]
    standIns.set(code, key)
    return [{ read, before, key, faults: [] }]
  })
  const find = (typed: string): string | null => {
    const code = levelledCode(typed)
    return present.get(code)?.code ?? standIns.get(code) ?? null
  }
  return { rows, find }
}
