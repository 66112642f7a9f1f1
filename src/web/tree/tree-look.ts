import type { NodeFinding, PerformanceTreeView, TreeAgreement } from '../../contract/performance-tree-view.ts'
import type { CrossLink, PerformanceNode } from '../../core/cascade/performance-node.ts'
import type { Severity } from '../../core/check/finding.ts'
import type { Match } from '../../core/text-match.ts'
import type { Language } from '../../words/fill.ts'
import { fill } from '../../words/fill.ts'
import type { PerformanceTreeWords } from '../../words/id/performance-tree.ts'
import { placeOnSheet } from '../document/place-on-sheet.ts'
import type { CardOwner } from './card-content.ts'
import { type Colouring, type Mark, markOf, type Severities } from './mark.ts'

/** The words a tree is drawn with. */
export type TreeSpeech = {
  readonly language: Language
  readonly tree: PerformanceTreeWords
  readonly severity: Readonly<Record<Severity, string>>
}

const WEIGHT: Readonly<Record<Severity, number>> = { error: 0, warning: 1, note: 2 }

export const severitiesOf = (findings: PerformanceTreeView['findings']): Severities =>
  new Map(
    Object.entries(findings).flatMap(([id, list]) => {
      const [gravest] = list.toSorted((a, b) => WEIGHT[a.severity] - WEIGHT[b.severity])
      return gravest ? [[id, gravest.severity] as const] : []
    }),
  )

/** Unit and party as a card names them: the post, and who holds it. */
export const ownerOf = (a: TreeAgreement | undefined, words: PerformanceTreeWords): CardOwner => {
  if (!a) return { unit: '', party: '' }
  const party = a.party === null ? words.vacant : a.acting ? fill(words.acting, { name: a.party }) : a.party
  return { unit: a.position || a.unit || a.office, party }
}

export const markLabel = (mark: Mark, speech: TreeSpeech): string =>
  mark.key === 'error' || mark.key === 'warning' || mark.key === 'note'
    ? speech.severity[mark.key]
    : speech.tree.standing[mark.key]

export const sureness = (match: Match, words: PerformanceTreeWords): string =>
  fill(words.sure[match.how], { percent: Math.floor(match.score * 100) })

/** Where a row stands in its agreement. */
export const rowHref = (view: PerformanceTreeView, node: PerformanceNode): string | null => {
  if (node.kind === 'office') return null
  const id = view.agreements[node.agreement]?.id
  return id === undefined ? null : `/perjanjian/${id}#${placeOnSheet(node.at)}`
}

/** "Diturunkan dari indikator atasan (mirip 92%)"; null where a node comes from nowhere. */
export const sourceSentence = (node: PerformanceNode, words: PerformanceTreeWords): string | null =>
  node.kind === 'office' || node.from === null
    ? null
    : `${words.method[node.from.method]} (${sureness(node.from.match, words)})`

/** What a node is in a few words: what was found, how it stands, and where it comes from. */
export const nodeTitle = (
  node: PerformanceNode,
  colouring: Colouring,
  findings: readonly NodeFinding[],
  speech: TreeSpeech,
): string => {
  if (node.kind === 'office') return node.text
  const found = findings.map((f) => `${speech.severity[f.severity]}: ${f.message[speech.language]}`)
  const standing = colouring === 'standing' ? [speech.tree.standing[node.standing]] : []
  const iku = node.kind === 'indicator' && node.iku ? [speech.tree.iku] : []
  const lines = [...found, ...standing, ...iku, sourceSentence(node, speech.tree) ?? []].flat()
  return lines.length === 0 ? speech.tree[node.kind] : lines.join('\n')
}

export const crossSentence = ({ kind, match }: CrossLink, words: PerformanceTreeWords): string =>
  `${words.cross[kind]} (${sureness(match, words)})`

/** The levels whose promises stand in a column: "Kepala Biro, Inspektur". */
export const columnTitle = (
  { agreements, levels }: PerformanceTreeView,
  column: readonly number[],
  { language }: TreeSpeech,
): string => {
  const present = new Set(column.map((i) => agreements[i]?.level))
  return levels
    .filter(({ id }) => present.has(id))
    .map(({ name }) => name[language])
    .join(', ')
}

/** What the colouring says of nodes. */
export const marker = (view: PerformanceTreeView, colouring: Colouring): ((node: PerformanceNode) => Mark | null) => {
  const severities = severitiesOf(view.findings)
  return (node) => markOf(node, colouring, severities)
}
