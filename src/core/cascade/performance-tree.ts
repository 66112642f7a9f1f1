import type { Agreement } from '../agreement/agreement.ts'
import type { Superior } from '../organisation/find-superiors.ts'
import { alignedLinks, furtherSources, sameWordings } from './cross-links.ts'
import { type ObjectiveParents, objectiveParents } from './objective-parents.ts'
import {
  type IndicatorNode,
  indicatorId,
  type ObjectiveNode,
  objectiveId,
  type PerformanceNode,
  type PerformanceTree,
} from './performance-node.ts'
import { type Standings, standingsOf } from './standings.ts'
import { keyOf, type TreeSource } from './tree-source.ts'

/**
 * The performance tree of one office, or of an office and those below it (issue "Draft, cascade, sign, amend" §3): every
 * objective and indicator once, each objective below what it comes from, or below its office where that is nothing.
 */
export const buildPerformanceTree = (source: TreeSource): PerformanceTree => {
  const levels = levelsOf(source.superiors)
  const parents = objectiveParents(source, levels)
  const standings = standingsOf(source, parents)
  const nodes: PerformanceNode[] = []
  for (const [i, members] of source.offices.entries()) {
    const text = source.family[members[0] ?? -1]?.satker ?? ''
    const base = i === 0 ? 0 : 1
    nodes.push({ kind: 'office', id: officeId(i), parent: i === 0 ? null : officeId(0), level: base, text })
    const inOrder = [...members].sort((a, b) => (levels[a] ?? 0) - (levels[b] ?? 0) || a - b)
    for (const index of inOrder) {
      const place = { index, office: officeId(i), level: base + (levels[index] ?? 0) }
      nodes.push(...nodesOf(source, place, parents, standings))
    }
  }
  const crossLinks = [...furtherSources(parents), ...sameWordings(source, levels, parents), ...alignedLinks(source)]
  return { nodes, crossLinks: unique(crossLinks) }
}

const officeId = (index: number): string => `satker-${index}`

/** Steps below the head of the office; where superiors run in a circle, which no profile should say, it is cut open. */
export const levelsOf = (superiors: readonly Superior[]): readonly number[] =>
  superiors.map((_, start) => {
    const seen = new Set([start])
    let at = superiors[start]?.unitAbove ?? null
    while (at !== null && !seen.has(at)) {
      seen.add(at)
      at = superiors[at]?.unitAbove ?? null
    }
    return at === null ? seen.size - 1 : 0
  })

type NodePlace = { readonly index: number; readonly office: string; readonly level: number }

const nodesOf = (
  source: TreeSource,
  { index: agreement, office, level }: NodePlace,
  parents: ObjectiveParents,
  standings: Standings,
): readonly PerformanceNode[] => {
  const a: Agreement | undefined = source.family[agreement]
  const key = keyOf(source, agreement)
  return (a?.objectives ?? []).flatMap((o, n): (ObjectiveNode | IndicatorNode)[] => {
    const id = objectiveId(key, n)
    const from = parents.ofObjective.get(id) ?? null
    const at = `objectives/${n}`
    const standing = standings(id)
    return [
      { kind: 'objective', id, parent: from?.id ?? office, level, text: o.text, agreement, at, from, standing },
      ...o.indicators.map((x, m): IndicatorNode => {
        const own = indicatorId(key, n, m)
        return {
          kind: 'indicator',
          id: own,
          parent: id,
          level,
          text: x.text,
          agreement,
          at: `${at}/indicators/${m}`,
          from: parents.ofIndicator.get(own) ?? null,
          standing: standings(own),
          target: x.target?.raw ?? null,
          iku: x.iku ?? false,
        }
      }),
    ]
  })
}

const unique = <T extends { readonly from: string; readonly to: string }>(links: readonly T[]): readonly T[] => {
  const seen = new Set<string>()
  return links.filter(({ from, to }) => {
    const pair = [from, to].sort().join(' ')
    return !seen.has(pair) && seen.add(pair)
  })
}
