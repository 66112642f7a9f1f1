import type { PerformanceTreeFilter } from '../../contract/performance-tree-view.ts'
import type { Colouring } from './mark.ts'

/** All that a tree's address says. */
export type TreeState = PerformanceTreeFilter & {
  readonly focus: string | null
  /** Levels that stand open; null as many as can be taken in at once. */
  readonly depth: number | 'all' | null
  readonly folded: readonly string[]
  readonly unfolded: readonly string[]
  readonly colouring: Colouring
  readonly shown: 'picture' | 'list'
  readonly search: string
}

export const TREE = '/pohon'

const MOST_IDS = 400
const ID = /^[\w-]{1,40}(?:\.\d{1,5}){0,2}$/

const idsIn = (text: string | null): readonly string[] => [
  ...new Set(
    (text ?? '')
      .split(',')
      .filter((id) => ID.test(id))
      .slice(0, MOST_IDS),
  ),
]

/** What an address asks for; what it does not know is left out. */
export const treeStateOf = (query: URLSearchParams): TreeState => {
  const get = (name: string): string => (query.get(name) ?? '').trim()
  const year = /^\d{4}$/.test(get('tahun')) ? Number(get('tahun')) : get('tahun') === '-' ? null : undefined
  const depth = /^[1-9]$/.test(get('tingkat')) ? Number(get('tingkat')) : get('tingkat') === 'semua' ? 'all' : null
  return {
    ...(get('satker') && { satker: get('satker').slice(0, 500) }),
    ...(year !== undefined && { year }),
    ...(get('bawahan') === '1' && { below: true }),
    focus: idsIn(get('fokus'))[0] ?? null,
    depth,
    folded: idsIn(query.get('lipat')),
    unfolded: idsIn(query.get('buka')),
    colouring: get('warna') === 'status' ? 'standing' : 'findings',
    shown: get('tampil') === 'daftar' ? 'list' : 'picture',
    search: get('cari').slice(0, 200),
  }
}

/** The query of a tree's address, beginning with "?"; empty for the tree one sees first. */
export const treeQuery = (state: TreeState): string => {
  const query = new URLSearchParams()
  const put = (name: string, value: string | null) => {
    if (value !== null && value !== '') query.set(name, value)
  }
  put('satker', state.satker ?? null)
  put('tahun', state.year === undefined ? null : String(state.year ?? '-'))
  put('bawahan', state.below ? '1' : null)
  put('fokus', state.focus)
  put('tingkat', state.depth === null ? null : state.depth === 'all' ? 'semua' : String(state.depth))
  put('lipat', state.folded.join())
  put('buka', state.unfolded.join())
  put('warna', state.colouring === 'standing' ? 'status' : null)
  put('tampil', state.shown === 'list' ? 'daftar' : null)
  put('cari', state.search)
  // Commas may stand in a query as they are, and read better.
  const text = query.toString().replaceAll('%2C', ',')
  return text === '' ? '' : `?${text}`
}

/** The address of a tree, so that it can be sent to a colleague. */
export const treeAddress = (state: TreeState): string => `${TREE}${treeQuery(state)}`

/** The same tree with one card folded where it was unfolded, and the other way round. */
export const toggled = (state: TreeState, id: string, folded: boolean): TreeState => ({
  ...state,
  folded: folded ? state.folded.filter((f) => f !== id) : [...state.folded.filter((f) => f !== id), id],
  unfolded: folded ? [...state.unfolded.filter((f) => f !== id), id] : state.unfolded.filter((f) => f !== id),
})
