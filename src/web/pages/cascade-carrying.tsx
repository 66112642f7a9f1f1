import type { CascadeColumn, CascadeMatrixView } from '../../contract/cascade-view.ts'
import { CASCADE_METHODS, type CascadeMethod } from '../../core/cascade/link.ts'
import { fill } from '../../words/fill.ts'
import { Button } from '../kit/button.tsx'
import { Notice } from '../kit/notice.tsx'
import { type CascadeState, cascadeAddress } from './cascade-address.ts'
import { cascadeWordsOf } from './cascade-words.ts'
import { draftingWordsOf } from './drafting-words.ts'
import type { PageContext } from './page-context.ts'

export type PanelProps = {
  readonly context: PageContext
  readonly view: CascadeMatrixView
  readonly state: CascadeState
}

type Choice<T> = { readonly value: T; readonly label: string; readonly hint?: string }

/** One of a few, each with what it means. */
export const Choices = <T extends string>({
  name,
  label,
  choices,
  value,
}: {
  readonly name: string
  readonly label: string
  readonly choices: readonly Choice<T>[]
  readonly value: T
}) => (
  <fieldset class="min-w-0">
    <legend class="font-semibold">{label}</legend>
    {choices.map((choice) => (
      <label key={choice.value} class="mt-1 flex items-start gap-2">
        <input type="radio" class="mt-1.5" name={name} value={choice.value} checked={choice.value === value} />
        <span>
          {choice.label}
          {choice.hint && <span class="block text-[0.875rem] text-soft">{choice.hint}</span>}
        </span>
      </label>
    ))}
  </fieldset>
)

/** What every form of the matrix carries, and what it is about. */
export const Hidden = ({
  context,
  view,
  fields,
}: PanelProps & { readonly fields: Readonly<Record<string, string>> }) => (
  <>
    <input type="hidden" name="csrf" value={context.csrf} />
    <input type="hidden" name="revision" value={view.revision ?? ''} />
    {Object.entries(fields).map(([name, value]) => (
      <input key={name} type="hidden" name={name} value={value} />
    ))}
  </>
)

export const methodChoices = (context: PageContext): readonly Choice<CascadeMethod>[] => {
  const w = cascadeWordsOf(context.language)
  return CASCADE_METHODS.map((value) => ({ value, label: w.method[value], hint: w.methodHint[value] }))
}

/** Way and method, and the buttons that look first or fill. */
export const Carrying = (
  props: PanelProps & { readonly fields: Readonly<Record<string, string>>; readonly shared?: boolean },
) => {
  const { context, view, shared } = props
  const w = cascadeWordsOf(context.language)
  const ways = (['adoption', 'derivation'] as const).map((value) => ({
    value,
    label: w.way[value],
    hint: w.wayHint[value],
  }))
  return (
    <form method="post" action={cascadeAddress(view)} class="mt-3 grid gap-3">
      <Hidden {...props} />
      {props.fields['kind'] === 'column' && <Which {...props} />}
      <div class="grid gap-3 md:grid-cols-2">
        <Choices name="way" label={w.wayLabel} choices={ways} value="adoption" />
        <Choices
          name="method"
          label={w.methodLabel}
          choices={methodChoices(context)}
          value={shared ? 'component' : 'direct'}
        />
      </div>
      <p class="flex flex-wrap gap-2">
        <Button look="primary" name="do" value="fill">
          {w.fill}
        </Button>
        <Button name="do" value="preview">
          {w.preview}
        </Button>
      </p>
    </form>
  )
}

const Which = ({ context, view, state }: PanelProps) => {
  const w = cascadeWordsOf(context.language)
  const column = state.place?.kind === 'column' ? state.place.column : -1
  const gaps = view.rows.filter((row) => row.carriers === 0).length
  const all = view.rows.filter((row) => !row.cells.some((cell) => cell.column === column)).length
  return (
    <Choices
      name="which"
      label={w.which}
      value="gaps"
      choices={[
        { value: 'gaps', label: fill(w.gaps, { n: gaps }) },
        { value: 'all', label: fill(w.all, { n: all }) },
      ]}
    />
  )
}

/** Why a column cannot be filled, and where it has no copy, the way to one. */
export const Closed = (props: PanelProps & { readonly column: CascadeColumn }) => {
  const { context, view, column } = props
  const w = cascadeWordsOf(context.language)
  if (column.door === 'open') return null
  const state = column.state === null ? '' : draftingWordsOf(context.language).state[column.state]
  return (
    <div class="mt-3 grid gap-2">
      <Notice tone="note">{fill(w.doorWhy[column.door], { unit: column.unit, state })}</Notice>
      {column.mayStart && (
        <form method="post" action={cascadeAddress(view)} class="flex flex-wrap gap-2">
          <Hidden {...props} fields={{ unitId: column.unitId }} />
          {column.lastYear !== null && (
            <Button name="do" value="start:last-year">
              {fill(w.startFrom, { year: column.lastYear })}
            </Button>
          )}
          <Button name="do" value="start:blank">
            {w.start}
          </Button>
        </form>
      )}
    </div>
  )
}
