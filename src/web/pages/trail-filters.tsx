import { AUDIT_SUBJECTS } from '../../core/audit-subject.ts'
import { fill } from '../../words/fill.ts'
import type { TrailWords } from '../../words/id/trail.ts'
import { Button, LinkButton } from '../kit/button.tsx'
import { CONTROL, Field, TextField } from '../kit/field.tsx'
import { SelectField } from '../kit/select.tsx'
import { verbChoices } from './deed-sentence.ts'
import type { PageContext } from './page-context.ts'
import { type TrailQuery, trailAddress } from './trail-address.ts'

type FiltersProps = {
  readonly context: PageContext
  readonly words: TrailWords
  readonly query: TrailQuery
  /** What the person and the thing of the address are called, where it is known. */
  readonly who: string | null
  readonly thing: string | null
}

const DayField = ({
  name,
  label,
  value,
}: {
  readonly name: string
  readonly label: string
  readonly value: string
}) => (
  <Field name={name} label={label}>
    <input type="date" id={name} name={name} value={value} class={CONTROL} />
  </Field>
)

const Only = ({
  label,
  release,
  href,
}: {
  readonly label: string
  readonly release: string
  readonly href: string
}) => (
  <p class="flex flex-wrap items-center gap-x-3">
    <b class="font-semibold wrap-anywhere">{label}</b>
    <a href={href} aria-label={`${release}: ${label}`}>
      {release}
    </a>
  </p>
)

/** What the trail is searched by; a person and a thing come from links and are kept until they are released. */
export const TrailFilters = ({ context, words, query, who, thing }: FiltersProps) => {
  const w = words.page
  const all = { value: '', label: w.all }
  return (
    <form method="get" action="/jejak" class="grid grid-cols-1 gap-3" aria-label={w.filter}>
      {query.person && <input type="hidden" name="orang" value={query.person} />}
      {query.thing && <input type="hidden" name="hal" value={query.thing} />}
      {query.person && (
        <Only
          label={fill(w.onlyWho, { who: who ?? w.someone })}
          release={w.release}
          href={trailAddress({ ...query, person: '' })}
        />
      )}
      {query.thing && (
        <Only
          label={fill(w.onlyThing, { thing: thing ?? w.something })}
          release={w.release}
          href={trailAddress({ ...query, thing: '' })}
        />
      )}
      <div class="filters">
        <div class="filter-search">
          <TextField name="cari" type="search" label={w.text} hint={w.textHint} value={query.text} />
        </div>
        <SelectField
          name="perbuatan"
          label={w.verb}
          value={query.verb}
          choices={[all, ...verbChoices(context.language)]}
        />
        <SelectField
          name="jenis"
          label={w.subject}
          value={query.subject}
          choices={[all, ...AUDIT_SUBJECTS.map((value) => ({ value, label: words.subject[value] }))]}
        />
        <SelectField
          name="hasil"
          label={w.outcome}
          value={query.outcome}
          choices={[all, ...(['done', 'refused'] as const).map((value) => ({ value, label: w.outcomes[value] }))]}
        />
        <DayField name="dari" label={w.from} value={query.from} />
        <DayField name="sampai" label={w.until} value={query.until} />
        <div class="flex flex-wrap gap-2">
          <Button icon="search">{w.apply}</Button>
          {trailAddress(query) !== '/jejak' && (
            <LinkButton look="quiet" href="/jejak">
              {w.clear}
            </LinkButton>
          )}
        </div>
      </div>
    </form>
  )
}
