import type { Choice } from './loose-choice.ts'
import { type Facts, type Measure, opensIndicator } from './loose-facts.ts'
import { headingStep } from './loose-heading.ts'
import type { TornLine } from './loose-line.ts'
import { isDigits, offMiddle } from './loose-middle.ts'
import type { Column } from './loose-part.ts'
import type { Path } from './loose-path.ts'
import { Alike, type Way, Ways } from './loose-ways.ts'

/** How a reading may go on over one more line; nothing is built of it unless it lives on. */
type Step = Pick<Path, 'score' | 'targeted' | 'lead'> & {
  readonly path: Path
  readonly choice: Pick<Choice, 'objective' | 'cut' | 'indicator'>
}

/**
 * The `width` best readings that go on from `beam` over line `i`, one of those that are alike for all that follows. A way is
 * weighed before anything is built for it: of thousands a line hardly thirty live on.
 */
export const grownBeam = (beam: readonly Path[], facts: Facts, i: number, m: Measure, width: number): Path[] => {
  const { line } = facts
  const end = facts.words.length
  const left = new Ways(facts, i, m, 'objective', isDigits(line.number))
  const right = new Ways(facts, i, m, 'indicator', line.target !== null)
  const heads = new Alike(false)
  const next = new Map<number, Step | Path>()
  const keyOf = (
    objective: number,
    indicator: number,
    heading: Column | null,
    targeted: boolean,
    lead: number,
  ): number => (((objective * MOST + indicator) * MOST + heads.idOf(heading)) * 2 + (targeted ? 1 : 0)) * 3 + lead + 1
  const keep = (key: number, step: Step | Path): void => {
    const known = next.get(key)
    if (known === undefined || known.score < step.score) next.set(key, step)
  }
  const keepWhole = (p: Path): void =>
    keep(keyOf(left.alike.idOf(p.objective), right.alike.idOf(p.indicator), p.heading, p.targeted, p.lead), p)
  for (const path of beam) {
    if (end === 0) {
      keepWhole(bareStep(path, line, i))
      continue
    }
    const above = {
      objective: left.alike.idOf(path.objective),
      indicator: right.alike.idOf(targetOn(path.indicator, line, i)),
    }
    for (let cut = line.cut ?? 0; cut <= Math.min(line.cut ?? end, end); cut += 1)
      for (const objective of cut === 0 ? ONLY_NONE : path.objective === null ? ONLY_NEW : EITHER) {
        const front = objective === 'none' ? null : left.of(path.objective, cut, objective)
        for (const indicator of cut === end ? ONLY_NONE : path.indicator === null ? ONLY_NEW : EITHER) {
          const back = indicator === 'none' ? null : right.of(path.indicator, cut, indicator)
          const step = stepOf(path, facts, { objective, cut, indicator }, front, back, m)
          const [o, n] = [front?.id ?? above.objective, back?.id ?? above.indicator]
          keep(keyOf(o, n, path.heading, step.targeted, step.lead), step)
        }
      }
    for (const heading of EITHER) {
      if (line.target !== null || (heading === 'more' && path.heading?.line !== i - 1)) continue
      keepWhole(headingStep(path, facts, i, heading, m))
    }
  }
  const best = [...next.values()].sort((a, b) => b.score - a.score).slice(0, width)
  return best.map((step) => ('path' in step ? built(step, line, i, left, right) : step))
}

const ONLY_NONE = ['none'] as const
const ONLY_NEW = ['new'] as const
const EITHER = ['new', 'more'] as const

/** More cells than one line can end in. */
const MOST = 2 ** 14

const built = (
  { path, choice, score, targeted, lead }: Step,
  line: TornLine,
  i: number,
  left: Ways,
  right: Ways,
): Path => {
  const { objective, cut, indicator } = choice
  return {
    ...{ score, targeted, lead, back: path, bare: false, heading: path.heading },
    choice: { line: i, ...choice, heading: 'none' },
    objective: objective === 'none' ? path.objective : left.cell(path.objective, cut, objective),
    indicator: indicator === 'none' ? targetOn(path.indicator, line, i) : right.cell(path.indicator, cut, indicator),
  }
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

/** What a reading is worth that goes on with this choice, its words on either side as `left` and `right` have them. */
const stepOf = (
  path: Path,
  facts: Facts,
  choice: Step['choice'],
  left: Way | null,
  right: Way | null,
  m: Measure,
): Step => {
  const { line } = facts
  const { cut } = choice
  let score = path.score + (facts.cuts[cut] ?? 0)
  if (left !== null) score += left.score - (choice.objective === 'new' ? 0.8 : 0)
  if (right !== null) score += right.score
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
  return { score, targeted, lead: Math.max(-1, Math.min(1, lead)), path, choice }
}

/** Where each objective has one indicator, the indicator mostly says the objective's words again. */
const echo = (path: Path, facts: Facts, cut: number): number => {
  if (path.objective === null || path.lead !== 0) return 0
  let worth = 0
  for (const word of facts.lower.slice(cut))
    if (
      word.length > 3 &&
      path.objective.said.text.includes(` ${word} `) &&
      path.indicator?.said.text.includes(` ${word} `) !== true
    )
      worth += 0.4
  return worth
}
