import type { ObjectiveParents } from './objective-parents.ts'
import { indicatorId, objectiveId, type Standing } from './performance-node.ts'
import { keyOf, type TreeSource } from './tree-source.ts'

/** How the node of this id stands in the cascade. */
export type Standings = (id: string) => Standing

/** How every objective and indicator of a family stands in its cascades. */
export const standingsOf = (source: TreeSource, parents: ObjectiveParents): Standings => {
  const known = new Map<string, Standing>()
  const superiors = new Set(source.cascades.map((c) => c.superior))
  const carried = carriedIds(source)
  for (const [index, a] of source.family.entries()) {
    const key = keyOf(source, index)
    const isTop = (source.superiors[index]?.unitAbove ?? null) === null
    for (const [n, o] of a.objectives.entries()) {
      const id = objectiveId(key, n)
      known.set(id, isTop ? 'top' : parents.ofObjective.has(id) ? 'sourced' : 'no-source')
      for (const m of o.indicators.keys()) {
        const own = indicatorId(key, n, m)
        known.set(own, !superiors.has(index) ? 'lowest' : carried.has(own) ? 'carried' : 'not-carried')
      }
    }
  }
  for (const [id, standing] of lostOnTheWay(source)) known.set(id, standing)
  return (id) => known.get(id) ?? 'lowest'
}

const carriedIds = (source: TreeSource): ReadonlySet<string> =>
  new Set(
    source.cascades.flatMap((c) =>
      c.links.map(({ source: s }) => indicatorId(keyOf(source, s.agreement), s.objective, s.indicator)),
    ),
  )

/** Indicators whose targets are less than, or of another unit than, what they carry; parts of a whole are neither. */
const lostOnTheWay = (source: TreeSource): readonly [string, Standing][] =>
  source.cascades.flatMap((c) =>
    c.carried.flatMap(({ carried, parts }) =>
      carried.flatMap((one): [string, Standing][] => {
        const { link, indicator, relation } = one
        const id = indicatorId(keyOf(source, link.agreement), link.objective, indicator)
        if (relation === 'weaker') return parts.includes(one) ? [] : [[id, 'weaker']]
        return relation === 'unit-changed' ? [[id, 'unit-changed']] : []
      }),
    ),
  )
