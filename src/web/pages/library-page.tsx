import type { LibraryList, LibraryRow } from '../../contract/plan-view.ts'
import { fill } from '../../words/fill.ts'
import type { PlanWords } from '../../words/id/plan.ts'
import { Button, LinkButton } from '../kit/button.tsx'
import { Card } from '../kit/card.tsx'
import { type Column, DataTable } from '../kit/data-table.tsx'
import { EmptyState } from '../kit/empty-state.tsx'
import { TextField } from '../kit/field.tsx'
import { Pagination } from '../kit/pagination.tsx'
import { Frame } from './frame.tsx'
import { type PageContext, wordsOf } from './page-context.ts'
import { planWordsOf } from './plan-words.ts'

export type LibraryPageProps = { readonly context: PageContext; readonly text: string; readonly list: LibraryList }

const columnsOf = (w: PlanWords): readonly Column<LibraryRow>[] => [
  {
    label: w.indicator,
    kind: 'wide',
    cell: (row) => (
      <a href={`/indikator/${row.id}`} class="font-semibold wrap-anywhere">
        {row.text}
      </a>
    ),
  },
  { label: w.unit, kind: 'short', cell: (row) => row.unit || '—' },
  { label: w.polarity, cell: (row) => w.polarities[row.polarity] },
  { label: w.office, cell: (row) => <span class="text-soft wrap-anywhere">{row.office}</span> },
]

const addressOf = (text: string, page: number): string =>
  `/indikator?${new URLSearchParams({ ...(text && { cari: text }), ...(page > 1 && { hal: String(page) }) })}`

/** The library of indicators, searched by its address. */
export const LibraryPage = ({ context, text, list }: LibraryPageProps) => {
  const w = planWordsOf(context.language)
  const words = wordsOf(context.language)
  const from = (list.page - 1) * list.pageSize + 1
  const range = { from, to: from + list.rows.length - 1, total: list.total }
  const add = list.mayChange && (
    <LinkButton look="primary" icon="add" href="/indikator/baru">
      {w.libraryAdd}
    </LinkButton>
  )
  return (
    <Frame context={context} title={w.libraryTitle}>
      <div class="mb-1 flex flex-wrap items-baseline gap-x-3">
        <h1>{w.libraryTitle}</h1>
        <p class="text-soft">{fill(w.libraryCount, { n: list.total })}</p>
      </div>
      <p class="mb-4 max-w-3xl text-soft">{w.libraryLead}</p>
      <div class="grid grid-cols-1 gap-4">
        {list.total === 0 && text === '' ? (
          <Card>
            <EmptyState icon="indicators" title={w.libraryEmptyTitle}>
              <p class="max-w-md text-soft">{w.libraryEmptyLead}</p>
              {add}
            </EmptyState>
          </Card>
        ) : (
          <>
            {add && <div>{add}</div>}
            <search>
              <form method="get" action="/indikator" class="flex flex-wrap items-end gap-3">
                <div class="min-w-0 grow basis-64">
                  <TextField name="cari" type="search" label={w.search} hint={w.searchHint} value={text} />
                </div>
                <Button icon="search">{w.find}</Button>
              </form>
            </search>
            {list.rows.length === 0 ? (
              <p class="text-soft">{w.libraryNone}</p>
            ) : (
              <div>
                <Card flush>
                  <DataTable caption={w.libraryTitle} columns={columnsOf(w)} rows={list.rows} keyOf={(row) => row.id} />
                </Card>
                <Pagination
                  label={w.pagination}
                  page={list.page}
                  pages={Math.ceil(list.total / list.pageSize)}
                  hrefOf={(page) => addressOf(text, page)}
                  words={{ previous: words.previous, next: words.next, at: fill(w.range, range) }}
                />
              </div>
            )}
          </>
        )}
      </div>
    </Frame>
  )
}
