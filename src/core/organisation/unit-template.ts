import type { Level } from './level.ts'

/** A unit as an office of its kind has it to begin with. `{office}` in the name stands for the office's own. */
export type UnitTemplate = {
  /** An id of the agency's kinds of unit: "sekretariat", "bagian". */
  readonly kind: string
  /** The level its head makes agreements on. */
  readonly level: Level
  readonly name: string
  readonly below?: readonly UnitTemplate[]
}

/** A unit of an office, its parent by place in the list; null stands for the office itself. */
export type PlannedUnit = {
  readonly name: string
  readonly kind: string
  readonly level: Level
  readonly parent: number | null
}

/** The units of an office by its kind's template, each after the one it stands below. */
export const planUnits = (office: string, templates: readonly UnitTemplate[]): readonly PlannedUnit[] => {
  const planned: PlannedUnit[] = []
  const plan = (list: readonly UnitTemplate[], parent: number | null): void => {
    for (const { name, kind, level, below } of list) {
      planned.push({ name: name.replace('{office}', office), kind, level, parent })
      plan(below ?? [], planned.length - 1)
    }
  }
  plan(templates, null)
  return planned
}
