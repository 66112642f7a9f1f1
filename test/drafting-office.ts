import type { WireEdit } from '../src/contract/edit.ts'
import type { Reader } from '../src/contract/view.ts'
import type { WorkingCopyView } from '../src/contract/working-copy-view.ts'
import { good, setUpOffice, type World } from './app-world.ts'
import { addPerson } from './rights/two-provinces.ts'

export const YEAR = 2026

/** A regency office whose year is open, with heads for itself and its secretariat; and hands to work on its copies. */
export const openOffice = async (world: World) => {
  await setUpOffice(world.app)
  await world.app.plantUnits()
  const planner = (await addPerson(world, '64.02', ['planner'])).reader
  const boss = (await addPerson(world, '00', ['admin'])).reader
  const root = planner.officePlace[0] ?? ''
  const { units } = good(await world.app.draftingYear(planner, root, YEAR))
  const appoint = async (unitId: string, name: string, from = '2025-01-02') =>
    good(
      await world.app.appoint(boss, unitId, { name, nip: '', capacity: 'definitive', from, until: null, decree: '' }),
    )
  const secretariat = units.find((u) => u.level === 'sekretaris')?.unitId ?? ''
  await appoint(root, 'Wulan Contoh')
  await appoint(secretariat, 'Bima Teladan, S.Sos')
  const year = good(await world.app.openYear(planner, root, YEAR))

  const unitsAt = (level: string) => year.units.filter((u) => u.level === level)
  const copyOf = async (level: string, n = 0): Promise<WorkingCopyView> =>
    good(await world.app.copyView(planner, unitsAt(level)[n]?.copy?.id ?? ''))
  const edit = async (copy: WorkingCopyView, edits: readonly WireEdit[], reader: Reader = planner) =>
    good(await world.app.editCopy(reader, copy.id, { revision: copy.revision, edits: [...edits] })).copy
  return { planner, boss, root, secretariat, units: year.units, unitsAt, copyOf, edit, appoint }
}

export type DraftingOffice = Awaited<ReturnType<typeof openOffice>>

export const set = (at: string, text: string): WireEdit => ({ kind: 'set', at, text })

/** The edits that add an objective with its indicators, each with its target, at the head of an annex. */
export const objectiveRow = (
  text: string,
  ...indicators: readonly (readonly [text: string, target: string])[]
): WireEdit[] => [
  { kind: 'add-objective', index: 0 },
  set('objectives/0/text', text),
  ...indicators.flatMap(([wording, target], n): WireEdit[] => [
    ...(n === 0 ? [] : [{ kind: 'add-indicator' as const, place: { objective: 0, indicator: n } }]),
    set(`objectives/0/indicators/${n}/text`, wording),
    set(`objectives/0/indicators/${n}/target`, target),
  ]),
]

/** The edits that give a copy a budget of these lines. */
export const budgetOf = (...lines: readonly (readonly [text: string, amount: string])[]): WireEdit[] => [
  { kind: 'add-budget', label: 'Program' },
  ...lines.flatMap(([text, amount], n): WireEdit[] => [
    ...(n === 0 ? [] : [{ kind: 'add-line' as const, index: n }]),
    set(`budget/lines/${n}/text`, text),
    set(`budget/lines/${n}/amount`, amount),
  ]),
]
