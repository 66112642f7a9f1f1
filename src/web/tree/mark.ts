import type { PerformanceNode, Standing } from '../../core/cascade/performance-node.ts'
import type { Severity } from '../../core/check/finding.ts'

/** What the tree is coloured by: what the checks found, or how rows stand in the cascade. */
export type Colouring = 'findings' | 'standing'

export type Tone = 'error' | 'warning' | 'note' | 'ok' | 'plain'

export const SHAPES = ['cross', 'alert', 'info', 'check', 'less', 'unequal', 'open', 'stray', 'end'] as const

export type Shape = (typeof SHAPES)[number]

/** A mark tells by its shape and its label what its colour tells. */
export type Mark = { readonly key: Severity | Standing; readonly tone: Tone; readonly shape: Shape }

const FINDING_MARKS: Readonly<Record<Severity, Mark>> = {
  error: { key: 'error', tone: 'error', shape: 'cross' },
  warning: { key: 'warning', tone: 'warning', shape: 'alert' },
  note: { key: 'note', tone: 'note', shape: 'info' },
}

/** Rows that come from above as they should, or stand at the head, need no mark. */
const STANDING_MARKS: Readonly<Record<Standing, Mark | null>> = {
  top: null,
  sourced: null,
  'no-source': { key: 'no-source', tone: 'warning', shape: 'stray' },
  weaker: { key: 'weaker', tone: 'error', shape: 'less' },
  'unit-changed': { key: 'unit-changed', tone: 'error', shape: 'unequal' },
  'not-carried': { key: 'not-carried', tone: 'warning', shape: 'open' },
  carried: { key: 'carried', tone: 'ok', shape: 'check' },
  lowest: { key: 'lowest', tone: 'plain', shape: 'end' },
}

/** All marks of a colouring, the gravest first. */
export const marksOf = (colouring: Colouring): readonly Mark[] =>
  colouring === 'findings'
    ? Object.values(FINDING_MARKS)
    : (['weaker', 'unit-changed', 'no-source', 'not-carried', 'carried', 'lowest'] as const).flatMap(
        (key) => STANDING_MARKS[key] ?? [],
      )

/** The gravest finding of each node that has any. */
export type Severities = ReadonlyMap<string, Severity>

/** The mark of a node; null where there is nothing to tell. */
export const markOf = (node: PerformanceNode, colouring: Colouring, severities: Severities): Mark | null => {
  if (node.kind === 'office') return null
  if (colouring === 'standing') return STANDING_MARKS[node.standing]
  const severity = severities.get(node.id)
  return severity === undefined ? null : FINDING_MARKS[severity]
}
