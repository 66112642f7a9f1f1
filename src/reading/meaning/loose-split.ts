import { type Corpus, pairCount } from './corpus.ts'
import { type TornLine, widthOf } from './loose-line.ts'
import { endsOpen, startsLower } from './wording.ts'

/** What a line's words are: so many of the objective in front, the rest of the indicator; or all of a heading. */
export type Choice = {
  readonly line: number
  readonly objective: 'none' | 'new' | 'more'
  readonly cut: number
  readonly indicator: 'none' | 'new' | 'more'
  readonly heading: 'none' | 'new' | 'more'
}

type Column = { readonly last: string; readonly width: number; readonly line: number; readonly text: string }

type Path = {
  readonly score: number
  readonly back: Path | null
  readonly choice: Choice | null
  readonly objective: Column | null
  readonly indicator: Column | null
  readonly heading: Column | null
  readonly targeted: boolean
  readonly bare: boolean
}

const BEAM = 48
const MOST_WORDS = 40

const STRONG =
  /^(?:persentase|presentase|prosentase|jumlah|terwujudnya|meningkatnya|tersedianya|terlaksananya|tersusunnya|terselenggaranya|terpenuhinya|indeks|opini)$/i
const INDICATOR = /^(?:persentase|presentase|prosentase|jumlah|indeks|nilai|opini|rata-rata)$/i

/** The most likely reading of all lines together: a beam over the ways each line can be cut (best first). */
export const splitLines = (lines: readonly TornLine[], corpus: Corpus): Choice[] => {
  const widths = lines.map((l) => widthOf(l.words.join(' '))).sort((a, b) => a - b)
  const full = widths[Math.floor(widths.length * 0.95)] ?? 60
  const measure: Measure = { corpus, column: Math.max(18, full * 0.56), opener: commonOpener(lines) }
  let beam: Path[] = [
    { score: 0, back: null, choice: null, objective: null, indicator: null, heading: null, targeted: true, bare: false },
  ]
  lines.forEach((line, i) => {
    const next = new Map<string, Path>()
    for (const path of beam)
      for (const grown of steps(path, line, i, measure)) {
        const key = [grown.objective?.line, grown.objective?.last, grown.indicator?.line, grown.indicator?.last, grown.targeted, grown.heading?.line].join('\u0001')
        const known = next.get(key)
        if (known === undefined || known.score < grown.score) next.set(key, grown)
      }
    beam = [...next.values()].sort((a, b) => b.score - a.score).slice(0, BEAM)
  })
  const choices: Choice[] = []
  for (let path: Path | null = beam[0] ?? null; path !== null; path = path.back) if (path.choice !== null) choices.push(path.choice)
  return choices.reverse()
}

type Measure = { readonly corpus: Corpus; readonly column: number; readonly opener: string | null }

/** The word most indicators begin with, if there is one: it stands inside many lines, behind the objective's words. */
const commonOpener = (lines: readonly TornLine[]): string | null => {
  const counts = new Map<string, number>()
  for (const line of lines)
    for (const word of line.words) if (INDICATOR.test(word)) counts.set(word.toLowerCase(), (counts.get(word.toLowerCase()) ?? 0) + 1)
  const best = [...counts].sort((a, b) => b[1] - a[1])[0]
  const rows = lines.filter((l) => l.target !== null).length
  return best !== undefined && best[1] * 2 >= rows ? best[0] : null
}

const steps = (path: Path, line: TornLine, i: number, m: Measure): Path[] => {
  const words = line.words.slice(0, MOST_WORDS)
  if (words.length === 0) return [bareStep(path, line, i)]
  const out: Path[] = []
  for (let cut = 0; cut <= words.length; cut += 1) {
    const base = cutScore(line, words, cut, m)
    for (const objective of cut === 0 ? (['none'] as const) : (['new', 'more'] as const)) {
      if (objective === 'more' && path.objective === null) continue
      for (const indicator of cut === words.length ? (['none'] as const) : (['new', 'more'] as const)) {
        if (indicator === 'more' && path.indicator === null) continue
        out.push(grow(path, line, i, { line: i, objective, cut, indicator, heading: 'none' }, words, base, m))
      }
    }
  }
  for (const heading of ['new', 'more'] as const) {
    if (line.target !== null || (heading === 'more' && path.heading?.line !== i - 1)) continue
    out.push(headingStep(path, line, i, heading, words, m))
  }
  return out
}

/** A line of marks and perhaps a target: the target goes to the indicator that waits for one. */
const bareStep = (path: Path, line: TornLine, i: number): Path => {
  const lost = line.target !== null && path.targeted ? -6 : 0
  return {
    ...path,
    score: path.score + lost,
    back: path,
    choice: { line: i, objective: 'none', cut: 0, indicator: 'none', heading: 'none' },
    targeted: path.targeted || line.target !== null,
    bare: line.target === null,
    objective: path.objective === null ? null : { ...path.objective, line: path.objective.line === i - 1 ? i : path.objective.line },
    indicator: path.indicator === null ? null : { ...path.indicator, line: path.indicator.line === i - 1 ? i : path.indicator.line },
  }
}

