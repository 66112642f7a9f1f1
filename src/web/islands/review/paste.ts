import { typedEdits } from '../../../contract/review-form.ts'
import type { Agreement } from '../../../core/agreement/agreement.ts'
import { annexLines } from '../../../core/agreement/annex-lines.ts'
import { applyEdit } from '../../../core/agreement/apply-edit.ts'
import type { Edit, IndicatorPlace } from '../../../core/agreement/edit.ts'
import type { KnownValues } from '../../../core/agreement/known-values.ts'
import type { CopiedCell } from './clipboard-table.ts'

/** The cells of a copied range, or null where it is one cell alone: that is ordinary text. Quoted cells may hold breaks. */
export const copiedCells = (text: string): readonly (readonly string[])[] | null => {
  const rows: string[][] = [['']]
  let quoted = false
  const last = (): string[] => rows.at(-1) ?? []
  for (let i = 0; i < text.length; i += 1) {
    const c = text[i] ?? ''
    const row = last()
    const cell = row.at(-1) ?? ''
    if (c === '"' && (quoted || cell === '')) {
      if (quoted && text[i + 1] === '"') {
        row[row.length - 1] = `${cell}"`
        i += 1
      } else quoted = !quoted
    } else if (!quoted && c === '\t') row.push('')
    else if (!quoted && c === '\n') rows.push([''])
    else if (c !== '\r') row[row.length - 1] = cell + c
  }
  if (last().length === 1 && last()[0] === '') rows.pop()
  return rows.length > 1 || (rows[0]?.length ?? 0) > 1 ? rows : null
}

const ANNEX = ['no', 'objective', 'indicator', 'target'] as const
const BUDGET = ['no', 'code', 'activity', 'amount'] as const
const BUDGET_FIELDS: Readonly<Record<string, string>> = { no: 'no', code: 'code', activity: 'text', amount: 'amount' }

const pathIn = ({ objective, indicator }: IndicatorPlace, column: string): string | null => {
  if (column === 'indicator') return `objectives/${objective}/indicators/${indicator}/text`
  if (column === 'target') return `objectives/${objective}/indicators/${indicator}/target`
  if (indicator > 0) return null
  return column === 'no' ? `objectives/${objective}/no` : `objectives/${objective}/text`
}

const HEADER = /^(?:no\.?|nomor|kode|sasaran.*|indikator.*|target.*|program|kegiatan|uraian|anggaran|jumlah)$/i

/** The header of a copied table, or the row "(1) (2) (3)" below it: not content. */
const isHeader = (row: readonly CopiedCell[]): boolean => {
  const texts = row.flatMap((cell) => (cell === null || cell.trim() === '' ? [] : [cell.trim()]))
  return texts.length > 1 && (texts.every((t) => HEADER.test(t)) || texts.every((t) => /^\(\d\)$/.test(t)))
}

/** Makes edits one after another on the agreement as the ones before left it; a refused one is left out. */
class Paste {
  now: Agreement
  readonly edits: Edit[] = []

  readonly known: KnownValues

  constructor(agreement: Agreement, known: KnownValues) {
    this.now = agreement
    this.known = known
  }

  take(edit: Edit): void {
    const next = applyEdit(this.now, edit, this.known)
    if (!next.ok) return
    this.now = next.value
    this.edits.push(edit)
  }

  type(path: string, typed: string): void {
    for (const edit of typedEdits(this.now, path, typed)) this.take(edit)
  }
}

/** True where a copied row goes on with the objective above: it has an objective's cell, and the cell is merged or empty. */
const goesOn = (row: readonly CopiedCell[], objective: number): boolean =>
  objective >= 0 && objective < row.length && (row[objective] ?? '').trim() === ''

/** Makes the annex's line at `index` one that the copied row fits: a new line, or one where an objective begins as it does there. */
const fitLine = (paste: Paste, index: number, continues: boolean, begins: boolean): void => {
  const lines = annexLines(paste.now)
  const line = lines[index]
  if (line) {
    if (begins && line.indicator > 0) paste.take({ kind: 'split-objective', place: line })
    return
  }
  const last = lines.at(-1)
  const end = paste.now.objectives.length
  if (continues && last) paste.take({ kind: 'add-indicator', place: { ...last, indicator: last.indicator + 1 } })
  else paste.take({ kind: 'add-objective', index: end })
}

/**
 * The edits that lay copied cells over the rows from the field `at` on. Rows that are not there yet are added, under the
 * objective above where the objective's cell is merged or empty; a header is passed over, and so is a value that is none of
 * its field.
 */
export const pasteEdits = (
  a: Agreement,
  at: string,
  column: string,
  copied: readonly (readonly CopiedCell[])[],
  known: KnownValues,
): readonly Edit[] => {
  const cells = copied.filter((row) => !isHeader(row))
  const line = /^budget\/lines\/(\d+)\//.exec(at)
  const columns: readonly string[] = line ? BUDGET : ANNEX
  const left = columns.indexOf(column)
  const place = /^objectives\/(\d+)(?:\/indicators\/(\d+))?/.exec(at)
  const first = line
    ? Number(line[1])
    : annexLines(a).findIndex((l) => l.objective === Number(place?.[1]) && l.indicator === Number(place?.[2] ?? 0))
  if (left < 0 || first < 0) return []
  const paste = new Paste(a, known)
  const objective = ANNEX.indexOf('objective') - left
  cells.forEach((row, down) => {
    const index = first + down
    if (line) {
      if (index >= (paste.now.budget?.lines.length ?? 0)) paste.take({ kind: 'add-line', index })
    } else {
      const continues = goesOn(row, objective)
      fitLine(paste, index, continues && down > 0, !continues && objective >= 0 && objective < row.length)
    }
    const target = annexLines(paste.now)[index]
    row.forEach((typed, right) => {
      const to = columns[left + right]
      if (to === undefined || typed === null || (goesOn(row, objective) && right <= objective)) return
      const path = line ? `budget/lines/${index}/${BUDGET_FIELDS[to]}` : target && pathIn(target, to)
      if (path) paste.type(path, typed)
    })
  })
  return paste.edits
}
