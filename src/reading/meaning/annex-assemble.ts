import type { DraftObjective } from './annex-draft.ts'
import { type AnnexRow, isNumber } from './annex-row.ts'
import { withObjectivesOnTop } from './centred.ts'
import { type Heading, plainNumber, readHeading, styleOf } from './heading.ts'
import { doubted, joined, type Traced } from './traced.ts'
import { endsOpen, opens, startsLower } from './wording.ts'
import { withLinesJoined } from './wrapped-rows.ts'

type Level = { readonly no: string | null; readonly text: Traced } | null

type State = {
  readonly objectives: DraftObjective[]
  program: Level
  group: Level
  /** True where headings come in two styles, one under the other. */
  readonly nested: boolean
  readonly outer: Heading['style'] | null
  /** True where a column of its own names the activities, so that every heading above them is a programme. */
  readonly activities: boolean
  readonly numbered: boolean
  /** True where objectives bear their numbers inside their own cell: "a. Layanan …". */
  readonly inside: boolean
}

const empty = (t: Traced): boolean => t.text === ''

/** Rows of one annex, of all its pages in order, as objectives with their indicators (blueprint §3). */
export const assembleRows = (recognised: readonly AnnexRow[]): DraftObjective[] => {
  const printed = withLinesJoined(recognised)
  const headings = printed.map((_, i) => headingAt(printed, i))
  const rows = withObjectivesOnTop(printed, (i) => headings[i] !== null)
  const styles = nesting(headings)
  const withObjective = rows.filter((r, i) => headings[i] === null && !empty(r.objective))
  const numbers = withObjective.filter((r) => !empty(r.no)).length
  const state: State = {
    objectives: [],
    program: null,
    group: null,
    nested: styles.nested,
    outer: styles.outer,
    activities: rows.some((r) => !empty(r.activity)),
    numbered: rows.every((r) => empty(r.activity)) && numbers * 5 >= withObjective.length * 3 && numbers > 0,
    inside:
      withObjective.filter((r) => empty(r.no) && readHeading(r.objective).no !== null).length * 2 >=
      withObjective.length,
  }
  rows.forEach((row, i) => {
    const heading = headings[i] ?? null
    if (heading === null) addRow(state, row)
    else if (isOpen(state.group, heading) || isOpen(state.program, heading)) return
    else if (isObjective(rows, headings, i)) state.objectives.push(objectiveOf(state, heading))
    else openHeading(state, heading)
  })
  return state.objectives
}

/** A row that heads those below it; null for a row of values, for a total, and for text that goes on from above. */
const headingAt = (rows: readonly AnnexRow[], i: number): Heading | null => {
  const row = rows[i]
  if (row?.heading == null || !empty(row.target) || !empty(row.indicator)) return null
  const read = readHeading(row.heading)
  if (read.no === null && (startsLower(read.text.text) || row.opensPage)) return null
  if (!empty(row.activity) && isNumber(row.no.text)) return null
  const next = rows.slice(i + 1).find((r) => r.heading !== null || !empty(r.indicator) || !empty(r.target))
  const below =
    next !== undefined && next.heading === null && empty(next.objective) && empty(next.no) && !next.sameObjective
  const plainCells = isNumber(row.no.text) && !empty(row.objective)
  if (plainCells && next !== undefined && empty(next.no) && startsLower(next.objective.text)) return null
  if (plainCells && (below || next === undefined)) return null
  if (read.no === null && below && !empty(row.objective)) return null
  return read
}

const nesting = (
  headings: readonly (Heading | null)[],
): { readonly nested: boolean; readonly outer: Heading['style'] | null } => {
  const seen = headings.flatMap((h) => (h === null ? [] : [h.style]))
  const first = seen[0] ?? null
  const two = headings.some((h, i) => {
    const next = headings[i + 1]
    return h != null && next != null && next.style !== h.style
  })
  return { nested: two && seen.some((s) => s !== first), outer: first }
}

/** A heading over rows that have indicators and no objectives of their own is their objective. */
const isObjective = (rows: readonly AnnexRow[], headings: readonly (Heading | null)[], i: number): boolean => {
  let measured = false
  for (let k = i + 1; k < rows.length && headings[k] === null; k += 1) {
    const row = rows[k]
    if (row === undefined || !empty(row.objective) || !empty(row.activity)) return false
    measured ||= !empty(row.indicator)
  }
  return measured
}

const objectiveOf = (state: State, heading: Heading): DraftObjective => ({
  program: state.program?.text ?? null,
  programNo: state.program?.no ?? null,
  group: groupText(state),
  groupNo: state.group?.no ?? null,
  no: heading.no === null ? null : { ...heading.text, text: heading.no },
  text: heading.text,
  indicators: [],
  doubts: [],
})

/** A heading said again on top of the next page. */
const isOpen = (level: Level, heading: Heading): boolean =>
  level !== null && level.no === heading.no && level.text.text === heading.text.text

const openHeading = (state: State, heading: Heading): void => {
  const level = { no: heading.no, text: heading.text }
  const isProgram = state.nested ? heading.style === state.outer : state.activities
  if (!isProgram) state.group = level
  else {
    state.program = level
    state.group = null
  }
}

const addRow = (state: State, row: AnnexRow): void => {
  if (isTotal(row)) return
  if (!empty(row.activity) && !row.sameActivity) openActivity(state, row)
  const current = state.objectives.at(-1)
  if (current !== undefined && continuesIndicator(row, current)) {
    continueRow(current, row)
    return
  }
  const fresh = opensObjective(state, row, current)
  if (fresh) state.objectives.push(newObjective(state, row))
  else if (current !== undefined && !empty(row.objective) && !row.sameObjective && !repeats(state, row, current))
    current.text = joined(current.text, row.objective)
  const owner = state.objectives.at(-1)
  if (owner === undefined) return
  if (empty(row.indicator) && empty(row.target)) return
  const above = owner.indicators.at(-1)
  const target = row.sameTarget && above !== undefined && empty(row.target) ? above.target : row.target
  owner.indicators.push({ text: withoutEnumerator(row.indicator), target, unit: row.unit, shared: row.sameTarget })
}

