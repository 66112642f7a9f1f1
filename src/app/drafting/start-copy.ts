import { agreementToInterchange } from '../../contract/agreement-mapping.ts'
import type { Reader } from '../../contract/view.ts'
import type { NewCopy } from '../../contract/working-copy.ts'
import type { WorkingCopyView } from '../../contract/working-copy-view.ts'
import { refusalAt } from '../../core/access/may.ts'
import { problem } from '../../core/problem.ts'
import { type Result, refuse } from '../../core/result.ts'
import { recordDeeds } from '../../db/audit.ts'
import { placeOf } from '../../db/places.ts'
import { officeUnits } from '../../db/read/office-units.ts'
import { storedUnit } from '../../db/read/units.ts'
import type { Deps } from '../deps.ts'
import { isId } from '../identifier.ts'
import { inTransactionAs } from '../in-transaction.ts'
import { beginCopy } from './begin-copy.ts'
import { firstRows } from './first-rows.ts'
import { dayOfSigning, partiesOn } from './parties-on.ts'
import { showCopy } from './show-copy.ts'

/** Begins the working copy of one unit for a year. */
export const startCopy =
  ({ db, clock, ids, profile }: Deps) =>
  (reader: Reader, unitId: string, given: NewCopy): Promise<Result<WorkingCopyView>> =>
    inTransactionAs(db, reader, async (tx) => {
      const unit = isId(unitId) ? await storedUnit(tx, unitId) : null
      const refused = refusalAt(reader, 'draft', unit ? await placeOf(tx, unitId) : [], 'unit')
      if (refused || !unit) return refuse(refused ?? problem('not-found', 'unit'))
      if (unit.closedOn !== null) return refuse(problem('unit/closed', 'unit', { unit: unit.name }))
      const at = clock.now()
      const units = await officeUnits(tx, unit.satkerId)
      const parties = await partiesOn(tx, profile, unit.office, units, given.year, dayOfSigning(given.year, at))
      const promising = parties.get(unitId)
      if (!promising) return refuse(problem('copy/no-level', 'unit', { unit: unit.name }))
      const asked = { unitId, satkerId: unit.satkerId, superiorUnitId: promising.superiorUnitId }
      const drawn = await firstRows({ tx, profile, reader, facts: promising.facts }, asked, given.from)
      if (!drawn.ok) return drawn
      const { agreement, toConfirm, origin } = drawn.value
      const { satkerId } = unit
      const copy = { satkerId, unitId, year: given.year, agreement: agreementToInterchange(agreement), origin }
      const begun = await beginCopy(tx, ids, { ...copy, amends: null, toConfirm }, { reader, at })
      if (!begun.ok) return begun
      await recordDeeds(tx, [begun.value.deed])
      return showCopy(tx, { profile, clock }, reader, begun.value.id)
    })
