import type { CascadeMatrixView, FillPreview } from '../../contract/cascade-view.ts'
import { fill } from '../../words/fill.ts'
import { MatrixKeys } from '../islands/matrix-keys.tsx'
import { Breadcrumbs } from '../kit/breadcrumbs.tsx'
import { Button, LinkButton } from '../kit/button.tsx'
import { EmptyState } from '../kit/empty-state.tsx'
import { Island } from '../kit/island.tsx'
import { Notice } from '../kit/notice.tsx'
import { type CascadeState, cascadeAddress, ROW_FILTERS, rowsShown } from './cascade-address.ts'
import { CascadeGrid, CascadeList } from './cascade-grid.tsx'
import { CascadePanel } from './cascade-panel.tsx'
import { CascadePreview } from './cascade-preview.tsx'
import { cascadeWordsOf } from './cascade-words.ts'
import { draftingAddress } from './drafting-page.tsx'
import { draftingWordsOf } from './drafting-words.ts'
import { Frame } from './frame.tsx'
import { momentText } from './moment.ts'
import type { PageContext } from './page-context.ts'

export type CascadePageProps = {
  readonly context: PageContext
  readonly view: CascadeMatrixView
  readonly state: CascadeState
  readonly problem: string | null
  readonly preview: { readonly plan: FillPreview; readonly fields: readonly (readonly [string, string])[] } | null
}

const Tools = ({ context, view }: CascadePageProps) => {
  const w = cascadeWordsOf(context.language)
  const { lastFill } = view
  const mayFill = view.columns.some((column) => column.door === 'open')
  const told = lastFill && {
    who: lastFill.by,
    rows: lastFill.rows,
    copies: lastFill.copies,
    when: momentText(lastFill.when, context.language),
  }
  return (
    <form method="post" action={cascadeAddress(view)} class="mb-4 flex flex-wrap items-center gap-2">
      <input type="hidden" name="csrf" value={context.csrf} />
      <input type="hidden" name="revision" value={view.revision ?? ''} />
      {mayFill && view.lastYear !== null && (
        <Button icon="trail" name="do" value="preview:last-year">
          {fill(w.asLastYear, { year: view.lastYear })}
        </Button>
      )}
      {view.copyId !== null && (
        <LinkButton look="quiet" icon="document" href={`/penyusunan/${view.copyId}`}>
          {w.superiorCopy}
        </LinkButton>
      )}
      {view.copyId === null && view.agreementId !== null && (
        <LinkButton look="quiet" icon="agreements" href={`/perjanjian/${view.agreementId}`}>
          {w.superiorKept}
        </LinkButton>
      )}
      {told && lastFill && mayFill && (
        <span class="flex flex-wrap items-center gap-2 md:ml-auto">
          <span class="text-soft">{fill(lastFill.rows > 0 ? w.lastFill : w.lastLink, told)}</span>
          <Button icon="undo" name="do" value={`undo:${lastFill.id}`}>
            {w.undo}
          </Button>
        </span>
      )}
    </form>
  )
}

const Filter = ({ context, view, state }: CascadePageProps) => {
  const w = cascadeWordsOf(context.language)
  return (
    <nav aria-label={w.show} class="mb-3 flex flex-wrap gap-1">
      {ROW_FILTERS.map((filter) => (
        <a
          key={filter}
          class="matrix-filter"
          href={cascadeAddress(view, filter === 'semua' ? '' : `&lihat=${filter}`)}
          aria-current={filter === state.filter ? 'true' : undefined}
        >
          {w.filter[filter]}
        </a>
      ))}
    </nav>
  )
}

const summary = (context: PageContext, { rows }: CascadeMatrixView): string => {
  const count = (standing: string) => rows.filter((row) => row.standing === standing).length
  const gaps = count('gap')
  return fill(cascadeWordsOf(context.language).summary, {
    carried: rows.length - gaps,
    all: rows.length,
    gaps,
    doubled: count('doubled'),
    parts: count('parts-differ'),
  })
}

const Matrix = (props: CascadePageProps) => {
  const { context, view, state } = props
  const w = cascadeWordsOf(context.language)
  if (view.rows.length === 0)
    return (
      <EmptyState icon="indicators" title={w.noRows}>
        <p class="max-w-xl text-soft">{fill(w.noRowsLead, { unit: view.unit })}</p>
      </EmptyState>
    )
  if (view.columns.length === 0)
    return (
      <EmptyState icon="organisation" title={w.noColumns}>
        <p class="max-w-xl text-soft">{fill(w.noColumnsLead, { unit: view.unit })}</p>
      </EmptyState>
    )
  const rows = rowsShown(view, state.filter)
  const grid = { context, view, rows, filter: state.filter }
  const keys = { hint: w.keys, close: w.close }
  return (
    <>
      <p class="mb-3">{summary(context, view)}</p>
      <Filter {...props} />
      {rows.length === 0 && <p class="text-soft">{w.filterNone}</p>}
      <Island name="matrix-keys" props={keys}>
        <MatrixKeys {...keys} />
      </Island>
      <CascadeGrid {...grid} />
      <CascadeList {...grid} />
    </>
  )
}

/** A superior's indicators against its subordinate units: what is carried, and the acts that carry it. */
export const CascadePage = (props: CascadePageProps) => {
  const { context, view, state, problem, preview } = props
  const w = cascadeWordsOf(context.language)
  const title = fill(w.title, { unit: view.unit, year: view.year })
  return (
    <Frame context={context} title={title} islands>
      <Breadcrumbs
        label={draftingWordsOf(context.language).nav}
        crumbs={[
          { label: draftingWordsOf(context.language).nav, href: draftingAddress(view.officeUnitId, view.year) },
          { label: title },
        ]}
      />
      <h1 class="text-2xl font-semibold wrap-anywhere">{title}</h1>
      <p class="mt-1 mb-3 max-w-3xl text-soft">{fill(w.lead, { unit: view.unit })}</p>
      {problem && (
        <div class="mb-4">
          <Notice tone="error">{problem}</Notice>
        </div>
      )}
      <Tools {...props} />
      {preview ? (
        <CascadePreview context={context} view={view} preview={preview.plan} fields={preview.fields} />
      ) : (
        <CascadePanel context={context} view={view} state={state} />
      )}
      <Matrix {...props} />
    </Frame>
  )
}
