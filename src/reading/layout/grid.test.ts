import { describe, expect, test } from 'vitest'
import { findGrids } from './grid.ts'
import type { Rule } from './rule.ts'

const level = (at: number, from: number, to: number): Rule => ({ axis: 'horizontal', at, from, to })
const upright = (at: number, from: number, to: number): Rule => ({ axis: 'vertical', at, from, to })

const shape = (rules: readonly Rule[]) =>
  findGrids(rules).map(({ rows, columns, cells }) => ({
    size: `${rows}×${columns}`,
    spans: cells.flatMap((c) =>
      c.rowSpan + c.columnSpan > 2 ? [`${c.row},${c.column}: ${c.rowSpan}×${c.columnSpan}`] : [],
    ),
  }))

const frame = [level(0, 0, 300), level(90, 0, 300), upright(0, 0, 90), upright(300, 0, 90)]

describe('the ruled table of an annex', () => {
  test('has a merged cell where a line between rows stops short of it', () => {
    const rules = [...frame, upright(100, 0, 90), level(30, 0, 300), level(60, 100, 300)]
    expect(shape(rules)).toEqual([{ size: '3×2', spans: ['1,0: 2×1'] }])
  })

  test('has a heading over all columns where the lines between columns leave it out', () => {
    const rules = [...frame, upright(100, 30, 90), upright(200, 30, 90), level(30, 0, 300)]
    expect(shape(rules)).toEqual([{ size: '2×3', spans: ['0,0: 1×3'] }])
  })

  test('is the same where every border is drawn twice, cell by cell, and in pieces', () => {
    const doubled = [...frame, level(30, 0, 300), upright(100, 0, 90)].flatMap((rule) => {
      const middle = (rule.from + rule.to) / 2
      return [0, 1.5].flatMap((off) => [
        { ...rule, at: rule.at + off, to: middle },
        { ...rule, at: rule.at + off, from: middle + 2 },
      ])
    })
    expect(shape(doubled)).toEqual([{ size: '2×2', spans: [] }])
  })

  test('reaches as far as its lines do where its outer borders are not drawn', () => {
    const rules = [level(0, 0, 300), level(30, 0, 300), level(60, 0, 300), upright(100, 0, 60), upright(200, 0, 60)]
    expect(shape(rules)).toEqual([{ size: '2×3', spans: [] }])
  })

  test('is not made of a frame around a page, the line under a letterhead, or underlined names', () => {
    expect(shape(frame)).toEqual([])
    expect(shape([...frame, level(30, 0, 300), level(60, 0, 300)])).toEqual([])
    expect(shape([level(0, 0, 300), level(2, 0, 300), level(50, 20, 80), level(50, 200, 280)])).toEqual([])
  })

  test('stays apart from the budget below it', () => {
    const lower = [level(120, 0, 300), level(150, 0, 300), ...[0, 200, 300].map((x) => upright(x, 120, 150))]
    expect(shape([...frame, upright(100, 0, 90), ...lower])).toEqual([
      { size: '1×2', spans: [] },
      { size: '1×2', spans: [] },
    ])
  })
})
