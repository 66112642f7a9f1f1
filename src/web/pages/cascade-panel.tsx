import type { CascadeColumn, CascadeMatrixView, CascadeRow } from '../../contract/cascade-view.ts'
import { CASCADE_METHODS, type CascadeMethod } from '../../core/cascade/link.ts'
import { fill } from '../../words/fill.ts'
import { Button, LinkButton } from '../kit/button.tsx'
import { Notice } from '../kit/notice.tsx'
import { type CascadePlace, type CascadeState, cascadeAddress, cellKey, rowKey } from './cascade-address.ts'
import { doorText, StandingTag } from './cascade-grid.tsx'
import { cascadeWordsOf } from './cascade-words.ts'
import { draftingWordsOf } from './drafting-words.ts'
import type { PageContext } from './page-context.ts'

type PanelProps = {
  readonly context: PageContext
  readonly view: CascadeMatrixView
  readonly state: CascadeState
}

type Choice<T> = { readonly value: T; readonly label: string; readonly hint?: string }

/** One of a few, each with what it means. */
const Choices = <T extends string>({
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

const Hidden = ({ context, view, fields }: PanelProps & { readonly fields: Readonly<Record<string, string>> }) => (
  <>
    <input type="hidden" name="csrf" value={context.csrf} />
    <input type="hidden" name="revision" value={view.revision ?? ''} />
    {Object.entries(fields).map(([name, value]) => (
      <input key={name} type="hidden" name={name} value={value} />
    ))}
  </>
)

const methodChoices = (context: PageContext): readonly Choice<CascadeMethod>[] => {
  const w = cascadeWordsOf(context.language)
  return CASCADE_METHODS.map((value) => ({ value, label: w.method[value], hint: w.methodHint[value] }))
}

/** Way and method, and the buttons that look first or fill. */
const Carrying = (
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
const Closed = (props: PanelProps & { readonly column: CascadeColumn }) => {
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

const Source = ({ row, context }: { readonly row: CascadeRow; readonly context: PageContext }) => {
  const w = cascadeWordsOf(context.language)
  return (
    <div class="grid justify-items-start gap-1">
      <p class="text-soft wrap-anywhere">{row.heading}</p>
      <p class="font-semibold wrap-anywhere">{row.text}</p>
      <p>{row.target ? fill(w.target, { target: row.target }) : w.noTarget}</p>
      <StandingTag row={row} w={w} />
      {row.sum !== null && row.standing === 'carried' && <p class="text-soft">{fill(w.sum, { sum: row.sum })}</p>}
    </div>
  )
}

const CellPanel = (props: PanelProps & { readonly place: CascadePlace & { readonly kind: 'cell' } }) => {
  const { context, view, place } = props
  const w = cascadeWordsOf(context.language)
  const { row } = place
  const column = view.columns[place.column]
  if (!column) return null
  const cells = row.cells.filter((cell) => cell.column === place.column)
  const about = { unitId: column.unitId, objective: String(row.objective), indicator: String(row.indicator) }
  const decided = cells[0]?.decided ?? null
  const row0 = cells[0]
  return (
    <>
      <Source row={row} context={context} />
      {cells.map((cell) => (
        <div key={cell.at} class="mt-3 border-l-4 border-line-strong pl-3">
          <p class="wrap-anywhere">{cell.text}</p>
          <p>
            <b>{cell.target ?? w.noTarget}</b>
            {cell.relation && ` · ${w.relation[cell.relation]}`}
          </p>
          <p class="text-[0.875rem] text-soft">
            {w.way[cell.way]} · {cell.decided === null ? w.guessed : w.method[cell.decided]}
          </p>
        </div>
      ))}
      <Closed {...props} column={column} />
      {column.copyId !== null && row0 && (
        <p class="mt-2">
          <a href={`/penyusunan/${column.copyId}#${row0.at}`}>{w.openRow}</a>
        </p>
      )}
      <p class="mt-2">
        <a href={cascadeAddress(view, `&kolom=${place.column}#panel`)}>{fill(w.panelColumn, { unit: column.unit })}</a>
      </p>
      {column.door === 'open' && cells.length === 0 && <Carrying {...props} fields={{ kind: 'cell', ...about }} />}
      {column.door === 'open' && row0 && (
        <form method="post" action={cascadeAddress(view)} class="mt-3 grid gap-3">
          <Hidden {...props} fields={{ ...about, way: row0.way }} />
          <Choices
            name="method"
            label={w.methodLabel}
            choices={methodChoices(context)}
            value={decided ?? (row0.way === 'derivation' ? 'new' : 'direct')}
          />
          <p class="flex flex-wrap items-center gap-2">
            <Button look="primary" name="do" value="fill:cell">
              {w.setMethod}
            </Button>
            <Button look="danger" name="do" value="fill:unlink">
              {w.unlink}
            </Button>
            <span class="text-[0.875rem] text-soft">{w.unlinkHint}</span>
          </p>
        </form>
      )}
    </>
  )
}

const RowPanel = (props: PanelProps & { readonly row: CascadeRow }) => {
  const { context, view, row } = props
  const w = cascadeWordsOf(context.language)
  const at = view.rows.findIndex((r) => rowKey(r) === rowKey(row))
  const [before, after] = [view.rows[at - 1], view.rows[at + 1]]
  const href = (r: CascadeRow) => cascadeAddress(view, `&baris=${rowKey(r)}#panel`)
  const fields = { kind: 'row', objective: String(row.objective), indicator: String(row.indicator) }
  return (
    <>
      <Source row={row} context={context} />
      <ul class="mt-3 grid gap-2 md:grid-cols-2">
        {view.columns.map((column, c) => (
          <li key={column.unitId} class="rounded-md border border-line p-2">
            <a href={cascadeAddress(view, `&kotak=${cellKey(row, c)}#panel`)} class="font-semibold wrap-anywhere">
              {column.unit}
            </a>
            {row.cells
              .filter((cell) => cell.column === c)
              .map((cell) => (
                <span key={cell.at} class="block">
                  {w.way[cell.way]} · <b>{cell.target ?? w.noTarget}</b>
                  {cell.relation && ` · ${w.relation[cell.relation]}`}
                </span>
              ))}
            {!row.cells.some((cell) => cell.column === c) && (
              <span class="block text-soft">{column.door === 'open' ? w.standing.gap : doorText(column, context)}</span>
            )}
          </li>
        ))}
      </ul>
      {view.columns.some((column) => column.door === 'open') && <Carrying {...props} fields={fields} shared />}
      <p class="mt-3 flex flex-wrap gap-2">
        {before && (
          <LinkButton look="quiet" icon="up" href={href(before)}>
            {w.previous}
          </LinkButton>
        )}
        {after && (
          <LinkButton look="quiet" icon="down" href={href(after)}>
            {w.next}
          </LinkButton>
        )}
      </p>
    </>
  )
}

const titleOf = ({ context, view }: PanelProps, place: CascadePlace): string => {
  const w = cascadeWordsOf(context.language)
  if (place.kind === 'row') return w.panelRow
  const unit = view.columns[place.column]?.unit ?? ''
  return fill(place.kind === 'cell' ? w.panelCell : w.panelColumn, { unit })
}

/** What is open of the matrix: a cell, a row for all units, or a whole column. */
export const CascadePanel = (props: PanelProps) => {
  const { context, view, state } = props
  const w = cascadeWordsOf(context.language)
  const { place } = state
  if (place === null) return null
  const column = place.kind === 'column' ? view.columns[place.column] : undefined
  return (
    <section class="card mb-4 p-4" id="panel" aria-labelledby="panel-title">
      <header class="mb-2 flex items-start gap-3">
        <h2 id="panel-title" class="mr-auto text-lg font-semibold wrap-anywhere">
          {titleOf(props, place)}
        </h2>
        <span data-panel-close>
          <LinkButton look="quiet" icon="close" href={cascadeAddress(view)}>
            {w.close}
          </LinkButton>
        </span>
      </header>
      {place.kind === 'cell' && <CellPanel {...props} place={place} />}
      {place.kind === 'row' && <RowPanel {...props} row={place.row} />}
      {column && <Closed {...props} column={column} />}
      {column?.door === 'open' && <Carrying {...props} fields={{ kind: 'column', unitId: column.unitId }} />}
    </section>
  )
}
