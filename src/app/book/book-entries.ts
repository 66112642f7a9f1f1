import { type BookStanding, versionInForce } from '../../core/agreement/book.ts'
import { standingOf } from '../../core/agreement/standing.ts'
import type { Level } from '../../core/profile/agency-profile.ts'
import { groupBy } from '../../db/group-by.ts'
import type { VersionRow } from '../../db/read/book-rows.ts'
import type { OfficeUnit } from '../../db/read/office-units.ts'
import type { StoredCopy } from '../../db/working-copies.ts'

/** What stands for one unit in its office's book: a kept version, a copy in work, or nothing yet. */
export type BookEntry = {
  readonly unit: { readonly id: string; readonly name: string; readonly level: Level | null; readonly depth: number }
  readonly standing: BookStanding
  readonly version: VersionRow | null
  readonly copy: StoredCopy | null
}

const standing = ({ copy_id, state, parties, signatures }: VersionRow) =>
  copy_id === null || state === null ? null : standingOf({ state, parties, signatures })

/** In the order of the tree, units without an agreement too; last what units made that are not in it any more. */
export const bookEntries = (
  units: readonly OfficeUnit[],
  versions: readonly VersionRow[],
  inWork: readonly StoredCopy[],
): readonly BookEntry[] => {
  const agreements = [...groupBy(versions, (v) => v.agreement_id).values()].flatMap((own) => {
    const found = versionInForce(own.map((row) => ({ row, standing: standing(row) })))
    return found ? [{ row: found.version.row, standing: found.standing }] : []
  })
  const known = new Set(units.map((unit) => unit.id))
  const gone = agreements
    .filter(({ row }) => !known.has(row.unit_id))
    .map(({ row }) => ({ id: row.unit_id, name: row.unit, level: row.level, depth: 0 }))
  const all = [...units.map(({ id, name, level, above }) => ({ id, name, level, depth: above.length })), ...gone]
  return [...new Map(all.map((unit) => [unit.id, unit])).values()].flatMap((unit): BookEntry[] => {
    const own = agreements.filter(({ row }) => row.unit_id === unit.id)
    const inForce = own.filter((one) => one.standing !== 'unfinished')
    if (inForce.length > 0)
      return inForce.map((one) => ({ unit, standing: one.standing, version: one.row, copy: null }))
    const copy = inWork.find((one) => one.unit_id === unit.id) ?? null
    if (copy) return [{ unit, standing: 'unfinished', version: null, copy }]
    const [half] = own
    return [{ unit, standing: half ? 'unfinished' : 'missing', version: half?.row ?? null, copy: null }]
  })
}
