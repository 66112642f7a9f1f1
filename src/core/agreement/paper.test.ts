import { describe, expect, test } from 'vitest'
import { SAMPLE_PROVINCE_OFFICE } from '../../../samples/sample-province.ts'
import { at } from '../../../test/golden/written.ts'
import { parseTarget } from '../indicator/target.ts'
import { KPU_PROFILE } from '../profile/kpu/kpu-profile.ts'
import type { Agreement } from './agreement.ts'
import { comparePaper, weighPaper } from './paper.ts'
import { mayBeJudged } from './paper-difference.ts'
import type { PaperFacts } from './paper-pages.ts'
import type { ReadingNote } from './reading.ts'

const printed: Agreement = at(SAMPLE_PROVINCE_OFFICE, 1)
const CODE = '0123456789ab'
const BOX = { x0: 400, y0: 300, x1: 440, y1: 312 }

/** A reading in which everything was read as surely as `confidence` says. */
const read = (
  agreement: Agreement,
  more: Partial<PaperFacts> & { readonly confidence?: number; readonly notes?: readonly ReadingNote[] } = {},
): PaperFacts => {
  const { confidence = 0.96, notes = [], ...rest } = more
  const paths = [
    'firstParty/name',
    'secondParty/name',
    ...agreement.objectives.flatMap((o, i) => o.indicators.map((_, j) => `objectives/${i}/indicators/${j}/target`)),
    ...(agreement.budget?.lines.map((_, i) => `budget/lines/${i}/amount`) ?? []),
  ]
  const origins = paths.map((path) => ({ agreement: 0, at: path, file: 0, page: 2, box: null, confidence }))
  const pages = { printed: 4, scanned: 4 }
  return {
    printed,
    reading: { agreements: [agreement], origins, notes },
    print: { agreements: [printed], origins: origins.map((o) => ({ ...o, page: 3, box: BOX })), notes: [] },
    pages,
    code: CODE,
    codes: [CODE, CODE, CODE, CODE],
    ...rest,
  }
}

const withTarget = (text: string): Agreement => ({
  ...printed,
  objectives: printed.objectives.map((o, i) =>
    i === 3
      ? {
          ...o,
          indicators: o.indicators.map((x, j) =>
            j === 0 ? { ...x, target: parseTarget(text, KPU_PROFILE.scales) } : x,
          ),
        }
      : o,
  ),
})

const weighed = (facts: PaperFacts) => comparePaper(facts).map(({ kind, weight }) => `${kind} ${weight}`)

