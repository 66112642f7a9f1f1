import { type Corpus, endsCell, isCutWord, pairCount, startsCell } from './corpus.ts'
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
  /** Objectives begun less indicators begun since the last heading. */
  readonly lead: number
}

const BEAM = 32
const MOST_WORDS = 40

const STRONG =
  /^(?:persentase|presentase|prosentase|jumlah|terwujudnya|meningkatnya|tersedianya|terlaksananya|tersusunnya|terselenggaranya|terpenuhinya|indeks|opini)$/i
const INDICATOR = /^(?:persentase|presentase|prosentase|jumlah|indeks|nilai|opini|rata-rata)$/i

/** The most likely reading of all lines together: a beam over the ways each line can be cut (best first). */
export const splitLines = (lines: readonly TornLine[], corpus: Corpus): Choice[] => {
  const measure = measureOf(lines, corpus)
  let beam: Path[] = [
    { score: 0, back: null, choice: null, objective: null, indicator: null, heading: null, targeted: true, bare: false, lead: 0 },
  ]
  lines.forEach((line, i) => {
    const bases = Array.from({ length: Math.min(line.words.length, MOST_WORDS) + 1 }, (_, cut) => cutScore(line, line.words.slice(0, MOST_WORDS), cut, measure))
    const next = new Map<string, Path>()
    for (const path of beam)
      for (const grown of steps(path, line, i, bases, measure)) {
        const key = [grown.objective?.line, grown.objective?.last, grown.indicator?.line, grown.indicator?.last, grown.targeted, grown.heading?.line, grown.lead].join('\u0001')
        const known = next.get(key)
        if (known === undefined || known.score < grown.score) next.set(key, grown)
      }
    beam = [...next.values()].sort((a, b) => b.score - a.score).slice(0, lines.length > 300 ? BEAM / 2 : BEAM)
  })
  const choices: Choice[] = []
  for (let path: Path | null = beam[0] ?? null; path !== null; path = path.back) if (path.choice !== null) choices.push(path.choice)
  return choices.reverse()
}

type Measure = {
  readonly corpus: Corpus
  /** Widths of the two columns, in letters. */
  readonly objective: number
  readonly indicator: number
  readonly opener: string | null
  /** True where many rows have a word that begins objectives or indicators and hardly ever stands inside them. */
  readonly strong: boolean
  /** True where (nearly) every row has a number of its own: one objective to one indicator. */
  readonly paired: boolean
}

const measureOf = (lines: readonly TornLine[], corpus: Corpus): Measure => {
  const widths = lines.map((l) => widthOf(l.words.join(' '))).sort((a, b) => a - b)
  const half = Math.max(18, (widths[Math.floor(widths.length * 0.95)] ?? 60) * 0.56)
  const opener = commonOpener(lines)
  const left: number[] = []
  const right: number[] = []
  for (const line of lines) {
    const at = [...line.rules].find((r) => r > 0 && r < line.words.length) ?? (opener === null ? -1 : line.words.findIndex((w, k) => k > 0 && w.toLowerCase() === opener))
    if (at <= 0) continue
    left.push(widthOf(line.words.slice(0, at).join(' ')))
    right.push(widthOf(line.words.slice(at).join(' ')))
  }
  const rows = lines.filter((l) => l.target !== null).length
  const numbered = lines.filter((l) => l.number !== null || l.smudged).length
  return {
    corpus,
    objective: widest(left, half),
    indicator: widest(right, half),
    opener,
    strong: lines.filter((l) => l.words.some((w) => STRONG.test(w))).length >= rows * 0.4,
    paired: numbered >= rows * 0.7 && opener !== null,
  }
}

const widest = (seen: readonly number[], otherwise: number): number => (seen.length >= 3 ? Math.max(...seen) * 1.02 : otherwise)

/** The word most indicators begin with, if there is one: it stands inside many lines, behind the objective's words. */
const commonOpener = (lines: readonly TornLine[]): string | null => {
  const counts = new Map<string, number>()
  for (const line of lines)
    for (const word of line.words) if (INDICATOR.test(word)) counts.set(word.toLowerCase(), (counts.get(word.toLowerCase()) ?? 0) + 1)
  const best = [...counts].sort((a, b) => b[1] - a[1])[0]
  const rows = lines.filter((l) => l.target !== null).length
  return best !== undefined && best[1] * 2 >= rows ? best[0] : null
}

const steps = (path: Path, line: TornLine, i: number, bases: readonly number[], m: Measure): Path[] => {
  const words = line.words.slice(0, MOST_WORDS)
  if (words.length === 0) return [bareStep(path, line, i)]
  const out: Path[] = []
  for (let cut = line.cut ?? 0; cut <= (line.cut ?? words.length); cut += 1) {
    const base = bases[cut] ?? 0
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
    score -= 1.1 * Math.min(Math.max(seen, 0), 4) + (line.rules.has(cut) ? 0 : 0.8)
    const front = words.slice(0, cut).join(' ')
    if (m.opener !== null && pairCount(m.corpus, words[cut - 1] ?? '', m.opener) > 0 && (words[cut] ?? '').toLowerCase() !== m.opener) score += 1
    if (endsOpen(front) && widthOf(front) < m.objective * 0.7) score -= 2.5
  }
  for (const [part, width] of [[words.slice(0, cut), m.objective], [words.slice(cut), m.indicator]] as const) {
    const over = widthOf(part.join(' ')) / width - 1
    if (over > 0.06) score -= 1 + 8 * over
  }
  words.forEach((word, k) => {
    if (m.strong && k > 0 && k !== cut && STRONG.test(word)) score -= 2.5
    if (m.opener !== null && word.toLowerCase() === m.opener) score += k === cut ? 2 : -4
  })
  if (line.target !== null && cut === words.length) score -= 3
  if (line.number !== null && cut === 0) score -= 0.8
  return score
}

