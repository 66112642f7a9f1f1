import type { PlanFilter, PlanList, PlanRow } from '../../contract/plan-view.ts'
import { formatRupiah } from '../../core/money.ts'
import { fill } from '../../words/fill.ts'
import type { PlanWords } from '../../words/id/plan.ts'
import { Button, LinkButton } from '../kit/button.tsx'
import { Card } from '../kit/card.tsx'
import { type Column, DataTable } from '../kit/data-table.tsx'
import { EmptyState } from '../kit/empty-state.tsx'
import { TextField } from '../kit/field.tsx'
import { Pagination } from '../kit/pagination.tsx'
import { SelectField } from '../kit/select.tsx'
import { Tag } from '../kit/tag.tsx'
import { Frame } from './frame.tsx'
import { type PageContext, wordsOf } from './page-context.ts'
import { planAddress, planListAddress } from './plan-list-address.ts'
import { planWordsOf } from './plan-words.ts'

export type PlansPageProps = { readonly context: PageContext; readonly filter: PlanFilter; readonly list: PlanList }

const columnsOf = (w: PlanWords): readonly Column<PlanRow>[] => [
  {
    label: w.document,
    kind: 'wide',
    cell: (row) => (
      <div>
        <a href={planAddress(row)} class="font-semibold wrap-anywhere">
          {row.title}
        </a>
        <span class="block text-[0.875rem] font-normal text-soft wrap-anywhere">{row.office}</span>
      </div>
    ),
  },
  { label: w.kindOfRow, cell: (row) => <Tag tone="plain">{w.kind[row.kind]}</Tag> },
  {
    label: w.period,
    kind: 'short',
    cell: (row) => (row.fromYear === row.untilYear ? row.fromYear : `${row.fromYear}–${row.untilYear}`),
  },
  {
    label: w.content,
    cell: (row) => (
      <span>
        {row.revision === null
          ? fill(w.rowsPlan, { n: row.rows, iku: row.keyIndicators })
          : fill(w.rowsBudget, { n: row.rows })}
        {row.revision !== null && row.revision > 0 && (
          <span class="block text-[0.8125rem] text-soft">{fill(w.revision, { n: row.revision })}</span>
        )}
      </span>
    ),
  },
  { label: w.total, kind: 'number', cell: (row) => (row.total === null ? '—' : formatRupiah(BigInt(row.total))) },
]

const Adding = ({ w, list }: { readonly w: PlanWords; readonly list: PlanList }) => (
  <div class="flex flex-wrap gap-2">
    {list.may.plan && (
      <LinkButton icon="add" href="/rencana/baru?jenis=renstra">
        {w.add.renstra}
      </LinkButton>
    )}
    {list.may.draft &&
      (['rkt', 'dipa', 'rka'] as const).map((kind) => (
        <LinkButton key={kind} icon="add" href={`/rencana/baru?jenis=${kind}`}>
          {w.add[kind]}
        </LinkButton>
      ))}
  </div>
)

const Filters = ({ w, filter, list }: { w: PlanWords; filter: PlanFilter; list: PlanList }) => (
  <search>
    <form method="get" action="/rencana" class="filters" aria-label={w.filter}>
      <div class="filter-search">
        <TextField name="kantor" type="search" label={w.office} hint={w.officeHint} value={filter.office ?? ''} />
      </div>
      <SelectField
        name="tahun"
        label={w.year}
        value={String(filter.year ?? '')}
        choices={[{ value: '', label: w.all }, ...list.years.map((y) => ({ value: String(y), label: String(y) }))]}
      />
      <div class="flex gap-2">
        <Button icon="search">{w.apply}</Button>
        {planListAddress(filter) !== '/rencana' && (
          <LinkButton look="quiet" href="/rencana">
            {w.clear}
          </LinkButton>
        )}
      </div>
    </form>
  </search>
)

/** Plans and budgets in sight, the reader's own and those of the offices above; filtered by its address. */
export const PlansPage = ({ context, filter, list }: PlansPageProps) => {
  const w = planWordsOf(context.language)
  const words = wordsOf(context.language)
  const unfiltered = planListAddress({ ...filter, page: 1 }) === '/rencana'
  const from = (list.page - 1) * list.pageSize + 1
  const range = { from, to: from + list.rows.length - 1, total: list.total }
  return (
    <Frame context={context} title={w.title}>
      <div class="mb-1 flex flex-wrap items-baseline gap-x-3">
        <h1>{w.title}</h1>
        <p class="text-soft">{fill(w.count, { n: list.total })}</p>
      </div>
      <p class="mb-4 max-w-3xl text-soft">{w.lead}</p>
      <div class="grid grid-cols-1 gap-4">
        <Adding w={w} list={list} />
        {list.total === 0 && unfiltered ? (
          <Card>
            <EmptyState icon="document" title={w.emptyTitle}>
              <p class="max-w-md text-soft">{w.emptyLead}</p>
            </EmptyState>
          </Card>
        ) : (
          <>
            <Filters w={w} filter={filter} list={list} />
            {list.rows.length === 0 ? (
              <Card>
                <EmptyState icon="search" title={w.noneTitle}>
                  <p class="text-soft">{w.noneLead}</p>
                  <LinkButton href="/rencana">{w.clear}</LinkButton>
                </EmptyState>
              </Card>
            ) : (
              <div>
                <Card flush>
                  <DataTable caption={w.title} columns={columnsOf(w)} rows={list.rows} keyOf={(row) => row.id} />
                </Card>
                <Pagination
                  label={w.pagination}
                  page={list.page}
                  pages={Math.ceil(list.total / list.pageSize)}
                  hrefOf={(page) => planListAddress({ ...filter, page })}
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
