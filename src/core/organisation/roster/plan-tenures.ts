import { groupBy } from '../../group-by.ts'
import { printable } from '../../printable.ts'
import { problem } from '../../problem.ts'
import type { NameForm } from '../../profile/agency-profile.ts'
import { parseNip } from '../nip.ts'
import { clashOf, faultsOfTenure } from '../tenure-rules.ts'
import { capacityOf, dayOf } from './cell-values.ts'
import type { Codebook, KeyedRow } from './codebook.ts'
import {
  differences,
  faultAt,
  faultOfNote,
  type PlannedRow,
  type RowFault,
  shownDay,
  textOf,
  unknownCode,
  wrongCell,
} from './plan.ts'
import type { OfficialPlan } from './plan-officials.ts'
import type { Intent, RosterTenure } from './roster.ts'
import { CAPACITY_NAMES, type ColumnIdOf } from './sheets.ts'
import type { UnitsByCode } from './unit-rules-of-rows.ts'

type Draft = {
  readonly keyed: KeyedRow<RosterTenure>
  readonly after: RosterTenure
  readonly capacity: string
  readonly faults: readonly RowFault[]
}

export type TenurePlan = { readonly rows: readonly PlannedRow[]; readonly intents: readonly Intent<RosterTenure>[] }

/** Whom and what tenures refer to: units and officials as they will be. */
export type TenureWorld = {
  readonly units: UnitsByCode
  readonly officials: Pick<OfficialPlan, 'final' | 'byNip'>
  readonly findUnit: (typed: string) => string | null
  readonly findOfficial: (typed: string) => string | null
  /** What a unit or an official is called today; "" for new ones. */
  readonly nameNow: (code: string) => string
  readonly forms: readonly NameForm[]
}

const sheet = 'tenure'
const wrong = (column: ColumnIdOf<'tenure'>, reason: string): RowFault => wrongCell(sheet, column, reason)

const draftOf = (keyed: KeyedRow<RosterTenure>, world: TenureWorld): Draft => {
  const { read, before, key } = keyed
  const faults: RowFault[] = []
  const reference = (column: 'unit' | 'official', find: (typed: string) => string | null): string => {
    const typed = textOf(read, column) ?? ''
    if (before && typed === before[column]) return typed
    const found = find(typed)
    if (before && found !== before[column]) faults.push(wrong(column, 'reason/fixed'))
    else if (typed === '') faults.push(wrong(column, 'reason/missing'))
    else if (column === 'official' && typeof read.cells.official === 'number' && parseNip(typed) !== null) {
      faults.push(wrong(column, 'reason/nip-number'))
    } else if (found === null) faults.push(unknownCode(sheet, column, typed))
    return found ?? typed
  }
  const findOfficial = (typed: string): string | null =>
    world.findOfficial(typed) ?? world.officials.byNip.get(parseNip(typed) ?? '') ?? null
  const capacity = textOf(read, 'capacity') ?? ''
  const decree = textOf(read, 'decree') ?? before?.decree ?? ''
  const unit = reference('unit', world.findUnit)
  const after: RosterTenure = {
    code: key,
    unit,
    official: reference('official', findOfficial),
    capacity: capacityOf(capacity) ?? 'definitive',
    from: dayOf(textOf(read, 'from') ?? ''),
    until: dayOf(textOf(read, 'until') ?? before?.until ?? '') || null,
    decree: before && printable(before.decree ?? '') === decree ? before.decree : decree || null,
    mine: before?.mine ?? world.units.get(unit)?.mine ?? false,
  }
  return { keyed, after, capacity, faults }
}

const shown = (t: RosterTenure, capacity: string) => ({
  capacity,
  from: shownDay(t.from),
  until: shownDay(t.until),
  decree: t.decree,
})

/** What rows of tenures mean against those there are, and against units and officials as they will be. */
export const planTenures = (
  present: readonly RosterTenure[],
  codes: Codebook<RosterTenure>,
  world: TenureWorld,
): TenurePlan => {
  const drafts = codes.rows.map((keyed) => draftOf(keyed, world))
  const final = new Map(present.map((tenure) => [tenure.code, tenure]))
  for (const { keyed, after } of drafts) if (keyed.faults.length === 0) final.set(keyed.key, after)
  const ofPost = groupBy(final.values(), (tenure) => tenure.unit)

  const rules = ({ after, capacity }: Draft, before: RosterTenure | null): readonly RowFault[] => {
    if (!after.mine) return [{ column: null, problem: problem('access/forbidden', 'administer') }]
    const unit = world.units.get(after.unit)
    const closed =
      !before && unit && unit.closedOn !== null
        ? [faultAt(sheet, 'unit', problem('unit/closed', 'unit', { unit: unit.name }))]
        : []
    const fields = faultsOfTenure({ ...after, capacity: capacityOf(capacity) ?? '', decree: after.decree ?? '' })
    const faults = [...closed, ...fields.map((p) => faultAt(sheet, p.at as ColumnIdOf<'tenure'>, p))]
    if (faults.length > 0) return faults
    const clash = (ofPost.get(after.unit) ?? [])
      .filter((other) => other.code !== after.code)
      .map((other) => clashOf(after, other))
      .find((code) => code !== null)
    return clash ? [faultAt(sheet, 'from', problem(clash, 'from'))] : []
  }

  const intents: Intent<RosterTenure>[] = []
  const rows = drafts.map((draft): PlannedRow => {
    const { keyed, after, capacity } = draft
    const { read, before } = keyed
    const [unit, official] = [world.units.get(after.unit), world.officials.final.get(after.official)]
    const was = before && shown(before, CAPACITY_NAMES[before.capacity])
    const changes = differences(was, shown(after, capacityOf(capacity) ? CAPACITY_NAMES[after.capacity] : capacity))
    const label = [official?.name, unit?.name].filter(Boolean).join(', ')
    const about = { sheet, row: read.row, code: before?.code ?? null, label } as const
    const isSame = before !== null && changes.length === 0
    const noteOf = (column: 'unitName' | 'officialName', of: 'unit' | 'official', names: readonly string[]) =>
      faultOfNote(read, column, textOf(read, of) ?? '', names, world.forms)
    const notes = [
      ...noteOf('unitName', 'unit', [unit?.name ?? '', world.nameNow(after.unit)]),
      ...noteOf('officialName', 'official', [official?.name ?? '', world.nameNow(after.official)]),
    ]
    const faults =
      keyed.faults.length > 0
        ? keyed.faults
        : [...draft.faults, ...notes, ...(isSame || draft.faults.length > 0 ? [] : rules(draft, before))]
    if (faults.length > 0) return { ...about, outcome: 'refused', changes, faults }
    if (isSame) return { ...about, outcome: 'same', changes, faults }
    intents.push({ before, after })
    return { ...about, outcome: before ? 'changed' : 'new', changes, faults }
  })
  return { rows, intents }
}
