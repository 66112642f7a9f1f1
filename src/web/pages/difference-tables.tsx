import type { DifferenceView } from '../../contract/amendment-view.ts'
import type { InterchangeIndicator } from '../../contract/interchange.ts'
import type { Fate } from '../../core/agreement/read-difference.ts'
import { formatPrintedDate } from '../../core/calendar/printed-date.ts'
import { fill, type Language } from '../../words/fill.ts'
import { Card } from '../kit/card.tsx'
import { type Column, DataTable } from '../kit/data-table.tsx'
import { Tag, type Tone } from '../kit/tag.tsx'
import { amendmentWordsOf } from './amendment-words.ts'
import { ChangedText } from './difference-words.tsx'

export type TableProps = {
  readonly view: DifferenceView
  readonly language: Language
  /** With the rows that stayed as they were. */
  readonly everything: boolean
}

const TONES: Readonly<Record<Fate, Tone>> = { same: 'plain', changed: 'warning', added: 'ok', struck: 'error' }

type Side = 'before' | 'after'
/** A row of either table as it is told. */
export type Row = {
  readonly key: string
  readonly name: string
  readonly fate: Fate
  readonly isMoved: boolean
  readonly before: string | null
  readonly after: string | null
  /** Under which other objective it stood, or stands now, in words. */
  readonly elsewhere?: string
  /** A row that is told in full at its new place. */
  readonly isLeaving?: boolean
  readonly target?: { readonly before: string | null; readonly after: string | null }
}

/** What came of a row, in words. */
export const Fates = ({ row, language }: { readonly row: Row; readonly language: Language }) => {
  const w = amendmentWordsOf(language)
  return (
    <span class="flex flex-wrap gap-1">
      {!(row.isMoved && row.elsewhere && row.fate === 'same') && <Tag tone={TONES[row.fate]}>{w.fate[row.fate]}</Tag>}
      {row.isMoved && <Tag tone="note">{w.moved}</Tag>}
    </span>
  )
}

const Name = ({ row, language }: { readonly row: Row; readonly language: Language }) => {
  return (
    <span class="flex flex-wrap items-center gap-x-2 gap-y-1">
      <span class="font-semibold">{row.name}</span>
      <Fates row={row} language={language} />
    </span>
  )
}

const Text = ({ row, side, language }: { readonly row: Row; readonly side: Side; readonly language: Language }) => {
  const w = amendmentWordsOf(language)
  const isThere = row[side] !== null
  if (row.isLeaving)
    return (
      <span class="min-w-0 whitespace-pre-line wrap-anywhere">{side === 'before' ? row.before : row.elsewhere}</span>
    )
  return (
    <span class="min-w-0">
      {side === 'after' && row.elsewhere && <span class="block wrap-anywhere text-soft">{row.elsewhere}</span>}
      <ChangedText before={row.before} after={row.after} side={side} language={language} />
      {isThere && row.target && (
        <span class="block">
          {w.target}:{' '}
          <ChangedText
            before={row.target.before}
            after={row.target.after}
            side={side}
            language={language}
            whole="value"
          />
        </span>
      )}
    </span>
  )
}

/** The headings of the two sides. */
export const sides = (view: DifferenceView, language: Language) => {
  const w = amendmentWordsOf(language)
  return {
    before: fill(w.beforeVersion, { version: view.from }),
    after: view.to === null ? w.afterCopy : fill(w.afterVersion, { version: view.to }),
  }
}

const columnsOf = (view: DifferenceView, language: Language, first: string): readonly Column<Row>[] => {
  const labels = sides(view, language)
  return [
    { label: first, cell: (row) => <Name row={row} language={language} /> },
    { label: labels.before, kind: 'wide', cell: (row) => <Text row={row} side="before" language={language} /> },
    { label: labels.after, kind: 'wide', cell: (row) => <Text row={row} side="after" language={language} /> },
  ]
}

const targetOf = (indicator: InterchangeIndicator | null, none: string): string | null =>
  indicator && (indicator.target?.raw ?? none)

type Objective = DifferenceView['objectives'][number]

