import type { UnitView } from '../../contract/organisation-view.ts'
import type { TenureRow } from '../../contract/people-view.ts'
import { formatNip, nipLabel } from '../../core/organisation/nip.ts'
import { CAPACITIES } from '../../core/organisation/tenure.ts'
import { fill } from '../../words/fill.ts'
import type { PeopleWords } from '../../words/id/people.ts'
import { Button } from '../kit/button.tsx'
import { Card } from '../kit/card.tsx'
import { CONTROL, TextField } from '../kit/field.tsx'
import { SelectField } from '../kit/select.tsx'
import { Tag, type Tone } from '../kit/tag.tsx'
import { dayText } from './moment.ts'
import { type PageContext, peopleWordsOf } from './page-context.ts'
import { DayField, FormFold, type UnitField, type UnitFormProblems, type UnitInputs } from './unit-forms.tsx'

const TONES: Readonly<Record<TenureRow['state'], Tone>> = { now: 'ok', later: 'note', over: 'plain' }

type PostProps = {
  readonly context: PageContext
  readonly view: UnitView
  readonly inputs: UnitInputs
  readonly problems: UnitFormProblems
}

type FactsProps = { readonly context: PageContext; readonly w: PeopleWords; readonly tenure: TenureRow }

/** A tenure in words: how the post is held, from when to when, by which decision. */
export const TenureFacts = ({ context: { language }, w, tenure }: FactsProps) => (
  <span class="flex flex-wrap items-center gap-x-3 gap-y-1 text-[0.875rem] text-soft">
    <Tag tone={TONES[tenure.state]}>{w.state[tenure.state]}</Tag>
    <span>{w.capacity[tenure.capacity]}</span>
    <span>
      {dayText(tenure.from, language)} – {tenure.until ? dayText(tenure.until, language) : w.open}
    </span>
    {tenure.decree && <span class="wrap-anywhere">{tenure.decree}</span>}
  </span>
)

const Changes = ({ context, view, tenure, w }: PostProps & { readonly tenure: TenureRow; readonly w: PeopleWords }) => (
  <details class="fold text-[0.875rem]">
    <summary aria-label={fill(w.endOf, { name: tenure.name })}>{w.end}</summary>
    <form method="post" class="mt-2 grid max-w-xs gap-3">
      <input type="hidden" name="csrf" value={context.csrf} />
      <input type="hidden" name="tenure" value={tenure.id} />
      <label class="block font-semibold" for={`until-${tenure.id}`}>
        {w.lastDay}
      </label>
      <input type="date" id={`until-${tenure.id}`} name="endUntil" value={tenure.until ?? view.today} class={CONTROL} />
      <div class="flex flex-wrap gap-2">
        <Button name="do" value="end-tenure">
          {w.end}
        </Button>
        <Button look="danger" name="do" value="remove-tenure" aria-label={fill(w.removeOf, { name: tenure.name })}>
          {w.remove}
        </Button>
      </div>
    </form>
  </details>
)

const Appoint = ({ context, view, inputs, problems, w }: PostProps & { readonly w: PeopleWords }) => {
  const value = (field: UnitField, otherwise: string) => ({
    value: inputs[field] ?? otherwise,
    problem: problems[field],
  })
  return (
    <FormFold
      context={context}
      verb="appoint"
      label={w.appoint}
      open={inputs.appointName !== undefined}
      save={w.appoint}
    >
      <TextField name="appointName" label={w.name} hint={w.nameHint} required {...value('appointName', '')} />
      <TextField name="appointNip" label={w.nip} hint={w.nipHint} {...value('appointNip', '')} />
      <SelectField
        name="appointCapacity"
        label={w.capacityLabel}
        choices={CAPACITIES.map((c) => ({ value: c, label: w.capacity[c] }))}
        {...value('appointCapacity', 'definitive')}
      />
      <DayField name="appointFrom" label={w.from} {...value('appointFrom', view.today)} />
      <DayField name="appointUntil" label={w.until} hint={w.untilHint} optional {...value('appointUntil', '')} />
      <TextField name="appointDecree" label={w.decree} {...value('appointDecree', '')} />
    </FormFold>
  )
}

/** Who holds the post at the head of a unit, who is the superior, and how that changed. */
export const PostCard = (props: PostProps) => {
  const { context, view } = props
  const w = peopleWordsOf(context.language)
  const { superior, tenures } = view.post
  return (
    <Card title={w.post} id="pejabat">
      <dl class="facts">
        <dt>{w.holder}</dt>
        <dd>{view.post.holder?.name ?? w.empty}</dd>
        <dt>{w.superior}</dt>
        <dd class="wrap-anywhere">
          {superior === null
            ? w.alone
            : superior.name === null
              ? fill(w.superiorEmpty, { unit: superior.unit })
              : fill(w.superiorOf, { name: superior.name, unit: superior.unit })}
        </dd>
      </dl>
      {tenures.length === 0 ? (
        <p class="mt-2 text-soft">{w.emptyNow}</p>
      ) : (
        <ul class="mt-2 divide-y divide-line">
          {tenures.map((t) => (
            <li key={t.id} class="grid gap-1 py-2.5">
              <a href={`/pejabat/${t.officialId}`} class="font-semibold wrap-anywhere">
                {t.name}
              </a>
              {t.nip && (
                <span class="text-[0.875rem] text-soft">
                  {nipLabel(t.nip)} {formatNip(t.nip)}
                </span>
              )}
              <TenureFacts context={context} w={w} tenure={t} />
              {view.may.administer && <Changes {...props} tenure={t} w={w} />}
            </li>
          ))}
        </ul>
      )}
      {view.may.administer && view.closedOn === null && (
        <div class="mt-3">
          <Appoint {...props} w={w} />
        </div>
      )}
    </Card>
  )
}
