import { type Corpus, pairCount } from './corpus.ts'
import { type TornLine, widthOf } from './loose-line.ts'
import { endsOpen, startsLower } from './wording.ts'

/** Words of one line beyond these are not cut: no line of a table is so long. */
const MOST_WORDS = 40

const STRONG =
  /^(?:persentase|presentase|prosentase|jumlah|terwujudnya|meningkatnya|tersedianya|terlaksananya|tersusunnya|terselenggaranya|terpenuhinya|indeks|opini|meningkat(?:nya|kan)|mewujudkan)$/i
const INDICATOR = /^(?:persentase|presentase|prosentase|jumlah|indeks|nilai|opini|rata-rata)$/i

export const opensIndicator = (word: string | undefined): boolean => INDICATOR.test(word ?? '')

/** What is known of a torn table as a whole, before its lines are cut. */
export type Measure = {
  readonly corpus: Corpus
  /** Widths of the two columns, in letters. */
  readonly objective: number
  readonly indicator: number
  /** The word most indicators begin with, if there is one. */
  readonly opener: string | null
  /** True where many rows have a word that begins objectives or indicators and hardly ever stands inside them. */
  readonly strong: boolean
  /** True where (nearly) every row has a number of its own: one objective to one indicator. */
  readonly paired: boolean
  /** What a first reading found on first lines: numbers on those of objectives, targets and objectives on those of indicators. */
  readonly numbersOnTop: boolean
  readonly targetsOnTop: boolean
  readonly objectivesOnTop: boolean
  /** What a first reading found on middle lines: numbers of objectives, targets of indicators. */
  readonly numbersMid: boolean
  readonly targetsMid: boolean
  /** True where the layout of the page shows it, and no reading has to guess. */
  readonly certain: boolean
}

/** One line with all that its cuts are weighed by, worked out once. */
export type Facts = {
  readonly line: TornLine
  readonly words: readonly string[]
  readonly lower: readonly string[]
  /** Width of the words before each place. */
  readonly upto: readonly number[]
  readonly small: readonly boolean[]
  readonly strong: readonly boolean[]
  /** What each cut is worth for itself. */
  readonly cuts: readonly number[]
  /** How often neighbouring words follow each other in the document, of all neighbours. */
  readonly cohesive: boolean
}

export const measureOf = (lines: readonly TornLine[], corpus: Corpus): Measure => {
  const widths = lines.map((l) => widthOf(l.words.join(' '))).sort((a, b) => a - b)
  const half = Math.max(18, (widths[Math.floor(widths.length * 0.95)] ?? 60) * 0.56)
  const opener = commonOpener(lines)
  const left: number[] = []
  const right: number[] = []
  for (const line of lines) {
    const ruled = line.cut ?? [...line.rules].find((r) => r > 0 && r < line.words.length)
    const at = ruled ?? (opener === null ? -1 : line.words.findIndex((w, k) => k > 0 && w.toLowerCase() === opener))
    if (at < 0) continue
    if (at > 0) left.push(widthOf(line.words.slice(0, at).join(' ')))
    if (at < line.words.length) right.push(widthOf(line.words.slice(at).join(' ')))
  }
  const rows = lines.filter((l) => l.target !== null).length
  const numbered = lines.filter((l) => l.number !== null || l.smudged).length
  const onTop = standsOnTop(lines)
  return {
    corpus,
    objective: widest(left, half),
    indicator: widest(right, half),
    opener,
    strong: lines.filter((l) => l.words.some((w) => STRONG.test(w))).length >= rows * 0.4,
    paired: numbered >= rows * 0.7 && opener !== null && !onTop,
    numbersOnTop: onTop,
    targetsOnTop: onTop,
    objectivesOnTop: onTop,
    numbersMid: false,
    targetsMid: false,
    certain: onTop,
  }
}

/** A line with no indicator and no target beside its words: in a laid-out table, a heading. */
export const crossesColumns = (line: TornLine): boolean =>
  line.target === null && (line.cut === null || line.cut >= line.words.length)

/**
 * In text that keeps its layout: whether each number has its objective, its indicator and a target beside it, and none has
 * lines above it that go on beside it.
 */
