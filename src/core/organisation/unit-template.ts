import type { Level, UnitTemplate } from '../profile/agency-profile.ts'

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
