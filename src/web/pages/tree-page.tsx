import type { TreeView } from '../../contract/tree-view.ts'
import { problem as english } from '../../words/en/problem.ts'
import { problem as indonesian } from '../../words/id/problem.ts'
import { treeWordsOf } from '../islands/tree/tree-look.ts'
import { UnitTree, type UnitTreeProps } from '../islands/tree/unit-tree.tsx'
import { Island } from '../kit/island.tsx'
import { Frame } from './frame.tsx'
import type { PageContext } from './page-context.ts'
import { rosterWordsOf } from './roster-words.ts'

/** What may be said while a unit is dragged; the server says the rest. */
const REFUSALS = ['unit/closed', 'unit/other-office', 'unit/circle', 'unit/same-place', 'unit/is-office'] as const

type TreePageProps = {
  readonly context: PageContext
  readonly view: TreeView
  /** The unit that an address names; null where it names none. */
  readonly unit: string | null
  readonly text: string
  /** What is open by the address where that is more than the page comes with. */
  readonly toOpen: readonly string[]
}

/** The whole organisation as a tree, open at the reader's office unless the address says otherwise. */
export const TreePage = ({ context, view, unit, text, toOpen }: TreePageProps) => {
  const { language, csrf, reader } = context
  const w = treeWordsOf(language)
  const words = language === 'id' ? indonesian : english
  const props: UnitTreeProps = {
    ...{ language, csrf, view, text, toOpen },
    wanted: [unit, reader?.officePlace[0] ?? null],
    refusals: Object.fromEntries(REFUSALS.map((code) => [code, words[code]])),
  }
  return (
    <Frame context={context} title={w.title} islands>
      <div class="grid max-w-4xl grid-cols-1 gap-4">
        <div>
          <h1>{w.title}</h1>
          <p class="text-soft">{w.lead}</p>
          <p class="mt-1">
            <a href="/organisasi/impor">{rosterWordsOf(language).short}</a>
          </p>
        </div>
        <Island name="unit-tree" props={props}>
          <UnitTree {...props} />
        </Island>
      </div>
    </Frame>
  )
}
