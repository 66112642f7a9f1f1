import type { DraftIndicator, DraftObjective } from './annex-draft.ts'
import type { Corpus } from './corpus.ts'
import type { TornLine } from './loose-line.ts'
import { type Range, shareRows } from './loose-spans.ts'
import { type Choice, splitLines } from './loose-split.ts'
import { mendWords } from './mend-words.ts'
import { type Doubt, type Piece, type Traced, traced } from './traced.ts'

type Text = { words: string[]; pieces: Piece[]; from: number; to: number }

type Row = { text: Text; target: { text: string; piece: Piece } | null; from: number; to: number }

type Section = { heading: Text | null; headingNo: string | null; objectives: Text[]; rows: Row[] }

const NONE: Traced = { text: '', pieces: [], doubts: [] }

/** Torn lines as objectives with indicators. Every row that was put together is marked, garbled words are put right. */
export const rebuildRows = (lines: readonly TornLine[], corpus: Corpus): DraftObjective[] => {
  const sections = sectionsOf(lines, splitLines(lines, corpus))
  const objectives: DraftObjective[] = []
  let lastHeading = 0
  let lastNumber = 0
  for (const section of sections) {
    const heading = section.heading === null ? null : rebuilt(section.heading, corpus)
    lastHeading = section.heading === null ? lastHeading : nextNumber(section.headingNo, lastHeading)
    const texts: (Text | null)[] = section.objectives.length > 0 ? section.objectives : [null]
    const counts = section.objectives.length > 0 ? shareRows(section.objectives.map(range), section.rows.map(range)) : [section.rows.length]
    let taken = 0
    let inSection = 0
    const lettered = section.heading !== null
    for (const [j, text] of texts.entries()) {
      const rows = section.rows.slice(taken, taken + (counts[j] ?? 0))
      taken += counts[j] ?? 0
      const printed = numberNear(lines, text, rows, lettered)
      inSection += 1
      const expected = lettered ? String.fromCharCode(96 + Math.min(inSection, 26)) : String(lastNumber + 1)
      const no = printed ?? expected
      if (!lettered) lastNumber = Number(no)
      const objective = text === null ? NONE : rebuilt(text, corpus)
      objectives.push({
        program: null,
        programNo: null,
        group: heading,
        groupNo: heading === null ? null : String(lastHeading),
        no: { text: no, pieces: objective.pieces, doubts: printed === null ? [{ code: 'doubt/guessed-number', confidence: 0.5, printed: null }] : [] },
        text: text === null ? { ...objective, doubts: [{ code: 'doubt/lost-text', confidence: 0.2, printed: null }] } : objective,
        indicators: rows.map((row) => indicatorOf(row, corpus)),
        doubts: [],
      })
    }
  }
  return objectives.filter((o) => o.text.text !== '' || o.indicators.length > 0)
}

const range = (x: { readonly from: number; readonly to: number }): Range => ({ from: x.from, to: x.to })

const nextNumber = (printed: string | null, last: number): number => {
  const n = printed === null ? Number.NaN : Number(printed)
  return Number.isInteger(n) && n > last && n <= last + 2 ? n : last + 1
}

/** The number printed beside an objective: on one of its lines or one of its rows' lines. */
const numberNear = (lines: readonly TornLine[], text: Text | null, rows: readonly Row[], lettered: boolean): string | null => {
  const from = Math.min(text?.from ?? Number.POSITIVE_INFINITY, rows[0]?.from ?? Number.POSITIVE_INFINITY)
  const to = Math.max(text?.to ?? 0, rows.at(-1)?.to ?? 0)
  const wanted = lettered ? /^[A-Za-z]$/ : /^\d{1,2}$/
  for (let i = from; i <= to; i += 1) {
    const number = lines[i]?.number ?? null
    if (number !== null && wanted.test(number)) return number.toLowerCase()
  }
  return null
}

const startText = (words: readonly string[], line: TornLine, i: number): Text => ({ words: [...words], pieces: [line.piece], from: i, to: i })

const extend = (text: Text, words: readonly string[], line: TornLine, i: number): void => {
  text.words.push(...words)
  text.pieces.push(line.piece)
  text.to = i
}

const sectionsOf = (lines: readonly TornLine[], choices: readonly Choice[]): Section[] => {
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
      sections.push({ heading: startText(line.words, line, i), headingNo: line.number ?? loneNumber, objectives: [], rows: [] })
      loneNumber = null
      continue
    }
    if (choice.heading === 'more') {
      const heading = current().heading
      if (heading !== null) extend(heading, line.words, line, i)
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
    addObjective(section, choice, line)
    addIndicator(section, choice, line)
  }
  return sections
}

const addObjective = (section: Section, choice: Choice, line: TornLine): void => {
  const words = line.words.slice(0, choice.cut)
  const last = section.objectives.at(-1)
  if (choice.objective === 'new' || (choice.objective === 'more' && last === undefined)) section.objectives.push(startText(words, line, choice.line))
  else if (choice.objective === 'more' && last !== undefined) extend(last, words, line, choice.line)
}

const addIndicator = (section: Section, choice: Choice, line: TornLine): void => {
  const words = line.words.slice(choice.cut)
  const i = choice.line
  const last = section.rows.at(-1)
  if (choice.indicator === 'new' || (choice.indicator === 'more' && last === undefined)) section.rows.push({ text: startText(words, line, i), target: null, from: i, to: i })
  else if (choice.indicator === 'more' && last !== undefined) {
    extend(last.text, words, line, i)
    last.to = i
  }
  const row = section.rows.at(-1)
  if (row !== undefined && line.target !== null && row.target === null) row.target = { text: line.target, piece: line.piece }
  if (row !== undefined) row.to = Math.max(row.to, i)
}

/** A text put together from its lines; words that recognition garbled are mended from the document's own wording. */
const rebuilt = (text: Text, corpus: Corpus): Traced => {
  const printed = text.words.join(' ')
  const mended = mendWords(text.words, corpus)
  const doubts: Doubt[] = []
  if (mended.changed || mended.unknown) doubts.push({ code: 'doubt/garbled-text', confidence: mended.unknown ? 0.3 : 0.5, printed })
  else if (text.pieces.length > 1) doubts.push({ code: 'doubt/rebuilt-row', confidence: 0.7, printed })
  return { ...traced(mended.text, text.pieces), doubts }
}

const indicatorOf = (row: Row, corpus: Corpus): DraftIndicator => {
  const text = rebuilt(row.text, corpus)
  const noted = text.doubts.length > 0 ? text : { ...text, doubts: [{ code: 'doubt/rebuilt-row', confidence: 0.8, printed: text.text } as const] }
  return {
    text: noted,
    target: row.target === null ? NONE : traced(row.target.text, [row.target.piece]),
    unit: NONE,
    shared: false,
  }
}
