import type { Choice } from './loose-choice.ts'
import { crossesColumns } from './loose-facts.ts'
import type { TornLine } from './loose-line.ts'

/**
 * The reading of a table whose layout tells all: a number begins an objective, a target an indicator, a line that runs
 * across the columns is a heading.
 */
export const plainChoices = (lines: readonly TornLine[]): Choice[] => {
  let objectives = 0
  let indicators = 0
  let headed = -2
  return lines.map((line, i): Choice => {
    const none = { line: i, objective: 'none', cut: 0, indicator: 'none', heading: 'none' } as const
    if (line.words.length === 0) return none
    if (crossesColumns(line) && (line.number !== null || line.cut === null || headed === i - 1)) {
      const more = headed === i - 1 && line.number === null
      headed = i
      return { ...none, heading: more ? 'more' : 'new' }
    }
    const cut = line.cut ?? 0
    const objective = cut === 0 ? 'none' : line.number !== null || objectives === 0 ? 'new' : 'more'
    const indicator = cut >= line.words.length ? 'none' : line.target !== null || indicators === 0 ? 'new' : 'more'
    if (objective === 'new') objectives += 1
    if (indicator === 'new') indicators += 1
    return { line: i, objective, cut, indicator, heading: 'none' }
  })
}
