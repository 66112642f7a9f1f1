import type { ComponentChildren } from 'preact'
import type { PlanIndicatorContent, PlanObjectiveContent, PlanView } from '../../contract/plan-view.ts'
import { yearsOf } from '../../core/plan/plan.ts'
import { fill } from '../../words/fill.ts'
import type { PlanWords } from '../../words/id/plan.ts'
import { Breadcrumbs } from '../kit/breadcrumbs.tsx'
import { Button, LinkButton } from '../kit/button.tsx'
import { Card } from '../kit/card.tsx'
import { type Column, DataTable } from '../kit/data-table.tsx'
import { Notice } from '../kit/notice.tsx'
import { Tag } from '../kit/tag.tsx'
import { PostForm } from './form-parts.tsx'
import { Frame } from './frame.tsx'
import { dayText, momentText } from './moment.ts'
import { type PageContext, wordsOf } from './page-context.ts'
import {
  IndicatorFields,
  type Inputs,
  indicatorInputs,
  ObjectiveFields,
  PlanHeadFields,
  type Problems,
} from './plan-forms.tsx'
import { planWordsOf } from './plan-words.ts'
import { SimilarWordings } from './similar-wordings.tsx'
import { TrailLink } from './trail-link.tsx'

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

type Part = PlanPageProps & { readonly w: PlanWords }

const columnsOf = (
  { w, view, context }: Part,
  objective: number,
): readonly Column<readonly [PlanIndicatorContent, number]>[] => [
  {
    label: w.indicator,
    kind: 'wide',
    cell: ([i, j]) => (
      <div class="wrap-anywhere">
        {i.text} {i.iku && <Tag tone="note">{w.iku}</Tag>}
        {(i.decree || i.offices) && (
          <span class="block text-[0.8125rem] font-normal text-soft">
            {[i.offices && (w.officeKind[i.offices] ?? i.offices), i.decree].filter(Boolean).join(' · ')}
          </span>
        )}
        {view.mayChange && (
          <a
            href={`/rencana/${view.id}?ubah=${objective}.${j}#ubah`}
            class="block w-fit text-[0.875rem] font-normal"
            aria-label={`${w.edit}: ${i.text}`}
          >
            {w.edit}
          </a>
        )}
      </div>
    ),
  },
  {
    label: w.level,
    cell: ([i]) => wordsOf(context.language).level[i.level as keyof ReturnType<typeof wordsOf>['level']] ?? '—',
  },
  ...yearsOf({ from: view.fromYear, until: view.untilYear }).map((year) => ({
    label: String(year),
    kind: 'short' as const,
    cell: ([i]: readonly [PlanIndicatorContent, number]) => i.targets.find((t) => t.year === year)?.target ?? '—',
  })),
]

