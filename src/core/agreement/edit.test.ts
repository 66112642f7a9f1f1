import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { KPU_PROFILE } from '../profile/kpu/kpu-profile.ts'
import type { Agreement, Objective } from './agreement.ts'
import { applyEdit, applyEdits } from './apply-edit.ts'
import type { Edit } from './edit.ts'
import { inverseOf } from './inverse-edit.ts'
import { knownValues } from './known-values.ts'
import { pathAfterEdit } from './path-after-edit.ts'

const KNOWN = knownValues(KPU_PROFILE)

const objective = (text: string, ...indicators: string[]): Objective => ({
  program: null,
  programNo: null,
  group: 'Tata kelola',
  groupNo: '1',
  no: null,
  text,
  indicators: indicators.map((t) => ({ text: t, target: null })),
})

const agreement: Agreement = {
  title: 'PERJANJIAN KINERJA TAHUN 2025',
  year: 2025,
  satker: 'KPU Provinsi Nusa Contoh',
  unit: 'Sekretariat KPU Provinsi Nusa Contoh',
  level: 'sekretaris',
  firstParty: { name: 'Wira Adinata, S.E.', position: 'Sekretaris', acting: false },
  secondParty: { name: 'Surya Lesmana', position: 'Ketua', acting: false },
  place: 'Muara Teladan',
  statementDate: '2025-01-02',
  annexDate: '2024-01-02',
  annexYear: 2025,
  annexColumns: ['No', 'Sasaran', 'Indikator Kinerja', 'Target'],
  objectives: [
    objective('Sasaran A', 'A pertama', 'A kedua', 'A ketiga'),
    objective('Sasaran B', 'B pertama'),
    objective('Sasaran C', 'C pertama', 'C kedua'),
  ],
  budget: {
    label: 'Program',
    lines: [
      { no: '1', code: '076.01.CQ', text: 'Program Penyelenggaraan Pemilu', amount: 1_000n },
      { no: '2', code: '076.01.WA', text: 'Program Dukungan Manajemen', amount: null },
    ],
    printedTotal: 1_000n,
  },
  letterhead: { lines: ['KPU PROVINSI NUSA CONTOH'], address: null, phone: null, email: null },
  signatures: [{ on: 'annex', party: 'first', name: 'Wira Adinata', position: 'Sekretaris', acting: false }],
}

const edited = (edit: Edit): Agreement => {
  const result = applyEdit(agreement, edit, KNOWN)
  if (!result.ok) throw new Error(JSON.stringify(result.problem))
  return result.value
}

const set = (at: string, text: string | null) => applyEdit(agreement, { kind: 'set', at, text }, KNOWN)

describe('correcting what was misread', () => {
  test('a target, a date and an amount are understood as people type them', () => {
    expect(edited({ kind: 'set', at: 'objectives/1/indicators/0/target', text: '97.5 %' })).toMatchObject({
      objectives: [{}, { indicators: [{ target: { kind: 'percent', value: { units: 975n, scale: 1 } } }] }, {}],
    })
    expect(edited({ kind: 'set', at: 'annexDate', text: '2 Januari 2025' }).annexDate).toBe('2025-01-02')
    expect(edited({ kind: 'set', at: 'annexDate', text: '2025-01-02' }).annexDate).toBe('2025-01-02')
    expect(edited({ kind: 'set', at: 'budget/lines/1/amount', text: 'Rp 2.500.000,-' }).budget?.lines[1]?.amount).toBe(
      2_500_000n,
    )
    expect(edited({ kind: 'set', at: 'budget/lines/0/amount', text: '' }).budget?.lines[0]?.amount).toBe(null)
  })

  test('what is no target, date, year, level or amount is refused with its place, and nothing is guessed', () => {
    const reasonOf = (at: string, text: string) => {
      const result = set(at, text)
      return result.ok ? null : [result.problem.code, result.problem.at, result.problem.params['reason']]
    }
    expect(reasonOf('statementDate', '31 Februari 2025')).toEqual(['input/invalid', 'statementDate', 'reason/date'])
    expect(reasonOf('year', '25')).toEqual(['input/invalid', 'year', 'reason/year'])
    expect(reasonOf('level', 'camat')).toEqual(['input/invalid', 'level', 'reason/level'])
    expect(reasonOf('budget/printedTotal', 'seribu')).toEqual(['input/invalid', 'budget/printedTotal', 'reason/amount'])
    expect(reasonOf('objectives/0/indicators/0/target', 'bagus')?.[2]).toBe('reason/target')
  })

  test('a path that leads nowhere is refused', () => {
    for (const at of [
      'objectives/9/text',
      'objectives/0/indicators/7/text',
      'toString',
      'budget/lines/x/text',
      'unit/0',
      '',
    ])
      expect(set(at, 'x'), at).toMatchObject({ ok: false, problem: { code: 'not-found', at } })
  })

  test('an objective is cut in two at an indicator, under the same heading', () => {
    const next = edited({ kind: 'split-objective', place: { objective: 0, indicator: 1 } })
    expect(next.objectives.map((o) => [o.text, o.group, o.indicators.length])).toEqual([
      ['Sasaran A', 'Tata kelola', 1],
      ['', 'Tata kelola', 2],
      ['Sasaran B', 'Tata kelola', 1],
      ['Sasaran C', 'Tata kelola', 2],
    ])
  })

  test('a row that lost its objective joins the objective above', () => {
    const next = edited({ kind: 'merge-objective', index: 1 })
    expect(next.objectives[0]?.indicators.map((i) => i.text)).toEqual(['A pertama', 'A kedua', 'A ketiga', 'B pertama'])
  })

  test('an indicator torn by a page break becomes one again', () => {
    const next = edited({ kind: 'merge-indicator', place: { objective: 2, indicator: 1 } })
    expect(next.objectives[2]?.indicators.map((i) => i.text)).toEqual(['C pertama C kedua'])
  })

  test('of several edits with one refused, none is applied', () => {
    const edits: Edit[] = [
      { kind: 'set', at: 'unit', text: 'Bagian Contoh' },
      { kind: 'remove-objective', index: 40 },
    ]
    expect(applyEdits(agreement, edits, KNOWN)).toMatchObject({ ok: false })
  })
})

