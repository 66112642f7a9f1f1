import { nameKey } from '../../name-key.ts'
import { printable } from '../../printable.ts'
import { problem } from '../../problem.ts'
import type { NameForm } from '../../profile/agency-profile.ts'
import { formatNip, parseNip } from '../nip.ts'
import { faultsOfOfficial } from '../tenure-rules.ts'
import type { Codebook, KeyedRow } from './codebook.ts'
import { namesOf } from './names-of-office.ts'
import {
  differences,
  faultAt,
  faultOfNote,
  type PlannedRow,
  type RowFault,
  textOf,
  unknownCode,
  wrongCell,
} from './plan.ts'
import type { Intent, RosterOfficial, RosterUnit } from './roster.ts'
import type { ColumnIdOf } from './sheets.ts'
import type { UnitsByCode } from './unit-rules-of-rows.ts'

type Draft = {
  readonly keyed: KeyedRow<RosterOfficial>
  readonly after: RosterOfficial
  readonly nip: string
  readonly faults: readonly RowFault[]
}

export type OfficialPlan = {
  readonly rows: readonly PlannedRow[]
  readonly intents: readonly Intent<RosterOfficial>[]
  /** Every official as they will be, by code or stand-in, and which of them has a NIP. */
  readonly final: ReadonlyMap<string, RosterOfficial>
  readonly byNip: ReadonlyMap<string, string>
}

const sheet = 'official'
const wrong = (column: ColumnIdOf<'official'>, reason: string): RowFault => wrongCell(sheet, column, reason)

const draftOf = (
  keyed: KeyedRow<RosterOfficial>,
  units: UnitsByCode,
  findUnit: (typed: string) => string | null,
): Draft => {
  const { read, before, key } = keyed
  const faults: RowFault[] = []
  const typedOffice = textOf(read, 'office') ?? before?.office ?? ''
  const office = typedOffice === before?.office ? typedOffice : findUnit(typedOffice)
  const unit: RosterUnit | undefined = office === null ? undefined : units.get(office)
  if (before && office !== before.office) faults.push(wrong('office', 'reason/fixed'))
  else if (!before && typedOffice === '') faults.push(wrong('office', 'reason/missing'))
  else if (!before && !unit) faults.push(unknownCode(sheet, 'office', typedOffice))
  else if (!before && unit?.kind !== 'satker') faults.push(wrong('office', 'reason/no-office'))
  // A spreadsheet keeps fifteen digits of a number: the last three of a NIP are gone.
  if (typeof read.cells['nip'] === 'number') faults.push(wrong('nip', 'reason/nip-number'))
  const nip = textOf(read, 'nip') ?? before?.nip ?? ''
  const name = textOf(read, 'name') ?? ''
  const after = {
    code: key,
    office: office ?? typedOffice,
    officeName: before?.officeName ?? unit?.officeName ?? '',
    name: before && printable(before.name) === name ? before.name : name,
    nip: nip === '' ? null : (parseNip(nip) ?? nip),
    mine: before?.mine ?? unit?.mine ?? false,
  }
  return { keyed, after, nip, faults }
}

const shown = ({ name, nip }: RosterOfficial) => ({ name, nip: nip === null ? null : formatNip(nip) })

/** What rows of officials mean against those there are, and against the units as they will be. */
export const planOfficials = (
  present: readonly RosterOfficial[],
  codes: Codebook<RosterOfficial>,
  units: UnitsByCode,
  findUnit: (typed: string) => string | null,
  forms: readonly NameForm[],
): OfficialPlan => {
  const drafts = codes.rows.map((keyed) => draftOf(keyed, units, findUnit))
  const final = new Map(present.map((official) => [official.code, official]))
  for (const { keyed, after } of drafts) if (keyed.faults.length === 0) final.set(keyed.key, after)
  const names = namesOf(final.values(), (official) => nameKey(official.name, forms))
  const nips = new Map<string, readonly string[]>()
  for (const { code, nip } of final.values()) if (nip !== null) nips.set(nip, [...(nips.get(nip) ?? []), code])

  const rules = ({ after, nip }: Draft, before: RosterOfficial | null): readonly RowFault[] => {
    if (!after.mine) return [{ column: null, problem: problem('access/forbidden', 'administer') }]
    const faults = faultsOfOfficial({ name: after.name, nip }).map((p) =>
      faultAt(sheet, p.at === 'nip' ? 'nip' : 'name', p),
    )
    const other = (codes: readonly string[] | undefined): string | undefined =>
      codes?.find((code) => code !== after.code)
    const twin = before?.name === after.name ? undefined : other(names(after.office).get(nameKey(after.name, forms)))
    const same = after.nip === null || before?.nip === after.nip ? undefined : other(nips.get(after.nip))
    const known = (column: 'name' | 'nip', code: string): RowFault =>
      code.startsWith('#')
        ? wrong(column, 'reason/twice')
        : faultAt(sheet, column, problem('roster/known-official', column, { code }))
    return [...faults, ...(twin ? [known('name', twin)] : []), ...(same ? [known('nip', same)] : [])]
  }

  const intents: Intent<RosterOfficial>[] = []
  const rows = drafts.map((draft): PlannedRow => {
    const { keyed, after } = draft
    const { read, before } = keyed
    const changes = differences(before && shown(before), shown(after))
    const about = {
      sheet,
      row: read.row,
      code: before?.code ?? null,
      label: after.name || (before?.name ?? ''),
    } as const
    const isSame = before !== null && changes.length === 0
    const notes = faultOfNote(read, 'officeName', after.office, [after.officeName], forms)
    const faults =
      keyed.faults.length > 0
        ? keyed.faults
        : [...draft.faults, ...notes, ...(isSame || draft.faults.length > 0 ? [] : rules(draft, before))]
    if (faults.length > 0) return { ...about, outcome: 'refused', changes, faults }
    if (isSame) return { ...about, outcome: 'same', changes, faults }
    intents.push({ before, after })
    return { ...about, outcome: before ? 'changed' : 'new', changes, faults }
  })
  const byNip = new Map([...nips].flatMap(([nip, [code]]) => (code === undefined ? [] : [[nip, code] as const])))
  return { rows, intents, final, byNip }
}
