import { groupBy } from '../group-by.ts'
import { levelled } from '../text-match.ts'
import { findCascades } from './find-cascades.ts'
import type { ObjectiveParents } from './objective-parents.ts'
import { type CrossLink, indicatorId, objectiveId } from './performance-node.ts'
import { keyOf, type TreeSource } from './tree-source.ts'

/** Sources of adopted indicators that their objective does not already stand below. */
export const furtherSources = ({ ofObjective, ofIndicator }: ObjectiveParents): CrossLink[] =>
  [...ofIndicator].flatMap(([id, from]): CrossLink[] => {
    const parent = ofObjective.get(id.slice(0, id.lastIndexOf('.')))?.id
    const covered = parent === from.id || parent === from.id.slice(0, from.id.lastIndexOf('.'))
    return covered ? [] : [{ from: from.id, to: id, kind: 'source', match: from.match }]
  })

type Row = { readonly id: string; readonly agreement: number; readonly objective: string; readonly level: number }

/**
 * Indicators of different units on one level of an office that say the same but come from different places, and objectives
 * that come from nowhere above but say what another unit's indicator says. Spelling alone may differ.
 */
export const sameWordings = (
  source: TreeSource,
  levels: readonly number[],
  { ofObjective, ofIndicator }: ObjectiveParents,
): CrossLink[] =>
  source.offices.flatMap((members) => {
    const rows = members.flatMap((agreement) => indicatorsOf(source, agreement, levels[agreement] ?? 0))
    const byWording = groupBy(rows, ([wording]) => wording)
    byWording.delete('')
    const origin = ({ id, objective }: Row) => ofIndicator.get(id)?.id ?? ofObjective.get(objective)?.id ?? null
    const twins = [...byWording.values()].flatMap((same) =>
      same.flatMap(([, row], i): CrossLink[] => {
        const before = same
          .slice(0, i)
          .findLast(
            ([, r]) =>
              r.agreement !== row.agreement &&
              r.level === row.level &&
              (origin(r) === null || origin(r) !== origin(row)),
          )
        return before ? [sameWording(before[1].id, row.id)] : []
      }),
    )
    const strays = members.flatMap((agreement) =>
      (source.family[agreement]?.objectives ?? []).flatMap((o, n): CrossLink[] => {
        const id = objectiveId(keyOf(source, agreement), n)
        if (ofObjective.has(id) || source.superiors[agreement]?.unitAbove === null) return []
        const other = byWording.get(levelled(o.text))?.find(([, r]) => r.agreement !== agreement)
        return other ? [sameWording(other[1].id, id)] : []
      }),
    )
    return [...twins, ...strays]
  })

const sameWording = (from: string, to: string): CrossLink => ({
  from,
  to,
  kind: 'same-wording',
  match: { how: 'spacing', score: 0.99 },
})

const indicatorsOf = (source: TreeSource, agreement: number, level: number): readonly (readonly [string, Row])[] => {
  const key = keyOf(source, agreement)
  return (source.family[agreement]?.objectives ?? []).flatMap((o, n) =>
    o.indicators.map((x, m) => {
      const row = { id: indicatorId(key, n, m), agreement, objective: objectiveId(key, n), level }
      return [levelled(x.text), row] as const
    }),
  )
}

/** What the heads of offices below carry of the first office's head, each of them taken for its subordinate. */
export const alignedLinks = (source: TreeSource): CrossLink[] => {
  const isHead = (agreement: number) => (source.superiors[agreement]?.unitAbove ?? null) === null
  const top = source.offices[0]?.find(isHead)
  if (top === undefined || source.offices.length < 2) return []
  const below = new Set(source.offices.slice(1).flatMap((members) => members.filter(isHead)))
  const superiors = source.family.map((_, i) => ({ unitAbove: below.has(i) ? top : null, receives: null }))
  return findCascades(source.family, superiors, source.profile.names).flatMap(({ links }) =>
    links.map(({ source: s, agreement, objective, indicator, match }): CrossLink => {
      const key = keyOf(source, agreement)
      const to = indicator === null ? objectiveId(key, objective) : indicatorId(key, objective, indicator)
      return { from: indicatorId(keyOf(source, s.agreement), s.objective, s.indicator), to, kind: 'aligned', match }
    }),
  )
}
