import type { Corpus } from './corpus.ts'
import type { Choice } from './loose-choice.ts'
import type { TornLine } from './loose-line.ts'
import { extend, startText, type Text } from './loose-text.ts'
import type { Piece } from './traced.ts'

export type LooseRow = { text: Text; target: { text: string; piece: Piece } | null; from: number; to: number }

/** What stands under one heading of a torn table, or before the first. */
export type Section = { heading: Text | null; headingNo: string | null; objectives: Text[]; rows: LooseRow[] }

/** The lines of a torn table put together as their choices say: headings, objectives and rows, in their order. */
export const sectionsOf = (lines: readonly TornLine[], choices: readonly Choice[], corpus: Corpus): Section[] => {
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
