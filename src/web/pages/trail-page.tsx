import type { TrailPage as Found, TrailEntry } from '../../contract/audit.ts'
import { fill } from '../../words/fill.ts'
import { LinkButton } from '../kit/button.tsx'
import { Card } from '../kit/card.tsx'
import { type Column, DataTable } from '../kit/data-table.tsx'
import { EmptyState } from '../kit/empty-state.tsx'
import { Notice } from '../kit/notice.tsx'
import { trailWordsOf } from './deed-sentence.ts'
import { Frame } from './frame.tsx'
import { momentText } from './moment.ts'
import type { PageContext } from './page-context.ts'
import { type TrailQuery, trailAddress } from './trail-address.ts'
import { placeOfOrigin, TrailDeed, TrailThing } from './trail-entry.tsx'
import { TrailFilters } from './trail-filters.tsx'

export type TrailPageProps = {
  readonly context: PageContext
  readonly query: TrailQuery
  /** The entry this page stands below; null on the first. */
  readonly before: number | null
  readonly page: Found
  /** What is wrong with the address, in a sentence. */
  readonly problem: string | null
}

const columnsOf = (context: PageContext, names: Found['names']): readonly Column<TrailEntry>[] => {
  const w = trailWordsOf(context.language).page
  return [
    { label: w.what, kind: 'wide', cell: (entry) => <TrailDeed context={context} entry={entry} /> },
    {
      label: w.thing,
      cell: (entry) => <TrailThing context={context} entry={entry} name={names[entry.subjectId]} />,
    },
    {
      label: w.when,
      kind: 'short',
      cell: (entry) => (
        <span>
          <time dateTime={entry.at}>{momentText(entry.at, context.language)} WIB</time>
          <span class="block text-[0.8125rem] text-soft">{fill(w.number, { n: entry.number })}</span>
        </span>
      ),
    },
    { label: w.where, cell: (entry) => <span class="wrap-anywhere">{placeOfOrigin({ context, entry })}</span> },
  ]
}

const None = ({ context, query }: Pick<TrailPageProps, 'context' | 'query'>) => {
  const w = trailWordsOf(context.language).page
  return trailAddress(query) === '/jejak' ? (
    <EmptyState icon="trail" title={w.emptyTitle}>
      <p class="max-w-md text-soft">{w.emptyLead}</p>
    </EmptyState>
  ) : (
    <EmptyState icon="search" title={w.noneTitle}>
      <p class="text-soft">{w.noneLead}</p>
      <LinkButton href="/jejak">{w.clear}</LinkButton>
    </EmptyState>
  )
}

const Downloads = ({ context, query }: Pick<TrailPageProps, 'context' | 'query'>) => {
  const w = trailWordsOf(context.language).page
  return (
    <div class="no-print flex flex-wrap items-center gap-2">
      <LinkButton icon="download" href={trailAddress(query, { format: 'csv' })} download>
        {w.csv}
      </LinkButton>
      <LinkButton icon="download" href={trailAddress(query, { format: 'jsonl' })} download>
        {w.jsonl}
      </LinkButton>
      <span class="text-[0.875rem] text-soft">{w.exportHint}</span>
    </div>
  )
}

/** The trail, newest first, filtered by its address. */
export const TrailPage = ({ context, query, before, page, problem }: TrailPageProps) => {
  const w = trailWordsOf(context.language).page
  const { entries, names, next } = page
  const who = entries.find((e) => e.actorId === query.person)?.who ?? null
  return (
    <Frame context={context} title={w.title}>
      <div class="mb-4">
        <h1>{w.title}</h1>
        <p class="text-soft">{w.lead}</p>
      </div>
      <div class="grid grid-cols-1 gap-4">
        {problem !== null && <Notice tone="error">{problem}</Notice>}
        <search>
          <TrailFilters
            context={context}
            words={trailWordsOf(context.language)}
            query={query}
            who={who}
            thing={names[query.thing] ?? null}
          />
        </search>
        {entries.length === 0 ? (
          problem === null && (
            <Card>
              <None context={context} query={query} />
            </Card>
          )
        ) : (
          <>
            <Downloads context={context} query={query} />
            <Card flush>
              <DataTable
                caption={w.title}
                columns={columnsOf(context, names)}
                rows={entries}
                keyOf={(entry) => String(entry.number)}
              />
            </Card>
          </>
        )}
        {(before !== null || next !== null) && (
          <nav aria-label={w.pages} class="flex flex-wrap items-center gap-3">
            {before !== null && (
              <LinkButton href={trailAddress(query)} rel="prev" icon="previous">
                {w.newest}
              </LinkButton>
            )}
            {next !== null && (
              <LinkButton href={trailAddress(query, { before: next })} rel="next" icon="next">
                {w.older}
              </LinkButton>
            )}
          </nav>
        )}
      </div>
    </Frame>
  )
}