const n = fc.integer({ min: 0, max: 5 })
const place = fc.record({ objective: n, indicator: n })
const path = fc.constantFrom(
  'unit',
  'annexDate',
  'year',
  'objectives/0/text',
  'objectives/1/indicators/0/target',
  'budget/lines/0/amount',
  'firstParty/name',
)
const anyEdit: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({
    kind: fc.constant('set' as const),
    at: path,
    text: fc.constantFrom('', '2024', '12 kali', '1 Maret 2024', 'x'),
  }),
  fc.record({
    kind: fc.constant('set-acting' as const),
    at: fc.constantFrom('firstParty', 'secondParty'),
    acting: fc.boolean(),
  }),
  fc.record({ kind: fc.constant('set-iku' as const), place, iku: fc.boolean() }),
  fc.record({ kind: fc.constant('set-second-party' as const), party: fc.constant(null) }),
  fc.record({ kind: fc.constantFrom('add-objective' as const, 'remove-objective' as const), index: n }),
  fc.record({ kind: fc.constantFrom('move-objective' as const, 'move-line' as const), from: n, to: n }),
  fc.record({ kind: fc.constant('merge-objective' as const), index: n }),
  fc.record({
    kind: fc.constantFrom(
      'split-objective' as const,
      'add-indicator' as const,
      'remove-indicator' as const,
      'merge-indicator' as const,
    ),
    place,
  }),
  fc.record({ kind: fc.constant('move-indicator' as const), from: place, to: place }),
  fc.record({ kind: fc.constantFrom('add-line' as const, 'remove-line' as const), index: n }),
  fc.constant({ kind: 'remove-budget' as const }),
  fc.constant({ kind: 'add-budget' as const, label: 'Kegiatan' }),
)

describe('going back', () => {
  test('any sequence of edits, undone one by one, ends where it began', () => {
    fc.assert(
      fc.property(fc.array(anyEdit, { maxLength: 25 }), (edits) => {
        let now = agreement
        const undo: Edit[] = []
        for (const edit of edits) {
          const back = inverseOf(now, edit, KNOWN)
          const next = applyEdit(now, edit, KNOWN)
          expect(back.ok).toBe(next.ok)
          if (!back.ok || !next.ok) continue
          undo.unshift(back.value)
          now = next.value
        }
        expect(applyEdits(now, undo, KNOWN)).toEqual({ ok: true, value: agreement })
      }),
      { numRuns: 500 },
    )
  })

  test('what was typed is set back by a small edit that says the old words, and the whole only where words cannot say it', () => {
    const back = (at: string, text: string) => inverseOf(agreement, { kind: 'set', at, text }, KNOWN)
    expect(back('objectives/0/text', 'Sasaran lain')).toEqual({
      ok: true,
      value: { kind: 'set', at: 'objectives/0/text', text: 'Sasaran A' },
    })
    expect(back('annexDate', '2 Januari 2025')).toMatchObject({ value: { kind: 'set', text: '2024-01-02' } })
    expect(back('budget/lines/0/amount', '5.000')).toMatchObject({ value: { kind: 'set', text: '1000' } })
    expect(back('objectives/1/indicators/0/target', '8 kali')).toMatchObject({ value: { kind: 'set', text: null } })
    const spaced: Agreement = { ...agreement, unit: 'Bagian  Umum' }
    expect(inverseOf(spaced, { kind: 'set', at: 'unit', text: 'x' }, KNOWN)).toMatchObject({
      value: { kind: 'restore', parts: { unit: 'Bagian  Umum' } },
    })
  })

  test('what points at a row follows it wherever it goes', () => {
    const rows = (a: Agreement) => [
      ...a.objectives.flatMap((o, i) =>
        o.indicators.map((k, j) => [`objectives/${i}/indicators/${j}/text`, k.text] as const),
      ),
      ...a.objectives.map((o, i) => [`objectives/${i}/text`, o.text] as const),
      ...(a.budget?.lines.map((l, i) => [`budget/lines/${i}/text`, l.text] as const) ?? []),
    ]
    fc.assert(
      fc.property(anyEdit, (edit) => {
        const next = applyEdit(agreement, edit, KNOWN)
        if (!next.ok || edit.kind === 'set' || edit.kind === 'merge-indicator') return
        const there = new Map<string, string>(rows(next.value))
        for (const [at, text] of rows(agreement)) {
          const to = pathAfterEdit(agreement, edit, at)
          if (to === null) expect([...there.values()]).not.toContain(text)
          else expect(there.get(to)).toBe(text)
        }
      }),
      { numRuns: 1_000 },
    )
  })
})
