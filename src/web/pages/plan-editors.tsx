import type { ComponentChildren } from 'preact'
import type { PlanView } from '../../contract/plan-view.ts'
import { yearsOf } from '../../core/plan/plan.ts'
import { fill } from '../../words/fill.ts'
import type { PlanWords } from '../../words/id/plan.ts'
import { Button, LinkButton } from '../kit/button.tsx'
import { PostForm } from './form-parts.tsx'
import type { PageContext } from './page-context.ts'
import { IndicatorFields, type Inputs, indicatorInputs, ObjectiveFields, type Problems } from './plan-forms.tsx'
import { SimilarWordings } from './similar-wordings.tsx'

/** Which form is open: the head, an objective or an indicator by their places; one past the last is a new one. */
export type OpenForm =
  | { readonly form: 'head' }
  | { readonly form: 'objective'; readonly objective: number }
  | { readonly form: 'indicator'; readonly objective: number; readonly indicator: number }

export type PlanPageProps = {
  readonly context: PageContext
  readonly view: PlanView
  readonly open: OpenForm | null
  /** What was typed and refused; null where the form is fresh. */
  readonly inputs: Inputs | null
  readonly problems: Problems
  readonly saved: boolean
}

export const headInputs = (view: PlanView): Inputs => ({
  title: view.title,
  fromYear: String(view.fromYear),
  untilYear: String(view.untilYear),
  decree: view.decree ?? '',
  reviews: view.reviews.join(', '),
})

/** What every part of the page of a plan is given. */
export type Part = PlanPageProps & { readonly w: PlanWords }

/** A form that is open within its part of the page; `drop` names what may be taken away with it. */
export const Editing = ({
  part,
  name,
  drop,
  children,
}: {
  part: Part
  name: string
  drop: string | null
  children: ComponentChildren
}) => (
  <div id="ubah" class="border-t border-line p-4">
    <h3 class="mb-3 text-base font-semibold">{name}</h3>
    <PostForm csrf={part.context.csrf} edition={part.view.edition}>
      {children}
      <div class="flex flex-wrap gap-2">
        <Button look="primary" name="do" value="save">
          {part.w.save}
        </Button>
        <LinkButton href={`/rencana/${part.view.id}`}>{part.w.cancel}</LinkButton>
      </div>
      {drop && (
        <details class="fold">
          <summary>{part.w.remove}</summary>
          <div class="mt-3">
            <Button look="danger" name="do" value="drop" formNoValidate>
              {fill(part.w.removeSure, { what: drop })}
            </Button>
          </div>
        </details>
      )}
    </PostForm>
  </div>
)

export const IndicatorEditor = ({
  part,
  objective,
  indicator,
}: {
  part: Part
  objective: number
  indicator: number
}) => {
  const { w, view, context, problems } = part
  const there = view.objectives[objective]?.indicators[indicator]
  const inputs = part.inputs ?? (there ? indicatorInputs(there) : {})
  return (
    <Editing part={part} name={there ? w.indicatorEdit : w.indicatorAdd} drop={there ? w.what.indicator : null}>
      <input type="hidden" name="at" value={`${objective}.${indicator}`} />
      <IndicatorFields
        context={context}
        w={w}
        kind={view.kind}
        years={yearsOf({ from: view.fromYear, until: view.untilYear })}
        inputs={inputs}
        problems={problems}
      />
      <SimilarWordings context={context} input="text" similar={[]} />
    </Editing>
  )
}

export const ObjectiveEditor = ({ part, objective }: { readonly part: Part; readonly objective: number }) => {
  const { w, view, problems } = part
  const there = view.objectives[objective]
  const inputs = part.inputs ?? { no: there?.no ?? '', text: there?.text ?? '' }
  return (
    <Editing part={part} name={there ? w.objectiveEdit : w.objectiveAdd} drop={there ? w.what.objective : null}>
      <input type="hidden" name="at" value={String(objective)} />
      <ObjectiveFields w={w} inputs={inputs} problems={problems} />
    </Editing>
  )
}
