import type { OfficialChangesView, TouchedAgreement } from '../../contract/amendment-view.ts'
import type { DraftingUnit, DraftingYear, WorkItem } from '../../contract/working-copy-view.ts'
import { fill } from '../../words/fill.ts'
import { Button } from '../kit/button.tsx'
import { Card } from '../kit/card.tsx'
import { type Column, DataTable } from '../kit/data-table.tsx'
import { EmptyState } from '../kit/empty-state.tsx'
import { TextField } from '../kit/field.tsx'
import { Notice } from '../kit/notice.tsx'
import { amendmentWordsOf } from './amendment-words.ts'
import { BookLink } from './book-link.tsx'
import { cascadeAddress } from './cascade-address.ts'
import { cascadeWordsOf } from './cascade-words.ts'
import { Counts } from './counts.tsx'
import { draftingWordsOf } from './drafting-words.ts'
import { Frame } from './frame.tsx'
import { shortMomentText } from './moment.ts'
import { OfficialChanges } from './official-changes.tsx'
import { type PageContext, wordsOf } from './page-context.ts'
import { startForUnit } from './start-from-address.ts'
import { StateTag } from './state-tag.tsx'
import { WorkList } from './work-list.tsx'

export type DraftingPageProps = {
  readonly context: PageContext
  readonly year: DraftingYear
  readonly work: readonly WorkItem[]
  /** Agreements whose officials changed, of whatever office. */
  readonly changed: OfficialChangesView
  readonly problem: string | null
}

export const draftingAddress = (unitId: string, year: number): string => `/penyusunan?unit=${unitId}&tahun=${year}`

/** Deeper units step in no further. */
const DEEPEST = 4

type RowProps = { readonly context: PageContext; readonly year: DraftingYear; readonly unit: DraftingUnit }

/** The units of a tree stand each before those below it. */
const hasBelow = ({ units }: DraftingYear, unit: DraftingUnit): boolean =>
  (units[units.indexOf(unit) + 1]?.depth ?? 0) > unit.depth

const UnitCell = ({ context, year, unit }: RowProps) => {
  const w = draftingWordsOf(context.language)
  const { copy, agreement } = unit
  const href = copy ? `/penyusunan/${copy.id}` : agreement ? `/perjanjian/${agreement.id}` : null
  return (
    <div class={`tree-step tree-step-${Math.min(unit.depth, DEEPEST)}`}>
      {href ? (
        <a href={href} class="font-semibold wrap-anywhere">
          {unit.unit}
        </a>
      ) : (
        <span class="font-semibold wrap-anywhere">{unit.unit}</span>
      )}
      <span class="block text-[0.875rem] text-soft">{unit.holder ?? w.noHolder}</span>
      {href && hasBelow(year, unit) && (
        <a href={cascadeAddress({ unitId: unit.unitId, year: year.year })} class="text-[0.875rem] underline">
          {cascadeWordsOf(context.language).open}
        </a>
      )}
    </div>
  )
}

/** The way to an amendment of what is kept of a unit. */
const AmendLink = ({ context, year, unit }: RowProps) => {
  const w = amendmentWordsOf(context.language)
  return year.may.draft && unit.agreement ? (
    <a
      href={`/perjanjian/${unit.agreement.id}/ubah`}
      class="py-1 underline"
      aria-label={fill(w.beginOf, { unit: unit.unit })}
    >
      {w.begin}
    </a>
  ) : null
}

const StateCell = ({ context, year, unit }: RowProps) => {
  const w = draftingWordsOf(context.language)
  const { copy, agreement } = unit
  if (copy)
    return (
      <span class="flex flex-col items-start gap-1">
        <StateTag state={copy.state} language={context.language} />
        {copy.toConfirm > 0 && (
          <span class="text-[0.875rem] text-soft">{fill(w.toConfirm, { n: copy.toConfirm })}</span>
        )}
        {copy.isWhole && <AmendLink context={context} year={year} unit={unit} />}
      </span>
    )
  if (agreement)
    return (
      <span class="flex flex-col items-start gap-1">
        {fill(w.keptHere, { version: agreement.version })}
        <AmendLink context={context} year={year} unit={unit} />
      </span>
    )
  return year.may.draft ? <StartForm context={context} year={year} unit={unit} /> : <span>{w.none}</span>
}