/** Headings and words of an objective; its number with them where the number is what changed. */
const headText = ({ before, after }: Objective, side: Side): string | null => {
  const head = side === 'before' ? before : after
  const numbered = before && after && before.no !== after.no
  return (
    head &&
    [head.program, head.group, `${numbered ? `${head.no ?? '–'} ` : ''}${head.text}`].filter((part) => part).join('\n')
  )
}

const indicatorText = (indicator: InterchangeIndicator | null): string | null =>
  indicator && `${indicator.text}${indicator.iku ? ' [IKU]' : ''}`

const rowsOf = ({ view, language }: TableProps): readonly Row[] => {
  const w = amendmentWordsOf(language)
  const numbered = { before: 0, after: 0 }
  return view.objectives.flatMap((objective, i): Row[] => {
    if (objective.before) numbered.before += 1
    if (objective.after) numbered.after += 1
    const printed = (objective.after ?? objective.before)?.no
    const number = printed ?? String(objective.after ? numbered.after : numbered.before)
    const own: Row = {
      key: `o${i}`,
      name: `${w.objective} ${number}${objective.after ? '' : ` (${w.before.toLowerCase()})`}`,
      fate: objective.fate,
      isMoved: objective.isMoved,
      before: headText(objective, 'before'),
      after: headText(objective, 'after'),
    }
    const indicators = objective.indicators.map(
      (row, j): Row => ({
        key: `o${i}i${j}`,
        name: `${w.indicator} ${number}.${j + 1}`,
        fate: row.fate,
        isMoved: row.isMoved,
        ...(row.from && { elsewhere: fill(w.movedFrom, row.from) }),
        before: indicatorText(row.before),
        after: indicatorText(row.after),
        target: { before: targetOf(row.before, w.noTarget), after: targetOf(row.after, w.noTarget) },
      }),
    )
    const leaving = objective.leaving.map(
      ({ indicator, to }, j): Row => ({
        key: `o${i}l${j}`,
        name: w.indicator,
        fate: 'same',
        isMoved: true,
        isLeaving: true,
        elsewhere: fill(w.movedTo, to),
        before: [indicatorText(indicator), `${w.target}: ${targetOf(indicator, w.noTarget)}`].join('\n'),
        after: null,
      }),
    )
    return [own, ...indicators, ...leaving]
  })
}

/** Whether a row is shown: all are where everything is asked for. */
export const isTold = ({ fate, isMoved }: Pick<Row, 'fate' | 'isMoved'>, everything: boolean): boolean =>
  everything || fate !== 'same' || isMoved

/** Objectives, indicators and targets as they were and as they are. */
export const DifferenceRows = (props: TableProps) => {
  const { view, language, everything } = props
  const w = amendmentWordsOf(language)
  const rows = rowsOf(props).filter((row) => isTold(row, everything))
  return (
    <Card title={w.rows} id="baris" flush>
      {rows.length === 0 ? (
        <p class="px-4 pb-4 text-soft">{w.nothingHere}</p>
      ) : (
        <DataTable caption={w.rows} columns={columnsOf(view, language, w.row)} rows={rows} keyOf={(row) => row.key} />
      )}
    </Card>
  )
}

/** Parties, dates and what else stands beside the rows. */
export const DifferenceFacts = ({ view, language }: TableProps) => {
  const w = amendmentWordsOf(language)
  const isDate = (at: string): boolean => at === 'statementDate' || at === 'annexDate'
  const rows = view.facts.map(
    ({ at, before, after }): Row => ({
      key: at,
      name: w.fact[at],
      fate: before === null ? 'added' : after === null ? 'struck' : 'changed',
      isMoved: false,
      before: before !== null && isDate(at) ? formatPrintedDate(before) : before,
      after: after !== null && isDate(at) ? formatPrintedDate(after) : after,
    }),
  )
  return rows.length === 0 ? null : (
    <Card title={w.facts} id="keterangan" flush>
      <DataTable caption={w.facts} columns={columnsOf(view, language, w.factsLabel)} rows={rows} keyOf={(r) => r.key} />
    </Card>
  )
}
