import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { SAMPLE_PROVINCE_OFFICE } from '../../../samples/sample-province.ts'
import { office } from '../../../test/core/example-office.ts'
import { viewFamily } from '../check/family-view.ts'
import { KPU_PROFILE } from '../profile/kpu/kpu-profile.ts'
import { buildPerformanceTree } from './performance-tree.ts'
import { searchable, searchTree } from './search-tree.ts'
import { indexTree, openingDepth, pathTo, type TreeFold, visibleTree } from './visible-tree.ts'

const tree = buildPerformanceTree({ ...viewFamily(office, KPU_PROFILE, []), keys: office.map((_, i) => `a${i}`) })
const index = indexTree(tree)
const open: TreeFold = { focus: null, depth: null, folded: new Set(), unfolded: new Set() }
const seen = (fold: Partial<TreeFold>) => visibleTree(tree, index, { ...open, ...fold })
const ids = (fold: Partial<TreeFold>) => seen(fold).cards.map((c) => c.node.id)

describe('what is seen of a tree', () => {
  test('is all of it in the order of its lines, each card with its indicators', () => {
    expect(ids({})).toEqual(['satker-0', 'a0.0', 'a1.1', 'a2.1', 'a4.1', 'a1.2', 'a3.0', 'a1.0', 'a2.0', 'a4.0'])
    const [head] = seen({}).roots
    expect(head?.below).toBe(9)
    expect(head?.children[0]?.indicators.map((x) => x.id)).toEqual(['a0.0.0'])
  })

  test('ends at a folded card, which says how many are below it', () => {
    expect(ids({ folded: new Set(['a1.1']) })).not.toContain('a2.1')
    const card = seen({ folded: new Set(['a1.1']) }).cards.find((c) => c.node.id === 'a1.1')
    expect(card).toMatchObject({ folded: true, below: 2, children: [] })
  })

  test('ends at a level, but for cards that are unfolded', () => {
    expect(ids({ depth: 2 })).toEqual(['satker-0', 'a0.0'])
    expect(ids({ depth: 2, unfolded: new Set(['a0.0']) })).toEqual(['satker-0', 'a0.0', 'a1.1', 'a1.2', 'a1.0'])
  })

  test('is one branch where something is in focus, an indicator standing for its objective', () => {
    expect(ids({ focus: 'a1.1.0' })).toEqual(['a1.1', 'a2.1', 'a4.1'])
    expect(seen({ focus: 'a1.1.0' }).above.map((n) => n.id)).toEqual(['satker-0', 'a0.0'])
  })

  test('is all of it where the focus is not in the tree', () => {
    expect(ids({ focus: 'zz.9' })).toEqual(ids({}))
  })
})

test('the way from the head to a node goes by cards', () => {
  expect(pathTo(index, 'a4.1.0').map((n) => n.id)).toEqual(['satker-0', 'a0.0', 'a1.1', 'a2.1', 'a4.1'])
})

test('folding and unfolding in any way shows each card once, with all of those above it', () => {
  const wide = buildPerformanceTree({
    ...viewFamily(SAMPLE_PROVINCE_OFFICE, KPU_PROFILE, []),
    keys: SAMPLE_PROVINCE_OFFICE.map((_, i) => `a${i}`),
  })
  const wideIndex = indexTree(wide)
  const some = fc.uniqueArray(fc.constantFrom(...wide.nodes.map((n) => n.id))).map((list) => new Set(list))
  const depth = fc.option(fc.integer({ min: 1, max: 6 }))
  fc.assert(
    fc.property(some, some, depth, (folded, unfolded, levels) => {
      const { cards } = visibleTree(wide, wideIndex, { focus: null, depth: levels, folded, unfolded })
      const shown = cards.map((c) => c.node.id)
      expect(new Set(shown).size).toBe(shown.length)
      for (const id of shown) expect(pathTo(wideIndex, id).every((n) => shown.includes(n.id))).toBe(true)
      for (const card of cards) expect(card.folded).toBe(card.below > 0 && card.children.length === 0)
    }),
  )
})

test('a search finds nodes that hold all its words, by owner too, in the order of reading', () => {
  const list = searchable(tree.nodes, (n) => (n.kind === 'objective' && n.agreement === 4 ? 'Tirta Mahendra' : ''))
  expect(searchTree(list, 'PEMILIH terdata')).toEqual(['a2.0.0', 'a4.0'])
  expect(searchTree(list, 'tirta berkas')).toEqual([])
  expect(searchTree(list, 'tirta pegawai')).toEqual(['a4.1'])
  expect(searchTree(list, '10 satker')).toEqual(['a1.2.0', 'a3.0.0'])
  expect(searchTree(list, '  ')).toEqual([])
})

test('a large tree opens with as many levels as can be taken in, and never with fewer than two', () => {
  expect(openingDepth(index, 100)).toBe(null)
  expect(openingDepth(index, 5)).toBe(3)
  expect(openingDepth(index, 1)).toBe(2)
  expect(seen({ depth: openingDepth(index, 5) }).cards.length).toBe(5)
})
