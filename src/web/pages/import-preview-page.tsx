import type { RowOutcome } from '../../core/plan/plan-rows.ts'
import { reason as english } from '../../words/en/reason.ts'
import { fill } from '../../words/fill.ts'
import type { ReasonCode } from '../../words/id/reason.ts'
import { reason as indonesian } from '../../words/id/reason.ts'
import { Breadcrumbs } from '../kit/breadcrumbs.tsx'
import { Button, LinkButton } from '../kit/button.tsx'
import { Card } from '../kit/card.tsx'
import { DataTable } from '../kit/data-table.tsx'
import { Notice } from '../kit/notice.tsx'
import { Tag, type Tone } from '../kit/tag.tsx'
import { Frame } from './frame.tsx'
import { type PageContext, wordsOf } from './page-context.ts'
import { planWordsOf } from './plan-words.ts'

export type ImportPreviewProps = {
  readonly context: PageContext
  readonly title: string
  /** Where the thing stands, and its form is sent. */
  readonly address: string
  readonly edition: number
  readonly rows: readonly RowOutcome[]
  /** What the sheet no longer holds and so is taken away; null where what is missing stays. */
  readonly gone: readonly string[] | null
  /** What is wrong with the whole, in a sentence. */
  readonly fault: string | null
  /** The whole content as JSON, to be confirmed. */
  readonly content: string
}

const TONES: Readonly<Record<RowOutcome['state'], Tone>> = {
  fresh: 'ok',
  changed: 'note',
  same: 'plain',
  refused: 'error',
}

/** What a sheet would change, row by row, and the button that keeps all of it or nothing. */
export const ImportPreviewPage = (props: ImportPreviewProps) => {
  const { context, title, address, edition, rows, gone, fault, content } = props
  const w = planWordsOf(context.language)
  const reasons = context.language === 'id' ? indonesian : english
  const count = (state: RowOutcome['state']): number => rows.filter((row) => row.state === state).length
  const counts = { fresh: count('fresh'), changed: count('changed'), same: count('same'), refused: count('refused') }
  const changes = counts.fresh + counts.changed + (gone?.length ?? 0) > 0
  const mayKeep = counts.refused === 0 && fault === null && changes
  const why = ({ fault: f }: RowOutcome): string => {
    if (f === null) return ''
    const said = reasons[f.reason as ReasonCode] ?? f.reason
    return f.typed === '' ? said : `“${f.typed}”: ${said}`
  }
  return (
    <Frame context={context} title={w.previewTitle}>
      <Breadcrumbs
        label={wordsOf(context.language).breadcrumbs}
        crumbs={[{ label: w.title, href: '/rencana' }, { label: title, href: address }, { label: w.previewTitle }]}
      />
      <h1 class="mb-1">{w.previewTitle}</h1>
      <p class="mb-4 text-soft">{fill(w.previewCounts, counts)}</p>
      <div class="grid grid-cols-1 gap-4">
        {counts.refused > 0 && <Notice tone="error">{w.previewRefused}</Notice>}
        {fault && <Notice tone="error">{fault}</Notice>}
        {!changes && counts.refused === 0 && <Notice tone="note">{w.previewNothing}</Notice>}
        {mayKeep && <Notice tone="note">{gone === null ? w.previewKept : w.previewBudget}</Notice>}
        <div class="flex flex-wrap gap-2">
          {mayKeep && (
            <form method="post" action={address}>
              <input type="hidden" name="csrf" value={context.csrf} />
              <input type="hidden" name="edition" value={edition} />
              <input type="hidden" name="content" value={content} />
              <Button look="primary" name="do" value="import">
                {w.confirm}
              </Button>
            </form>
          )}
          <LinkButton href={`${address}#impor`}>{w.cancel}</LinkButton>
        </div>
        <Card flush>
          <DataTable
            caption={w.previewTitle}
            rows={[
              ...rows.map((row) => ({
                key: `r${row.row}`,
                no: String(row.row),
                text: row.text,
                state: row.state,
                why: why(row),
              })),
              ...(gone ?? []).map((text, i) => ({ key: `g${i}`, no: '—', text, state: 'gone' as const, why: '' })),
            ]}
            keyOf={(row) => row.key}
            columns={[
              { label: w.text, kind: 'wide', cell: (row) => <span class="wrap-anywhere">{row.text}</span> },
              { label: w.sheetRow, kind: 'short', cell: (row) => row.no },
              {
                label: w.outcome,
                kind: 'short',
                cell: (row) => (
                  <Tag tone={row.state === 'gone' ? 'warning' : TONES[row.state]}>{w.state[row.state]}</Tag>
                ),
              },
              { label: w.why, cell: (row) => row.why },
            ]}
          />
        </Card>
      </div>
    </Frame>
  )
}
