import { fill } from '../../../words/fill.ts'
import type { TreeWords } from '../../../words/id/tree.ts'
import { Button } from '../../kit/button.tsx'
import { CONTROL, Field } from '../../kit/field.tsx'
import type { Tree } from './use-tree.ts'

/** As many as a search shows at most. */
const MOST_HITS = 50

/** The search above the tree: finds as words are typed, and by its address without script. */
export const TreeSearch = ({ tree, w }: { readonly tree: Tree; readonly w: TreeWords }) => {
  const { hits } = tree.state
  const pressed = (e: KeyboardEvent): void => {
    if (e.key === 'Escape' && tree.text !== '') void tree.search('')
    else if (e.key === 'ArrowDown') tree.go(tree.state.current)
    else return
    e.preventDefault()
  }
  return (
    <search>
      <form
        method="get"
        action="/organisasi"
        class="flex flex-wrap items-end gap-3"
        onSubmit={(e) => {
          e.preventDefault()
          void tree.search(tree.text, true)
        }}
      >
        <div class="min-w-0 grow basis-64">
          <Field name="cari" label={w.search} hint={w.searchHint}>
            <input
              id="cari"
              name="cari"
              type="search"
              class={CONTROL}
              value={tree.text}
              autocapitalize="none"
              spellcheck={false}
              maxLength={200}
              aria-describedby="cari-hint"
              onInput={(e) => tree.searchSoon(e.currentTarget.value)}
              onKeyDown={pressed}
            />
          </Field>
        </div>
        <Button icon="search">{w.find}</Button>
        {hits !== null && (
          <a
            href="/organisasi"
            class="min-h-10 content-center"
            onClick={(e) => {
              e.preventDefault()
              void tree.search('')
            }}
          >
            {w.clear}
          </a>
        )}
      </form>
      <p role="status" class={hits?.length ? 'mt-2 text-soft' : 'sr-only'}>
        {hits !== null &&
          fill(hits.length === 0 ? w.foundNone : hits.length < MOST_HITS ? w.found : w.foundMost, { n: hits.length })}
      </p>
    </search>
  )
}
