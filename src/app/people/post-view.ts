import type { PostView, TenureRow } from '../../contract/people-view.ts'
import { termOn } from '../../core/calendar/term.ts'
import { holderOn, superiorOn } from '../../core/organisation/tenure.ts'
import type { Database } from '../../db/database.ts'
import { officesLedAlone } from '../../db/places.ts'
import type { StoredUnit } from '../../db/read/units.ts'
import { type StoredTenure, tenuresOfUnits } from '../../db/tenures.ts'

export const rowOf = (tenure: StoredTenure, today: string): TenureRow => ({ ...tenure, state: termOn(tenure, today) })

/** The units above one, upwards, as far as promises go: not beyond an office whose head promises alone (blueprint §2). */
const unitsInReach = async (db: Database, unit: StoredUnit): Promise<StoredUnit['path']> => {
  const alone = await officesLedAlone(db, [unit.satkerId, ...unit.path.map((p) => p.satkerId)])
  const reach: StoredUnit['path'][number][] = []
  let office = unit.satkerId
  for (const above of unit.path.toReversed()) {
    if (above.satkerId !== office && alone.has(office)) break
    office = above.satkerId
    reach.push(above)
  }
  return reach
}

/** The post at the head of a unit. */
export const postView = async (db: Database, unit: StoredUnit, today: string): Promise<PostView> => {
  const reach = await unitsInReach(db, unit)
  const tenures = await tenuresOfUnits(db, [unit.id, ...reach.map((p) => p.id)])
  const superior = superiorOn(
    tenures,
    unit.id,
    reach.map((p) => p.id),
    today,
  )
  const holder = holderOn(tenures, unit.id, today)
  return {
    holder: holder && rowOf(holder, today),
    superior: superior && {
      unitId: superior.unitId,
      unit: reach.find((p) => p.id === superior.unitId)?.name ?? '',
      name: superior.holder?.name ?? null,
    },
    tenures: tenures.filter((t) => t.unitId === unit.id).map((t) => rowOf(t, today)),
  }
}
