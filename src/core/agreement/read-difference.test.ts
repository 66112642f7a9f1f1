import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sekretaris } from '../../../test/core/example-office.ts'
import { randomAgreement } from '../../../test/random-agreement.ts'
import type { Agreement } from './agreement.ts'
import { type ReadDifference, readDifference } from './read-difference.ts'
import { wordChanges } from './word-changes.ts'

const [first, second, third] = sekretaris.objectives
if (!first || !second || !third || !sekretaris.budget) throw new Error('the example office has changed')

/** The old and the new list again, from what a reader is shown. */
const sides = ({ objectives, lines }: ReadDifference) => {
  const side = (at: 'before' | 'after') => ({
    objectives: objectives.flatMap((o) =>
      o[at]
        ? [
            {
              ...o[at],
              indicators: [
                ...o.indicators.flatMap((i) => (at === 'before' && i.from !== null ? [] : (i[at] ?? []))),
                ...(at === 'before' ? o.leaving.map((l) => l.indicator) : []),
              ],
            },
          ]
        : [],
    ),
    lines: lines.flatMap((line) => line[at] ?? []),
  })
  return { before: side('before'), after: side('after') }
}

const sorted = (rows: readonly unknown[]): readonly string[] =>
  rows.map((row) => JSON.stringify(row, (_, value) => (typeof value === 'bigint' ? String(value) : value))).sort()

describe('what a reader of law is shown', () => {
  test('a struck row stands where it stood, an added one where it stands now', () => {
    const added = { ...second, text: 'Meningkatnya kerja sama dengan perguruan tinggi', indicators: [] }
    const { objectives } = readDifference(sekretaris, { ...sekretaris, objectives: [first, third, added] })
    expect(objectives.map((o) => [o.fate, (o.after ?? o.before)?.text])).toEqual([
      ['same', first.text],
      ['struck', second.text],
      ['same', third.text],
      ['added', added.text],
    ])
    expect(objectives[1]?.indicators.every((i) => i.fate === 'struck' && i.after === null)).toBe(true)
  })

  test('an amount that rose or fell says by how much, and the total with it', () => {
    const { budget } = sekretaris
    const [line, ...rest] = budget?.lines ?? []
    if (!budget || !line) throw new Error('no budget')
    const lines = [{ ...line, amount: (line.amount ?? 0n) - 250n }, ...rest]
    const { lines: read, total } = readDifference(sekretaris, { ...sekretaris, budget: { ...budget, lines } })
    expect(read[0]).toMatchObject({ fate: 'changed', by: -250n })
    expect(total.by).toBe(-250n)
  })

  test('rows that changed places say so', () => {
    const { objectives } = readDifference(sekretaris, { ...sekretaris, objectives: [third, first, second] })
    expect(objectives.map((o) => o.isMoved)).toEqual([false, true, true])
  })

  test('an indicator under another objective has moved there, with what changed of it, and is neither struck nor added', () => {
    const [moving, ...rest] = second.indicators
    if (!moving) throw new Error('nothing to move')
    const raised = { ...moving, target: null }
    const now = [first, { ...second, indicators: rest }, { ...third, indicators: [...third.indicators, raised] }]
    const { objectives } = readDifference(sekretaris, { ...sekretaris, objectives: now })
    const [, from, to] = objectives
    expect(from?.indicators.map((i) => i.fate)).toEqual(rest.map(() => 'same'))
    expect(from?.leaving).toEqual([{ indicator: moving, to: { no: third.no ?? '3', text: third.text } }])
    expect(to?.indicators.at(-1)).toEqual({
      fate: 'changed',
      isMoved: true,
      before: moving,
      after: raised,
      from: { no: second.no ?? '2', text: second.text },
    })
    expect(objectives.flatMap((o) => o.indicators.filter((i) => i.fate === 'added' || i.fate === 'struck'))).toEqual([])
  })

  test('an objective that is struck leaves its indicators to the one that took them, new or old', () => {
    const heir = { ...second, text: 'Tertatanya arsip dan aset milik kantor', indicators: second.indicators }
    const { objectives } = readDifference(sekretaris, { ...sekretaris, objectives: [first, third, heir] })
    const struck = objectives.find((o) => o.fate === 'struck')
    const added = objectives.find((o) => o.after?.text === heir.text)
    if (struck) expect([struck.indicators, struck.leaving.length]).toEqual([[], second.indicators.length])
    expect(added?.indicators.map((i) => i.fate)).toEqual(second.indicators.map(() => 'same'))
  })

  test('who signed before and who signs now are told as they are printed', () => {
    const now = { ...sekretaris, firstParty: { name: 'Wulan Contoh', position: 'Sekretaris', acting: true } }
    expect(readDifference(sekretaris, now).facts).toMatchObject([
      { at: 'firstParty', after: 'Wulan Contoh, Plt. Sekretaris' },
    ])
  })

  test('of any two versions nothing is kept back: all old rows and all new rows are there, in the new order', () => {
    const one = randomAgreement()
    fc.assert(
      fc.property(one, one, (before: Agreement, after: Agreement) => {
        const shown = sides(readDifference(before, after))
        expect(shown.after).toEqual({ objectives: after.objectives, lines: after.budget?.lines ?? [] })
        expect(sorted(shown.before.lines)).toEqual(sorted(before.budget?.lines ?? []))
        const wordsOf = (a: Pick<Agreement, 'objectives'>) =>
          sorted(a.objectives.flatMap((o) => [o.text, ...o.indicators.map((i) => i.text)]))
        expect(wordsOf(shown.before)).toEqual(wordsOf(before))
      }),
      { numRuns: 60 },
    )
  })
})

describe('a changed sentence', () => {
  test('shows the words that were struck and those that were added', () => {
    expect(wordChanges('Persentase laporan tepat waktu', 'Persentase dokumen tepat waktu')).toEqual([
      { kind: 'same', text: 'Persentase' },
      { kind: 'struck', text: 'laporan' },
      { kind: 'added', text: 'dokumen' },
      { kind: 'same', text: 'tepat waktu' },
    ])
  })

  test('that has become another one is struck whole and added whole', () => {
    expect(wordChanges('Nilai SAKIP', 'Jumlah pemilih')).toEqual([
      { kind: 'struck', text: 'Nilai SAKIP' },
      { kind: 'added', text: 'Jumlah pemilih' },
    ])
  })

  test('without what was struck is the new one, without what was added the old one', () => {
    const words = fc.array(fc.constantFrom('satu', 'dua', 'tiga', 'empat'), { maxLength: 12 }).map((w) => w.join(' '))
    fc.assert(
      fc.property(words, words, (before, after) => {
        const changes = wordChanges(before, after)
        const without = (kind: string) => changes.flatMap((c) => (c.kind === kind ? [] : [c.text])).join(' ')
        expect([without('added'), without('struck')]).toEqual([before, after])
      }),
    )
  })
})
