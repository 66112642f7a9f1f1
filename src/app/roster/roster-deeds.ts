import type { Reader } from '../../contract/view.ts'
import { changedFields } from '../../core/changed-fields.ts'
import type { Intent, RosterOfficial, RosterTenure, RosterUnit } from '../../core/organisation/roster/roster.ts'
import type { Deed } from '../../db/audit.ts'
import type { Preview } from './preview.ts'

/** Who applies a workbook, when, and from which day its names and places hold. */
export type DeedContext = { readonly at: Date; readonly actor: Reader; readonly from: string }

type UnitVerb = 'add-unit' | 'rename-unit' | 'move-unit' | 'close-unit' | 'reopen-unit' | 'appoint' | 'change-tenure'

type Ids = ReadonlyMap<string, string>

/** Every change of a workbook as the deed it would be if it were made alone. */
export const deedsOfRoster = ({ plan, roster }: Preview, ids: Ids, context: DeedContext): readonly Deed[] => {
  const { at, actor, from } = context
  const id = (code: string): string => ids.get(code) ?? ''
  const names = new Map(roster.units.map((unit) => [unit.code, unit.name]))
  for (const { after } of plan.units) names.set(after.code, after.name)
  const name = (code: string | null): string | null => (code === null ? null : (names.get(code) ?? null))
  const ofUnit = (code: string, verb: UnitVerb, detail: Deed['detail']): Deed => ({
    at,
    actor,
    verb,
    subject: 'unit',
    subjectId: id(code),
    unitId: id(code),
    detail: detail ?? {},
  })

  const unitDeeds = ({ before, after }: Intent<RosterUnit>): readonly Deed[] => {
    const { code } = after
    if (!before) {
      return [ofUnit(code, 'add-unit', { name: after.name, kind: after.kind, below: name(after.parent), from })]
    }
    const deeds: Deed[] = []
    if (before.name !== after.name) {
      deeds.push(ofUnit(code, 'rename-unit', { before: before.name, after: after.name, from }))
    }
    if (before.parent !== after.parent) {
      deeds.push(ofUnit(code, 'move-unit', { before: before.parentName, after: name(after.parent), from }))
    }
    if (before.closedOn === null && after.closedOn !== null) {
      const successor = after.successor === null ? null : id(after.successor)
      deeds.push(ofUnit(code, 'close-unit', { on: after.closedOn, successor }))
    }
    if (before.closedOn !== null && after.closedOn === null) {
      deeds.push(ofUnit(code, 'reopen-unit', { closed: before.closedOn }))
    }
    return deeds
  }

  const officialDeed = ({ before, after }: Intent<RosterOfficial>): Deed => {
    const shown = (o: RosterOfficial | null) => (o ? { name: o.name, nip: o.nip } : {})
    const change = changedFields(shown(before), shown(after))
    const about = { subject: 'official', subjectId: id(after.code), unitId: id(after.office), change } as const
    return { at, actor, verb: before ? 'change-official' : 'add-official', ...about, detail: { name: after.name } }
  }

  const tenureDeed = ({ before, after }: Intent<RosterTenure>): Deed => {
    const { capacity, from: first, until } = after
    const detail = { official: id(after.official), capacity, from: first, until }
    if (!before) return ofUnit(after.unit, 'appoint', detail)
    const shown = (t: RosterTenure) => ({ capacity: t.capacity, from: t.from, until: t.until, decree: t.decree })
    return { ...ofUnit(after.unit, 'change-tenure', detail), change: changedFields(shown(before), shown(after)) }
  }

  return [...plan.units.flatMap(unitDeeds), ...plan.officials.map(officialDeed), ...plan.tenures.map(tenureDeed)]
}
