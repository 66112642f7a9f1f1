import { parseTarget } from '../indicator/target.ts'
import type { Level } from '../profile/agency-profile.ts'
import type { Grades } from '../profile/scale.ts'
import { levelled } from '../text-match.ts'
import type { SheetRows } from '../workbook.ts'
import type { Plan, PlanIndicator, PlanObjective } from './plan.ts'

export type RowState = 'fresh' | 'changed' | 'same' | 'refused'

/** What becomes of one row of a sheet; `row` counts as the sheet does, from 1. */
export type RowOutcome = {
  readonly row: number
  readonly state: RowState
  /** What the row is of, as people name it. */
  readonly text: string
  /** Why it is refused (a reason of the words), and what stood there; null where it is not. */
  readonly fault: { readonly reason: string; readonly typed: string } | null
}

/** The headings of a sheet of indicators; a year ("2025") heads a column of targets. */
export const PLAN_HEADINGS = {
  no: 'No',
  objective: 'Sasaran',
  indicator: 'Indikator',
  level: 'Tingkat',
  offices: 'Berlaku untuk',
  iku: 'IKU',
  decree: 'Keputusan',
} as const

type Field = keyof typeof PLAN_HEADINGS
const FIELDS = Object.keys(PLAN_HEADINGS) as Field[]

type Columns = { readonly of: ReadonlyMap<Field, number>; readonly years: ReadonlyMap<number, number> }

const columnsOf = (headings: readonly string[]): Columns | null => {
  const names = headings.map(levelled)
  const of = new Map<Field, number>()
  for (const field of FIELDS) {
    const place = names.indexOf(levelled(PLAN_HEADINGS[field]))
    if (place >= 0) of.set(field, place)
  }
  const years = new Map<number, number>()
  names.forEach((name, i) => {
    const year = /^(?:target )?(\d{4})$/.exec(name)?.[1]
    if (year !== undefined) years.set(Number(year), i)
  })
  return of.has('objective') && of.has('indicator') ? { of, years } : null
}

/** What cells may say: levels and kinds of office, each by its id or by its name, and the scales of grades. */
export type Names = {
  readonly levels: Readonly<Record<Level, string>>
  readonly offices: Readonly<Record<string, string>>
  readonly scales: readonly Grades[]
}

const idNamed = (names: Readonly<Record<string, string>>, typed: string): string | undefined =>
  Object.keys(names).find((id) => levelled(id) === levelled(typed) || levelled(names[id] ?? '') === levelled(typed))

type Read = { readonly indicator: PlanIndicator } | { readonly reason: string; readonly typed: string }

const YES = new Set(['ya', 'y', 'x', 'iku', 'v', '✓', '1', 'true'])

const indicatorOf = (cells: readonly string[], columns: Columns, names: Names): Read => {
  const cell = (field: Field): string => (cells[columns.of.get(field) ?? -1] ?? '').trim()
  const level = cell('level') === '' ? null : idNamed(names.levels, cell('level'))
  if (level === undefined) return { reason: 'reason/level', typed: cell('level') }
  const offices = cell('offices') === '' ? null : idNamed(names.offices, cell('offices'))
  if (offices === undefined) return { reason: 'reason/form', typed: cell('offices') }
  const targets: PlanIndicator['targets'][number][] = []
  for (const [year, place] of columns.years) {
    const typed = (cells[place] ?? '').trim()
    if (typed === '' || typed === '-' || typed === '—') continue
    const target = parseTarget(typed, names.scales)
    if (target === null) return { reason: 'reason/target', typed }
    targets.push({ year, target })
  }
  const iku = YES.has(levelled(cell('iku')))
  if (iku && level === null) return { reason: 'reason/iku-level', typed: cell('indicator') }
  return {
    indicator: {
      text: cell('indicator'),
      level,
      offices,
      iku,
      decree: cell('decree') || null,
      targets: targets.sort((a, b) => a.year - b.year),
    },
  }
}