const standsOnTop = (lines: readonly TornLine[]): boolean => {
  const numbered = lines.filter(
    (l) => l.number !== null && /^\d/.test(l.number) && l.cut !== null && !crossesColumns(l),
  )
  const whole = numbered.filter((l) => l.cut !== null && l.cut > 0 && l.cut < l.words.length && l.target !== null)
  const within = numbered.filter((l) => startsLower(l.words[0] ?? '') || startsLower(l.words[l.cut ?? 0] ?? ''))
  const first = lines.find((l) => l.words.length > 0 && !crossesColumns(l))
  return (
    numbered.length >= 3 &&
    whole.length >= numbered.length * 0.85 &&
    within.length <= numbered.length * 0.25 &&
    first?.number != null
  )
}

const widest = (seen: readonly number[], otherwise: number): number =>
  seen.length >= 3 ? Math.max(...seen) * 1.02 : otherwise

/**
 * The word most indicators begin with, if there is one: it stands inside many lines, behind the objective's words. A word
 * that nearly always stands in front begins objectives: those of a subordinate are the superior's indicators.
 */
const commonOpener = (lines: readonly TornLine[]): string | null => {
  const counts = new Map<string, { all: number; inside: number }>()
  for (const line of lines)
    line.words.forEach((word, k) => {
      if (!INDICATOR.test(word)) return
      const count = counts.get(word.toLowerCase()) ?? { all: 0, inside: 0 }
      counts.set(word.toLowerCase(), { all: count.all + 1, inside: count.inside + (k > 0 ? 1 : 0) })
    })
  const best = [...counts].sort((a, b) => b[1].all - a[1].all)[0]
  const rows = lines.filter((l) => l.target !== null).length
  if (best === undefined || best[1].all * 2 < rows) return null
  return best[1].inside * 4 >= best[1].all ? best[0] : null
}

export const factsOf = (line: TornLine, m: Measure): Facts => {
  const words = line.words.slice(0, MOST_WORDS)
  const upto = [0]
  for (const word of words) upto.push((upto.at(-1) ?? 0) + widthOf(word) + 0.6)
  const strong = words.map((w) => STRONG.test(w))
  const seen = words.filter((w, k) => k > 0 && pairCount(m.corpus, words[k - 1] ?? '', w) > 1).length
  return {
    line,
    words,
    lower: words.map((w) => w.toLowerCase()),
    upto,
    small: words.map(startsLower),
    strong,
    cuts: Array.from({ length: words.length + 1 }, (_, cut) => cutScore(line, words, strong, upto, cut, m)),
    cohesive: words.length > 1 && seen >= (words.length - 1) * 0.8,
  }
}

const cutScore = (
  line: TornLine,
  words: readonly string[],
  strong: readonly boolean[],
  upto: readonly number[],
  cut: number,
  m: Measure,
): number => {
  let score = 0
  for (const rule of line.rules) if (rule > 0 && rule < words.length) score += rule === cut ? 4 : -3
  const front = upto[cut] ?? 0
  const back = (upto.at(-1) ?? 0) - front
  if (cut > 0 && cut < words.length) score += innerCut(line, words, front, cut, m)
  for (const over of [front / m.objective - 1, back / m.indicator - 1]) if (over > 0.08) score -= 1 + 8 * over
  words.forEach((word, k) => {
    if (m.strong && k > 0 && k !== cut && strong[k] === true) score -= 2.5
    if (m.opener !== null && word.toLowerCase() === m.opener) score += k === cut ? 2 : -4
  })
  if (line.target !== null && cut === words.length) score -= 3
  if (line.number !== null && cut === 0) score -= 0.8
  return score
}

const innerCut = (line: TornLine, words: readonly string[], front: number, cut: number, m: Measure): number => {
  const before = words[cut - 1] ?? ''
  const after = words[cut] ?? ''
  const seen = pairCount(m.corpus, before, after) - 1
  let score = -1.1 * Math.min(Math.max(seen, 0), 4) - (line.rules.has(cut) ? 0 : 0.8)
  if (m.opener !== null && pairCount(m.corpus, before, m.opener) > 0 && after.toLowerCase() !== m.opener) score += 1
  if (endsOpen(before) && front < m.objective * 0.7) score -= 2.5
  return score
}
