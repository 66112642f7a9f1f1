import { createHash } from 'node:crypto'
import type { MergerView, NewMerger } from '../../contract/merger-view.ts'
import type { Reader } from '../../contract/view.ts'
import { dayInJakarta } from '../../core/calendar/term.ts'
import { faultOfDay } from '../../core/organisation/day-of-change.ts'
import { type MergerPlan, type MergingUnit, planMerger } from '../../core/organisation/merger.ts'
import type { AgencyProfile } from '../../core/profile/agency-profile.ts'
import { ok, type Result, refuse } from '../../core/result.ts'
import type { Database } from '../../db/database.ts'
import { rolesFor, unitsThere, unitsToMove } from '../../db/mergers.ts'
import { agreementsOfUnit, type StoredUnit, unitsBelow } from '../../db/read/units.ts'
import { type StoredTenure, tenuresOfUnits } from '../../db/tenures.ts'
import { unitToChange } from './show-unit.ts'

/** A merger that was looked at: the units as they are kept, who holds their posts, and what is to be. */
export type SeenMerger = {
  readonly into: StoredUnit
  readonly merged: readonly StoredUnit[]
  readonly tenures: readonly StoredTenure[]
  readonly plan: MergerPlan
  readonly roles: number
}

const merging = async (db: Database, unit: StoredUnit, there: readonly string[]): Promise<MergingUnit> => {
  const years = (await agreementsOfUnit(db, unit.id)).flatMap((a) => (a.year === null ? [] : [a.year]))
  return {
    ...unit,
    above: unit.path.map((p) => p.id),
    isThere: there.includes(unit.id),
    lastYear: years.length === 0 ? null : Math.max(...years),
  }
}

/** Everything a merger needs to know, for somebody who may change all its units. */
export const seenMerger = async (
  db: Database,
  profile: AgencyProfile,
  reader: Reader,
  intoId: string,
  { unitIds, from, moved }: NewMerger,
  now: Date,
): Promise<Result<SeenMerger>> => {
  const fault = faultOfDay('from', from, dayInJakarta(now), false)
  if (fault) return refuse(fault)
  const units: StoredUnit[] = []
  for (const id of new Set([intoId, ...unitIds])) {
    const unit = await unitToChange(db, reader, id)
    if (!unit.ok) return unit
    units.push(unit.value)
  }
  const [into, ...others] = units
  if (!into) throw new Error('a merger into nothing')
  // A unit that is to be merged with itself is told so, not passed over.
  const merged = unitIds.includes(into.id) ? [...others, into] : others
  const ids = units.map((unit) => unit.id)
  const there = await unitsThere(db, ids, from)
  const tenures = await tenuresOfUnits(db, ids)
  const mergedIds = merged.map((unit) => unit.id)
  const seen = {
    from,
    into: await merging(db, into, there),
    merged: await Promise.all(merged.map((unit) => merging(db, unit, there))),
    below: await unitsToMove(db, mergedIds, from),
    sisters: (await unitsBelow(db, into.id)).filter((unit) => unit.closedOn === null && !mergedIds.includes(unit.id)),
    tenures,
    moved,
  }
  const plan = planMerger(seen, profile)
  return ok({ into, merged, tenures, plan, roles: await rolesFor(db, mergedIds, from) })
}

/** What is shown of it. The mark of the plan leaves out who is moved: that is chosen in confirming. */
export const mergerView = (seen: SeenMerger, { from, moved }: NewMerger): MergerView => {
  const { into, merged, plan, tenures, roles } = seen
  const nameOf = (id: string): string => merged.find((unit) => unit.id === id)?.name ?? ''
  const named = ({ id, name }: { readonly id: string; readonly name: string }) => ({ id, name })
  const shown = {
    into: named(into),
    from,
    closes: plan.closes.map(named),
    moves: plan.moves.map((unit) => ({ ...named(unit), above: nameOf(unit.aboveId) })),
    lastDay: plan.lastDay,
  }
  const ends = tenures.filter((t) => plan.ends.some((end) => end.id === t.id))
  const mark = createHash('sha256')
    .update(JSON.stringify([shown, ends]))
    .digest('hex')
    .slice(0, 32)
  return {
    ...shown,
    holders: ends.map((t) => ({ ...named(t), unit: t.unit, capacity: t.capacity, isMoved: moved.includes(t.id) })),
    roles,
    problems: plan.problems,
    plan: mark,
  }
}
