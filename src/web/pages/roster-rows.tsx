import type { RosterImportView } from '../../contract/roster-view.ts'
import { headingOf, type PlannedRow, type RowOutcome } from '../../core/organisation/roster/plan.ts'
import { ROSTER_SHEETS } from '../../core/organisation/roster/sheets.ts'
import { fill } from '../../words/fill.ts'
import type { RosterWords } from '../../words/id/roster.ts'
import { problemSentence } from '../../words/problem-sentence.ts'
import { type Column, DataTable } from '../kit/data-table.tsx'
import { Pagination } from '../kit/pagination.tsx'
import { Tag, type Tone } from '../kit/tag.tsx'
import { type PageContext, wordsOf } from './page-context.ts'
import { rosterAddress } from './roster-address.ts'

const OUTCOME_TONES: Readonly<Record<RowOutcome, Tone>> = {
  new: 'ok',
  changed: 'note',
  same: 'plain',
  refused: 'error',
}

type Props = { readonly context: PageContext; readonly w: RosterWords; readonly view: RosterImportView }

/** Why a row is refused, each reason under the heading of its column; else what it changes. */
const What = ({ context, w, row }: Pick<Props, 'context' | 'w'> & { readonly row: PlannedRow }) =>
  row.outcome === 'refused' ? (
    <ul class="grid gap-1">
      {row.faults.map(({ column, problem }) => (
        <li key={`${column} ${problem.code}`} class="wrap-anywhere">
          {column && problem.code !== 'input/invalid' && <b class="font-semibold">{headingOf(row.sheet, column)}: </b>}
          {problemSentence(problem, context.language)}
        </li>
      ))}
    </ul>
  ) : (
    <dl class="grid gap-1">
      {row.changes.map(({ column, before, after }) => (
        <div key={column} class="wrap-anywhere">
          <dt class="inline font-semibold">{headingOf(row.sheet, column)}: </dt>
          <dd class="inline">
            {row.outcome === 'new'
              ? (after ?? w.nothing)
              : fill(w.becomes, { before: before ?? w.nothing, after: after ?? w.nothing })}
          </dd>
        </div>
      ))}
    </dl>
  )

const columnsOf = (context: PageContext, w: RosterWords): readonly Column<PlannedRow>[] => [
  {
    label: w.about,
    kind: 'wide',
    cell: (row) => (
      <div class="min-w-0">
        <span class="font-semibold wrap-anywhere">{row.label || (row.code ?? w.nothing)}</span>
        <span class="block text-[0.875rem] font-normal text-soft">
          {fill(w.rowAt, { sheet: ROSTER_SHEETS[row.sheet].name, row: row.row })}
          {row.code && ` · ${row.code}`}
        </span>
      </div>
    ),
  },
  { label: w.result, cell: (row) => <Tag tone={OUTCOME_TONES[row.outcome]}>{w.outcome[row.outcome]}</Tag> },
  { label: w.what, kind: 'wide', cell: (row) => <What context={context} w={w} row={row} /> },
]

/** The rows of a preview, a page of them. */
export const RosterRows = ({ context, w, view }: Props) => {
  const { previous, next } = wordsOf(context.language)
  if (view.rows.length === 0) return <p class="px-4 pb-4 text-soft">{w.noRows}</p>
  return (
    <>
      <DataTable
        caption={w.rows}
        columns={columnsOf(context, w)}
        rows={view.rows}
        keyOf={(row) => `${row.sheet} ${row.row}`}
      />
      <div class="px-4 pb-4">
        <Pagination
          label={w.pages}
          page={view.page}
          pages={view.pages}
          hrefOf={(page) => rosterAddress(view.id, { ...view.filter, page })}
          words={{ previous, next, at: fill(w.range, { page: view.page, pages: view.pages }) }}
        />
      </div>
    </>
  )
}
