import { gzipSync } from 'node:zlib'
import { flextree } from 'd3-flextree'
import type { TreeCard } from '../src/core/cascade/visible-tree.ts'
import { treeSpeech } from '../src/web/tree/speech.ts'
import { treeStateOf } from '../src/web/tree/tree-address.ts'
import { treeModel } from '../src/web/tree/tree-model.ts'
import { treeViewFor } from '../test/tree-world.ts'
import { officeFamily } from './nation.ts'
import type { BenchRow } from './row.ts'

const NODES = 2_000
const TIMES = 9

/** Milliseconds of processor time, the middle one of several, so that neighbours on the machine do not count. */
const milliseconds = (work: () => unknown): number => {
  const times = Array.from({ length: TIMES }, () => {
    const begin = process.cpuUsage()
    work()
    const { user, system } = process.cpuUsage(begin)
    return (user + system) / 1e3
  })
  return times.toSorted((a, b) => a - b)[Math.floor(TIMES / 2)] ?? 0
}

/** A family whose tree has two thousand nodes or a few more: a large office, its units counted several times. */
const largeFamily = () => {
  const [ketua, sekretaris, ...units] = officeFamily(0)
  if (!ketua || !sekretaris) throw new Error('the office has no head')
  const rows = (list: typeof units) =>
    list.reduce((n, a) => n + a.objectives.reduce((m, o) => m + 1 + o.indicators.length, 0), 0)
  const family = [ketua, sekretaris]
  for (let round = 1; rows(family) < NODES; round += 1) {
    family.push(...units.map((a) => ({ ...a, unit: `${a.unit} ${round}` })))
  }
  return family
}

/** How long a tree of 2,000 nodes takes from its agreements to its boxes, beside the layout algorithm alone. */
export const tree = async (): Promise<readonly BenchRow[]> => {
  const family = largeFamily()
  const view = treeViewFor(family)
  const speech = treeSpeech('id')
  const open = treeStateOf(new URLSearchParams('tingkat=semua'))
  const { nodes } = view.tree
  const json = JSON.stringify(view)
  const built = milliseconds(() => treeViewFor(family))
  const fresh = milliseconds(() => treeModel(view, speech).picture(open))
  const model = treeModel(view, speech)
  const { visible } = model.picture(open)
  const bare = flextree<Pick<TreeCard, 'children'>>({
    children: (card) => card.children,
    nodeSize: () => [1, 1],
    spacing: () => 0,
  })
  const baseline = milliseconds(() => bare(bare.hierarchy({ children: visible.roots })))
  const again = milliseconds(() => model.picture(open))
  const row = (what: string, value: number, unit: string, rest: Partial<BenchRow> = {}): BenchRow => ({
    area: 'tree',
    what,
    value,
    unit,
    beside: null,
    ratio: null,
    wanted: null,
    holds: null,
    ...rest,
  })
  const beside = (ms: number) => ({ beside: 'd3-flextree alone, all boxes alike', ratio: ms / baseline })
  return [
    row(`tree of ${nodes.length} nodes from its agreements, links and all`, built, 'ms', beside(built)),
    row('its first picture: texts wrapped, boxes and lines placed', fresh, 'ms', beside(fresh)),
    row('its picture again, as after folding', again, 'ms', {
      ...beside(again),
      wanted: '≤ 50 ms',
      holds: again <= 50,
    }),
    row('its data in the page, compressed', gzipSync(json).length / 1024, 'kB'),
  ]
}
