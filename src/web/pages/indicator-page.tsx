import type { LibraryView, SimilarRow } from '../../contract/plan-view.ts'
import { CONTROLLABILITIES, OVER_PERIODS, OVER_UNITS, POLARITIES, VALIDITIES } from '../../core/indicator/library.ts'
import { fill } from '../../words/fill.ts'
import type { PlanWords } from '../../words/id/plan.ts'
import { Breadcrumbs } from '../kit/breadcrumbs.tsx'
import { Button, LinkButton } from '../kit/button.tsx'
import { Card } from '../kit/card.tsx'
import { TextField } from '../kit/field.tsx'
import { Notice } from '../kit/notice.tsx'
import { SelectField } from '../kit/select.tsx'
import { EditionNotices, LastChange } from './edition-parts.tsx'
import { PostForm, TextArea } from './form-parts.tsx'
import { Frame } from './frame.tsx'
import { type PageContext, wordsOf } from './page-context.ts'
import type { Inputs, Problems } from './plan-forms.tsx'
import { planWordsOf } from './plan-words.ts'
import { Removal } from './removal.tsx'
import { SimilarWordings } from './similar-wordings.tsx'

export type IndicatorPageProps = {
  readonly context: PageContext
  /** Null for a new entry. */
  readonly view: LibraryView | null
  readonly editing: boolean
  readonly inputs: Inputs | null
  readonly problems: Problems
  /** Entries like the one that was about to be saved. */
  readonly similar: readonly SimilarRow[]
  readonly saved: boolean
}

const choices = <T extends string>(values: readonly T[], names: Readonly<Record<T, string>>) =>
  values.map((value) => ({ value, label: names[value] }))

const Form = ({ context, view, inputs, problems, similar, w }: IndicatorPageProps & { readonly w: PlanWords }) => {
  const value = (name: keyof LibraryView & string): string => inputs?.[name] ?? String(view?.[name] ?? '')
  const field = (name: keyof LibraryView & string) => ({ name, value: value(name), problem: problems[name] })
  const sure = similar.length > 0
  return (
    <Card title={view ? w.edit : w.libraryNew} id="ubah">
      <PostForm csrf={context.csrf} {...(view && { edition: view.edition })}>
        {sure && <Notice tone="warning">{w.similarSure}</Notice>}
        <TextField {...field('text')} label={w.wording} hint={w.wordingHint} required />
        <SimilarWordings context={context} input="text" similar={similar} />
        <TextArea {...field('definition')} label={w.definition} />
        <TextArea {...field('formula')} label={w.formula} rows={2} />
        <div class="grid items-end gap-4 sm:grid-cols-2">
          <TextField {...field('unit')} label={w.unit} hint={w.unitHint} />
          <TextField {...field('source')} label={w.source} />
          <SelectField {...field('polarity')} label={w.polarity} choices={choices(POLARITIES, w.polarities)} />
          <SelectField
            {...field('overPeriods')}
            label={w.overPeriods}
            choices={choices(OVER_PERIODS, w.overPeriodsOf)}
          />
          <SelectField {...field('overUnits')} label={w.overUnits} choices={choices(OVER_UNITS, w.overUnitsOf)} />
          <SelectField {...field('validity')} label={w.validity} choices={choices(VALIDITIES, w.validities)} />
          <SelectField
            {...field('controllability')}
            label={w.controllability}
            choices={choices(CONTROLLABILITIES, w.controllabilities)}
          />
        </div>
        <div class="flex flex-wrap gap-2">
          <Button look="primary" name="do" value={sure ? 'save-anyway' : 'save'}>
            {sure ? w.saveAnyway : w.save}
          </Button>
          <LinkButton href={view ? `/indikator/${view.id}` : '/indikator'}>{w.cancel}</LinkButton>
        </div>
      </PostForm>
    </Card>
  )
}

const Facts = ({ view, w }: { readonly view: LibraryView; readonly w: PlanWords }) => {
  const facts: readonly (readonly [string, string])[] = [
    [w.definition, view.definition],
    [w.formula, view.formula],
    [w.unit, view.unit],
    [w.source, view.source],
    [w.polarity, w.polarities[view.polarity]],
    [w.overPeriods, w.overPeriodsOf[view.overPeriods]],
    [w.overUnits, w.overUnitsOf[view.overUnits]],
    [w.validity, w.validities[view.validity]],
    [w.controllability, w.controllabilities[view.controllability]],
  ]
  return (
    <dl class="facts">
      {facts.map(([name, said]) => (
        <>
          <dt>{name}</dt>
          <dd class="whitespace-pre-line">{said || '—'}</dd>
        </>
      ))}
    </dl>
  )
}

const Used = ({ view, w }: { readonly view: LibraryView; readonly w: PlanWords }) => {
  const { agreements, agreementCount, plans } = view.used
  return (
    <Card title={w.used} id="dipakai">
      {agreements.length + plans.length === 0 && <p class="text-soft">{w.usedNone}</p>}
      {plans.length > 0 && <h3 class="font-semibold">{w.usedPlans}</h3>}
      <ul class="mb-3 grid gap-1.5">
        {plans.map((p) => (
          <li key={p.id}>
            <a href={`/rencana/${p.id}`}>{p.title}</a> <span class="text-soft">{p.office}</span>
          </li>
        ))}
      </ul>
      {agreements.length > 0 && <h3 class="font-semibold">{fill(w.usedAgreements, { n: agreementCount })}</h3>}
      <ul class="grid gap-1.5">
        {agreements.map((a) => (
          <li key={a.id} class="wrap-anywhere">
            <a href={`/perjanjian/${a.id}`}>
              {a.year ?? '—'} · {a.unit || a.office}
            </a>
            <span class="block text-[0.875rem] text-soft">{a.office}</span>
          </li>
        ))}
      </ul>
      {agreementCount > agreements.length && (
        <p class="mt-2 text-[0.875rem] text-soft">{fill(w.usedMore, { n: agreements.length })}</p>
      )}
    </Card>
  )
}

/** One indicator of the library, or a new one: its definition, where it is used, and the form to correct it. */
export const IndicatorPage = (props: IndicatorPageProps) => {
  const { context, view, editing, problems, saved } = props
  const w = planWordsOf(context.language)
  const title = view?.text ?? w.libraryNew
  return (
    <Frame context={context} title={title} islands={editing}>
      <Breadcrumbs
        label={wordsOf(context.language).breadcrumbs}
        crumbs={[{ label: w.libraryTitle, href: '/indikator' }, { label: title }]}
      />
      <h1 class="mb-4 wrap-anywhere">{title}</h1>
      <div class="grid grid-cols-1 gap-4">
        <EditionNotices view={view} saved={saved} problems={problems} w={w} />
        {editing && <Form {...props} w={w} />}
        {view && (
          <div class="grid grid-cols-1 items-start gap-4 lg:grid-cols-2">
            <Card
              title={w.indicator}
              aside={view.mayChange && !editing && <a href={`/indikator/${view.id}?ubah#ubah`}>{w.edit}</a>}
            >
              <Facts view={view} w={w} />
              <LastChange context={context} view={view} w={w} />
            </Card>
            <Used view={view} w={w} />
          </div>
        )}
        {view?.mayChange && <Removal context={context} edition={view.edition} what={w.what.indicator} w={w} />}
      </div>
    </Frame>
  )
}
