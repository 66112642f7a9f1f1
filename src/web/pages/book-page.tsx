import type { BookRow, BookView, BookWish } from '../../contract/book-view.ts'
import type { BookStanding } from '../../core/agreement/book.ts'
import { fill } from '../../words/fill.ts'
import { BookForm } from '../islands/book-form.tsx'
import { Breadcrumbs } from '../kit/breadcrumbs.tsx'
import { Button } from '../kit/button.tsx'
import { Card } from '../kit/card.tsx'
import { type Column, DataTable } from '../kit/data-table.tsx'
import { EmptyState } from '../kit/empty-state.tsx'
import { Island } from '../kit/island.tsx'
import { Notice } from '../kit/notice.tsx'
import { SelectField } from '../kit/select.tsx'
import { Tag, type Tone } from '../kit/tag.tsx'
import { BOOK } from './book-address.ts'
import { bookWordsOf } from './book-words.ts'
import { draftingWordsOf } from './drafting-words.ts'
import { Frame } from './frame.tsx'
import { type PageContext, wordsOf } from './page-context.ts'

export type BookPageProps = { readonly context: PageContext; readonly view: BookView; readonly wish: BookWish }

/** Deeper units step in no further. */
const DEEPEST = 4

const TONES: Readonly<Record<BookStanding, Tone>> = {
  signed: 'ok',
  kept: 'plain',
  unfinished: 'warning',
  missing: 'error',
}

const columnsOf = ({ language }: PageContext): readonly Column<BookRow>[] => {
  const w = bookWordsOf(language)
  return [
    {
      label: w.unit,
      kind: 'wide',
      cell: ({ unit, depth, agreementId, copyId }) => {
        const href = copyId ? `/penyusunan/${copyId}` : agreementId ? `/perjanjian/${agreementId}` : null
        const name = <span class="font-semibold wrap-anywhere">{unit}</span>
        return (
          <div class={`tree-step tree-step-${Math.min(depth, DEEPEST)}`}>{href ? <a href={href}>{name}</a> : name}</div>
        )
      },
    },
    { label: w.standingLabel, cell: (row) => <Tag tone={TONES[row.standing]}>{w.standing[row.standing]}</Tag> },
    {
      label: w.stateLabel,
      cell: ({ state, version }) => {
        const told = [
          ...(state === null ? [] : [draftingWordsOf(language).state[state]]),
          ...(version === null ? [] : [fill(w.version, { n: version })]),
        ]
        return <span class="text-soft">{told.join(', ') || '—'}</span>
      },
    },
  ]
}

const Filters = ({ context, view }: BookPageProps) => {
  const w = bookWordsOf(context.language)
  const years = view.offices.find(({ name }) => name === view.office)?.years ?? [
    ...new Set(view.offices.flatMap((office) => office.years)),
  ]
  return (
    <search>
      <form method="get" action={BOOK} class="filters" aria-label={w.title}>
        <div class="filter-search">
          <SelectField
            name="satker"
            label={w.office}
            value={view.office ?? ''}
            choices={view.offices.map(({ name }) => ({ value: name, label: name }))}
          />
        </div>
        <SelectField
          name="tahun"
          label={w.year}
          value={String(view.year ?? '')}
          choices={years.map((year) => ({ value: String(year), label: String(year) }))}
        />
        <div class="filter-search flex flex-wrap gap-2">
          <Button icon="search">{w.apply}</Button>
        </div>
      </form>
    </search>
  )
}

const Making = ({ context, view, wish }: BookPageProps) => {
  const w = bookWordsOf(context.language)
  const of = (standing: BookStanding) => view.rows.filter((row) => row.standing === standing)
  const counts = { unfinished: of('unfinished').length, signed: of('signed').length }
  const missing = of('missing').length
  const form = {
    office: view.office ?? '',
    year: view.year ?? 0,
    drafts: wish.drafts,
    attached: wish.attached,
    counts,
    language: context.language,
  }
  return (
    <Card title={w.wish} id="isi-buku">
      <div class="grid grid-cols-1 gap-3">
        <p class="max-w-2xl text-soft">{w.copyNote}</p>
        {counts.signed === 0 && <Notice tone="note">{w.noneSigned}</Notice>}
        {missing > 0 && <Notice tone="warning">{fill(w.left, { n: missing })}</Notice>}
        <Island name="book-form" props={form}>
          <BookForm {...form} />
        </Island>
      </div>
    </Card>
  )
}

/** An office's year as it would be bound: what is in, what is missing, and the book to take away. */
export const BookPage = ({ context, view, wish }: BookPageProps) => {
  const w = bookWordsOf(context.language)
  const bound = view.rows.filter((row) => row.standing !== 'missing')
  const isEmpty = view.offices.length === 0
  const signed = bound.filter((row) => row.standing === 'signed').length
  return (
    <Frame context={context} title={w.title} islands={bound.length > 0}>
      <Breadcrumbs
        label={wordsOf(context.language).breadcrumbs}
        crumbs={[{ label: wordsOf(context.language).agreements, href: '/perjanjian' }, { label: w.title }]}
      />
      <div class="mb-4">
        <h1>{[w.title, ...(bound.length > 0 ? [view.office, view.year] : [])].join(' · ')}</h1>
        <p class="max-w-3xl text-soft">{bound.length > 0 ? fill(w.counts, { bound: bound.length, signed }) : w.lead}</p>
      </div>
      <div class="grid grid-cols-1 gap-4">
        {!isEmpty && <Filters context={context} view={view} wish={wish} />}
        {bound.length === 0 ? (
          <Card>
            <EmptyState icon="document" title={isEmpty ? w.emptyTitle : w.noneTitle}>
              <p class="max-w-md text-soft">{isEmpty ? w.emptyLead : w.noneLead}</p>
            </EmptyState>
          </Card>
        ) : (
          <>
            <Making context={context} view={view} wish={wish} />
            <Card title={w.contents} id="daftar" flush>
              <DataTable
                caption={w.contents}
                columns={columnsOf(context)}
                rows={view.rows}
                keyOf={(row) => row.agreementId ?? row.copyId ?? row.unitId}
              />
            </Card>
          </>
        )}
      </div>
    </Frame>
  )
}
