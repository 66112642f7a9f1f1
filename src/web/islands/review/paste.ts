import { typedEdits } from '../../../contract/review-form.ts'
import type { Agreement, Indicator, Objective } from '../../../core/agreement/agreement.ts'
import { applyEdit } from '../../../core/agreement/apply-edit.ts'
import type { Edit } from '../../../core/agreement/edit.ts'

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

const EMPTY_INDICATOR: Indicator = { text: '', target: null }
const freshObjective = (above: Objective | undefined): Objective => ({
  program: above?.program ?? null,
  programNo: above?.programNo ?? null,
  group: above?.group ?? null,
  groupNo: above?.groupNo ?? null,
  no: null,
  text: '',
  indicators: [EMPTY_INDICATOR],
})

type Row = { readonly objective: number; readonly indicator: number }

const rowsOf = (a: Agreement): readonly Row[] =>
  a.objectives.flatMap((o, objective) =>
    Array.from({ length: Math.max(1, o.indicators.length) }, (_, indicator) => ({ objective, indicator })),
  )

const pathIn = ({ objective, indicator }: Row, column: string): string | null => {
  if (column === 'indicator') return `objectives/${objective}/indicators/${indicator}/text`
  if (column === 'target') return `objectives/${objective}/indicators/${indicator}/target`
  if (indicator > 0) return null
  return column === 'no' ? `objectives/${objective}/no` : `objectives/${objective}/text`
}

const BUDGET_FIELDS: Readonly<Record<string, string>> = { no: 'no', code: 'code', activity: 'text', amount: 'amount' }

/**
 * The edits that lay copied cells over the rows from the field `at` on. Rows that are not there yet are added; a value that
 * is none of its field (a header, say) is left out.
 */
export const pasteEdits = (
  a: Agreement,
  at: string,
  column: string,
  cells: readonly (readonly string[])[],
): readonly Edit[] => {
  const line = /^budget\/lines\/(\d+)\//.exec(at)
  const columns: readonly string[] = line ? BUDGET : ANNEX
  const left = columns.indexOf(column)
  if (left < 0) return []
  const edits: Edit[] = []
  let now = a
  const take = (edit: Edit): void => {
    const next = applyEdit(now, edit)
    if (!next.ok) return
    now = next.value
    edits.push(edit)
  }
  const place = /^objectives\/(\d+)(?:\/indicators\/(\d+))?/.exec(at)
  const first = line
    ? Number(line[1])
    : rowsOf(a).findIndex((r) => r.objective === Number(place?.[1]) && r.indicator === Number(place?.[2] ?? 0))
  if (first < 0) return []
  cells.forEach((row, down) => {
    const index = first + down
    if (line && index >= (now.budget?.lines.length ?? 0)) take({ kind: 'add-line', index })
    if (!line && index >= rowsOf(now).length) {
      const end = now.objectives.length
      take({ kind: 'add-objective', index: end, objective: freshObjective(now.objectives[end - 1]) })
    }
    row.forEach((typed, right) => {
      const to = columns[left + right]
      const target = rowsOf(now)[index]
      if (to === undefined) return
      const path = line ? `budget/lines/${index}/${BUDGET_FIELDS[to]}` : target && pathIn(target, to)
      if (path) for (const edit of typedEdits(now, path, typed)) take(edit)
    })
  })
  return edits
}
