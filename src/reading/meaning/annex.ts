import { looksLikeAmount } from './amount.ts'
import { assembleRows } from './annex-assemble.ts'
import type { DraftObjective } from './annex-draft.ts'
import { type AnnexRow, annexRow } from './annex-row.ts'
import { readBudgetLines } from './budget-lines.ts'
import { addBudgetRows, type DraftBudget } from './budget-table.ts'
import type { Columns } from './columns.ts'
import type { Corpus } from './corpus.ts'
import { isTitle, labelled, yearIn } from './cue.ts'
import { withGluedTargets } from './glued-target.ts'
import type { GridRow } from './grid.ts'
import { ownCells } from './grid.ts'
import type { Item, LineItem, RowsItem } from './item.ts'
import { listedRows } from './listed-cells.ts'
import { readLooseAnnex } from './loose-annex.ts'
import { isLooseHeader } from './loose-header.ts'
import { isNumberingRow } from './numbering-row.ts'
import { isOfficeLine } from './parts.ts'
import { type KnownParty, readSignatures, type Signed } from './signature.ts'
import { type Doubt, type Traced, traced } from './traced.ts'

export type Annex = {
  readonly unit: Traced | null
  readonly year: number | null
  readonly headLines: readonly LineItem[]
  readonly columns: readonly string[]
  /** What is not sure about the table as a whole. */
  readonly doubts: readonly Doubt[]
  readonly objectives: readonly DraftObjective[]
  readonly budget: DraftBudget | null
  readonly tail: readonly LineItem[]
}

/** Reads one annex: heading, rows of all its pages, budget; the signatures wait for the parties' names (`signAnnex`). */
export const readAnnex = (items: readonly Item[], corpus: Corpus): Annex => {
  const firstBody = items.findIndex((item, i) => item.kind === 'rows' || isLooseHeader(items, i))
  const head = items.slice(0, firstBody < 0 ? items.length : firstBody).filter((x) => x.kind === 'line')
  const body = firstBody < 0 ? [] : items.slice(firstBody)
  const tables = body.filter((x) => x.kind === 'rows')
  const loose = tables.some((t) => t.columns?.kind === 'annex') ? null : readLooseAnnex(body, corpus)
  const rows = readTables(tables)
  const lastTable = body.findLastIndex((x) => x.kind === 'rows')
  const rest = loose === null ? body.slice(lastTable + 1).filter((x) => x.kind === 'line') : loose.rest
  const budget = rows.budget ?? readBudgetLines(loose?.rest ?? linesBetween(body))
  return {
    ...readHead(head),
    headLines: head,
    columns: loose?.columns ?? rows.columns,
    doubts: loose === null ? rows.doubts : [],
    objectives: loose?.objectives ?? withGluedTargets(assembleRows(rows.annex)),
    budget,
    tail: rest,
  }
}

export const signAnnex = (annex: Annex, known: readonly KnownParty[]): Signed =>
  readSignatures(annex.tail, 'annex', known)

const linesBetween = (body: readonly Item[]): LineItem[] => body.filter((x) => x.kind === 'line')

const readHead = (lines: readonly LineItem[]): { readonly unit: Traced | null; readonly year: number | null } => {
  let unit: Traced | null = null
  let fiscal: number | null = null
  let titled: number | null = null
  lines.forEach((line, i) => {
    const found = labelled(line.text)
    if (found?.label === 'unit' && unit === null) {
      const next = lines[i + 1]
      const value = found.value.replace(/[\s.;]+$/, '')
      const own =
        value !== ''
          ? value
          : next !== undefined && labelled(next.text) === null && !isTitle(next.text)
            ? next.text
            : ''
      if (own !== '') unit = traced(own, [line.piece])
    } else if (found?.label === 'tahun') fiscal ??= Number(/\d{4}/.exec(found.value)?.[0] ?? Number.NaN)
    else if (titled === null && (isTitle(line.text) || /^tahun\s+\d{4}$/i.test(line.text) || isOfficeLine(line.text)))
      titled = yearIn(line.text)
  })
  return { unit, year: Number.isNaN(fiscal) ? titled : (fiscal ?? titled) }
}

type Read = {
  readonly annex: readonly AnnexRow[]
  readonly columns: readonly string[]
  readonly doubts: readonly Doubt[]
  readonly budget: DraftBudget | null
}

