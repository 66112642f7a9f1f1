import type { BatchRow } from '../../contract/view.ts'
import { fill } from '../../words/fill.ts'
import { DropZone, type DropZoneProps } from '../islands/drop-zone.tsx'
import { Card } from '../kit/card.tsx'
import { DataTable } from '../kit/data-table.tsx'
import { Island } from '../kit/island.tsx'
import { Notice } from '../kit/notice.tsx'
import { Tag, type Tone } from '../kit/tag.tsx'
import { batchTitle } from './batch-title.ts'
import { Frame } from './frame.tsx'
import { momentText } from './moment.ts'
import { type PageContext, wordsOf } from './page-context.ts'

export type ReadPageProps = {
  readonly context: PageContext
  readonly batches: readonly BatchRow[]
  readonly limitBytes: number
  readonly problem: string | null
}

export const BATCH_TONES: Readonly<Record<BatchRow['state'], Tone>> = {
  waiting: 'plain',
  reading: 'note',
  ready: 'warning',
  kept: 'ok',
  cancelled: 'plain',
}

/** Where documents come in, and what came in lately. */
export const ReadPage = ({ context, batches, limitBytes, problem }: ReadPageProps) => {
  const words = wordsOf(context.language)
  const w = words.readPage
  const mayKeep = context.reader?.may.keep ?? false
  const zone: DropZoneProps = { language: context.language, csrf: context.csrf, limitBytes, problem }
  return (
    <Frame context={context} title={w.title} islands={mayKeep}>
      <div class="grid grid-cols-1 max-w-4xl gap-5">
        <div>
          <h1>{w.title}</h1>
          <p class="text-soft">{w.lead}</p>
        </div>
        {mayKeep ? (
          <Island name="drop-zone" props={zone}>
            <DropZone {...zone} />
          </Island>
        ) : (
          problem && <Notice tone="error">{problem}</Notice>
        )}
        <Card title={w.recent} id="terakhir" flush>
          {batches.length === 0 ? (
            <p class="px-4 pb-4 text-soft">{w.noRecent}</p>
          ) : (
            <DataTable
              caption={w.recent}
              rows={batches}
              keyOf={(b) => b.id}
              columns={[
                {
                  label: w.document,
                  kind: 'wide',
                  cell: (b) => (
                    <a href={`/baca/${b.id}`} class="font-semibold wrap-anywhere">
                      {batchTitle(b.files, w.more)}
                    </a>
                  ),
                },
                { label: w.state, cell: (b) => <Tag tone={BATCH_TONES[b.state]}>{words.batchState[b.state]}</Tag> },
                { label: w.found, cell: (b) => fill(w.foundCount, { drafts: b.drafts, kept: b.kept }) },
                { label: w.by, cell: (b) => b.by },
                { label: w.when, kind: 'short', cell: (b) => momentText(b.createdAt, context.language) },
              ]}
            />
          )}
        </Card>
      </div>
    </Frame>
  )
}
