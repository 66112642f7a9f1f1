import { typedEdits } from '../../../contract/review-form.ts'
import type { Agreement } from '../../../core/agreement/agreement.ts'
import { applyEdit } from '../../../core/agreement/apply-edit.ts'
import type { Edit, IndicatorPlace } from '../../../core/agreement/edit.ts'
import type { KnownValues } from '../../../core/agreement/known-values.ts'
import type { CopiedCell, CopiedRows } from './clipboard-table.ts'
import { headingRow, type Laid, laidOut, type PasteColumn } from './paste-columns.ts'

const BUDGET_FIELDS: Readonly<Record<string, string>> = { no: 'no', code: 'code', activity: 'text', amount: 'amount' }

const pathIn = ({ objective, indicator }: IndicatorPlace, column: PasteColumn): string | null => {
  if (column === 'indicator') return `objectives/${objective}/indicators/${indicator}/text`
  if (column === 'target') return `objectives/${objective}/indicators/${indicator}/target`
  if (indicator > 0) return null
  return `objectives/${objective}/${column === 'objective' ? 'text' : column}`
}

/** Makes edits one after another on the agreement as the ones before left it; a refused one is left out. */
class Paste {
  now: Agreement
  readonly known: KnownValues
  readonly #edits: Edit[] = []
  /** Where the first row was added at the end: from there on rows are said whole, not cell by cell. */
  #fresh: { readonly edits: number; readonly objectives: number; readonly lines: number } | null = null

  constructor(agreement: Agreement, known: KnownValues) {
    this.now = agreement
    this.known = known
  }

  take(edit: Edit): void {
    const next = applyEdit(this.now, edit, this.known)
    if (!next.ok) return
    if (edit.kind === 'add-objective' || edit.kind === 'add-line') {
      const lines = this.now.budget?.lines.length ?? 0
      this.#fresh ??= { edits: this.#edits.length, objectives: this.now.objectives.length, lines }
    }
    this.now = next.value
    this.#edits.push(edit)
  }

  type(path: string, typed: string): void {
    for (const edit of typedEdits(this.now, path, typed)) this.take(edit)
  }

  get edits(): readonly Edit[] {
    if (this.#fresh === null) return this.#edits
    const { edits, objectives, lines } = this.#fresh
    return [
      ...this.#edits.slice(0, edits),
      ...this.now.objectives
        .slice(objectives)
        .map((objective, i): Edit => ({ kind: 'add-objective', index: objectives + i, objective })),
      ...(this.now.budget?.lines ?? [])
        .slice(lines)
        .map((line, i): Edit => ({ kind: 'add-line', index: lines + i, line })),
    ]
  }
}

/** True where a copied row goes on with the objective above: it has an objective's cell, and the cell is merged or empty. */
const goesOn = (row: readonly CopiedCell[], columns: Laid['columns']): boolean => {
  const objective = columns.indexOf('objective')
  return objective >= 0 && objective < row.length && (row[objective] ?? '').trim() === ''
}

/** The line below one, if there is one. */
const lineBelow = (a: Agreement, { objective, indicator }: IndicatorPlace): IndicatorPlace | null => {
  if (indicator + 1 < (a.objectives[objective]?.indicators.length ?? 0)) return { objective, indicator: indicator + 1 }
  return a.objectives[objective + 1] ? { objective: objective + 1, indicator: 0 } : null
}

/** How a copied row hangs together with the one above: it opens an objective, goes on with one, or says nothing of objectives. */
type Hanging = 'begins' | 'continues' | 'free'

/**
 * A line that the copied row fits: the line there, parted where an objective begins in its midst; a new one where it goes on
 * with an objective that ends there, and at the end.
 */
const fitLine = (
  paste: Paste,
  line: IndicatorPlace | null,
  above: IndicatorPlace | null,
  hanging: Hanging,
): IndicatorPlace => {
  const begins = hanging === 'begins'
  const endsAbove = hanging === 'continues' && above !== null && line?.objective !== above.objective
  if (line && !endsAbove) {
    if (!begins || line.indicator === 0) return line
    paste.take({ kind: 'split-objective', place: line })
    return { objective: line.objective + 1, indicator: 0 }
  }
  const end = paste.now.objectives.length
  if (begins || !above) {
    paste.take({ kind: 'add-objective', index: end })
    return { objective: end, indicator: 0 }
  }
  const place = { ...above, indicator: above.indicator + 1 }
  paste.take({ kind: 'add-indicator', place })
  return place
}

const pasteLines = (paste: Paste, first: number, { columns, rows }: Laid): readonly Edit[] => {
  rows.forEach((row, down) => {
    const index = first + down
    if (index >= (paste.now.budget?.lines.length ?? 0)) paste.take({ kind: 'add-line', index })
    row.forEach((typed, right) => {
      const field = BUDGET_FIELDS[columns[right] ?? '']
      if (field && typed !== null) paste.type(`budget/lines/${index}/${field}`, typed)
    })
  })
  return paste.edits
}

const pasteRows = (paste: Paste, first: IndicatorPlace, { columns, rows }: Laid): readonly Edit[] => {
  const objective = columns.indexOf('objective')
  let heading: string | null = null
  let above: IndicatorPlace | null = null
  for (const row of rows) {
    const words = headingRow(row, columns)
    if (words !== null) {
      heading = words
      continue
    }
    const continues = goesOn(row, columns)
    const line: IndicatorPlace | null = above === null ? first : lineBelow(paste.now, above)
    const begins = objective >= 0 || line === null
    const place = fitLine(paste, line, above, continues ? 'continues' : begins ? 'begins' : 'free')
    above = place
    if (paste.now.objectives[place.objective]?.indicators.length === 0) paste.take({ kind: 'add-indicator', place })
    if (heading !== null && place.indicator === 0)
      paste.take({ kind: 'set', at: `objectives/${place.objective}/group`, text: heading })
    row.forEach((typed, right) => {
      const to = columns[right]
      if (to === undefined || typed === null || (continues && right <= objective)) return
      const path = pathIn(place, to)
      if (path) paste.type(path, typed)
    })
  }
  return paste.edits
}

/**
 * The edits that lay copied cells over the rows from the field `at` on. Rows that are not there yet are added, under the
 * objective above where the objective's cell is merged or empty; a heading over the whole width stands above what follows
 * it; a header is passed over, and so is a value that is none of its field.
 */
export const pasteEdits = (
  a: Agreement,
  at: string,
  column: string,
  copied: CopiedRows,
  known: KnownValues,
): readonly Edit[] => {
  const paste = new Paste(a, known)
  const line = /^budget\/lines\/(\d+)\//.exec(at)
  if (line) return pasteLines(paste, Number(line[1]), laidOut(copied, 'budget', column))
  const place = /^objectives\/(\d+)(?:\/indicators\/(\d+))?/.exec(at)
  const first = { objective: Number(place?.[1]), indicator: Number(place?.[2] ?? 0) }
  return a.objectives[first.objective] ? pasteRows(paste, first, laidOut(copied, 'annex', column)) : []
}
