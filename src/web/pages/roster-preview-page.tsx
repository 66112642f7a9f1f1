import type { RosterImportView } from '../../contract/roster-view.ts'
import { formatPrintedDate } from '../../core/calendar/printed-date.ts'
import type { RowOutcome } from '../../core/organisation/roster/plan.ts'
import { ROSTER_SHEETS, SHEET_IDS, type SheetId } from '../../core/organisation/roster/sheets.ts'
import { fill } from '../../words/fill.ts'
import type { RosterWords } from '../../words/id/roster.ts'
import { Breadcrumbs } from '../kit/breadcrumbs.tsx'
import { Button, LinkButton } from '../kit/button.tsx'
import { Card } from '../kit/card.tsx'
import { CONTROL, describedBy, Field } from '../kit/field.tsx'
import { Notice } from '../kit/notice.tsx'
import { Frame } from './frame.tsx'
import { momentText } from './moment.ts'
import { organisationWordsOf } from './organisation-page.tsx'
import { type PageContext, wordsOf } from './page-context.ts'
import { rosterAddress } from './roster-address.ts'
import { RosterRows } from './roster-rows.tsx'
import { rosterWordsOf } from './roster-words.ts'

export type RosterPreviewProps = {
  readonly context: PageContext
  readonly view: RosterImportView
  /** What was typed as the day, and what is wrong with it or with the whole. */
  readonly from: string
  readonly problems: { readonly from?: string; readonly whole?: string }
}

type PartProps = { readonly context: PageContext; readonly view: RosterImportView; readonly w: RosterWords }

const OUTCOMES: readonly RowOutcome[] = ['new', 'changed', 'same', 'refused']

const total = ({ counts }: RosterImportView, ...outcomes: readonly RowOutcome[]): number =>
  SHEET_IDS.reduce((sum, sheet) => sum + outcomes.reduce((n, o) => n + counts[sheet][o], 0), 0)

