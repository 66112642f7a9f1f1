import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { SAMPLE_PROVINCE, SAMPLE_PROVINCE_OFFICE } from '../../../samples/sample-province.ts'
import type { Family } from '../../core/agreement/agreement.ts'
import { buildPerformanceTree } from '../../core/cascade/performance-tree.ts'
import { indexTree, type TreeFold, visibleTree } from '../../core/cascade/visible-tree.ts'
import { viewFamily } from '../../core/check/family-view.ts'
import { groupBy } from '../../core/group-by.ts'
import { KPU_PROFILE } from '../../core/profile/kpu/kpu-profile.ts'
import { cardContents } from './card-content.ts'
import { layoutTree } from './layout-tree.ts'
import { textWidth } from './text-width.ts'
import { wrapText } from './wrap-text.ts'

const OPEN: TreeFold = { focus: null, depth: null, folded: new Set(), unfolded: new Set() }
const contentOf = cardContents(() => ({ unit: 'Kepala Bagian Perencanaan, Data dan Informasi', party: 'Bagas Contoh' }))

const layoutOf = (family: Family, fold: Partial<TreeFold> = {}) => {
  const tree = buildPerformanceTree({ ...viewFamily(family, KPU_PROFILE, []), keys: family.map((_, i) => `a${i}`) })
  return layoutTree(visibleTree(tree, indexTree(tree), { ...OPEN, ...fold }), contentOf)
}

const sample = layoutOf(SAMPLE_PROVINCE_OFFICE)

describe('the picture of a tree', () => {
  test('puts each level of the organisation into a column of its own', () => {
    for (const { card, x, column } of sample.boxes) {
      expect(x).toBe(sample.columns[column]?.x)
      expect(column).toBe(card.node.kind === 'office' ? 0 : card.node.level + 1)
    }
    expect(sample.columns.map((c) => c.agreements.length)).toEqual([0, 1, 1, 3, 6])
  })

  test('begins at its upper left corner: the office, its first objective and what is below it read straight across', () => {
    const [office, first, below] = sample.boxes
    expect(office?.y).toBe(first?.y)
    expect(first?.y).toBe(below?.y)
    expect(Math.min(...sample.boxes.map((b) => b.y))).toBe(office?.y)
  })

  test('lays no card over another, whatever is folded', () => {
    const ids = sample.boxes.map((b) => b.card.node.id)
    fc.assert(
      fc.property(fc.uniqueArray(fc.constantFrom(...ids)), fc.boolean(), (folded, whole) => {
        const family = whole ? SAMPLE_PROVINCE : SAMPLE_PROVINCE_OFFICE
        const { boxes, width, height } = layoutOf(family, { folded: new Set(folded) })
        const byColumn = groupBy(boxes, (b) => b.column)
        for (const column of byColumn.values()) {
          const sorted = column.toSorted((a, b) => a.y - b.y)
          for (const [i, box] of sorted.entries()) {
            const before = sorted[i - 1]
            if (before) expect(before.y + before.content.height).toBeLessThanOrEqual(box.y)
            expect(box.x + box.content.width).toBeLessThan(width)
            expect(box.y + box.content.height).toBeLessThan(height)
          }
        }
      }),
      { numRuns: 15 },
    )
  })

  test('leads a line from the row that is carried to the card that carries it', () => {
    const edge = sample.edges.find((e) => e.id === 'a1.0')
    const [above, card] = [edge?.above, edge?.id].map((id) => sample.boxes.find((b) => b.card.node.id === id))
    const row = above?.content.rows.find((r) => r.id === 'a0.0.0')
    expect(edge?.from).toEqual({
      x: (above?.x ?? 0) + (above?.content.width ?? 0),
      y: (above?.y ?? 0) + (row?.y ?? 0) + (row?.height ?? 0) / 2,
    })
    expect(edge?.to).toEqual({ x: card?.x, y: (card?.y ?? 0) + (card?.content.anchor ?? 0) })
    expect(sample.edges.length).toBe(sample.boxes.length - 1)
  })

  test('of nothing is empty', () => {
    expect(layoutOf([])).toMatchObject({ boxes: [], edges: [], crossEdges: [] })
  })
})

describe('text within a card', () => {
  const style = { size: 12, weight: 'regular', line: 16 } as const

  test('keeps every word in its order and every line within its room', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[\w%/.,-]{1,60}$/), { maxLength: 40 }), (words) => {
        const lines = wrapText(words.join(' '), 180, style)
        for (const line of lines) expect(textWidth(line, style.size, style.weight)).toBeLessThanOrEqual(180)
        if (lines.length < 16) expect(lines.join('').replaceAll(' ', '')).toBe(words.join(''))
      }),
    )
  })

  test('of 200 letters is not cut short; one without end is, and says so', () => {
    const long = 'Persentase penyelesaian dokumen pertanggungjawaban keuangan dan barang milik negara '.repeat(3).trim()
    expect(wrapText(long, 200, style).join(' ')).toBe(long)
    const endless = wrapText('a'.repeat(50_000), 200, style)
    expect(endless.length).toBeLessThanOrEqual(16)
    expect(endless.at(-1)).toMatch(/…$/)
  })
})
