import { describe, expect, test } from 'vitest'
import { SAMPLE_PROVINCE_OFFICE } from '../../../samples/sample-province.ts'
import { at } from '../../../test/golden/written.ts'
import { parseTarget } from '../indicator/target.ts'
import { KPU_PROFILE } from '../profile/kpu/kpu-profile.ts'
import type { Agreement } from './agreement.ts'
import { comparePaper } from './paper.ts'
import type { PaperFacts } from './paper-pages.ts'
import { valuesOf } from './paper-places.ts'
import type { Reading } from './reading.ts'

const BOX = { x0: 60, y0: 300, x1: 100, y1: 312 }

const printed: Agreement = at(SAMPLE_PROVINCE_OFFICE, 1)

/** The parties stand on page 1, the annex on page 2, the budget on page 3. */
const pageOf = (path: string): number => (path.startsWith('objectives') ? 2 : path.startsWith('budget') ? 3 : 1)

/** An agreement read from pages: `pages` says for each page of the print where it lies in what is read. */
const readingOf = (agreement: Agreement, pages: Readonly<Record<number, number>>, confidence = 0.96): Reading => ({
  agreements: [agreement],
  origins: valuesOf(agreement).flatMap(([path]) => {
    const page = pages[pageOf(path)]
    return page === undefined ? [] : [{ agreement: 0, at: path, file: 0, page, box: BOX, confidence }]
  }),
  notes: [],
})

const scanned = (count: number, reading: Reading): PaperFacts => ({
  printed,
  print: readingOf(printed, { 1: 1, 2: 2, 3: 3 }),
  reading,
  pages: { printed: 3, scanned: count },
  code: null,
  codes: [],
})

const told = (facts: PaperFacts) => comparePaper(facts).map((d) => [d.kind, d.weight, d.printed, d.read])

const twice = (annex: Agreement['objectives']): Reading => {
  const both = { ...printed, objectives: [...printed.objectives, ...annex] }
  const { origins, ...reading } = readingOf(both, { 1: 1, 2: 2, 3: 4 })
  const first = printed.objectives.length
  return {
    ...reading,
    origins: origins.map((o) => (Number(/^objectives\/(\d+)/.exec(o.at)?.[1] ?? 0) >= first ? { ...o, page: 3 } : o)),
  }
}

describe('the pages of a scanned sheet', () => {
  test('in their order and each once are no difference', () => {
    expect(told(scanned(3, readingOf(printed, { 1: 1, 2: 2, 3: 3 })))).toEqual([])
  })

  test('in another order are told by their numbers on the print, and refuse nothing', () => {
    const facts = scanned(3, readingOf(printed, { 1: 3, 2: 1, 3: 2 }))
    expect(told(facts)).toEqual([['pages-order', 'note', '1, 2, 3', '2, 3, 1']])
  })

  test('that lack one are refused, and the one that is not there is named once, not row by row', () => {
    const facts = scanned(2, readingOf({ ...printed, budget: null }, { 1: 1, 2: 2 }))
    expect(told(facts)).toEqual([
      ['pages-missing', 'refuses', '3', '2'],
      ['page-absent', 'refuses', '3', null],
    ])
  })

  test('with one twice say so, and its rows are not taken for new ones unless they say something else', () => {
    const again = ['page-twice', 'note', '2', '3']
    const more = ['pages-more', 'note', '3', '4']
    expect(told(scanned(4, twice(printed.objectives)))).toEqual([more, again])
    const changed = printed.objectives.map((o) => ({
      ...o,
      indicators: o.indicators.map((i) => ({ ...i, target: parseTarget('7 kali', KPU_PROFILE.scales) })),
    }))
    const kinds = told(scanned(4, twice(changed))).map(([kind]) => kind)
    expect(kinds).toContain('row-added')
  })

  test('with one twice in the place of another are refused, though their number is right', () => {
    const { agreements, ...reading } = twice(printed.objectives)
    const facts = scanned(3, { ...reading, agreements: agreements.map((a) => ({ ...a, budget: null })) })
    expect(told(facts).slice(0, 1)).toEqual([['page-absent', 'refuses', '3', null]])
    expect(told(facts)).toContainEqual(['page-twice', 'note', '2', '3'])
  })

  test('of which one is not known again are asked about, for it may only be poor', () => {
    const facts = scanned(3, readingOf({ ...printed, budget: null }, { 1: 1, 2: 2 }))
    expect(told(facts)).toContainEqual(['page-absent', 'doubtful', '3', null])
  })
})
