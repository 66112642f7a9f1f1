import { notThereYet } from '../../core/organisation/day-of-change.ts'
import type { Intent, RosterUnit } from '../../core/organisation/roster/roster.ts'
import type { NameForm } from '../../core/profile/agency-profile.ts'
import { ok, type Result, refuse } from '../../core/result.ts'
import type { Deed } from '../../db/audit.ts'
import type { Database, NewId } from '../../db/database.ts'
import {
  addOfficials,
  addUnits,
  changeOfficials,
  closeUnits,
  parkNames,
  writeTenures,
} from '../../db/roster-changes.ts'
import { applyStates, changeStates } from '../../db/unit-changes.ts'
import type { Preview } from './preview.ts'
import { type DeedContext, deedsOfRoster } from './roster-deeds.ts'

/** `names` are the forms of the agency's name. */
type WritingContext = DeedContext & { readonly today: string; readonly names: readonly NameForm[] }

type Ids = ReadonlyMap<string, string>

const idIn = (ids: Ids, code: string): string => {
  const id = ids.get(code)
  if (id === undefined) throw new Error(`the roster has nothing with the code ${code}`)
  return id
}

/** New units, each after the new one it stands below. */
const fromTheTop = (added: readonly Intent<RosterUnit>[]): readonly RosterUnit[] => {
  const waiting = new Map(added.map(({ after }) => [after.code, after]))
  const ordered: RosterUnit[] = []
  const place = (unit: RosterUnit): void => {
    if (!waiting.delete(unit.code)) return
    const parent = waiting.get(unit.parent ?? '')
    if (parent) place(parent)
    ordered.push(unit)
  }
  for (const { after } of added) place(after)
  return ordered
}

const writeUnits = async (
  tx: Database,
  { plan, satkerOf }: Preview,
  ids: Ids,
  { from, today, names }: WritingContext,
): Promise<Result<null>> => {
  const added = fromTheTop(plan.units.filter(({ before }) => before === null))
  const changed = plan.units.flatMap(({ before, after }) => (before ? [{ before, after }] : []))
  const parentId = (unit: RosterUnit): string => idIn(ids, unit.parent ?? '')
  const states = changed.flatMap(({ before, after }) => {
    const [renamed, moved] = [before.name !== after.name, before.parent !== after.parent]
    if (!renamed && !moved) return []
    const unitId = idIn(ids, after.code)
    return [{ unitId, ...(renamed && { name: after.name }), ...(moved && { parentId: parentId(after) }) }]
  })
  // A new unit may take the name that another one gives up on the same day.
  if (added.length > 0)
    await parkNames(
      tx,
      states.flatMap((s) => ('name' in s ? [s.unitId] : [])),
    )
  await addUnits(
    tx,
    from,
    added.map(({ code, office, name, kind, level, ...unit }) => ({
      id: idIn(ids, code),
      satkerId: idIn(satkerOf, office),
      name,
      kind,
      level,
      parentId: idIn(ids, unit.parent ?? ''),
    })),
    names,
  )
  const [early] = await changeStates(tx, from, states)
  const unit = changed.find(({ after }) => early !== undefined && idIn(ids, after.code) === early)
  if (unit) return refuse(notThereYet(unit.before.name))
  await applyStates(tx, today, names)
  const closing = changed.filter(({ before, after }) => before.closedOn !== after.closedOn)
  await closeUnits(
    tx,
    closing.map(({ after }) => ({
      id: idIn(ids, after.code),
      on: after.closedOn,
      successorId: after.successor === null ? null : idIn(ids, after.successor),
    })),
  )
  return ok(null)
}

/** Writes everything a workbook means; answers the deeds to be recorded. A unit not there on the day refuses it all. */
export const writeRoster = async (
  tx: Database,
  newId: NewId,
  preview: Preview,
  context: WritingContext,
): Promise<Result<readonly Deed[]>> => {
  const { plan, idOf, satkerOf } = preview
  const all = [...plan.units, ...plan.officials, ...plan.tenures]
  const fresh = all.flatMap(({ before, after }) => (before ? [] : [[after.code, newId()] as const]))
  const ids: Ids = new Map([...idOf, ...fresh])
  const units = await writeUnits(tx, preview, ids, context)
  if (!units.ok) return units
  const officials = plan.officials.map(({ before, after: { code, name, nip, office } }) => ({
    isNew: before === null,
    row: { id: idIn(ids, code), name, nip, satkerId: idIn(satkerOf, office) },
  }))
  await changeOfficials(
    tx,
    officials.flatMap((o) => (o.isNew ? [] : [o.row])),
  )
  await addOfficials(
    tx,
    officials.flatMap((o) => (o.isNew ? [o.row] : [])),
  )
  const tenures = plan.tenures.map(({ before, after: { code, official, unit, capacity, from, until, decree } }) => ({
    isNew: before === null,
    row: {
      id: idIn(ids, code),
      officialId: idIn(ids, official),
      unitId: idIn(ids, unit),
      capacity,
      from,
      until,
      decree,
    },
  }))
  await writeTenures(
    tx,
    tenures.flatMap((t) => (t.isNew ? [] : [t.row])),
    tenures.flatMap((t) => (t.isNew ? [t.row] : [])),
  )
  return ok(deedsOfRoster(preview, ids, context))
}
