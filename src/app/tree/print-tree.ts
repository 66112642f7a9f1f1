import type { PerformanceTreeFilter, PerformanceTreeView } from '../../contract/performance-tree-view.ts'
import type { Reader } from '../../contract/view.ts'
import { problem } from '../../core/problem.ts'
import { ok, type Result, refuse } from '../../core/result.ts'
import type { DrawnPages } from '../../ports/writing.ts'
import type { Deps } from '../deps.ts'
import { MIME_OF, type TakeAway } from '../take-away.ts'
import { showTree } from './show-tree.ts'

/** A tree cut into sheets: how many there are, and the sheets themselves once they are asked for. */
export type CutTree = {
  readonly name: string
  readonly title: string
  readonly count: number
  readonly draw: () => DrawnPages['pages']
}

/** Who prints more reads none of it; the typesetter is held for some seconds by as many. */
const MOST_PAGES = 60

/** The performance tree as a PDF on sheets of A3, as `cut` draws what the reader may see of it. */
export const printTree = (deps: Deps) => {
  const show = showTree(deps)
  return async (
    reader: Reader,
    filter: PerformanceTreeFilter,
    cut: (view: PerformanceTreeView) => CutTree,
  ): Promise<Result<TakeAway>> => {
    const view = await show(reader, filter)
    if (!view.ok) return view
    if (view.value.tree.nodes.length === 0) return refuse(problem('not-found', 'tree'))
    const { name, title, count, draw } = cut(view.value)
    if (count > MOST_PAGES) return refuse(problem('tree/too-many-pages', '', { pages: count, limit: MOST_PAGES }))
    const pdf = await deps.writer.drawnPagesPdf({ title, date: view.value.keptOn, pages: draw() })
    return pdf.ok ? ok({ name, mimeType: MIME_OF.pdf, bytes: pdf.value }) : pdf
  }
}
