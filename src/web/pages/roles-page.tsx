import type { RolesView } from '../../contract/role-view.ts'
import { ROLES, type Role } from '../../core/access/role.ts'
import { fill } from '../../words/fill.ts'
import { Breadcrumbs } from '../kit/breadcrumbs.tsx'
import { Button } from '../kit/button.tsx'
import { Card } from '../kit/card.tsx'
import { DataTable } from '../kit/data-table.tsx'
import { CONTROL, describedBy, Field, FieldProblem } from '../kit/field.tsx'
import { Notice } from '../kit/notice.tsx'
import { SelectField } from '../kit/select.tsx'
import { Tag, type Tone } from '../kit/tag.tsx'
import { accountWordsOf } from './account-words.ts'
import { Frame } from './frame.tsx'
import { dayText } from './moment.ts'
import { type PageContext, roleWordsOf, wordsOf } from './page-context.ts'

export type RoleInputs = {
  readonly role: Role
  readonly unitId: string
  readonly from: string
  readonly until: string
}

export type RolesPageProps = {
  readonly context: PageContext
  readonly view: RolesView
  readonly inputs: RoleInputs
  /** What is wrong with what was sent, by field; `whole` where it is none of them. */
  readonly problems: Readonly<Partial<Record<keyof RoleInputs | 'whole', string>>>
  /** What was just done. */
  readonly done: 'given' | 'ended' | null
}

type Row = RolesView['roles'][number]

const TONES: Readonly<Record<Row['state'], Tone>> = { now: 'ok', later: 'note', over: 'plain' }

type DayProps = {
  readonly name: 'from' | 'until'
  readonly label: string
  readonly hint: string
  readonly value: string
  readonly problem: string | undefined
}

const DayField = ({ name, label, hint, value, problem }: DayProps) => (
  <Field name={name} label={label} hint={hint} problem={problem}>
    <input
      type="date"
      id={name}
      name={name}
      value={value}
      required={name === 'from'}
      class={CONTROL}
      aria-invalid={problem ? 'true' : undefined}
      aria-describedby={describedBy(name, hint, problem)}
    />
  </Field>
)

/** "6 Jan 2025 – 30 Jun 2025", broken between the days alone; or "sejak 6 Jan 2025" where there is no last day. */
const Days = ({ context, role }: { readonly context: PageContext; readonly role: Row }) => {
  const from = dayText(role.from, context.language)
  if (role.until === null) return <span>{fill(roleWordsOf(context.language).page.since, { from })}</span>
  return (
    <span>
      <span class="whitespace-nowrap">{from} –</span>{' '}
      <span class="whitespace-nowrap">{dayText(role.until, context.language)}</span>
    </span>
  )
}

/** Ending is asked about once more: folded, so that it needs no script. */
const EndRole = ({ context, role }: { readonly context: PageContext; readonly role: Row }) => {
  const words = roleWordsOf(context.language)
  const label = fill(words.page.endOf, { role: words.name[role.role], unit: role.unit })
  return (
    <details class="fold">
      <summary aria-label={label}>{words.page.end}</summary>
      <form method="post" class="mt-2 grid max-w-xs gap-2">
        <input type="hidden" name="csrf" value={context.csrf} />
        <input type="hidden" name="grant" value={role.id} />
        <p class="text-[0.875rem] whitespace-normal text-soft">{words.page.endLead}</p>
        <div>
          <Button look="danger" icon="remove" name="do" value="end" aria-label={label}>
            {words.page.end}
          </Button>
        </div>
      </form>
    </details>
  )
}