/** All tables of one annex in order; one without a header goes on with the columns of the one before it. */
const readTables = (tables: readonly RowsItem[]): Read => {
  const annex: AnnexRow[] = []
  const doubts: Doubt[] = []
  let labels: readonly string[] = []
  let budget: DraftBudget | null = null
  let open: Columns | null = null
  for (const printed of tables) {
    const table = { ...printed, rows: printed.rows.filter((row) => !isNumberingRow(row)) }
    const known: Columns | null = table.columns ?? continued(open, table.rows)
    let columns: Columns | null = known ?? table.guess
    if (columns === null) continue
    if (known === null) doubts.push(guessedColumns(table.rows))
    if (columns.kind === 'annex' && labels.length > 0 && table.columns !== null) columns = { ...columns, labels }
    for (const [rows, kind] of parted(table.rows, columns)) {
      const used = kind === columns.kind ? columns : BUDGET_COLUMNS(rows)
      if (kind === 'annex') {
        if (labels.length === 0) labels = used.labels
        annex.push(...annexRows(rows, used, rows === table.rows))
      } else {
        budget ??= { label: labelOf(used), lines: [], total: null }
        addBudgetRows(budget, rows, used)
      }
    }
    open = columns
  }
  return { annex, columns: labels, doubts, budget }
}

/** The first row tells where to look. */
const guessedColumns = ([first]: readonly GridRow[]): Doubt => ({
  code: 'doubt/guessed-columns',
  confidence: 0.6,
  printed:
    first === undefined
      ? null
      : ownCells(first)
          .map((c) => c.slot.text)
          .filter((t) => t !== '')
          .join(' | '),
})

const annexRows = (rows: readonly GridRow[], columns: Columns, opensTable: boolean): AnnexRow[] =>
  rows
    .flatMap((row) => listedRows(row, columns))
    .map((row, i) => ({ ...annexRow(row, columns), opensPage: i === 0 && opensTable }))

const continued = (open: Columns | null, rows: readonly GridRow[]): Columns | null => {
  const amounts = rows.some((row) => ownCells(row).some((c) => looksLikeAmount(c.slot.text)))
  if (open === null) return amounts ? BUDGET_COLUMNS(rows) : null
  if (amounts && open.kind === 'annex') return BUDGET_COLUMNS(rows)
  const width = rows[0]?.slots.length ?? 0
  if (width === open.roles.length) return open
  const lack = open.roles.length - width
  return lack > 0 && open.kind === 'annex' ? { ...open, roles: open.roles.slice(lack) } : open
}

/** Rows with rupiah at the end of an annex table, under no header of their own, are its budget. */
const parted = (rows: readonly GridRow[], columns: Columns): [readonly GridRow[], Columns['kind']][] => {
  if (columns.kind === 'budget' || columns.roles.includes('amount')) return [[rows, columns.kind]]
  const at = rows.findIndex((row) =>
    ownCells(row).some(
      (c) => /^rp\b/i.test(c.slot.text) && looksLikeAmount(c.slot.text) && !isPromised(row, c.column, columns),
    ),
  )
  const spare = columns.roles.includes('extra')
  if (at < 0 || spare) return [[rows, columns.kind]]
  return [
    [rows.slice(0, at), 'annex'],
    [rows.slice(at), 'budget'],
  ]
}

/** Rupiah as the target of an indicator beside it, which is no name of a programme. */
const isPromised = (row: GridRow, column: number, { roles }: Columns): boolean => {
  const measured = row.slots[roles.indexOf('indicator')]?.text ?? ''
  return roles[column] === 'target' && measured !== '' && !/^(?:program|kegiatan)\b/i.test(measured)
}

/** Columns of a budget without a header: the amount is where rupiah stand, the number in front, the rest is text. */
const BUDGET_COLUMNS = (rows: readonly GridRow[]): Columns => {
  const width = rows[0]?.slots.length ?? 0
  const amountAt = Array.from(
    { length: width },
    (_, c) => rows.filter((r) => looksLikeAmount(r.slots[c]?.text ?? '')).length,
  )
  const best = amountAt.indexOf(Math.max(...amountAt, 0))
  const roles = Array.from({ length: width }, (_, c) => {
    if (c === best) return 'amount' as const
    const texts = rows.map((r) => r.slots[c]?.text ?? '').filter((t) => t !== '')
    return c === 0 && texts.every((t) => t.length <= 4 || /^(?:jumlah|total)/i.test(t)) && best > 1
      ? ('no' as const)
      : ('text' as const)
  })
  return { kind: 'budget', roles, labels: [] }
}

const labelOf = (columns: Columns): string => {
  const at = columns.roles.indexOf('text')
  const textLabel = columns.labels.find((l) => /program|kegiatan|uraian|misi|rincian/i.test(l))
  return textLabel ?? (at >= 0 ? (columns.labels[at] ?? '') : '')
}
