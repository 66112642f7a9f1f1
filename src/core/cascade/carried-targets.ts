import type { Family } from '../agreement/agreement.ts'
import { compareDecimal } from '../decimal.ts'
import { groupBy } from '../group-by.ts'
import { wordedPolarity } from '../indicator/polarity.ts'
import type { Target } from '../indicator/target.ts'
import type { Grades } from '../profile/scale.ts'
import { compareTargets, sumOfParts, type TargetRelation } from './compare-targets.ts'
import type { Cascade, IndicatorPlace, Link } from './link.ts'

/** One carrying row's target beside its source's. `indicator` is the row's indicator that decided. */
export type CarriedTarget = {
  readonly link: Link
  readonly indicator: number
  readonly above: Target
  readonly below: Target
  readonly relation: TargetRelation
}

/**
 * One source indicator with every target that carries it. `parts` are those that are to add up to it: what people decided are
 * its components, or else all of them where counts are plainly split; none otherwise.
 */
export type CarriedIndicator = {
  readonly source: IndicatorPlace
  readonly above: Target
  readonly carried: readonly CarriedTarget[]
  readonly parts: readonly CarriedTarget[]
}

/** How the targets of a superior's indicators arrive at the subordinates that carry them, in the order of the superior. */
export const carriedTargets = (
  family: Family,
  cascade: Cascade,
  scales: readonly Grades[],
): readonly CarriedIndicator[] => {
  const bySource = groupBy(cascade.links, (l) => l.source.objective * 100_000 + l.source.indicator)
  return [...bySource]
    .sort(([a], [b]) => a - b)
    .flatMap(([, links]) => {
      const source = links[0]?.source
      const indicator = source && family[source.agreement]?.objectives[source.objective]?.indicators[source.indicator]
      if (source === undefined || !indicator?.target) return []
      const above = indicator.target
      const polarity = wordedPolarity(indicator.text)
      const compare = (below: Target) => compareTargets(above, below, polarity, scales)
      const carried = links.flatMap((link) => carriedBy(family, link, compare, above))
      return [{ source, above, carried, parts: partsOf(above, carried) }]
    })
}

const carriedBy = (
  family: Family,
  link: Link,
  compare: (below: Target) => TargetRelation,
  above: Target,
): readonly CarriedTarget[] => {
  const rows = family[link.agreement]?.objectives[link.objective]?.indicators ?? []
  const own = rows.flatMap(({ target }, indicator) => {
    if (target === null || (link.indicator !== null && link.indicator !== indicator)) return []
    return [{ link, indicator, above, below: target, relation: judged(link, above, () => compare(target)) }]
  })
  const counted = own.filter((t) => t.relation !== 'unit-changed')
  if (link.decided === 'component' && counted.length > 0) return counted
  const decisive =
    own.find((t) => t.relation === 'same' || t.relation === 'stronger') ??
    own.find((t) => t.relation !== 'unit-changed') ??
    own[0]
  if (decisive === undefined) return []
  // Several indicators of one objective may share the superior's count among them.
  const sameUnit = own.filter((t) => t.relation !== 'unit-changed').map((t) => t.below)
  const sum = sameUnit.length > 1 ? sumOfParts(above, sameUnit) : null
  const whole = sum !== null && above.kind === 'count' && compareDecimal(sum, above.value) === 0
  return [whole && decisive.relation === 'weaker' ? { ...decisive, relation: 'same' } : decisive]
}

/** By what was decided: something new is another measure, and a part or a narrower scope need not be the whole. */
const judged = (link: Link, above: Target, compared: () => TargetRelation): TargetRelation => {
  if (link.decided === 'new') return 'open'
  const relation = compared()
  const lesser = link.decided === 'component' || (link.decided === 'narrowed' && above.kind === 'count')
  return lesser && relation === 'weaker' ? 'open' : relation
}

const partsOf = (above: Target, carried: readonly CarriedTarget[]): readonly CarriedTarget[] => {
  const declared = carried.filter((t) => t.link.decided === 'component')
  if (declared.length > 0) return declared
  return carried.every((t) => t.link.decided === undefined) && isSplit(above, carried) ? carried : []
}

/** Counts in one unit, each less than the whole, carried by several: parts of a whole rather than weaker promises. */
const isSplit = (above: Target, carried: readonly CarriedTarget[]): boolean =>
  above.kind === 'count' &&
  carried.length > 1 &&
  carried.every((t) => t.relation === 'weaker') &&
  sumOfParts(
    above,
    carried.map((t) => t.below),
  ) !== null
