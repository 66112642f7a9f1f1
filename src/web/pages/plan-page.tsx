import type { PlanIndicatorContent, PlanObjectiveContent } from '../../contract/plan-view.ts'
import { yearsOf } from '../../core/plan/plan.ts'
import { LinkButton } from '../kit/button.tsx'
import { Card } from '../kit/card.tsx'
import { type Column, DataTable } from '../kit/data-table.tsx'
import { Tag } from '../kit/tag.tsx'
import { EditionNotices, LastChange } from './edition-parts.tsx'
import { dayText } from './moment.ts'
import { levelName, officeKindName } from './page-context.ts'
import {
  Editing,
  headInputs,
  IndicatorEditor,
  ObjectiveEditor,
  type Part,
  type PlanPageProps,
} from './plan-editors.tsx'
import { PlanHeadFields } from './plan-forms.tsx'
import { ImportCard } from './plan-import.tsx'
import { planWordsOf } from './plan-words.ts'
import { PlannedPage } from './planned-page.tsx'
import { Removal } from './removal.tsx'

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
            {[i.offices && officeKindName(context, i.offices), i.decree].filter(Boolean).join(' · ')}
          </span>
        )}
        {view.mayChange && (
          <a
            href={`/rencana/${view.id}?ubah=${objective}.${j}#ubah`}
            class="block w-fit text-[0.875rem] font-normal underline"
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
    cell: ([i]) => (i.level === null ? '—' : levelName(context, i.level)),
  },
  ...yearsOf({ from: view.fromYear, until: view.untilYear }).map((year) => ({
    label: String(year),
    kind: 'short' as const,
    cell: ([i]: readonly [PlanIndicatorContent, number]) => i.targets.find((t) => t.year === year)?.target ?? '—',
  })),
]

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
      <LastChange context={context} view={view} w={w} />
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
    <PlannedPage
      context={context}
      title={view.title}
      crumb={view.title}
      tag={w.kind[view.kind]}
      islands={open?.form === 'indicator'}
    >
      <EditionNotices view={view} saved={saved} problems={problems} w={w} />
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
      {view.mayChange && <ImportCard context={context} at="rencana" id={view.id} />}
      {view.mayChange && <Removal context={context} edition={view.edition} what={w.what.plan} w={w} />}
    </PlannedPage>
  )
}