/** Years without a target in the sheet keep theirs: a sheet of two years says nothing of the others. */
const merged = (old: PlanIndicator | undefined, now: PlanIndicator, columns: Columns): PlanIndicator => {
  if (old === undefined) return now
  const kept = old.targets.filter((t) => !columns.years.has(t.year))
  const has = (field: Field): boolean => columns.of.has(field)
  return {
    text: now.text,
    level: has('level') ? now.level : old.level,
    offices: has('offices') ? now.offices : old.offices,
    iku: has('iku') ? now.iku : old.iku,
    decree: has('decree') ? now.decree : old.decree,
    targets: [...kept, ...now.targets].sort((a, b) => a.year - b.year),
  }
}

const said = (i: PlanIndicator): string =>
  [i.text, i.level, i.offices, i.iku, i.decree, ...i.targets.map((t) => `${t.year} ${t.target.raw}`)].join('|')

export type ReadPlanRows = { readonly plan: Plan; readonly rows: readonly RowOutcome[] }

/**
 * A plan with the rows of a sheet put into it: an indicator is known by its objective and wording, and corrected; others
 * are added. An empty objective cell continues the one above. Null where no row holds the headings.
 */
export const readPlanRows = (plan: Plan, sheet: SheetRows, names: Names): ReadPlanRows | null => {
  const head = sheet.findIndex((cells) => columnsOf(cells) !== null)
  const columns = columnsOf(sheet[head] ?? [])
  if (columns === null) return null
  const objectives: { no: string | null; text: string; indicators: PlanIndicator[] }[] = plan.objectives.map((o) => ({
    ...o,
    indicators: [...o.indicators],
  }))
  const rows: RowOutcome[] = []
  const seen = new Set<PlanIndicator>()
  let current: (typeof objectives)[number] | null = null
  for (const [i, cells] of sheet.slice(head + 1).entries()) {
    const row = head + 2 + i
    const at = (field: Field): string => (cells[columns.of.get(field) ?? -1] ?? '').trim()
    if (cells.every((cell) => cell.trim() === '')) continue
    const text = at('indicator')
    if (at('objective') !== '') {
      const key = levelled(at('objective'))
      current = objectives.find((o) => levelled(o.text) === key) ?? null
      if (current === null) {
        current = { no: at('no') || null, text: at('objective'), indicators: [] }
        objectives.push(current)
        if (text === '') rows.push({ row, state: 'fresh', text: at('objective'), fault: null })
      }
    }
    const refuse = (reason: string, typed = ''): void => {
      rows.push({ row, state: 'refused', text: text || at('objective'), fault: { reason, typed } })
    }
    if (text === '') {
      if (at('objective') === '') refuse('reason/no-indicator')
      continue
    }
    if (current === null) {
      refuse('reason/no-objective')
      continue
    }
    const read = indicatorOf(cells, columns, names)
    if ('reason' in read) {
      refuse(read.reason, read.typed)
      continue
    }
    const place = current.indicators.findIndex((x) => levelled(x.text) === levelled(text))
    const old = current.indicators[place]
    if (old !== undefined && seen.has(old)) {
      refuse('reason/twice', text)
      continue
    }
    const now = merged(old, read.indicator, columns)
    seen.add(now)
    if (old === undefined) current.indicators.push(now)
    else current.indicators[place] = now
    const state = old === undefined ? 'fresh' : said(old) === said(now) ? 'same' : 'changed'
    rows.push({ row, state, text, fault: null })
  }
  return { plan: { ...plan, objectives: objectives satisfies readonly PlanObjective[] }, rows }
}

/** The sheet that a plan fills, headings first: what is taken away to be corrected and brought back. */
export const sheetOfPlan = (plan: Plan, years: readonly number[], names: Names): SheetRows => [
  [...FIELDS.map((field) => PLAN_HEADINGS[field]), ...years.map(String)],
  ...plan.objectives.flatMap((o) => {
    const rows = o.indicators.map((i) => [
      i.text,
      i.level === null ? '' : (names.levels[i.level] ?? i.level),
      i.offices === null ? '' : (names.offices[i.offices] ?? i.offices),
      i.iku ? 'ya' : '',
      i.decree ?? '',
      ...years.map((year) => i.targets.find((t) => t.year === year)?.target.raw ?? ''),
    ])
    return (rows.length === 0 ? [[]] : rows).map((row, n) =>
      n === 0 ? [o.no ?? '', o.text, ...row] : ['', '', ...row],
    )
  }),
]