const grow = (path: Path, line: TornLine, i: number, choice: Choice, words: readonly string[], base: number, m: Measure): Path => {
  const front = words.slice(0, choice.cut)
  const back = words.slice(choice.cut)
  let score = path.score + base
  if (choice.objective !== 'none') score += partScore(path.objective, front, choice.objective, i, m, m.objective) - (choice.objective === 'new' ? 0.8 : 0)
  if (choice.indicator !== 'none') score += partScore(path.indicator, back, choice.indicator, i, m, m.indicator)
  let targeted = path.targeted
  if (choice.indicator === 'new') {
    if (!targeted) score -= 6
    if (m.opener !== null && (back[0] ?? '').toLowerCase() !== m.opener) score -= 3
    if (m.opener === null && line.target === null) score -= 2
    targeted = false
  } else if (choice.indicator === 'more' && m.opener !== null && (back[0] ?? '').toLowerCase() === m.opener) score -= 5
  if (choice.objective === 'new' && m.opener !== null && choice.indicator !== 'new' && path.targeted) score -= 1
  if (line.target !== null) {
    if (targeted) score -= 7
    targeted = true
  }
  if (m.paired && choice.indicator === 'more' && path.objective !== null && path.lead === 0) {
    const above = ` ${path.objective.text.toLowerCase()} `
    const have = ` ${path.indicator?.text.toLowerCase() ?? ''} `
    score += 0.4 * back.filter((w) => w.length > 3 && above.includes(` ${w.toLowerCase()} `) && !have.includes(` ${w.toLowerCase()} `)).length
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
    lead: Math.max(-1, Math.min(1, lead)),
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
const partScore = (before: Column | null, words: readonly string[], how: 'new' | 'more', i: number, m: Measure, width: number): number => {
  const first = words[0] ?? ''
  const telling = before !== null && before.last.length > 3 && first.length > 3
  const seen = telling ? Math.min(pairCount(m.corpus, before.last, first), 3) : 0
  if (how === 'new') {
    let score = startsLower(first) ? -5 : 0
    if (before !== null && endsOpen(before.text)) score -= before.line === i - 1 ? 4 : 3
    if (before !== null && before.line === i - 1) score -= 0.9 * seen
    if (STRONG.test(first)) score += 1
    if (before !== null && endsCell(m.corpus, before.last)) score += 0.7
    if (startsCell(m.corpus, first)) score += 0.5
    if (!/^\p{Lu}/u.test(first) && !startsLower(first)) score -= 0.5
    return score
  }
  if (before === null) return -10
  let score = before.line === i - 1 ? 0 : before.line === i - 2 && m.paired ? -1 : -4
  if (repeats(before.text, words)) score -= 3
  score += 0.9 * seen
  if (isCutWord(m.corpus, before.last, first)) score += 3
  if (startsLower(first)) score += 1.5
  if (endsOpen(before.text)) score += 1.5
  const fitted = (before.width + 0.6 + widthOf(first)) / width
  if (fitted < 0.6) score -= 3
  else if (fitted < 0.78) score -= 1.2
  if (STRONG.test(first)) score -= 3
  return score
}

/** Whether words would say again what the cell already says: "Persiapan Kampanye Pemilu" + "Kampanye Pemilu". */
const repeats = (text: string, words: readonly string[]): boolean => {
  const own = ` ${text.toLowerCase()} `
  if (words.length === 1) return own.endsWith(` ${(words[0] ?? '').toLowerCase()} `)
  return words.slice(1).some((w, k) => own.includes(` ${(words[k] ?? '').toLowerCase()} ${w.toLowerCase()} `))
}

const headingStep = (path: Path, line: TornLine, i: number, heading: 'new' | 'more', words: readonly string[], m: Measure): Path => {
  let score = path.score - 3
  if (line.rules.size > 0) score -= 4
  if (!path.targeted) score -= 5
  if (heading === 'new' && !path.bare && line.number === null && line.code === null && !line.smudged) score -= 6
  if (words.some((w) => STRONG.test(w))) score -= 5
  if (line.code !== null) score += 4.5
  if (line.smudged) score += line.number !== null || line.code !== null ? 3 : 0
  const seen = words.filter((w, k) => k > 0 && pairCount(m.corpus, words[k - 1] ?? '', w) > 1).length
  if (words.length > 1 && seen >= (words.length - 1) * 0.8) score += 1.5
  if (m.paired && path.lead !== 0) score -= 3
  if (heading === 'new') {
    if (path.bare) score += 3
    if (line.number !== null && /^\d/.test(line.number)) score += m.opener === null ? 0 : 2.5
    if (startsLower(words[0] ?? '')) score -= 5
  } else if (path.heading !== null) {
    score += 1 + 0.9 * Math.min(pairCount(m.corpus, path.heading.last, words[0] ?? ''), 3)
    if (path.heading.width < m.objective * 1.2) score -= 3
  }
  const wide = widthOf(words.join(' ')) / Math.max(m.objective, m.indicator)
  if (wide > 1.15) score += 1.5
  return {
    score,
    back: path,
    lead: 0,
    choice: { line: i, objective: 'none', cut: 0, indicator: 'none', heading },
    objective: null,
    indicator: null,
    heading: column(path.heading, words, heading, i),
    targeted: path.targeted,
    bare: false,
  }
}
