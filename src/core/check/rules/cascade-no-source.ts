import type { Check, Discovery } from '../check.ts'
import { agreementAt, type CascadeView, type FamilyView } from '../family-view.ts'
import { objectiveNo, quoted, whoPromises } from '../sentence-parts.ts'

/**
 * A subordinate's objective that comes from nowhere in its superior's agreement. Where most of its objectives do, the
 * subordinate works from another plan: that is noted once for the agreement instead of once a row.
 */
export const cascadeNoSource: Check = {
  code: 'cascade/no-source',
  severity: 'warning',
  find: (view) =>
    view.cascades.flatMap((cascade) =>
      cascade.subordinates.flatMap((agreement) => withoutSource(view, cascade, agreement)),
    ),
}

const withoutSource = (view: FamilyView, cascade: CascadeView, agreement: number): readonly Discovery[] => {
  const { objectives } = agreementAt(view, agreement)
  const superior = agreementAt(view, cascade.superior)
  const who = whoPromises(superior)
  const own = whoPromises(agreementAt(view, agreement))
  const left = cascade.unsourced.filter((u) => u.agreement === agreement).map((u) => u.objective)
  if (left.length > 1 && left.length * 2 > objectives.length) {
    return [
      {
        agreement,
        at: 'objectives',
        severity: 'note',
        facts: { withoutSource: left.length, objectives: objectives.length, superior: superior.firstParty.position },
        message: {
          id: `${left.length} dari ${objectives.length} sasaran ${own} tidak berasal dari perjanjian ${who}.`,
          en: `${left.length} of the ${objectives.length} objectives of ${own} do not come from the agreement of ${who}.`,
        },
      },
    ]
  }
  return left.flatMap((i) => {
    const objective = objectives[i]
    if (objective === undefined) return []
    return [
      {
        agreement,
        at: `objectives/${i}/text`,
        facts: { objective: objective.text, no: objective.no, superior: superior.firstParty.position },
        message: {
          id: `Sasaran ${objectiveNo(objective, i)} ${quoted(objective.text)} tidak berasal dari indikator mana pun dari ${who}.`,
          en: `Objective ${objectiveNo(objective, i)} ${quoted(objective.text)} comes from no indicator of ${who}.`,
        },
      },
    ]
  })
}
