import type { PostView, TenureRow } from '../../contract/people-view.ts'
import { termOn } from '../../core/calendar/term.ts'
import { holderOn, superiorOn } from '../../core/organisation/tenure.ts'
import type { Database } from '../../db/database.ts'
import type { StoredUnit } from '../../db/read/units.ts'
import { type StoredTenure, tenuresOfUnits } from '../../db/tenures.ts'

export const rowOf = (tenure: StoredTenure, today: string): TenureRow => ({ ...tenure, state: termOn(tenure, today) })

/** The post at the head of a unit: within an office the superior is sought, for offices promise to nobody (blueprint §2). */
export const postView = async (db: Database, unit: StoredUnit, today: string): Promise<PostView> => {
  const office = unit.path.filter((p) => p.satkerId === unit.satkerId).toReversed()
  const tenures = await tenuresOfUnits(db, [unit.id, ...office.map((p) => p.id)])
  const superior = superiorOn(
    tenures,
    unit.id,
    office.map((p) => p.id),
    today,
  )
  const holder = holderOn(tenures, unit.id, today)
  return {
    holder: holder && rowOf(holder, today),
    superior: superior && {
      unitId: superior.unitId,
      unit: office.find((p) => p.id === superior.unitId)?.name ?? '',
      name: superior.holder?.name ?? null,
    },
    tenures: tenures.filter((t) => t.unitId === unit.id).map((t) => rowOf(t, today)),
  }
}