const Editing = ({
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

const IndicatorEditor = ({ part, objective, indicator }: { part: Part; objective: number; indicator: number }) => {
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

const ObjectiveEditor = ({ part, objective }: { readonly part: Part; readonly objective: number }) => {
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

const Objective = ({ part, objective, i }: { part: Part; objective: PlanObjectiveContent; i: number }) => {
  const { w, view, open } = part
  const title = `${objective.no ? `${objective.no}. ` : ''}${objective.text}`
  const at = open && 'objective' in open && open.objective === i ? open : null
  return (
    <Card
      title={title}
      id={`sasaran-${i}`}
      flush
      aside={view.mayChange && <a href={`/rencana/${view.id}?ubah=${i}#ubah`}>{w.edit}</a>}
    >
      {objective.indicators.length === 0 ? (
        <p class="px-4 pb-4 text-soft">{w.indicatorsNone}</p>
      ) : (
        <DataTable
          caption={title}
          columns={columnsOf(part, i)}
          rows={objective.indicators.map((indicator, j) => [indicator, j] as const)}
          keyOf={([, j]) => String(j)}
        />
      )}
      {at?.form === 'objective' && <ObjectiveEditor part={part} objective={i} />}
      {at?.form === 'indicator' ? (
        <IndicatorEditor part={part} objective={i} indicator={at.indicator} />
      ) : (
        view.mayChange && (
          <p class="border-t border-line px-4 py-3">
            <LinkButton
              look="quiet"
              icon="add"
              href={`/rencana/${view.id}?ubah=${i}.${objective.indicators.length}#ubah`}
            >
              {w.indicatorAdd}
            </LinkButton>
          </p>
        )
      )}
    </Card>
  )
}

const Head = ({ part }: { readonly part: Part }) => {
  const { w, view, context, open, problems } = part
  return (
    <Card
      title={w.head}
      aside={view.mayChange && open?.form !== 'head' && <a href={`/rencana/${view.id}?ubah=kepala#ubah`}>{w.edit}</a>}
    >
      {open?.form === 'head' ? (
        <Editing part={part} name={w.head} drop={null}>
          <input type="hidden" name="at" value="kepala" />
          <PlanHeadFields w={w} kind={view.kind} inputs={part.inputs ?? headInputs(view)} problems={problems} />
        </Editing>
      ) : (
        <dl class="facts">
          <dt>{w.office}</dt>
          <dd>{view.office}</dd>
          <dt>{w.period}</dt>
          <dd>{view.fromYear === view.untilYear ? view.fromYear : `${view.fromYear}–${view.untilYear}`}</dd>
          <dt>{w.decree}</dt>
          <dd>{view.decree ?? '—'}</dd>
          {view.kind === 'renstra' && (
            <>
              <dt>{w.reviews}</dt>
              <dd>{view.reviews.map((day) => dayText(day, context.language)).join(', ') || '—'}</dd>
            </>
          )}
        </dl>
      )}
      <p class="mt-3 text-[0.875rem] text-soft">
        {fill(w.changedBy, { who: view.editedBy, when: momentText(view.editedAt, context.language) })}
      </p>
      {context.reader?.may.audit && <TrailLink context={context} thing={view.id} />}
    </Card>
  )
}

/** One plan: what it is, its objectives with their indicators and yearly targets, and the forms to correct it. */
export const PlanPage = (props: PlanPageProps) => {
  const { context, view, open, problems, saved } = props
  const w = planWordsOf(context.language)
  const part = { ...props, w }
  const fresh = open?.form === 'objective' && open.objective === view.objectives.length
  return (
    <Frame context={context} title={view.title} islands={open?.form === 'indicator'}>
      <Breadcrumbs
        label={wordsOf(context.language).breadcrumbs}
        crumbs={[{ label: w.title, href: '/rencana' }, { label: view.title }]}
      />
      <div class="mb-4 flex flex-wrap items-center gap-3">
        <h1 class="wrap-anywhere">{view.title}</h1>
        <Tag tone="plain">{w.kind[view.kind]}</Tag>
      </div>
      <div class="grid grid-cols-1 gap-4">
        {saved && <Notice tone="ok">{w.saved}</Notice>}
        {problems['whole'] && <Notice tone="error">{problems['whole']}</Notice>}
        {!view.mayChange && <Notice tone="note">{fill(w.readOnly, { office: view.office })}</Notice>}
        <Head part={part} />
        <h2 class="mt-2 text-lg font-semibold">{w.objectives}</h2>
        {view.objectives.length === 0 && <p class="text-soft">{w.objectivesNone}</p>}
        {view.objectives.map((objective, i) => (
          <Objective key={i} part={part} objective={objective} i={i} />
        ))}
        {view.mayChange &&
          (fresh ? (
            <Card flush>
              <ObjectiveEditor part={part} objective={view.objectives.length} />
            </Card>
          ) : (
            <div>
              <LinkButton icon="add" href={`/rencana/${view.id}?ubah=${view.objectives.length}#ubah`}>
                {w.objectiveAdd}
              </LinkButton>
            </div>
          ))}
        {view.mayChange && <Removal context={context} edition={view.edition} what={w.what.plan} w={w} />}
      </div>
    </Frame>
  )
}

type RemovalProps = { context: PageContext; edition: number; what: string; w: PlanWords }

/** Taking a whole thing away: folded, and asked for once more within. */
export const Removal = ({ context, edition, what, w }: RemovalProps) => (
  <details class="fold">
    <summary>{w.remove}</summary>
    <div class="mt-3">
      <PostForm csrf={context.csrf} edition={edition}>
        <p class="text-soft">{fill(w.removeLead, { what })}</p>
        <div>
          <Button look="danger" name="do" value="remove">
            {fill(w.removeSure, { what })}
          </Button>
        </div>
      </PostForm>
    </div>
  </details>
)