/** "1. Persentase …", "1.2 Nilai …", "a) Jumlah …", "- Opini …" list the indicators of an objective; the mark is no part of the wording. */
const withoutEnumerator = (text: Traced): Traced => {
  const m = /^(?:\(?(?:\d{1,2}|[a-z])[.)]\s*|\d{1,2}(?:\.\d{1,2}){1,2}[.)]?\s+|[-–•]\s+)(?=\p{L})(.*)$/u.exec(text.text)
  return m ? { ...text, text: m[1] ?? '' } : text
}

const openActivity = (state: State, row: AnnexRow): void => {
  const printed = readHeading(row.activity)
  const no = isNumber(row.no.text) ? plainNumber(row.no.text) : printed.no
  if (state.group !== null && saysAgain(state.group, row.activity.text, no, printed)) return
  const going =
    state.group !== null && no === null && (startsLower(row.activity.text) || endsOpen(state.group.text.text))
  if (going && state.group !== null) {
    const text = joined(state.group.text, row.activity)
    state.group = { ...state.group, text }
    for (const o of state.objectives) if (o.group?.pieces[0] === text.pieces[0]) o.group = text
    return
  }
  state.group = { no, text: printed.no === null || no !== printed.no ? row.activity : printed.text }
}

/** An activity written out again beside each of its rows, or on top of the next page. */
const saysAgain = (group: NonNullable<Level>, text: string, no: string | null, printed: Heading): boolean =>
  (text === group.text.text || (printed.no !== null && printed.text.text === group.text.text)) &&
  (no === null || no === group.no)

const continuesIndicator = (row: AnnexRow, current: DraftObjective): boolean => {
  if (isNumber(row.no.text) || !empty(row.activity)) return false
  const last = current.indicators.at(-1)
  if (last === undefined) return false
  if (empty(row.target)) {
    if (empty(row.indicator)) return false
    return row.opensPage || startsLower(row.indicator.text) || endsOpen(last.text.text)
  }
  if (empty(row.indicator)) return empty(row.objective)
  return empty(last.target) && (startsLower(row.indicator.text) || endsOpen(last.text.text))
}

const continueRow = (current: DraftObjective, row: AnnexRow): void => {
  const last = current.indicators.at(-1)
  if (last === undefined) return
  if (!empty(row.objective) && !row.sameObjective) current.text = joined(current.text, row.objective)
  last.text = joined(last.text, row.indicator)
  last.target = joined(last.target, row.target)
  last.unit = joined(last.unit, row.unit)
}

const opensObjective = (state: State, row: AnnexRow, current: DraftObjective | undefined): boolean => {
  if (current === undefined) return true
  if (row.sameObjective && current.text.text !== '') return false
  if (repeats(state, row, current)) return false
  if (empty(row.objective))
    return current.group !== groupText(state) || current.program !== (state.program?.text ?? null)
  if (isNumber(row.no.text) && empty(row.activity)) return true
  if (state.inside && readHeading(row.objective).no !== null) return true
  if (!empty(row.activity)) return true
  if (endsOpen(current.text.text)) return false
  if (startsLower(row.objective.text)) return !state.numbered && standsAlone(row)
  if (state.numbered) return !row.opensPage && opens(row.objective.text)
  return !(row.opensPage && !opens(row.objective.text) && empty(row.indicator))
}

/** A row that says its objective again, with the same number or none: a merged cell written out, or a page that begins anew. */
const repeats = (state: State, row: AnnexRow, current: DraftObjective): boolean => {
  if (empty(row.objective) || current.group !== groupText(state)) return false
  const printed = readHeading(row.objective)
  const no = isNumber(row.no.text) && empty(row.activity) ? plainNumber(row.no.text) : printed.no
  const own = current.no?.text ?? null
  return (
    (row.objective.text === current.text.text || (printed.no !== null && printed.text.text === current.text.text)) &&
    (no === null || no === own)
  )
}

/** A whole row in the midst of a page: its objective begins here, though with a small letter. */
const standsAlone = (row: AnnexRow): boolean =>
  !row.opensPage && !empty(row.target) && !empty(row.indicator) && !startsLower(row.indicator.text)

const groupText = (state: State): Traced | null => state.group?.text ?? null

const newObjective = (state: State, row: AnnexRow): DraftObjective => {
  const inside = readHeading(row.objective)
  const ownNumber = isNumber(row.no.text) && empty(row.activity)
  const no = ownNumber ? { ...row.no, text: plainNumber(row.no.text) ?? '' } : null
  const fromText = no === null && inside.no !== null && styleOf(inside.no) !== 'roman'
  return {
    program: state.program?.text ?? null,
    programNo: state.program?.no ?? null,
    group: groupText(state),
    groupNo: state.group?.no ?? null,
    no: fromText ? { ...row.objective, text: inside.no ?? '' } : no,
    text: fromText ? inside.text : empty(row.objective) ? doubted(row.objective, LOST) : row.objective,
    indicators: [],
    doubts: [],
  }
}

const LOST = { code: 'doubt/lost-text', confidence: 0.4, printed: null } as const

const isTotal = (row: AnnexRow): boolean =>
  /^(?:jumlah|total)\b/i.test(row.heading?.text ?? row.no.text) && (row.heading?.text ?? row.no.text).length < 30