/** How many rows of each sheet come to what; each figure leads to its rows. */
const Counts = ({ view, w }: Omit<PartProps, 'context'>) => {
  const figure = (outcome: RowOutcome, sheet: SheetId) => {
    const n = view.counts[sheet][outcome]
    if (n === 0 || view.appliedAt !== null) return <span class={n === 0 ? 'text-soft' : ''}>{n}</span>
    const label = `${ROSTER_SHEETS[sheet].name}, ${w.outcome[outcome]}: ${n}`
    return (
      <a href={`${rosterAddress(view.id, { sheet, outcome, page: 1 })}#baris`} aria-label={label}>
        {n}
      </a>
    )
  }
  return (
    <table class="w-full max-w-2xl text-[0.8125rem] sm:text-[0.9375rem]">
      <thead>
        <tr class="text-left text-soft">
          <th scope="col" class="py-1 pr-1 font-semibold sm:pr-3">
            {w.sheet}
          </th>
          {OUTCOMES.map((outcome) => (
            <th key={outcome} scope="col" class="px-1 py-1 text-right font-semibold sm:px-2">
              {w.outcome[outcome]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {SHEET_IDS.map((sheet) => (
          <tr key={sheet} class="border-t border-line">
            <th scope="row" class="py-1.5 pr-1 text-left font-normal sm:pr-3">
              {ROSTER_SHEETS[sheet].name}
            </th>
            {OUTCOMES.map((outcome) => (
              <td key={outcome} class="px-1 py-1.5 text-right tabular-nums sm:px-2">
                {figure(outcome, sheet)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const Apply = ({ context, view, w, from, problems }: PartProps & Omit<RosterPreviewProps, 'context' | 'view'>) => {
  const n = total(view, 'new', 'changed')
  return (
    <Card title={fill(w.readyTitle, { n })} id="terapkan">
      <form method="post" action={`/organisasi/impor/${view.id}`} class="grid max-w-xl gap-4">
        <input type="hidden" name="csrf" value={context.csrf} />
        <input type="hidden" name="base" value={view.base} />
        <p class="text-soft">{w.readyLead}</p>
        {view.needsDay && (
          <Field name="from" label={w.from} hint={w.fromHint} problem={problems.from}>
            <input
              id="from"
              type="date"
              name="from"
              required
              value={from}
              class={CONTROL}
              aria-invalid={problems.from ? 'true' : undefined}
              aria-describedby={describedBy('from', w.fromHint, problems.from)}
            />
          </Field>
        )}
        <div>
          <Button look="primary">{fill(w.apply, { n })}</Button>
        </div>
      </form>
    </Card>
  )
}

const Applied = ({ context, view, w }: PartProps) => (
  <Notice tone="ok" title={w.doneTitle}>
    <p>
      {fill(w.done, {
        when: momentText(view.appliedAt ?? '', context.language),
        day: formatPrintedDate(view.appliedFrom ?? ''),
      })}
    </p>
    <p class="mt-2 flex flex-wrap gap-4">
      <a href="/organisasi">{w.toTree}</a>
      <a href="/organisasi/impor">{w.another}</a>
    </p>
  </Notice>
)

const Refused = ({ view, w }: Omit<PartProps, 'context'>) => (
  <Notice tone="error" title={fill(w.refusedTitle, { n: total(view, 'refused') })}>
    <p>{w.refusedLead}</p>
    {view.filter.outcome !== 'refused' && (
      <p class="mt-2">
        <a href={`${rosterAddress(view.id, { outcome: 'refused', page: 1 })}#baris`}>{w.showRefused}</a>
      </p>
    )}
  </Notice>
)

/** Which rows are shown, as links. */
const Filters = ({ view, w }: Omit<PartProps, 'context'>) => {
  const { sheet, outcome } = view.filter
  const link = (to: RowOutcome | undefined) => (
    <LinkButton
      key={to ?? 'all'}
      look={outcome === to ? 'plain' : 'quiet'}
      href={`${rosterAddress(view.id, { ...(sheet && { sheet }), ...(to && { outcome: to }), page: 1 })}#baris`}
    >
      {to ? w.outcome[to] : w.all}
    </LinkButton>
  )
  return (
    <nav aria-label={w.result} class="flex flex-wrap gap-1">
      {[undefined, ...OUTCOMES].map(link)}
    </nav>
  )
}

/** What a workbook would do, row by row, before any of it is done; or that it was done. */
export const RosterPreviewPage = ({ context, view, from, problems }: RosterPreviewProps) => {
  const w = rosterWordsOf(context.language)
  const isDone = view.appliedAt !== null
  const [refused, changes] = [total(view, 'refused'), total(view, 'new', 'changed')]
  const { sheet } = view.filter
  return (
    <Frame context={context} title={view.fileName}>
      <Breadcrumbs
        label={wordsOf(context.language).breadcrumbs}
        crumbs={[
          { label: organisationWordsOf(context.language).title, href: '/organisasi' },
          { label: w.short, href: '/organisasi/impor' },
          { label: isDone ? view.fileName : w.previewOf },
        ]}
      />
      <h1 class="mb-4 wrap-anywhere">{view.fileName}</h1>
      <div class="grid grid-cols-1 gap-4">
        {problems.whole && <Notice tone="error">{problems.whole}</Notice>}
        {isDone && <Applied context={context} view={view} w={w} />}
        {!isDone && refused > 0 && <Refused view={view} w={w} />}
        {!isDone && refused + changes === 0 && (
          <Notice tone="note" title={w.sameTitle}>
            <p>{w.sameLead}</p>
          </Notice>
        )}
        <Card title={w.counts} id="hasil">
          <Counts view={view} w={w} />
        </Card>
        {!isDone && refused === 0 && changes > 0 && (
          <Apply context={context} view={view} w={w} from={from} problems={problems} />
        )}
        {!isDone && (
          <Card
            title={sheet ? `${w.rows}: ${ROSTER_SHEETS[sheet].name}` : w.rows}
            id="baris"
            aside={<Filters view={view} w={w} />}
            flush
          >
            <RosterRows context={context} w={w} view={view} />
          </Card>
        )}
      </div>
    </Frame>
  )
}
