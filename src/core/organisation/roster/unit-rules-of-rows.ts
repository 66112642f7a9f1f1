import { problem } from '../../problem.ts'
import type { NameForm } from '../../profile/agency-profile.ts'
import { faultOfDay } from '../day-of-change.ts'
import { unitKey } from '../unit-key.ts'
import { faultOfPlace } from '../unit-move.ts'
import { tidyName } from '../unit-name.ts'
import { faultOfClosing, type UnitFacts } from '../unit-rules.ts'
import { namesOf } from './names-of-office.ts'
import { faultAt, type RowFault, wrongCell } from './plan.ts'
import type { RosterUnit } from './roster.ts'

/** Units as they will be, by their code or stand-in. */
export type UnitsByCode = ReadonlyMap<string, RosterUnit>

const sheet = 'unit'

/** The codes of all that stand above a unit, the nearest first; a circle ends where it closes. */
export const chainAbove = (final: UnitsByCode, code: string): readonly string[] => {
  const chain: string[] = []
  const seen = new Set([code])
  for (let at = final.get(code)?.parent ?? null; at !== null && !seen.has(at); at = final.get(at)?.parent ?? null) {
    chain.push(at)
    seen.add(at)
  }
  return chain
}

const factsOf = ({ code, name, kind, office, closedOn }: RosterUnit): UnitFacts => ({
  id: code,
  name,
  kind,
  office,
  closedOn,
})

/** The rules of single changes (core/organisation/unit-move, unit-rules), asked of the organisation as it will be. */
export const unitRules = (final: UnitsByCode, today: string, forms: readonly NameForm[]) => {
  const openBelow = new Map<string, number>()
  for (const unit of final.values()) {
    if (unit.parent !== null && unit.closedOn === null) {
      openBelow.set(unit.parent, (openBelow.get(unit.parent) ?? 0) + 1)
    }
  }
  const keyOf = (unit: RosterUnit): string => unitKey(unit.level, unit.name, forms)
  const namesTaken = namesOf(final.values(), keyOf)

  const place = (after: RosterUnit): readonly RowFault[] => {
    const parent = after.parent === null ? undefined : final.get(after.parent)
    if (after.parent === null) return [wrongCell(sheet, 'parent', 'reason/missing')]
    if (!parent) return []
    if (!parent.mine) return [faultAt(sheet, 'parent', problem('access/forbidden', 'administer'))]
    const { code, name, office, closedOn } = parent
    const path = [code, ...chainAbove(final, code)]
    const fault = faultOfPlace(factsOf(after), { id: code, name, office, isOpen: closedOn === null, path })
    return fault ? [faultAt(sheet, 'parent', fault)] : []
  }

  const naming = (after: RosterUnit): readonly RowFault[] => {
    const tidy = tidyName(after.name)
    if (!tidy.ok) return [faultAt(sheet, 'name', tidy.problem)]
    return (namesTaken(after.office).get(keyOf(after))?.length ?? 0) > 1
      ? [faultAt(sheet, 'name', problem('unit/name-taken', 'name'))]
      : []
  }

  const closing = (before: RosterUnit, after: RosterUnit, on: string): readonly RowFault[] => {
    const day = faultOfDay('closedOn', on, today, false)
    if (day) return [faultAt(sheet, 'closedOn', day)]
    const found = after.successor === null ? null : final.get(after.successor)
    const fault = faultOfClosing(factsOf({ ...before, name: after.name }), {
      on,
      successor: found === null ? null : found && factsOf(found),
      below: openBelow.get(after.code) ?? 0,
      lastYear: after.lastYear,
    })
    if (!fault) return []
    return [faultAt(sheet, fault.at === 'successorId' ? 'successor' : 'closedOn', fault)]
  }

  return (before: RosterUnit | null, after: RosterUnit): readonly RowFault[] => {
    if (!before) {
      const early = after.closedOn === null ? [] : [wrongCell(sheet, 'closedOn', 'reason/form')]
      return [...place(after), ...naming(after), ...early]
    }
    if (!before.mine) return [{ column: null, problem: problem('access/forbidden', 'administer') }]
    const isOffice = { column: null, problem: problem('unit/is-office', 'unit', { unit: before.name }) }
    if (before.kind === 'satker') return [isOffice]
    const stays = before.closedOn !== null && after.closedOn !== null
    if (stays) return [{ column: null, problem: problem('unit/closed', 'unit', { unit: before.name }) }]
    const orphan = after.closedOn === null && after.successor !== null
    return [
      ...(before.name === after.name ? [] : naming(after)),
      ...(before.parent === after.parent ? [] : place(after)),
      ...(after.closedOn === null ? [] : closing(before, after, after.closedOn)),
      ...(orphan ? [wrongCell(sheet, 'successor', 'reason/form')] : []),
    ]
  }
}
