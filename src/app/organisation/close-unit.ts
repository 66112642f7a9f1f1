import type { UnitClosing, UnitView } from '../../contract/organisation-view.ts'
import type { Reader } from '../../contract/view.ts'
import { dayInJakarta } from '../../core/calendar/term.ts'
import { faultOfDay } from '../../core/organisation/day-of-change.ts'
import { faultOfClosing } from '../../core/organisation/unit-rules.ts'
import { type Problem, problem } from '../../core/problem.ts'
import { ok, type Result, refuse } from '../../core/result.ts'
import { recordDeeds } from '../../db/audit.ts'
import type { Database } from '../../db/database.ts'
import { agreementsOfUnit, type StoredUnit, storedUnit } from '../../db/read/units.ts'
import { closeUnit as close, lockTree, reopenUnit as reopen } from '../../db/unit-changes.ts'
import type { Deps } from '../deps.ts'
import { isId } from '../identifier.ts'
import { inTransactionAs } from '../in-transaction.ts'
import { factsOf, unitToChange, viewOf } from './show-unit.ts'

/** Why a unit cannot be closed on that day; null where it can. */
const obstacle = async (tx: Database, unit: StoredUnit, { on, successorId }: UnitClosing): Promise<Problem | null> => {
  const years = (await agreementsOfUnit(tx, unit.id)).flatMap((a) => a.year ?? [])
  const named = successorId === null ? null : isId(successorId) ? await storedUnit(tx, successorId) : undefined
  return faultOfClosing(factsOf(unit), {
    on,
    successor: named === null && successorId !== null ? undefined : named && factsOf(named),
    below: unit.below,
    lastYear: years.length > 0 ? Math.max(...years) : null,
  })
}

/** Closes a unit on a day; `successorId` names the one that takes over what it did. */
export const closeUnit =
  ({ db, clock }: Deps) =>
  (reader: Reader, id: string, given: UnitClosing): Promise<Result<UnitView>> =>
    inTransactionAs(db, reader, async (tx) => {
      await lockTree(tx)
      const unit = await unitToChange(tx, reader, id)
      if (!unit.ok) return unit
      const at = clock.now()
      const refused = faultOfDay('on', given.on, dayInJakarta(at), false) ?? (await obstacle(tx, unit.value, given))
      if (refused) return refuse(refused)
      await close(tx, id, given.on, given.successorId)
      return recorded(tx, reader, id, at, 'close-unit', { on: given.on, successor: given.successorId })
    })

/** Takes a closing back. */
export const reopenUnit =
  ({ db, clock }: Deps) =>
  (reader: Reader, id: string): Promise<Result<UnitView>> =>
    inTransactionAs(db, reader, async (tx) => {
      await lockTree(tx)
      const unit = await unitToChange(tx, reader, id)
      if (!unit.ok) return unit
      await reopen(tx, id)
      return recorded(tx, reader, id, clock.now(), 'reopen-unit', { closed: unit.value.closedOn })
    })

const recorded = async (
  tx: Database,
  reader: Reader,
  id: string,
  at: Date,
  verb: 'close-unit' | 'reopen-unit',
  detail: Readonly<Record<string, string | null>>,
): Promise<Result<UnitView>> => {
  await recordDeeds(tx, [{ at, actor: reader, verb, subject: 'unit', subjectId: id, unitId: id, detail }])
  const now = await storedUnit(tx, id)
  return now ? ok(await viewOf(tx, reader, now, at)) : refuse(problem('not-found', 'unit'))
}
