import type { UnitRow, UnitView } from '../../contract/organisation-view.ts'
import { organisation as english } from '../../words/en/organisation.ts'
import { fill } from '../../words/fill.ts'
import { organisation as indonesian, type OrganisationWords } from '../../words/id/organisation.ts'
import { Breadcrumbs } from '../kit/breadcrumbs.tsx'
import { Button } from '../kit/button.tsx'
import { Card } from '../kit/card.tsx'
import { TextField } from '../kit/field.tsx'
import { Notice } from '../kit/notice.tsx'
import { Tag } from '../kit/tag.tsx'
import { Frame } from './frame.tsx'
import { LetterheadCard } from './letterhead-card.tsx'
import { dayText } from './moment.ts'
import { levelName, type PageContext, wordsOf } from './page-context.ts'
import { PostCard } from './post-card.tsx'
import { type UnitFormProblems, UnitForms, type UnitInputs } from './unit-forms.tsx'
import { UnitTrailCard } from './unit-trail-card.tsx'

export const organisationWordsOf = (language: 'id' | 'en'): OrganisationWords =>
  language === 'id' ? indonesian : english

export type OrganisationPageProps = {
  readonly context: PageContext
  readonly view: UnitView
  readonly inputs: UnitInputs
  readonly problems: UnitFormProblems
  readonly saved: boolean
}

const kindName = (w: OrganisationWords, { agency }: PageContext, kind: string): string =>
  kind === 'satker' ? w.kindOffice : (agency.unitKinds.find((k) => k.id === kind)?.label ?? kind)

const Search = ({ w }: { readonly w: OrganisationWords }) => (
  <search>
    <form method="get" action="/organisasi" class="flex flex-wrap items-end gap-3">
      <div class="min-w-0 grow basis-64">
        <TextField name="cari" type="search" label={w.search} hint={w.searchHint} />
      </div>
      <Button icon="search">{w.find}</Button>
    </form>
  </search>
)

const UnitLine = ({ context, w, unit }: { context: PageContext; w: OrganisationWords; unit: UnitRow }) => (
  <li class="py-2.5">
    <a href={`/organisasi/${unit.id}`} class="font-semibold wrap-anywhere">
      {unit.name}
    </a>
    <span class="flex flex-wrap items-center gap-x-3 gap-y-1 text-[0.875rem] text-soft">
      <span>{kindName(w, context, unit.kind)}</span>
      {unit.below > 0 && <span>{fill(w.below, { n: unit.below })}</span>}
      {unit.closedOn && <Tag tone="plain">{fill(w.closed, { day: unit.closedOn })}</Tag>}
    </span>
  </li>
)

const Facts = ({ context, view, w }: { context: PageContext; view: UnitView; w: OrganisationWords }) => (
  <dl class="facts">
    <dt>{w.office}</dt>
    <dd>{view.office}</dd>
    {view.kind === 'satker' && view.code && (
      <>
        <dt>{w.code}</dt>
        <dd>{view.code}</dd>
      </>
    )}
    <dt>{w.kind}</dt>
    <dd>{kindName(w, context, view.kind)}</dd>
    <dt>{w.level}</dt>
    <dd>{view.level ? levelName(context, view.level) : '—'}</dd>
    {view.successor && (
      <>
        <dt>{w.takenOver}</dt>
        <dd>
          <a href={`/organisasi/${view.successor.id}`}>{view.successor.name}</a>
        </dd>
      </>
    )}
  </dl>
)

type HistoryProps = { readonly context: PageContext; readonly view: UnitView; readonly w: OrganisationWords }

const History = ({ context: { language }, view, w }: HistoryProps) => (
  <ol class="grid gap-3">
    {view.stretches.map((s) => (
      <li key={s.from ?? ''}>
        <span class="block text-[0.875rem] text-soft">
          {s.from ? dayText(s.from, language) : w.always} – {s.until ? dayText(s.until, language) : w.now}{' '}
          {s.from !== null && s.from > view.today && <Tag tone="note">{w.planned}</Tag>}
        </span>
        <span class="wrap-anywhere">
          {s.name}
          {s.above && <span class="text-soft">, {fill(w.underOffice, { above: s.above })}</span>}
        </span>
      </li>
    ))}
  </ol>
)

/** One unit of the organisation: the way down to it, what is below it, its agreements and how it came to stand there. */
export const OrganisationPage = ({ context, view, inputs, problems, saved }: OrganisationPageProps) => {
  const w = organisationWordsOf(context.language)
  return (
    <Frame context={context} title={view.name}>
      <Breadcrumbs
        label={wordsOf(context.language).breadcrumbs}
        crumbs={[
          { label: w.title, href: '/organisasi' },
          ...view.path.map((p) => ({ label: p.name, href: `/organisasi/${p.id}` })),
          { label: view.name },
        ]}
      />
      <div class="mb-4 flex flex-wrap items-center gap-3">
        <h1 class="wrap-anywhere">{view.name}</h1>
        {view.closedOn && <Tag tone="plain">{fill(w.closed, { day: dayText(view.closedOn, context.language) })}</Tag>}
      </div>
      {saved && <Notice tone="ok">{w.saved}</Notice>}
      {problems.whole && <Notice tone="error">{problems.whole}</Notice>}
      <div class="mb-4">
        <Search w={w} />
      </div>
      <div class="grid grid-cols-1 items-start gap-4 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div class="grid grid-cols-1 gap-4">
          <Card title={w.units} id="unit">
            {view.units.length === 0 ? (
              <p class="text-soft">{w.unitsNone}</p>
            ) : (
              <ul class="divide-y divide-line">
                {view.units.map((unit) => (
                  <UnitLine key={unit.id} context={context} w={w} unit={unit} />
                ))}
              </ul>
            )}
          </Card>
          <PostCard context={context} view={view} inputs={inputs} problems={problems} />
          <LetterheadCard context={context} view={view} />
          {view.may.administer && <UnitForms context={context} w={w} view={view} inputs={inputs} problems={problems} />}
        </div>
        <div class="grid grid-cols-1 gap-4">
          <Card title={w.facts}>
            <Facts context={context} view={view} w={w} />
          </Card>
          <Card title={w.agreements}>
            {view.agreements.length === 0 ? (
              <p class="text-soft">{w.agreementsNone}</p>
            ) : (
              <ul class="grid gap-2">
                {view.agreements.map((a) => (
                  <li key={a.id}>
                    <a href={`/perjanjian/${a.id}`}>{a.year ?? w.noYear}</a>
                    <span class="block text-[0.875rem] text-soft wrap-anywhere">{a.unit}</span>
                  </li>
                ))}
              </ul>
            )}
          </Card>
          <Card title={w.history}>
            <History context={context} view={view} w={w} />
          </Card>
          <UnitTrailCard context={context} view={view} />
        </div>
      </div>
    </Frame>
  )
}