describe('a scan of a signed sheet', () => {
  test('that reads back as it was printed differs in nothing', () => {
    expect(comparePaper(read(printed))).toEqual([])
  })

  test('with another target, clearly read, is not what was printed; dimly read, somebody must say', () => {
    const [difference] = comparePaper(read(withTarget('60%')))
    expect(difference).toMatchObject({ kind: 'target', weight: 'refuses', printed: '90%', read: '60%', page: 2 })
    expect(weighed(read(withTarget('60%'), { confidence: 0.7 }))).toEqual(['target doubtful'])
    const doubt = {
      agreement: 0,
      at: 'objectives/3/indicators/0/target',
      confidence: 0.5,
      code: 'doubt/guessed-target',
      printed: null,
    } as const
    expect(weighed(read(withTarget('60%'), { notes: [doubt] }))).toEqual(['target doubtful'])
    expect(weighed(read(withTarget('')))).toEqual(['target doubtful'])
  })

  test('shows where a value stands on the scan and on the print; an earlier row left out moves neither', () => {
    const facts = read(withTarget('60%'))
    const path = 'objectives/3/indicators/0/target'
    const onScan = facts.reading.origins.map((o) => (o.at === path ? { ...o, box: { ...BOX, x0: 390 } } : o))
    const reading = { ...facts.reading, origins: onScan }
    const places = { scan: { page: 2, box: { ...BOX, x0: 390 } }, print: { page: 3, box: BOX } }
    expect(comparePaper({ ...facts, reading })).toMatchObject([{ kind: 'target', places }])
    const shorter = { ...printed, objectives: printed.objectives.slice(1) }
    const [name, own] = [at(facts.print.origins, 0), facts.print.origins.find((o) => o.at === path)]
    const moved = { ...name, ...own, at: 'objectives/2/indicators/0/target' }
    const print = { agreements: [shorter], origins: [name, moved], notes: [] }
    expect(comparePaper({ ...facts, reading, print })).toMatchObject([{ places }])
    const other = { ...facts.print, agreements: [withTarget('91%')] }
    expect(comparePaper({ ...facts, reading, print: other })).toMatchObject([{ places: { print: null } }])
  })

  test('is judged by people in its names, targets and amounts that were surely read, and in nothing else', () => {
    const judged = (facts: PaperFacts) => comparePaper(facts).map(mayBeJudged)
    expect(judged(read(withTarget('60%')))).toEqual([true])
    expect(judged(read(withTarget('60%'), { confidence: 0.7 }))).toEqual([false])
    expect(judged(read(printed, { pages: { printed: 4, scanned: 3 }, codes: ['zzzzzzzzzzzz'] }))).toEqual([
      false,
      false,
    ])
  })

  test('may print a target in another way', () => {
    expect(weighed(read(withTarget('90 %')))).toEqual([])
  })

  test('with another amount, or another person, is refused; a letter of a name is asked about', () => {
    const budget = printed.budget && {
      ...printed.budget,
      lines: printed.budget.lines.map((l, i) => (i === 0 ? { ...l, amount: 1n } : l)),
    }
    expect(weighed(read({ ...printed, budget }))).toEqual(['amount refuses'])
    const named = (name: string | null): Agreement => ({ ...printed, firstParty: { ...printed.firstParty, name } })
    expect(weighed(read(named('Wulan Sari Contoh')))).toEqual(['name refuses'])
    expect(weighed(read(named('Dr. Ratna Puspitawali Handoko, S.E., M.M.')))).toEqual(['name doubtful'])
    expect(weighed(read(named('RATNA PUSPITAWATI HANDOKO')))).toEqual([])
    expect(weighed(read(named(null)))).toEqual(['name doubtful'])
  })

  test('that lacks a page, or bears the code of another document, is refused; a code that cannot be read is noted', () => {
    expect(weighed(read(printed, { pages: { printed: 4, scanned: 3 } }))).toEqual(['pages-missing refuses'])
    expect(weighed(read(printed, { pages: { printed: 4, scanned: 5 } }))).toEqual(['pages-more note'])
    expect(weighed(read(printed, { codes: [CODE, 'zzzzzzzzzzzz', null, CODE] }))).toEqual([
      'code-other refuses',
      'code-unread note',
    ])
    expect(weighed(read(printed, { code: null, codes: [null, null] }))).toEqual([])
  })

  test('with a row less, a row more or other words is asked about, and what forbids stands first', () => {
    const less = { ...printed, objectives: printed.objectives.slice(1) }
    expect(weighed(read(less)).every((d) => d === 'row-missing doubtful')).toBe(true)
    const first = at(printed.objectives, 0)
    const more = {
      ...printed,
      objectives: [...printed.objectives, { ...first, text: 'Tertatanya arsip lama', indicators: [] }],
    }
    expect(weighed(read(more))).toEqual(['row-added doubtful'])
    const other = { ...withTarget('60%'), year: 2024 }
    const differences = comparePaper(read(other))
    expect(differences.map((d) => d.kind)).toEqual(['target', 'year'])
    expect(weighPaper(differences)).toEqual({ refusing: 1, doubtful: 1 })
  })

  test('whose statement and annex were taken for two documents is one', () => {
    const { objectives: _, budget: __, ...statement } = printed
    const nobody = { name: null, position: '', acting: false }
    const parts = [
      { ...statement, objectives: [], budget: null },
      { ...printed, firstParty: nobody, secondParty: null },
    ]
    const facts = read(printed)
    expect(comparePaper({ ...facts, reading: { ...facts.reading, agreements: parts } })).toEqual([])
  })
})
