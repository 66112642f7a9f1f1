import type { AgreementFilter, AgreementList, AgreementRow } from '../../contract/view.ts'
import { fill } from '../../words/fill.ts'
import { Button, LinkButton } from '../kit/button.tsx'
import { Card } from '../kit/card.tsx'
import { type Column, DataTable } from '../kit/data-table.tsx'
import { EmptyState } from '../kit/empty-state.tsx'
import { TextField } from '../kit/field.tsx'
import { Pagination } from '../kit/pagination.tsx'
import { SelectField } from '../kit/select.tsx'
import { amendmentWordsOf } from './amendment-words.ts'
import { BookLink } from './book-link.tsx'
import { Counts } from './counts.tsx'
import { Frame } from './frame.tsx'
import { addressOf } from './list-address.ts'
import { dayText } from './moment.ts'
import { levelName, type PageContext, type Speaking, wordsOf } from './page-context.ts'
import { Remembered } from './remembered.tsx'
import { TreeLink } from './tree-link.tsx'

export type AgreementsPageProps = {
  readonly context: PageContext
  readonly filter: AgreementFilter
  readonly list: AgreementList
}

type FiltersProps = { speaking: Speaking; filter: AgreementFilter; list: AgreementList }

const Filters = ({ speaking, filter, list }: FiltersProps) => {
  const words = wordsOf(speaking.language)
  const w = words.listPage
  const all = { value: '', label: words.all }
  return (
    <form method="get" action="/perjanjian" class="filters" aria-label={w.filter}>
      <div class="filter-search">
        <TextField name="cari" type="search" label={w.search} hint={w.searchHint} value={filter.text ?? ''} />
      </div>
      <SelectField
        name="tahun"
        label={w.year}
        value={String(filter.year ?? '')}
        choices={[all, ...list.facets.years.map((y) => ({ value: String(y), label: String(y) }))]}
      />
      <SelectField
        name="satker"
        label={w.office}
        value={filter.satker ?? ''}
        choices={[all, ...list.facets.offices.map((o) => ({ value: o, label: o }))]}
      />
      <SelectField
        name="tingkat"
        label={w.level}
        value={filter.level ?? ''}
        choices={[all, ...list.facets.levels.map((l) => ({ value: l, label: levelName(speaking, l) }))]}
      />
      <SelectField
        name="temuan"
        label={w.findings}
        value={filter.severity ?? ''}
        choices={[all, ...(['error', 'warning', 'note'] as const).map((s) => ({ value: s, label: w.withSeverity[s] }))]}
      />
      <div class="flex gap-2">
        <Button icon="search">{w.apply}</Button>
        {addressOf(filter) !== '/perjanjian' && (
          <LinkButton look="quiet" href="/perjanjian">
            {w.clear}
          </LinkButton>
        )}
      </div>
    </form>
  )
}

const columnsOf = (speaking: Speaking): readonly Column<AgreementRow>[] => {
  const words = wordsOf(speaking.language)
  const w = words.listPage
  return [
    {
      label: w.unit,
      kind: 'wide',
      cell: (a) => (
        <div>
          <a href={`/perjanjian/${a.id}`} class="font-semibold wrap-anywhere">
            {a.unit || a.satker || '—'}
          </a>
          {a.firstParty && <span class="block text-[0.875rem] font-normal text-soft">{a.firstParty}</span>}
        </div>
      ),
    },
    { label: w.year, cell: (a) => a.year ?? words.unknownYear },
    { label: w.level, cell: (a) => (a.level ? levelName(speaking, a.level) : '—') },
    { label: w.indicators, kind: 'number', cell: (a) => a.indicators },
    { label: w.findings, cell: (a) => <Counts words={words} counts={a.counts} checking={a.checking} /> },
    {
      label: w.kept,
      kind: 'short',
      cell: (a) => (
        <span class="text-soft">
          {dayText(a.keptAt, speaking.language)}
          {a.version > 1 && (
            <span class="block text-[0.8125rem]">
              {fill(w.version, { n: a.version })}
              {a.amended && ` · ${amendmentWordsOf(speaking.language).amended}`}
            </span>
          )}
        </span>
      ),
    },
  ]
}

type BodyProps = Omit<AgreementsPageProps, 'context'> & { readonly speaking: Speaking }

/** The same for every reader of one list. */
const Body = ({ speaking, filter, list }: BodyProps) => {
  const words = wordsOf(speaking.language)
  const w = words.listPage
  const unfiltered = addressOf({ ...filter, page: 1 }) === '/perjanjian'
  const from = (list.page - 1) * list.pageSize + 1
  const range = { from, to: from + list.rows.length - 1, total: list.total }
  return (
    <>
      <div class="mb-4 flex flex-wrap items-baseline gap-x-3">
        <h1>{w.title}</h1>
        <p class="text-soft">{fill(w.count, { n: list.total })}</p>
        {list.total > 0 && <TreeLink language={speaking.language} satker={filter.satker} year={filter.year} />}
        {list.total > 0 && <BookLink language={speaking.language} filter={filter} />}
      </div>
      {list.total === 0 && unfiltered ? (
        <Card>
          <EmptyState icon="agreements" title={w.emptyTitle}>
            <p class="max-w-md text-soft">{w.emptyLead}</p>
            <LinkButton look="primary" icon="read" href="/baca">
              {words.read}
            </LinkButton>
          </EmptyState>
        </Card>
      ) : (
        <div class="grid grid-cols-1 gap-4">
          <search>
            <Filters speaking={speaking} filter={filter} list={list} />
          </search>
          {list.rows.length === 0 ? (
            <Card>
              <EmptyState icon="search" title={w.noneTitle}>
                <p class="text-soft">{w.noneLead}</p>
                <LinkButton href="/perjanjian">{w.clear}</LinkButton>
              </EmptyState>
            </Card>
          ) : (
            <div>
              <Card flush>
                <DataTable caption={w.title} columns={columnsOf(speaking)} rows={list.rows} keyOf={(a) => a.id} />
              </Card>
              <Pagination
                label={w.pagination}
                page={list.page}
                pages={Math.ceil(list.total / list.pageSize)}
                hrefOf={(page) => addressOf({ ...filter, page })}
                words={{ previous: words.previous, next: words.next, at: fill(w.range, range) }}
              />
            </div>
          )}
        </div>
      )}
    </>
  )
}

/** Everything that is kept, filtered by its address. A list is handed out unchanged for one filter alone. */
export const AgreementsPage = ({ context, filter, list }: AgreementsPageProps) => (
  <Frame context={context} title={wordsOf(context.language).listPage.title}>
    <Remembered of={list} variant={context.language}>
      {() => <Body speaking={context} filter={filter} list={list} />}
    </Remembered>
  </Frame>
)
