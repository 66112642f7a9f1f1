import type { PerformanceTreeView } from '../../contract/performance-tree-view.ts'
import { fill, type Language } from '../../words/fill.ts'
import { Button, LinkButton } from '../kit/button.tsx'
import { CheckField } from '../kit/check-field.tsx'
import { TextField } from '../kit/field.tsx'
import { SelectField } from '../kit/select.tsx'
import { treeSpeech } from '../tree/speech.ts'
import { TREE, type TreeState, treeQuery } from '../tree/tree-address.ts'

type TreeFiltersProps = { readonly view: PerformanceTreeView; readonly state: TreeState; readonly language: Language }

const DEPTHS = [2, 3, 4, 5]

/** What tree, how far open, coloured by what, and what to look for in it; another office begins with its whole tree. */
export const TreeFilters = ({ view, state, language }: TreeFiltersProps) => {
  const w = treeSpeech(language).tree
  const office = state.satker ?? view.office ?? ''
  const years = view.offices.find((o) => o.name === office)?.years ?? [...new Set(view.offices.flatMap((o) => o.years))]
  const depth = state.depth === 'all' ? 'semua' : String(state.depth ?? '')
  return (
    <form method="get" action={TREE} class="filters" aria-label={w.title}>
      <div class="filter-search">
        <SelectField
          name="satker"
          label={w.office}
          value={office}
          choices={view.offices.map(({ name }) => ({ value: name, label: name }))}
        />
      </div>
      <SelectField
        name="tahun"
        label={w.year}
        value={String(view.year ?? '-')}
        choices={years.map((y) => ({ value: String(y ?? '-'), label: String(y ?? w.noYear) }))}
      />
      <SelectField
        name="warna"
        label={w.colour}
        value={state.colouring === 'standing' ? 'status' : ''}
        choices={[
          { value: '', label: w.colours.findings },
          { value: 'status', label: w.colours.standing },
        ]}
      />
      <SelectField
        name="tingkat"
        label={w.depth}
        value={depth}
        choices={[
          { value: '', label: w.depths.auto },
          ...DEPTHS.map((n) => ({ value: String(n), label: fill(w.depths.some, { n }) })),
          { value: 'semua', label: w.depths.all },
        ]}
      />
      <div class="filter-search">
        <TextField name="cari" type="search" label={w.search} hint={w.searchHint} value={state.search} />
      </div>
      {(view.hasBelow || view.below) && <CheckField name="bawahan" value="1" label={w.below} checked={view.below} />}
      {state.shown === 'list' && <input type="hidden" name="tampil" value="daftar" />}
      {state.focus !== null && <input type="hidden" name="fokus" value={state.focus} />}
      <div class="filter-search flex flex-wrap gap-2">
        <Button icon="search">{w.apply}</Button>
        {treeQuery({ ...state, shown: 'picture' }) !== '' && (
          <LinkButton look="quiet" href={TREE}>
            {w.clear}
          </LinkButton>
        )}
      </div>
    </form>
  )
}
