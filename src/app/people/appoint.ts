import type { UnitView } from '../../contract/organisation-view.ts'
import type { NewTenure } from '../../contract/people-view.ts'
import type { Reader } from '../../contract/view.ts'
import { parseNip } from '../../core/organisation/nip.ts'
import { CAPACITIES } from '../../core/organisation/tenure.ts'
import { faultsOfOfficial, faultsOfTenure } from '../../core/organisation/tenure-rules.ts'
import { problem } from '../../core/problem.ts'
import { ok, type Result, refuse } from '../../core/result.ts'
import { recordDeeds } from '../../db/audit.ts'
import { addTenure, officialNamed } from '../../db/tenures.ts'
import type { Deps } from '../deps.ts'
import { inTransactionAs } from '../in-transaction.ts'
import { unitToChange, viewOf } from '../organisation/show-unit.ts'
import { tenureDeed } from './tenure-deed.ts'

/** Notes who holds the post at the head of a unit, from a day on. */
export const appoint =
  ({ db, clock, ids, profile }: Deps) =>
  (reader: Reader, unitId: string, given: NewTenure): Promise<Result<UnitView>> =>
    inTransactionAs(db, reader, async (tx) => {
      const unit = await unitToChange(tx, reader, unitId)
      if (!unit.ok) return unit
      if (unit.value.closedOn !== null) return refuse(problem('unit/closed', 'unit', { unit: unit.value.name }))
      const [fault] = [...faultsOfOfficial(given), ...faultsOfTenure(given)]
      if (fault) return refuse(fault)
      const capacity = CAPACITIES.find((c) => c === given.capacity) ?? 'definitive'
      const name = given.name.replace(/\s+/g, ' ').trim()
      const person = { satkerId: unit.value.satkerId, name, nip: parseNip(given.nip) }
      const officialId = await officialNamed(tx, ids.next, person)
      const { from, until } = given
      const tenure = { name, capacity, from, until, decree: given.decree.trim() || null }
      await addTenure(tx, { id: ids.next(), officialId, unitId, ...tenure })
      const at = clock.now()
      await recordDeeds(tx, [{ at, actor: reader, verb: 'appoint', ...tenureDeed(profile, unit.value, null, tenure) }])
      return ok(await viewOf(tx, reader, unit.value, at))
    })
