import type { DraftIndicator, DraftObjective } from './annex-draft.ts'
import type { Corpus } from './corpus.ts'
import type { TornLine } from './loose-line.ts'
import { headingNumber, type Numbering, numberFor, numberingOf, numberOn } from './loose-number.ts'
import { type LooseRow, type Section, sectionsOf } from './loose-sections.ts'
import { type Placed, type Range, shareRows } from './loose-spans.ts'
import { splitLines } from './loose-split.ts'
import { rebuilt, type Text } from './loose-text.ts'
import { type Traced, traced } from './traced.ts'

const NONE: Traced = { text: '', pieces: [], doubts: [] }

/** Torn lines as objectives with indicators. Every row that was put together is marked, garbled words are put right. */
export const rebuildRows = (lines: readonly TornLine[], corpus: Corpus, quick = false): DraftObjective[] => {
  const choices = splitLines(lines, corpus, quick)
  const numbering = numberingOf(lines, choices)
  const objectives: DraftObjective[] = []
  let heading = 0
  let before: string | null = null
  let program: Level | null = null
  const sections = sectionsOf(lines, choices, corpus)
  for (const [i, section] of sections.entries()) {
    if (section.heading !== null && isOuter(section) && sections[i + 1]?.heading != null) {
      program = { text: rebuilt(section.heading), no: section.headingNo }
      heading = 0
      continue
    }
    const heads = section.heading !== null && section.objectives.length > 0
    if (heads) heading = headingNumber(section.headingNo, heading)
    if (numbering === 'letters') before = null
    const group = heads && section.heading !== null ? { text: rebuilt(section.heading), no: String(heading) } : null
    for (const [text, rows] of shares(section, lines)) {
      const draft = objectiveOf(text ?? (heads ? null : section.heading), rows, lines, numbering, before)
      before = draft.no?.text ?? before
      objectives.push({
        ...draft,
        program: program?.text ?? null,
        programNo: program?.no ?? null,
        group: group?.text ?? null,
        groupNo: group?.no ?? null,
      })
    }
  }
  return objectives.filter((o) => o.text.text !== '' || o.indicators.length > 0)
}

type Level = { readonly text: Traced; readonly no: string | null }

/** A heading right above another heading, with nothing of its own, stands over both. */
const isOuter = (section: Section): boolean => section.objectives.length === 0 && section.rows.length === 0

/** The objectives of a section, each with its rows; without any, all rows under none. */
const shares = (section: Section, lines: readonly TornLine[]): [Text | null, LooseRow[]][] => {
  if (section.objectives.length === 0) return [[null, section.rows]]
  const counts = shareRows(
    section.objectives.map((o) => placed(o, lines)),
    section.rows.map((r) => ({ ...range(r), words: r.text.words })),
  )
  let taken = 0
  return section.objectives.map((text, j) => {
    const rows = section.rows.slice(taken, taken + (counts[j] ?? 0))
    taken += rows.length
    return [text, rows]
  })
}

const objectiveOf = (
  text: Text | null,
  rows: readonly LooseRow[],
  lines: readonly TornLine[],
  numbering: Numbering,
  before: string | null,
): DraftObjective => {
  const objective: Traced =
    text === null ? { ...NONE, doubts: [{ code: 'doubt/lost-text', confidence: 0.2, printed: null }] } : rebuilt(text)
  const from = Math.min(text?.from ?? Number.POSITIVE_INFINITY, rows[0]?.from ?? Number.POSITIVE_INFINITY)
  const to = Math.max(text?.to ?? 0, rows.at(-1)?.to ?? 0)
  return {
    program: null,
    programNo: null,
    group: null,
    groupNo: null,
    no: numberFor(numberOn(lines, from, to, numbering), before, numbering, objective),
    text: objective,
    indicators: rows.map(indicatorOf),
    doubts: [],
  }
}

const range = (x: { readonly from: number; readonly to: number }): Range => ({ from: x.from, to: x.to })

/** An objective's lines, its words, and the line its number stands on: the middle of what it spans. */
const placed = (text: Text, lines: readonly TornLine[]): Placed => {
  const marks: number[] = []
  for (let i = Math.max(0, text.from - 1); i <= text.to + 1; i += 1)
    if (lines[i]?.number != null && /^\d/.test(lines[i]?.number ?? '')) marks.push(i)
  const own = marks.filter((i) => i >= text.from && i <= text.to)
  const used = own.length > 0 ? own : marks
  const first = used[0]
  const next = first === undefined ? undefined : lines[first + 1]
  const mark = first === undefined ? null : first + (next?.smudged && next.number === null ? 0.5 : 0)
  return { ...range(text), words: text.words, mark: used.length === 1 ? mark : null }
}

const indicatorOf = (row: LooseRow): DraftIndicator => {
  const text = rebuilt(row.text)
  const noted =
    text.doubts.length > 0
      ? text
      : { ...text, doubts: [{ code: 'doubt/rebuilt-row', confidence: 0.8, printed: text.text } as const] }
  return {
    text: noted,
    target: row.target === null ? NONE : traced(row.target.text, [row.target.piece]),
    unit: NONE,
    shared: false,
  }
}
