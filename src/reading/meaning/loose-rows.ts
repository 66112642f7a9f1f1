import type { DraftIndicator, DraftObjective } from './annex-draft.ts'
import { type Corpus, isCutWord } from './corpus.ts'
import type { TornLine } from './loose-line.ts'
import { type Placed, type Range, shareRows } from './loose-spans.ts'
import { type Choice, splitLines } from './loose-split.ts'
import { type Doubt, type Piece, type Traced, traced } from './traced.ts'

type Text = {
  words: string[]
  printed: string[]
  pieces: Piece[]
  mended: TornLine['mended']
  from: number
  to: number
}

type Row = { text: Text; target: { text: string; piece: Piece } | null; from: number; to: number }

type Section = { heading: Text | null; headingNo: string | null; objectives: Text[]; rows: Row[] }

const NONE: Traced = { text: '', pieces: [], doubts: [] }

/** Torn lines as objectives with indicators. Every row that was put together is marked, garbled words are put right. */
export const rebuildRows = (lines: readonly TornLine[], corpus: Corpus, quick = false): DraftObjective[] => {
  const sections = sectionsOf(lines, splitLines(lines, corpus, quick), corpus)
  const objectives: DraftObjective[] = []
  let lastHeading = 0
  let lastNumber = 0
  for (const section of sections) {
    const heading = section.heading === null ? null : rebuilt(section.heading)
    lastHeading = section.heading === null ? lastHeading : nextNumber(section.headingNo, lastHeading)
    const texts: (Text | null)[] = section.objectives.length > 0 ? section.objectives : [null]
    const counts =
      section.objectives.length > 0
        ? shareRows(
            section.objectives.map((o) => placed(o, lines)),
            section.rows.map((r) => ({ ...range(r), words: r.text.words })),
          )
        : [section.rows.length]
    let taken = 0
    let inSection = 0
    const lettered = section.heading !== null
    for (const [j, text] of texts.entries()) {
      const rows = section.rows.slice(taken, taken + (counts[j] ?? 0))
      taken += counts[j] ?? 0
      const seen = numberNear(lines, text, rows, lettered)
      inSection += 1
      const expected = lettered ? String.fromCharCode(96 + Math.min(inSection, 26)) : String(lastNumber + 1)
      const printed = seen !== null && likely(seen, expected) ? seen : null
      const no = printed ?? expected
      if (!lettered) lastNumber = Number(no)
      const objective = text === null ? NONE : rebuilt(text)
      objectives.push({
        program: null,
        programNo: null,
        group: heading,
        groupNo: heading === null ? null : String(lastHeading),
        no: {
          text: no,
          pieces: objective.pieces,
          doubts: printed === null ? [{ code: 'doubt/guessed-number', confidence: 0.5, printed: null }] : [],
        },
        text:
          text === null
            ? { ...objective, doubts: [{ code: 'doubt/lost-text', confidence: 0.2, printed: null }] }
            : objective,
        indicators: rows.map((row) => indicatorOf(row)),
        doubts: [],
      })
    }
  }
  return objectives.filter((o) => o.text.text !== '' || o.indicators.length > 0)
}