const StartForm = ({ context, year, unit }: RowProps) => {
  const w = draftingWordsOf(context.language)
  const ways = [
    ...(unit.lastYear === null
      ? []
      : [{ from: 'last-year', label: fill(w.from['last-year'], { year: unit.lastYear }) }]),
    ...(unit.depth > 0 ? [{ from: 'superior', label: w.from.superior }] : []),
    { from: 'blank', label: w.from.blank },
  ]
  return (
    <form
      method="post"
      action={draftingAddress(year.officeUnitId, year.year)}
      class="flex flex-wrap gap-x-4 text-[0.875rem]"
    >
      <input type="hidden" name="csrf" value={context.csrf} />
      <span class="w-full text-soft">{w.start}</span>
      {ways.map(({ from, label }) => (
        <button key={from} type="submit" class="text-button py-1" name="do" value={`start:${unit.unitId}:${from}`}>
          {label}
        </button>
      ))}
      <a href={startForUnit(unit.unitId, year.year)} class="text-button py-1">
        {w.from.source}
      </a>
    </form>
  )
}

const columnsOf = (context: PageContext, year: DraftingYear): readonly Column<DraftingUnit>[] => {
  const w = draftingWordsOf(context.language)
  const words = wordsOf(context.language)
  return [
    { label: w.unit, kind: 'wide', cell: (unit) => <UnitCell context={context} year={year} unit={unit} /> },
    { label: w.stateLabel, cell: (unit) => <StateCell context={context} year={year} unit={unit} /> },
    {
      label: w.findings,
      cell: ({ copy }) =>
        copy && (
          <div>
            <Counts words={words} counts={copy.counts} />
            <span class="block text-[0.875rem] text-soft">{fill(w.rows, { n: copy.indicators })}</span>
          </div>
        ),
    },
    {
      label: w.edited,
      cell: ({ copy }) =>
        copy && fill(w.editedBy, { when: shortMomentText(copy.editedAt, context.language), who: copy.editedBy }),
    },
  ]
}

/** What is drawn up for an office's year: every unit with its working copy, and how far each has come. */
export const DraftingPage = ({ context, year, work, changed, problem }: DraftingPageProps) => {
  const w = draftingWordsOf(context.language)
  // What is drawn up stands in the table below anyway.
  const mine = work.filter((item) => item.state !== 'draft' && year.units.some((unit) => unit.copy?.id === item.copyId))
  const isOwn = ({ unitId }: TouchedAgreement) => year.units.some((unit) => unit.unitId === unitId)
  const isEmpty = year.units.every((unit) => unit.copy === null && unit.agreement === null)
  const isWhole = year.units.every((unit) => unit.copy !== null || unit.agreement !== null)
  const open = year.may.draft && !isWhole && (
    <form method="post" action={draftingAddress(year.officeUnitId, year.year)}>
      <input type="hidden" name="csrf" value={context.csrf} />
      <Button look="primary" icon="add" name="do" value="open-year">
        {fill(w.openYear, { year: year.year })}
      </Button>
    </form>
  )
  return (
    <Frame context={context} title={w.title}>
      <div class="mb-4 flex flex-wrap items-end gap-3">
        <div class="mr-auto min-w-0">
          <h1>{w.title}</h1>
          <p class="text-soft wrap-anywhere">{fill(w.lead, { office: year.office, year: year.year })}</p>
        </div>
        {!isEmpty && <BookLink language={context.language} filter={{ satker: year.office, year: year.year }} />}
        <form method="get" action="/penyusunan" class="flex items-end gap-2">
          <input type="hidden" name="unit" value={year.officeUnitId} />
          <TextField name="tahun" label={w.year} inputMode="numeric" value={String(year.year)} />
          <Button icon="search">{w.show}</Button>
        </form>
      </div>
      {problem && (
        <div class="mb-4">
          <Notice tone="error">{problem}</Notice>
        </div>
      )}
      <div class="grid grid-cols-1 gap-4">
        {mine.length > 0 && (
          <Card title={w.waits} id="menunggu" flush>
            <WorkList items={mine} language={context.language} />
          </Card>
        )}
        <OfficialChanges
          context={context}
          items={changed.items.filter(isOwn)}
          dismissed={changed.dismissed.filter(isOwn)}
        />
        {isEmpty && (
          <Card>
            <EmptyState icon="document" title={fill(w.emptyTitle, { year: year.year })}>
              <p class="max-w-xl text-soft">{year.may.draft ? w.openYearHint : w.emptyLead}</p>
              {open}
            </EmptyState>
          </Card>
        )}
        <Card flush>
          <DataTable
            caption={w.title}
            columns={columnsOf(context, year)}
            rows={year.units}
            keyOf={(unit) => unit.unitId}
          />
        </Card>
        {!isEmpty && open && (
          <div class="flex flex-wrap items-center gap-3">
            {open}
            <p class="max-w-xl text-soft">{w.openYearHint}</p>
          </div>
        )}
      </div>
    </Frame>
  )
}
