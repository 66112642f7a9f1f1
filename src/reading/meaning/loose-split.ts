import { type Corpus, pairCount } from './corpus.ts'
import type { Choice } from './loose-choice.ts'
import { type Facts, factsOf, type Measure, measureOf, opensIndicator } from './loose-facts.ts'
import type { TornLine } from './loose-line.ts'
import { isDigits, offMiddle, placesIn } from './loose-middle.ts'
import { type Column, column, partScore } from './loose-part.ts'
import { plainChoices } from './loose-plain.ts'

type Path = {
  readonly score: number
  readonly back: Path | null
  readonly choice: Choice | null
  readonly objective: Column | null
  readonly indicator: Column | null
  readonly heading: Column | null
  readonly targeted: boolean
  readonly bare: boolean
  /** Objectives begun less indicators begun since the last heading. */
  readonly lead: number
}

const START: Path = {
  score: 0,
  back: null,
  choice: null,
  objective: null,
  indicator: null,
  heading: null,
  targeted: true,
  bare: false,
  lead: 0,
}

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
    const facts = factsOf(line, m)
    const next = new Map<string, Path>()
    for (const path of beam)
      for (const grown of steps(path, facts, i, m)) {
        const key = `${grown.objective?.line} ${grown.objective?.last} ${grown.indicator?.line} ${grown.indicator?.last} ${grown.targeted} ${grown.heading?.line} ${grown.lead}${m.numbersMid || m.targetsMid ? ` ${grown.objective?.from} ${grown.objective?.mark} ${grown.indicator?.from} ${grown.indicator?.mark}` : ''}`
        const known = next.get(key)
        if (known === undefined || known.score < grown.score) next.set(key, grown)
      }
    beam = [...next.values()].sort((a, b) => b.score - a.score).slice(0, width)
  })
  const choices: Choice[] = []
  for (let path: Path | null = beam[0] ?? null; path !== null; path = path.back)
    if (path.choice !== null) choices.push(path.choice)
  return choices.reverse()
}

const steps = (path: Path, facts: Facts, i: number, m: Measure): Path[] => {
  const { words, line } = facts
  if (words.length === 0) return [bareStep(path, line, i)]
  const out: Path[] = []
  for (let cut = line.cut ?? 0; cut <= Math.min(line.cut ?? words.length, words.length); cut += 1) {
    for (const objective of cut === 0 ? (['none'] as const) : (['new', 'more'] as const)) {
      if (objective === 'more' && path.objective === null) continue
      for (const indicator of cut === words.length ? (['none'] as const) : (['new', 'more'] as const)) {
        if (indicator === 'more' && path.indicator === null) continue
        out.push(grow(path, facts, { line: i, objective, cut, indicator, heading: 'none' }, m))
      }
    }
  }
  for (const heading of ['new', 'more'] as const) {
    if (line.target !== null || (heading === 'more' && path.heading?.line !== i - 1)) continue
    out.push(headingStep(path, facts, i, heading, m))
  }
  return out
}

/** A line of marks and perhaps a target: the target goes to the indicator that waits for one. */
const bareStep = (path: Path, line: TornLine, i: number): Path => {
  const carried = (c: Column | null): Column | null => (c !== null && c.line === i - 1 ? { ...c, line: i } : c)
  return {
    ...path,
    score: path.score + (line.target !== null && path.targeted ? -6 : 0),
    back: path,
    choice: { line: i, objective: 'none', cut: 0, indicator: 'none', heading: 'none' },
    targeted: path.targeted || line.target !== null,
    bare: line.target === null,
    objective: carried(path.objective),
    indicator: targetOn(carried(path.indicator), line, i),
  }
}

const targetOn = (c: Column | null, line: TornLine, i: number): Column | null =>
  c !== null && line.target !== null && c.mark === null ? { ...c, mark: i } : c

const grow = (path: Path, facts: Facts, choice: Choice, m: Measure): Path => {
  const { line } = facts
  const { cut, line: i } = choice
  const end = facts.words.length
  let score = path.score + (facts.cuts[cut] ?? 0)
  if (choice.objective !== 'none')
    score +=
      partScore(path.objective, facts, 0, cut, choice.objective, i, m, m.objective) -
      (choice.objective === 'new' ? 0.8 : 0)
  if (choice.indicator !== 'none')
    score += partScore(path.indicator, facts, cut, end, choice.indicator, i, m, m.indicator)
  const opens = m.opener !== null && facts.lower[cut] === m.opener
  if (choice.indicator === 'new') {
    if (!path.targeted) score -= 6
    if (m.opener !== null && !opens) score -= opensIndicator(facts.words[cut]) ? 0.5 : 3
    if (line.target === null) score -= m.targetsOnTop ? 5 : m.opener === null ? 2 : 0
  } else if (choice.indicator === 'more') {
    if (opens) score -= 5
    if (m.targetsOnTop && line.target !== null) score -= 4
    score += m.paired ? echo(path, facts, cut) : 0
  }
  if (m.numbersOnTop) {
    if ((line.number === null) === (choice.objective === 'new')) score -= 3
  }
  if (choice.objective === 'new' && m.opener !== null && choice.indicator !== 'new' && path.targeted) score -= 1
  if (m.objectivesOnTop && choice.objective === 'new' && choice.indicator !== 'new') score -= 4
  if (choice.objective === 'new') score -= offMiddle(path.objective, m.numbersMid)
  if (choice.indicator === 'new') score -= offMiddle(path.indicator, m.targetsMid)
  if (m.numbersMid && choice.objective === 'more' && path.objective?.mark != null && isDigits(line.number)) score -= 4
  let targeted = choice.indicator === 'new' ? false : path.targeted
  if (line.target !== null) {
    if (targeted) score -= 7
    targeted = true
  }
  const lead = path.lead + (choice.objective === 'new' ? 1 : 0) - (choice.indicator === 'new' ? 1 : 0)
  if (m.paired) {
    if (Math.abs(lead) > 1) score -= 5
    else if (choice.objective === 'new' && choice.indicator === 'more' && lead !== 0) score -= 2
    if (choice.objective === 'more' && choice.indicator === 'new' && lead < 0) score -= 4
  }
  return {
    score,
    back: path,
    choice,
    objective:
      choice.objective === 'none'
        ? path.objective
        : column(path.objective, facts, 0, cut, choice.objective, i, isDigits(line.number)),
    indicator:
      choice.indicator === 'none'
        ? targetOn(path.indicator, line, i)
        : column(path.indicator, facts, cut, end, choice.indicator, i, line.target !== null),
    heading: path.heading,
    targeted,
    bare: false,
    lead: Math.max(-1, Math.min(1, lead)),
  }
}

/** Where each objective has one indicator, the indicator mostly says the objective's words again. */
const echo = (path: Path, facts: Facts, cut: number): number => {
  if (path.objective === null || path.lead !== 0) return 0
  let worth = 0
  for (const word of facts.lower.slice(cut))
    if (
      word.length > 3 &&
      path.objective.text.includes(` ${word} `) &&
      path.indicator?.text.includes(` ${word} `) !== true
    )
      worth += 0.4
  return worth
}

const headingStep = (path: Path, facts: Facts, i: number, heading: 'new' | 'more', m: Measure): Path => {
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
