import type { BatchView } from '../../contract/view.ts'
import { fill } from '../../words/fill.ts'
import { BatchProgress, type BatchProgressProps } from '../islands/batch-progress.tsx'
import { Breadcrumbs } from '../kit/breadcrumbs.tsx'
import { Button, LinkButton } from '../kit/button.tsx'
import { Card } from '../kit/card.tsx'
import { DataTable } from '../kit/data-table.tsx'
import { EmptyState } from '../kit/empty-state.tsx'
import { Island } from '../kit/island.tsx'
import { Notice } from '../kit/notice.tsx'
import { Tag } from '../kit/tag.tsx'
import { batchTitle } from './batch-title.ts'
import { Counts } from './counts.tsx'
import { Frame } from './frame.tsx'
import { type PageContext, roleWordsOf, wordsOf } from './page-context.ts'
import { BATCH_TONES } from './read-page.tsx'

export type BatchPageProps = {
  readonly context: PageContext
  readonly batch: BatchView
  readonly problem: string | null
}

const SECONDS_BETWEEN_LOOKS = 3

/** Why some of what was found must be kept by others. */
const OutOfScope = ({ context, offices }: { readonly context: PageContext; readonly offices: readonly string[] }) => {
  const w = roleWordsOf(context.language).outOfScope
  const named = [...new Set(offices)]
  return (
    <Notice tone="warning" title={fill(w.batchTitle, { n: offices.length })}>
      {fill(w.batchLead, { offices: named.join(', ') })}
    </Notice>
  )
}

/** One batch: how far its files are, then what was found in them. */
export const BatchPage = ({ context, batch, problem }: BatchPageProps) => {
  const words = wordsOf(context.language)
  const w = words.batchPage
  const going = batch.state === 'waiting' || batch.state === 'reading'
  const left = batch.drafts.filter((d) => d.keptAs === null && d.outOfScope === null).length
  const elsewhere = batch.drafts.flatMap((d) => d.outOfScope ?? [])
  const title = batchTitle(
    batch.files.map((f) => f.name),
    words.readPage.more,
  )
  const progress: BatchProgressProps = {
    batch: { id: batch.id, state: batch.state, files: batch.files },
    language: context.language,
    eventsUrl: `/baca/${batch.id}/progres`,
  }
  return (
    <Frame context={context} title={title} islands={going} refresh={going ? SECONDS_BETWEEN_LOOKS : undefined}>
      <Breadcrumbs label={words.breadcrumbs} crumbs={[{ label: words.read, href: '/baca' }, { label: title }]} />
      <div class="mb-4 flex flex-wrap items-center gap-3">
        <h1 class="mr-auto wrap-anywhere">{title}</h1>
        <Tag tone={BATCH_TONES[batch.state]}>{words.batchState[batch.state]}</Tag>
        {batch.may.keep && (
          <form method="post" action={`/baca/${batch.id}`} class="flex flex-wrap gap-2">
            <input type="hidden" name="csrf" value={context.csrf} />
            {going && (
              <Button name="do" value="cancel">
                {w.cancel}
              </Button>
            )}
            {!going && left > 0 && batch.state !== 'cancelled' && (
              <Button look="primary" icon="save" name="do" value="keep">
                {fill(w.keepAll, { n: left })}
              </Button>
            )}
          </form>
        )}
      </div>
      <div class="grid grid-cols-1 gap-4">
        {problem && <Notice tone="error">{problem}</Notice>}
        {going && <Notice tone="note">{w.reading}</Notice>}
        {elsewhere.length > 0 && batch.state !== 'cancelled' && <OutOfScope context={context} offices={elsewhere} />}
        {batch.state === 'cancelled' && <Notice tone="note">{w.cancelled}</Notice>}
        {(going || batch.files.some((f) => f.problem !== null) || batch.files.length > 1) && (
          <Card title={w.files} id="berkas">
            <Island name="batch-progress" props={progress}>
              <BatchProgress {...progress} />
            </Island>
          </Card>
        )}
        {batch.drafts.length > 0 ? (
          <Card title={w.found} id="ditemukan" flush>
            <DataTable
              caption={w.found}
              rows={batch.drafts}
              keyOf={(d) => d.id}
              columns={[
                {
                  label: w.unit,
                  kind: 'wide',
                  cell: (d) => (
                    <a href={`/baca/${batch.id}/${d.position}`} class="font-semibold wrap-anywhere">
                      {d.unit || '—'}
                    </a>
                  ),
                },
                { label: w.year, cell: (d) => d.year ?? words.unknownYear },
                { label: w.findings, cell: (d) => <Counts words={words} counts={d.counts} doubts={d.doubts} /> },
                {
                  label: w.state,
                  cell: (d) =>
                    d.keptAs === null ? (
                      <span class="inline-flex flex-wrap gap-2">
                        <a href={`/baca/${batch.id}/${d.position}`}>{w.review}</a>
                        {d.outOfScope !== null && (
                          <Tag tone="warning">{roleWordsOf(context.language).outOfScope.tag}</Tag>
                        )}
                      </span>
                    ) : (
                      <a href={`/perjanjian/${d.keptAs}`}>{w.kept}</a>
                    ),
                },
              ]}
            />
          </Card>
        ) : (
          !going &&
          batch.state !== 'cancelled' && (
            <Card>
              <EmptyState icon="document" title={w.none}>
                <LinkButton href="/baca">{w.again}</LinkButton>
              </EmptyState>
            </Card>
          )
        )}
      </div>
    </Frame>
  )
}