const cutScore = (line: TornLine, words: readonly string[], cut: number, m: Measure): number => {
  let score = 0
  for (const rule of line.rules) if (rule > 0 && rule < words.length) score += rule === cut ? 4 : -3
  if (cut > 0 && cut < words.length) {
    const seen = pairCount(m.corpus, words[cut - 1] ?? '', words[cut] ?? '') - 1
    score -= 1.1 * Math.min(Math.max(seen, 0), 4)
  }
  const parts = [words.slice(0, cut).join(' '), words.slice(cut).join(' ')]
  for (const part of parts) {
    const over = widthOf(part) / m.column - 1
    if (over > 0.12) score -= 6 * over
  }
  words.forEach((word, k) => {
    if (k > 0 && k !== cut && STRONG.test(word)) score -= 2.5
    if (m.opener !== null && word.toLowerCase() === m.opener) score += k === cut ? 2 : -4
  })
  if (line.target !== null && cut === words.length) score -= 3
  if ((line.number !== null || line.smudged) && cut === 0) score -= 1.5
  return score
}

const grow = (path: Path, line: TornLine, i: number, choice: Choice, words: readonly string[], base: number, m: Measure): Path => {
  const front = words.slice(0, choice.cut)
  const back = words.slice(choice.cut)
  let score = path.score + base
  if (choice.objective !== 'none') score += partScore(path.objective, front, choice.objective, i, m) - (choice.objective === 'new' ? 0.8 : 0)
  if (choice.indicator !== 'none') score += partScore(path.indicator, back, choice.indicator, i, m)
  let targeted = path.targeted
  if (choice.indicator === 'new') {
    if (!targeted) score -= 6
    if (m.opener !== null && (back[0] ?? '').toLowerCase() !== m.opener) score -= 3
    targeted = false
  } else if (choice.indicator === 'more' && m.opener !== null && (back[0] ?? '').toLowerCase() === m.opener) score -= 5
  if (choice.objective === 'new' && m.opener !== null && choice.indicator !== 'new' && path.targeted) score -= 1
  if (line.target !== null) {
    if (targeted) score -= 7
    targeted = true
  }
  return {
    score,
    back: path,
    choice,
    objective: choice.objective === 'none' ? path.objective : column(path.objective, front, choice.objective, i),
    indicator: choice.indicator === 'none' ? path.indicator : column(path.indicator, back, choice.indicator, i),
    heading: path.heading,
    targeted,
    bare: false,
  }
}

const column = (before: Column | null, words: readonly string[], how: 'new' | 'more', line: number): Column => {
  const own = words.join(' ')
  return { last: words.at(-1) ?? '', width: widthOf(own), line, text: how === 'new' ? own : `${before?.text.slice(-200) ?? ''} ${own}` }
}

/** How well words begin a cell, or go on in the one above: by capitals, by what the line before left open, by its width. */
const partScore = (before: Column | null, words: readonly string[], how: 'new' | 'more', i: number, m: Measure): number => {
  const first = words[0] ?? ''
  const seen = before === null ? 0 : Math.min(pairCount(m.corpus, before.last, first), 3)
  if (how === 'new') {
    let score = startsLower(first) ? -5 : 0
    if (before !== null && before.line === i - 1 && endsOpen(before.text)) score -= 4
    if (before !== null && before.line === i - 1) score -= 0.9 * seen
    if (STRONG.test(first)) score += 1
    if (!/^\p{Lu}/u.test(first) && !startsLower(first)) score -= 0.5
    return score
  }
  if (before === null) return -10
  let score = before.line === i - 1 ? 0 : -4
  score += 0.9 * seen
  if (startsLower(first)) score += 1.5
  if (endsOpen(before.text)) score += 1.5
  const fitted = (before.width + 0.6 + widthOf(first)) / m.column
  if (fitted < 0.6) score -= 3
  else if (fitted < 0.78) score -= 1.2
  if (STRONG.test(first)) score -= 3
  return score
}

const headingStep = (path: Path, line: TornLine, i: number, heading: 'new' | 'more', words: readonly string[], m: Measure): Path => {
  let score = path.score - 3
  if (line.rules.size > 0) score -= 4
  if (!path.targeted) score -= 5
  if (words.some((w) => STRONG.test(w))) score -= 5
  if (line.code !== null) score += 4.5
  if (line.smudged) score += 1.5
  if (heading === 'new') {
    if (path.bare) score += 3
    if (line.number !== null && /^\d/.test(line.number)) score += m.opener === null ? 0 : 2.5
    if (startsLower(words[0] ?? '')) score -= 5
  } else if (path.heading !== null) {
    score += 1 + 0.9 * Math.min(pairCount(m.corpus, path.heading.last, words[0] ?? ''), 3)
    if (path.heading.width < m.column * 1.2) score -= 3
  }
  const wide = widthOf(words.join(' ')) / m.column
  if (wide > 1.15) score += 1.5
  return {
    score,
    back: path,
    choice: { line: i, objective: 'none', cut: 0, indicator: 'none', heading },
    objective: null,
    indicator: null,
    heading: column(path.heading, words, heading, i),
    targeted: path.targeted,
    bare: false,
  }
}
