import type { CopySource, CopySources } from '../../contract/copy-sources-view.ts'
import { fill } from '../../words/fill.ts'
import { Breadcrumbs } from '../kit/breadcrumbs.tsx'
import { Button, LinkButton } from '../kit/button.tsx'
import { Card } from '../kit/card.tsx'
import { EmptyState } from '../kit/empty-state.tsx'
import { TextField } from '../kit/field.tsx'
import { Notice } from '../kit/notice.tsx'
import { SelectField } from '../kit/select.tsx'
import { draftingAddress } from './drafting-page.tsx'
import { draftingWordsOf } from './drafting-words.ts'
import { Frame } from './frame.tsx'
import type { PageContext } from './page-context.ts'
import { type StartFrom, sourceValue } from './start-from-address.ts'

export type StartFromPageProps = {
  readonly context: PageContext
  readonly view: CopySources
  /** What the form says: as it was sent, else as the address has it. */
  readonly typed: StartFrom
  readonly problem: string | null
  /** The copy that is in work already, to go on with. */
  readonly inWork: string | null
}

const StartForm = ({ context, view, typed }: StartFromPageProps) => {
  const w = draftingWordsOf(context.language).startFrom
  const label = ({ kind, unit, year, name }: CopySource) =>
    fill(kind === 'agreement' ? w.sourceKept : w.sourceRead, { unit: unit || '—', year: year ?? '—', name: name ?? '' })
  const choose = { value: '', label: w.choose }
  return (
    <form method="post" action="/penyusunan/mulai" class="grid gap-4">
      <input type="hidden" name="csrf" value={context.csrf} />
      <SelectField
        name="dari"
        label={w.source}
        value={typed.source === null ? '' : sourceValue(typed.source)}
        choices={[choose, ...view.sources.map((s) => ({ value: sourceValue(s), label: label(s) }))]}
      />
      <SelectField
        name="unit"
        label={w.unit}
        value={view.unitId ?? ''}
        choices={[choose, ...view.units.map(({ unitId, unit }) => ({ value: unitId, label: unit }))]}
      />
      <TextField name="tahun" label={w.year} inputMode="numeric" value={String(typed.year)} required />
      <p>
        <Button look="primary">{w.submit}</Button>
      </p>
    </form>
  )
}

/** /penyusunan/mulai: begins a working copy with what a read document or a kept agreement has. */
export const StartFromPage = (props: StartFromPageProps) => {
  const { context, view, typed, problem, inWork } = props
  const words = draftingWordsOf(context.language)
  const w = words.startFrom
  return (
    <Frame context={context} title={w.title}>
      <Breadcrumbs
        label={words.nav}
        crumbs={[{ label: words.nav, href: draftingAddress(view.officeUnitId, typed.year) }, { label: w.title }]}
      />
      <h1>{w.title}</h1>
      <div class="mt-4 grid max-w-3xl grid-cols-1 gap-4">
        {problem && (
          <Notice tone="error">
            <p>{problem}</p>
            {inWork && (
              <p>
                <a href={`/penyusunan/${inWork}`}>{w.goOn}</a>
              </p>
            )}
          </Notice>
        )}
        <Card>
          {view.sources.length === 0 ? (
            <EmptyState icon="document" title={w.none}>
              <LinkButton href="/baca">{w.read}</LinkButton>
            </EmptyState>
          ) : (
            <>
              <p class="mb-4 text-soft wrap-anywhere">{fill(w.lead, { office: view.office })}</p>
              <StartForm {...props} />
            </>
          )}
        </Card>
      </div>
    </Frame>
  )
}
