import type { MergerView } from '../../contract/merger-view.ts'
import type { UnitView } from '../../contract/organisation-view.ts'
import { merger as english } from '../../words/en/merger.ts'
import { fill, type Language } from '../../words/fill.ts'
import { merger as indonesian, type MergerWords } from '../../words/id/merger.ts'
import { Breadcrumbs } from '../kit/breadcrumbs.tsx'
import { Button } from '../kit/button.tsx'
import { Card } from '../kit/card.tsx'
import { Notice } from '../kit/notice.tsx'
import { SelectField } from '../kit/select.tsx'
import { Frame } from './frame.tsx'
import { type MergerChoice, MergerPreview } from './merger-preview.tsx'
import { organisationWordsOf } from './organisation-page.tsx'
import { type PageContext, wordsOf } from './page-context.ts'
import { DayField } from './unit-forms.tsx'

const mergerWordsOf = (language: Language): MergerWords => (language === 'id' ? indonesian : english)

export type MergerPageProps = {
  readonly context: PageContext
  readonly view: UnitView
  readonly choice: MergerChoice
  /** Null until a unit and a day are chosen. */
  readonly preview: MergerView | null
  /** Why it cannot be looked at, or was not done. */
  readonly problem: string | null
}

const ChoiceForm = ({ view, choice, w }: MergerPageProps & { readonly w: MergerWords }) => {
  const alike = view.officeUnits.filter((unit) => unit.kind === view.kind)
  if (alike.length === 0) return <p class="text-soft">{w.nobody}</p>
  return (
    <form method="get" action={`/organisasi/${view.id}/gabung`} class="grid max-w-xl gap-4">
      <SelectField
        name="ke"
        label={w.into}
        choices={alike.map((unit) => ({ value: unit.id, label: unit.name }))}
        value={choice.into}
      />
      <fieldset>
        <legend class="font-semibold">{w.others}</legend>
        {alike.length === 1 && <p class="text-soft">{w.othersNone}</p>}
        {alike.length > 1 &&
          alike.map((unit) => (
            <label key={unit.id} class="flex min-h-10 items-center gap-2">
              <input
                type="checkbox"
                name="unit"
                value={unit.id}
                checked={choice.others.includes(unit.id)}
                class="size-5 shrink-0"
              />
              <span class="min-w-0 wrap-anywhere">{unit.name}</span>
            </label>
          ))}
      </fieldset>
      <DayField name="mulai" label={w.from} hint={w.fromHint} value={choice.from} problem={undefined} />
      <div>
        <Button>{w.look}</Button>
      </div>
    </form>
  )
}

/** Units that become one: what is to be merged with what, what will happen, and its confirmation. */
export const MergerPage = (props: MergerPageProps) => {
  const { context, view, choice, preview, problem } = props
  const w = mergerWordsOf(context.language)
  return (
    <Frame context={context} title={fill(w.titleOf, { unit: view.name })}>
      <Breadcrumbs
        label={wordsOf(context.language).breadcrumbs}
        crumbs={[
          { label: organisationWordsOf(context.language).title, href: '/organisasi' },
          { label: view.name, href: `/organisasi/${view.id}` },
          { label: w.title },
        ]}
      />
      <h1 class="wrap-anywhere">{fill(w.titleOf, { unit: view.name })}</h1>
      <p class="mb-4 max-w-2xl text-soft">{w.lead}</p>
      <div class="grid grid-cols-1 items-start gap-4">
        {problem && <Notice tone="error">{problem}</Notice>}
        {preview && <MergerPreview context={context} view={view} choice={choice} preview={preview} w={w} />}
        <Card title={w.choose} id="pilih">
          <ChoiceForm {...props} w={w} />
        </Card>
      </div>
    </Frame>
  )
}