/** The roles somebody holds, held, or is to hold: a card for the page of a user. */
const RolesCard = ({ context, view }: Pick<RolesPageProps, 'context' | 'view'>) => {
  const words = roleWordsOf(context.language)
  const w = words.page
  return (
    <Card title={w.held} id="peran" flush>
      {view.roles.length === 0 ? (
        <p class="px-4 pb-4 text-soft">{w.none}</p>
      ) : (
        <DataTable
          caption={w.held}
          rows={view.roles}
          keyOf={(r) => r.id}
          columns={[
            {
              label: w.role,
              kind: 'wide',
              cell: (r) => (
                <span class="block">
                  <span class="block font-semibold">{words.name[r.role]}</span>
                  <span class="block text-[0.875rem] font-normal text-soft">{words.does[r.role]}</span>
                </span>
              ),
            },
            {
              label: w.unit,
              kind: 'wide',
              cell: (r) => <span class="wrap-anywhere">{r.unit}</span>,
            },
            { label: w.term, kind: 'short', cell: (r) => <Days context={context} role={r} /> },
            { label: w.state, cell: (r) => <Tag tone={TONES[r.state]}>{words.state[r.state]}</Tag> },
            { label: w.by, cell: (r) => r.by ?? w.bySetUp },
            ...(view.roles.some((r) => r.mayEnd)
              ? [{ label: w.end, cell: (r: Row) => (r.mayEnd ? <EndRole context={context} role={r} /> : '') }]
              : []),
          ]}
        />
      )}
    </Card>
  )
}

const GiveRole = ({ context, view, inputs, problems }: RolesPageProps) => {
  const words = roleWordsOf(context.language)
  const w = words.page
  return (
    <Card title={w.giveTitle} id="beri">
      {view.units.length === 0 ? (
        <p class="text-soft">{w.noUnits}</p>
      ) : (
        <form method="post" class="grid max-w-xl gap-4">
          <input type="hidden" name="csrf" value={context.csrf} />
          <fieldset class="grid gap-2">
            <legend class="mb-1 font-semibold">{w.role}</legend>
            {ROLES.map((r) => (
              <label key={r} class="flex items-start gap-2.5">
                <input type="radio" name="role" value={r} checked={r === inputs.role} class="mt-1.5" />
                <span>
                  {words.name[r]}
                  <span class="block text-[0.875rem] text-soft">{words.does[r]}</span>
                </span>
              </label>
            ))}
          </fieldset>
          {problems.role && <FieldProblem id="role-problem">{problems.role}</FieldProblem>}
          <SelectField
            name="unitId"
            label={w.unit}
            hint={w.lead}
            choices={view.units.map((u) => ({ value: u.id, label: u.name }))}
            value={inputs.unitId}
            problem={problems.unitId}
          />
          <div class="grid gap-4 sm:grid-cols-2">
            <DayField name="from" label={w.from} hint={w.fromHint} value={inputs.from} problem={problems.from} />
            <DayField name="until" label={w.until} hint={w.untilHint} value={inputs.until} problem={problems.until} />
          </div>
          <div>
            <Button look="primary" icon="add" name="do" value="give">
              {w.give}
            </Button>
          </div>
        </form>
      )}
    </Card>
  )
}

/** /pengguna/:id/peran: what somebody is, for which units, and until when. */
export const RolesPage = (props: RolesPageProps) => {
  const { context, view, problems, done } = props
  const words = wordsOf(context.language)
  const w = roleWordsOf(context.language).page
  const title = fill(w.title, { name: view.user.name })
  return (
    <Frame context={context} title={title}>
      <Breadcrumbs
        label={words.breadcrumbs}
        crumbs={[
          ...(view.isOwn
            ? [{ label: words.home, href: '/' }]
            : [
                { label: accountWordsOf(context.language).users, href: '/pengguna' },
                { label: view.user.name, href: `/pengguna/${view.user.id}` },
              ]),
          { label: title },
        ]}
      />
      <div class="mb-4">
        <h1 class="wrap-anywhere">{title}</h1>
        <p class="text-soft">{view.user.office}</p>
      </div>
      <div class="grid grid-cols-1 gap-4">
        {problems.whole && <Notice tone="error">{problems.whole}</Notice>}
        {done && <Notice tone="ok">{w[done]}</Notice>}
        {view.isOwn && <Notice tone="note">{w.own}</Notice>}
        <RolesCard context={context} view={view} />
        {!view.isOwn && <GiveRole {...props} />}
      </div>
    </Frame>
  )
}
