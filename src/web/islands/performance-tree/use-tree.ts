import { useCallback, useEffect, useMemo, useState } from 'preact/hooks'
import { cardOf, pathTo } from '../../../core/cascade/visible-tree.ts'
import { type TreeState, toggled, treeAddress } from '../../tree/tree-address.ts'
import type { TreeFinder } from '../../tree/tree-finder.ts'
import type { TreeModel } from '../../tree/tree-model.ts'

/** The state of a tree that is being looked at; its address goes along, so that it can be sent on at any time. */
export const useTree = (model: TreeModel, first: TreeState, firstHits: readonly string[]) => {
  const [state, setState] = useState(first)
  const { folded, unfolded, focus, depth } = state
  // A search or another colour moves no card.
  const picture = useMemo(() => model.picture(state), [model, folded, unfolded, focus, depth])
  const [find, setFind] = useState<TreeFinder | null>(null)
  // Few search: what finds comes when somebody is about to.
  const prepareSearch = useCallback(() => {
    import('../../tree/tree-finder.ts').then(({ treeFinder }) => setFind(() => treeFinder(model)))
  }, [model])
  const hits = useMemo(
    () => (state.search === first.search ? firstHits : (find?.(state.search) ?? null)),
    [find, state.search, first, firstHits],
  )

  useEffect(() => {
    if (state !== first) history.replaceState(history.state, '', treeAddress(state) + location.hash)
  }, [state, first])

  return {
    state,
    picture,
    /** Null while what finds them is still on its way. */
    hits,
    prepareSearch,
    setSearch: (search: string) => setState((s) => ({ ...s, search: search.slice(0, 200) })),
    toggle: (id: string, isFolded: boolean) => setState((s) => toggled(s, id, isFolded)),
    /** Opens everything above a node; out of the branch in focus the whole tree is seen again. */
    reveal: (id: string) => {
      const card = cardOf(model.index, id)
      if (card === null) return
      const above = pathTo(model.index, id).flatMap((n) => (n.id === card ? [] : [n.id]))
      setState((s) => {
        const root = s.focus === null ? null : cardOf(model.index, s.focus)
        const within = root === null || root === card || above.includes(root)
        const shut = s.folded.some((f) => above.includes(f)) || !picture.visible.cards.some((c) => c.node.id === card)
        if (within && !shut) return s
        return {
          ...s,
          focus: within ? s.focus : null,
          folded: s.folded.filter((f) => !above.includes(f)),
          unfolded: [...new Set([...s.unfolded, ...above])],
        }
      })
    },
  }
}