/** A number read is believed when it is the expected one or near it: an "o" behind "b" is no "o". */
const likely = (seen: string, expected: string): boolean => {
  const step = /^\d/.test(expected) ? Number(seen) - Number(expected) : seen.charCodeAt(0) - expected.charCodeAt(0)
  return Math.abs(step) <= (/^\d/.test(expected) ? 3 : 1)
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

const nextNumber = (printed: string | null, last: number): number => {
  const n = printed === null ? Number.NaN : Number(printed)
  return Number.isInteger(n) && n > last && n <= last + 2 ? n : last + 1
}

/** The number printed beside an objective: on one of its lines or one of its rows' lines. */
const numberNear = (
  lines: readonly TornLine[],
  text: Text | null,
  rows: readonly Row[],
  lettered: boolean,
): string | null => {
  const from = Math.min(text?.from ?? Number.POSITIVE_INFINITY, rows[0]?.from ?? Number.POSITIVE_INFINITY)
  const to = Math.max(text?.to ?? 0, rows.at(-1)?.to ?? 0)
  const wanted = lettered ? /^[A-Za-z]$/ : /^\d{1,2}$/
  for (let i = from; i <= to; i += 1) {
    const number = lines[i]?.number ?? null
    if (number !== null && wanted.test(number)) return number.toLowerCase()
  }
  return null
}

const startText = (line: TornLine, i: number, start = 0, end = line.words.length): Text => ({
  words: line.words.slice(start, end),
  printed: line.printed.slice(start, end),
  pieces: [line.piece],
  mended: worst('no', line, start, end),
  from: i,
  to: i,
})

const worst = (before: TornLine['mended'], line: TornLine, start: number, end: number): TornLine['mended'] => {
  const touched = line.words.slice(start, end).some((w, k) => w !== line.printed[start + k])
  const own = line.mended === 'unknown' ? 'unknown' : touched ? 'mended' : 'no'
  return before === 'unknown' || own === 'unknown' ? 'unknown' : before === 'mended' ? 'mended' : own
}

const extend = (text: Text, corpus: Corpus, line: TornLine, i: number, start = 0, end = line.words.length): void => {
  const words = line.words.slice(start, end)
  const last = text.words.at(-1)
  const first = words[0]
  if (last !== undefined && first !== undefined && isCutWord(corpus, last, first)) {
    text.words[text.words.length - 1] = last + first
    text.words.push(...words.slice(1))
  } else text.words.push(...words)
  text.printed.push(...line.printed.slice(start, end))
  text.pieces.push(line.piece)
  text.mended = worst(text.mended, line, start, end)
  text.to = i
}

const sectionsOf = (lines: readonly TornLine[], choices: readonly Choice[], corpus: Corpus): Section[] => {
  const sections: Section[] = []
  let loneNumber: string | null = null
  const current = (): Section => {
    const last = sections.at(-1)
    if (last !== undefined) return last
    const first: Section = { heading: null, headingNo: null, objectives: [], rows: [] }
    sections.push(first)
    return first
  }
  for (const choice of choices) {
    const line = lines[choice.line]
    if (line === undefined) continue
    const i = choice.line
    if (choice.heading === 'new') {
      sections.push({ heading: startText(line, i), headingNo: line.number ?? loneNumber, objectives: [], rows: [] })
      loneNumber = null
      continue
    }
    if (choice.heading === 'more') {
      const heading = current().heading
      if (heading !== null) extend(heading, corpus, line, i)
      continue
    }
    const section = current()
    const row = section.rows.at(-1)
    if (line.words.length === 0) {
      if (line.target === null) loneNumber = line.number ?? loneNumber
      else if (row !== undefined && row.target === null) row.target = { text: line.target, piece: line.piece }
      if (row !== undefined) row.to = i
      continue
    }
    addObjective(section, choice, line, corpus)
    addIndicator(section, choice, line, corpus)
  }
  return sections
}

const addObjective = (section: Section, choice: Choice, line: TornLine, corpus: Corpus): void => {
  if (choice.objective === 'none') return
  const last = section.objectives.at(-1)
  if (choice.objective === 'new' || last === undefined)
    section.objectives.push(startText(line, choice.line, 0, choice.cut))
  else extend(last, corpus, line, choice.line, 0, choice.cut)
}

const addIndicator = (section: Section, choice: Choice, line: TornLine, corpus: Corpus): void => {
  const i = choice.line
  const last = section.rows.at(-1)
  if (choice.indicator === 'new' || (choice.indicator === 'more' && last === undefined))
    section.rows.push({ text: startText(line, i, choice.cut), target: null, from: i, to: i })
  else if (choice.indicator === 'more' && last !== undefined) extend(last.text, corpus, line, i, choice.cut)
  const row = section.rows.at(-1)
  if (row === undefined) return
  if (line.target !== null && row.target === null) row.target = { text: line.target, piece: line.piece }
  if (choice.indicator !== 'none' || line.target !== null) row.to = Math.max(row.to, i)
}

/** A text put together from its lines, with the doubts that go with it: garbled words, or lines that may belong elsewhere. */
const rebuilt = (text: Text): Traced => {
  const printed = text.printed.join(' ')
  const doubts: Doubt[] = []
  if (text.mended !== 'no')
    doubts.push({ code: 'doubt/garbled-text', confidence: text.mended === 'unknown' ? 0.3 : 0.5, printed })
  else if (text.pieces.length > 1) doubts.push({ code: 'doubt/rebuilt-row', confidence: 0.7, printed })
  return { ...traced(text.words.join(' '), text.pieces), doubts }
}

const indicatorOf = (row: Row): DraftIndicator => {
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
