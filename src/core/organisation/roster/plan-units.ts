import { printable } from '../../printable.ts'
import type { OrganisationProfile } from '../../profile/agency-profile.ts'
import { levelOfKind } from '../unit-rules.ts'
import { dayOf, kindOf } from './cell-values.ts'
import type { Codebook, KeyedRow } from './codebook.ts'
import {
  differences,
  type FieldChange,
  faultOfNote,
  type PlannedRow,
  type RowFault,
  shownDay,
  textOf,
  unknownCode,
  wrongCell,
} from './plan.ts'
import type { Intent, RosterUnit } from './roster.ts'
import { kindName } from './sheets.ts'
import { chainAbove, type UnitsByCode, unitRules } from './unit-rules-of-rows.ts'

type Draft = { readonly keyed: KeyedRow<RosterUnit>; readonly after: RosterUnit; readonly faults: readonly RowFault[] }

export type UnitPlan = {
  readonly rows: readonly PlannedRow[]
  readonly intents: readonly Intent<RosterUnit>[]
  /** Every unit as it will be, by its code or stand-in. */
  readonly final: UnitsByCode
}

const sheet = 'unit'

/** The unit a row means, as it would be; `faults` are those of single cells. */
const draftOf = (keyed: KeyedRow<RosterUnit>, codes: Codebook<RosterUnit>, profile: OrganisationProfile): Draft => {
  const { read, before, key } = keyed
  const faults: RowFault[] = []
  const code = (column: 'parent' | 'successor'): string | null => {
    const typed = textOf(read, column)
    if (typed === undefined) return before?.[column] ?? null
    if (typed === '' || typed === before?.[column]) return typed || null
    const found = codes.find(typed)
    if (found === null) faults.push(unknownCode(sheet, column, typed))
    return found ?? typed
  }
  const name = textOf(read, 'name') ?? ''
  const typedKind = textOf(read, 'kind') ?? kindName(before?.kind ?? '', profile)
  const kind = before && typedKind === kindName(before.kind, profile) ? before.kind : kindOf(typedKind, profile)
  if (typedKind === '') faults.push(wrongCell(sheet, 'kind', 'reason/missing'))
  else if (kind === null || (!before && levelOfKind(kind, '', profile) === null)) {
    faults.push(wrongCell(sheet, 'kind', 'reason/form'))
  } else if (before && kind !== before.kind) faults.push(wrongCell(sheet, 'kind', 'reason/fixed'))
  const closedOn = dayOf(textOf(read, 'closedOn') ?? before?.closedOn ?? '') || null
  const after: RosterUnit = {
    code: key,
    name: before && printable(before.name) === name ? before.name : name,
    kind: kind ?? typedKind,
    level: before?.level ?? null,
    office: before?.office ?? '',
    officeName: before?.officeName ?? '',
    parent: code('parent'),
    parentName: before?.parentName ?? null,
    closedOn,
    successor: code('successor'),
    lastYear: before?.lastYear ?? null,
    mine: before?.mine ?? false,
  }
  return { keyed, after, faults }
}

/** What rows of units mean against the units there are. `today` is the last day on which a unit may be closed. */
export const planUnits = (
  present: readonly RosterUnit[],
  codes: Codebook<RosterUnit>,
  today: string,
  profile: OrganisationProfile,
): UnitPlan => {
  const drafts = codes.rows.map((keyed) => draftOf(keyed, codes, profile))
  const final = new Map(present.map((unit) => [unit.code, unit]))
  for (const { keyed, after } of drafts) if (keyed.faults.length === 0) final.set(keyed.key, after)
  // A new unit is of the office that it stands in, however far below.
  for (const { keyed, after } of drafts) {
    if (keyed.before || keyed.faults.length > 0) continue
    const above = chainAbove(final, after.code)
      .map((code) => final.get(code))
      .find((unit) => unit && unit.office !== '')
    const { office = '', officeName = '', mine = false } = above ?? {}
    const level = levelOfKind(after.kind, officeName, profile)
    final.set(after.code, { ...after, office, officeName, level, mine })
  }
  const rules = unitRules(final, today, profile.names)
  const intents: Intent<RosterUnit>[] = []
  const rows = drafts.map(({ keyed, after: draft, faults: ofCells }): PlannedRow => {
    const { read, before } = keyed
    const after = keyed.faults.length > 0 ? draft : (final.get(keyed.key) ?? draft)
    const changes = changesOf(before, after, final, profile)
    const about = {
      sheet,
      row: read.row,
      code: before?.code ?? null,
      label: after.name || (before?.name ?? ''),
    } as const
    const isSame = before !== null && changes.length === 0
    const faults =
      keyed.faults.length > 0
        ? keyed.faults
        : [...ofCells, ...notesOf(keyed, after, final, profile), ...(isSame ? [] : rules(before, after))]
    if (faults.length > 0) return { ...about, outcome: 'refused', changes, faults: once(faults) }
    if (isSame) return { ...about, outcome: 'same', changes, faults }
    intents.push({ before, after })
    return { ...about, outcome: before ? 'changed' : 'new', changes, faults }
  })
  return { rows, intents, final }
}

/** One fault a cell is enough: the first says what to do. */
const once = (faults: readonly RowFault[]): readonly RowFault[] =>
  faults.filter((f, i) => f.column === null || faults.findIndex((g) => g.column === f.column) === i)

const named = (final: UnitsByCode, code: string | null): string | null => {
  if (code === null) return null
  const unit = final.get(code)
  return code.startsWith('#') ? (unit?.name ?? '') : `${code} ${unit?.name ?? ''}`.trim()
}

const changesOf = (
  before: RosterUnit | null,
  after: RosterUnit,
  final: UnitsByCode,
  profile: OrganisationProfile,
): readonly FieldChange[] => {
  const shown = (unit: RosterUnit) => ({
    name: unit.name || null,
    kind: kindName(unit.kind, profile) || null,
    parent: unit.parent === before?.parent ? (unit.parent ?? null) : named(final, unit.parent),
    closedOn: shownDay(unit.closedOn),
    successor: named(final, unit.successor),
  })
  if (!before) return differences(null, shown(after))
  const was = shown(before)
  const moved = before.parent !== after.parent
  return differences({ ...was, parent: moved ? named(final, before.parent) : was.parent }, shown(after))
}

const notesOf = (
  { read, before }: KeyedRow<RosterUnit>,
  after: RosterUnit,
  final: UnitsByCode,
  { names }: OrganisationProfile,
): readonly RowFault[] => {
  const parent = after.parent === null ? null : final.get(after.parent)
  const typed = textOf(read, 'parent') || (after.parent ?? '')
  return [
    ...faultOfNote(
      read,
      'parentName',
      typed,
      [parent?.name ?? before?.parentName ?? '', before?.parentName ?? ''],
      names,
    ),
    ...faultOfNote(
      read,
      'officeName',
      before?.office ?? after.office,
      [after.officeName, before?.officeName ?? ''],
      names,
    ),
  ]
}
