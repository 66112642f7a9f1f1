import type { Corpus } from './corpus.ts'
import type { Choice } from './loose-choice.ts'
import { factsOf, type Measure, measureOf } from './loose-facts.ts'
import type { TornLine } from './loose-line.ts'
import { isDigits, placesIn } from './loose-middle.ts'
import { type Path, START } from './loose-path.ts'
import { plainChoices } from './loose-plain.ts'
import { grownBeam } from './loose-step.ts'

/**
 * The most likely reading of all lines together: a beam over the ways each line can be cut. A first, narrow reading tells
 * where numbers and targets stand in their cells; the second uses it. `quick` stops after the first.
 */
export const splitLines = (lines: readonly TornLine[], corpus: Corpus, quick = false): Choice[] => {
  const measure = measureOf(lines, corpus)
  if (measure.certain) return plainChoices(lines)
  const first = search(lines, measure, 10)
  if (quick) return first
  const several = lacksNumbers(lines)
  const places = placesIn(lines, first, measure.paired && !several ? 0.95 : 0.75)
  return search(
    lines,
    { ...measure, ...places, paired: measure.paired && !(several && (places.numbersMid || places.numbersOnTop)) },
    lines.length > 300 ? 12 : 28,
  )
}

/** Where all numbers could be read, a target more than there are numbers is one of several under one objective. */
const lacksNumbers = (lines: readonly TornLine[]): boolean =>
  lines.filter((l) => l.smudged).length * 30 <= lines.length &&
  lines.filter((l) => isDigits(l.number)).length < lines.filter((l) => l.target !== null).length

const search = (lines: readonly TornLine[], m: Measure, width: number): Choice[] => {
  let beam: Path[] = [START]
  lines.forEach((line, i) => {
    beam = grownBeam(beam, factsOf(line, m), i, m, width)
  })
  const choices: Choice[] = []
  for (let path: Path | null = beam[0] ?? null; path !== null; path = path.back)
    if (path.choice !== null) choices.push(path.choice)
  return choices.reverse()
}
