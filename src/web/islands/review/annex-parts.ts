import type { Objective } from '../../../core/agreement/agreement.ts'
import type { ReviewLook } from './review-context.ts'

/** A run of objectives, `to` not among them. */
export type AnnexPart = { readonly from: number; readonly to: number }

/** Some screens of rows: what a browser lays out at once when one of them grows. */
const LINES = 24

/** A long annex in parts of so many lines, cut between objectives; a short one is one part. */
export const annexParts = (objectives: readonly Objective[]): readonly AnnexPart[] => {
  const parts: AnnexPart[] = []
  let from = 0
  let lines = 0
  objectives.forEach((objective, i) => {
    lines += Math.max(1, objective.indicators.length)
    if (lines < LINES) return
    parts.push({ from, to: i + 1 })
    from = i + 1
    lines = 0
  })
  return from < objectives.length || parts.length === 0 ? [...parts, { from, to: objectives.length }] : parts
}

/** What is said of each objective of a part, as one text. */
const said = (look: ReviewLook, { from, to }: AnnexPart): string =>
  Array.from({ length: to - from }, (_, i) => look.saidOf.get(from + i) ?? '').join('\n')

/**
 * True where a part looks the same in both: the same objectives (and the one above them, whose heading they may share),
 * with the same things said of them.
 */
export const looksAlike = (a: ReviewLook, b: ReviewLook, part: AnnexPart): boolean => {
  if (a.words !== b.words || a.mayEdit !== b.mayEdit || a.position !== b.position) return false
  const last = (look: ReviewLook) => look.agreement.objectives.length
  if (last(a) !== last(b)) return false
  for (let i = Math.max(0, part.from - 1); i < part.to; i += 1) {
    if (a.agreement.objectives[i] !== b.agreement.objectives[i]) return false
  }
  return said(a, part) === said(b, part)
}
