import { pairCount } from './corpus.ts'
import type { Facts, Measure } from './loose-facts.ts'
import { offMiddle } from './loose-middle.ts'
import { column } from './loose-part.ts'
import type { Path } from './loose-path.ts'

/** The reading that takes a whole line for a heading, or for more of the one above. */
export const headingStep = (path: Path, facts: Facts, i: number, heading: 'new' | 'more', m: Measure): Path => {
  const { line } = facts
  let score = path.score - 3 - offMiddle(path.objective, m.numbersMid) - offMiddle(path.indicator, m.targetsMid)
  if (line.rules.size > 0) score -= 4
  if (!path.targeted) score -= 5
  if (heading === 'new' && !path.bare && line.number === null && line.code === null && !line.smudged) score -= 6
  if (facts.strong.includes(true)) score -= 5
  if (line.code !== null) score += 4.5
  if (line.smudged) score += line.number !== null || line.code !== null ? 3 : 0
  if (facts.cohesive) score += 1.5
  if (m.paired && path.lead !== 0) score -= 3
  if (heading === 'new') {
    if (path.bare) score += 3
    if (line.number !== null && /^\d/.test(line.number)) score += m.opener === null ? 0 : 2.5
    if (facts.small[0] === true) score -= 5
  } else if (path.heading !== null) {
    score += 1 + 0.9 * Math.min(pairCount(m.corpus, path.heading.last, facts.words[0] ?? ''), 3)
    if (path.heading.width < m.objective * 1.2) score -= 3
  }
  if ((facts.upto.at(-1) ?? 0) / Math.max(m.objective, m.indicator) > 1.15) score += 1.5
  return {
    score,
    back: path,
    choice: { line: i, objective: 'none', cut: 0, indicator: 'none', heading },
    objective: null,
    indicator: null,
    heading: column(path.heading, facts, 0, facts.words.length, heading, i, false),
    targeted: path.targeted,
    bare: false,
    lead: 0,
  }
}
