import { groupBy } from '../group-by.ts'
import { type Match, matchWording, wordingOf } from '../text-match.ts'
import type { Link } from './link.ts'
import { indicatorId, type NodeSource, objectiveId } from './performance-node.ts'
import { keyOf, type TreeSource } from './tree-source.ts'

/** What objectives, and indicators that were adopted, come from; by the ids of their nodes. */
export type ObjectiveParents = {
  readonly ofObjective: ReadonlyMap<string, NodeSource>
  readonly ofIndicator: ReadonlyMap<string, NodeSource>
}

/** Below this two objectives are not taken for the same one, as in `findCascades`. */
const FLOOR = 0.8

/**
 * One parent for each objective that comes from above: the indicator it was derived from; the indicator that its own ones
 * were adopted from, or where those are several, the objective that most of them stand in; else the same objective above.
 */
export const objectiveParents = (source: TreeSource, levels: readonly number[]): ObjectiveParents => {
  const ofObjective = new Map<string, NodeSource>()
  const ofIndicator = new Map<string, NodeSource>()
  for (const cascade of source.cascades) {
    const key = keyOf(source, cascade.superior)
    const below = (agreement: number) => (levels[agreement] ?? 0) > (levels[cascade.superior] ?? 0)
    const byRow = groupBy(
      cascade.links.filter((l) => below(l.agreement)),
      (l) => objectiveId(keyOf(source, l.agreement), l.objective),
    )
    for (const [id, links] of byRow) {
      ofObjective.set(id, parentOf(key, links))
      for (const { source: s, indicator, match } of links) {
        const from = { id: indicatorId(key, s.objective, s.indicator), method: 'adoption', match } as const
        if (indicator !== null) ofIndicator.set(`${id}.${indicator}`, from)
      }
    }
    for (const agreement of cascade.subordinates.filter(below)) {
      for (const [id, from] of sameObjectives(source, cascade.superior, agreement)) {
        if (!ofObjective.has(id)) ofObjective.set(id, from)
      }
    }
  }
  return { ofObjective, ofIndicator }
}

const surest = (links: readonly Link[]): Match =>
  links.reduce<Match>((best, l) => (l.match.score > best.score ? l.match : best), { how: 'wording', score: 0 })

const parentOf = (key: string, links: readonly Link[]): NodeSource => {
  const most = largest(groupBy(links, (l) => objectiveId(key, l.source.objective)))
  const [first] = most
  if (first === undefined) throw new RangeError('an objective without links has no parent')
  const { method, source: s } = first
  const one = most.every((l) => l.source.indicator === s.indicator)
  const id = one ? indicatorId(key, s.objective, s.indicator) : objectiveId(key, s.objective)
  return { id, method, match: surest(most) }
}

/** The largest group, the first of several. */
const largest = <T>(groups: ReadonlyMap<string, readonly T[]>): readonly T[] =>
  [...groups.values()].reduce<readonly T[]>((best, group) => (group.length > best.length ? group : best), [])

/** Objectives of a subordinate that stand in the superior's agreement as objectives too, each with the one most alike. */
const sameObjectives = (source: TreeSource, superior: number, agreement: number): readonly [string, NodeSource][] => {
  const above = (source.family[superior]?.objectives ?? []).map((o) => wordingOf(o.text, source.profile.names))
  return (source.family[agreement]?.objectives ?? []).flatMap((o, n): [string, NodeSource][] => {
    if (o.text.trim() === '') return []
    const own = wordingOf(o.text, source.profile.names)
    let best: NodeSource | null = null
    for (const [m, wording] of above.entries()) {
      const match = matchWording(own, wording, Math.max(FLOOR, best?.match.score ?? 0))
      if (match === null || match.score <= (best?.match.score ?? 0)) continue
      best = { id: objectiveId(keyOf(source, superior), m), method: 'same-objective', match }
    }
    return best ? [[objectiveId(keyOf(source, agreement), n), best]] : []
  })
}
