import type { UnitRow } from '../../../contract/organisation-view.ts'
import type { TreeBranch, TreeView } from '../../../contract/tree-view.ts'
import { nameWithin } from '../../../core/organisation/name-within.ts'

/** What is known of the tree and how it stands on the screen. Branches go by the unit they are below, heads by ''. */
export type TreeState = {
  readonly branches: ReadonlyMap<string, TreeBranch>
  readonly open: ReadonlySet<string>
  /** The unit the keyboard is at. */
  readonly current: string
  readonly hits: readonly string[] | null
}

/** A unit in sight: where it stands among its sisters, and those above it from the top down. */
export type TreeRow = {
  readonly unit: UnitRow
  /** Its name without what those above it say already. */
  readonly name: string
  readonly above: readonly UnitRow[]
  readonly position: number
  readonly sisters: number
}

/** A unit by what a sentence calls it. */
export type Named = { readonly id: string; readonly name: string }

/** The unit that a row's stands below, by the name it has there; null for the head of a tree. */
export const parentOf = ({ above }: TreeRow): Named | null => {
  const parent = above.at(-1)
  if (!parent) return null
  const names = above.slice(0, -1).map((unit) => unit.name)
  return { id: parent.id, name: nameWithin(parent.name, names) }
}

const keyed = (branches: readonly TreeBranch[]): ReadonlyMap<string, TreeBranch> => {
  const map = new Map<string, TreeBranch>()
  // Heads of several trees may come in several pieces.
  for (const branch of branches) {
    const there = branch.of === null ? map.get('') : undefined
    const units = [...(there?.units ?? []), ...branch.units]
    map.set(branch.of ?? '', { ...branch, units })
  }
  return map
}

/** The tree as the server tells it, at `wanted` where that is in sight. */
export const openTree = ({ branches, hits }: TreeView, wanted: readonly (string | null)[]): TreeState => {
  const map = keyed(branches)
  const open = new Set([...map.keys()].filter((of) => of !== ''))
  const state = { branches: map, open, current: '', hits }
  const rows = rowsInSight(state)
  const shown = new Set(rows.map((row) => row.unit.id))
  const current = [...wanted, ...(hits ?? [])].find((id) => id !== null && shown.has(id))
  return { ...state, current: current ?? rows[0]?.unit.id ?? '' }
}

/** The units of one branch. */
export const rowsOf = (branches: TreeState['branches'], of: string, above: readonly UnitRow[]): readonly TreeRow[] => {
  const units = branches.get(of)?.units ?? []
  const names = above.map((unit) => unit.name)
  return units.map((unit, i) => ({
    unit,
    name: nameWithin(unit.name, names),
    above,
    position: i + 1,
    sisters: units.length,
  }))
}

/** Every unit in sight, from top to bottom. */
export const rowsInSight = (
  { branches, open }: Pick<TreeState, 'branches' | 'open'>,
  of = '',
  above: readonly UnitRow[] = [],
): readonly TreeRow[] =>
  rowsOf(branches, of, above).flatMap((row) =>
    open.has(row.unit.id) ? [row, ...rowsInSight({ branches, open }, row.unit.id, [...above, row.unit])] : [row],
  )

/** The tree with branches that were loaded now, opened. */
export const withBranches = (state: TreeState, loaded: readonly TreeBranch[]): TreeState => ({
  ...state,
  branches: new Map([...state.branches, ...keyed(loaded)]),
  open: new Set([...state.open, ...loaded.flatMap((b) => (b.of === null || b.units.length === 0 ? [] : [b.of]))]),
})

/** The tree with a branch folded away, and whatever was open in it. */
export const withoutBranch = (state: TreeState, id: string): TreeState => {
  const inside = rowsInSight(state, id).map((row) => row.unit.id)
  const open = new Set([...state.open].filter((o) => o !== id && !inside.includes(o)))
  return { ...state, open, current: inside.includes(state.current) ? id : state.current }
}

/** The open units that have no open one below them: the others are open on the way to these. */
export const openEnds = (state: TreeState): readonly string[] => {
  const rows = rowsInSight(state).filter((row) => state.open.has(row.unit.id))
  const passed = new Set(rows.flatMap((row) => row.above.map((unit) => unit.id)))
  return rows.map((row) => row.unit.id).filter((id) => !passed.has(id))
}

const MOST_IN_ADDRESS = 60

/** The page's address with what is open, or what is searched for; without script it opens and folds branches too. */
export const treeAddress = (ends: readonly string[], unit: string | null, text = ''): string => {
  const query =
    text === ''
      ? `buka=${ends.slice(0, MOST_IN_ADDRESS).join(',')}${unit ? `&unit=${unit}` : ''}`
      : `cari=${encodeURIComponent(text)}`
  return `/organisasi?${query}`
}

/** The next unit, after `from` and around, with a word that begins with the letters typed; null where there is none. */
export const unitByLetters = (rows: readonly TreeRow[], from: string, typed: string): string | null => {
  const letters = typed.toLowerCase()
  const at = rows.findIndex((row) => row.unit.id === from)
  // One more letter of the same word may keep the place; a first letter leads on.
  const start = letters.length > 1 ? at : at + 1
  const around = [...rows.slice(start), ...rows.slice(0, start)]
  const begins = ({ name }: TreeRow): boolean => ` ${name.toLowerCase()}`.includes(` ${letters}`)
  return around.find(begins)?.unit.id ?? null
}
