import { describe, expect, test } from 'vitest'
import { SAMPLE_PROVINCE_OFFICE } from '../../../../samples/sample-province.ts'
import type { Agreement } from '../../../core/agreement/agreement.ts'
import { applyEdits } from '../../../core/agreement/apply-edit.ts'
import { knownValues } from '../../../core/agreement/known-values.ts'
import { KPU_PROFILE } from '../../../core/profile/kpu/kpu-profile.ts'
import { type CopiedRows, cellsOfText, copied } from './clipboard-table.ts'
import { pasteEdits } from './paste.ts'

const KNOWN = knownValues(KPU_PROFILE)
const agreement = SAMPLE_PROVINCE_OFFICE[1] as Agreement

const laid = (at: string, column: string, cells: CopiedRows): Agreement => {
  const next = applyEdits(agreement, pasteEdits(agreement, at, column, cells, KNOWN), KNOWN)
  if (!next.ok) throw new Error(JSON.stringify(next.problem))
  return next.value
}

const pasted = (at: string, column: string, text: string): Agreement => laid(at, column, cellsOfText(text))

/** The field in which the annex's last objective is numbered: what is pasted there stands below all others. */
const end = agreement.objectives.length - 1
const atEnd = (cells: CopiedRows, column = 'no') => laid(`objectives/${end}/no`, column, cells).objectives.slice(end)

describe('cells copied from Excel', () => {
  test('are told from ordinary text, and a quoted cell may hold a line break', () => {
    expect(copied('', 'satu kalimat biasa')).toEqual({ text: 'satu kalimat biasa' })
    expect(copied('', '"sel dengan\nbaris baru"\r\n')).toEqual({ text: 'sel dengan\nbaris baru' })
    expect(copied('', 'a\t"b\r\n""c"""\r\n1\t2\r\n')).toEqual({
      cells: [
        ['a', 'b\n"c"'],
        ['1', '2'],
      ],
    })
  })

  test('go over the indicators and their targets, from the field where they are pasted', () => {
    const a = pasted('objectives/0/indicators/0/text', 'indicator', 'Indikator satu\t95%\nIndikator dua\t8 kali')
    expect(a.objectives[0]?.indicators[0]).toMatchObject({ text: 'Indikator satu', target: { raw: '95%' } })
    expect(a.objectives[1]?.indicators[0]).toMatchObject({ text: 'Indikator dua', target: { raw: '8 kali' } })
    expect(a.objectives.length).toBe(agreement.objectives.length)
  })

  test('bring their objectives along: a merged or empty cell goes on with the objective above, a header is passed over', () => {
    const end = agreement.objectives.length
    const last = agreement.objectives[end - 1]?.indicators.length ?? 0
    const cells = [
      ['No', 'Sasaran Kegiatan', 'Indikator Kinerja', 'Target'],
      ['(1)', '(2)', '(3)', '(4)'],
      ['1', 'Sasaran satu', 'Indikator satu', '95%'],
      [null, null, 'Indikator dua', '8 kali'],
      ['2', 'Sasaran dua', 'Indikator tiga', 'WTP'],
      ['', '', 'Indikator empat', '90%'],
    ]
    const next = applyEdits(agreement, pasteEdits(agreement, `objectives/${end - 1}/no`, 'no', cells, KNOWN), KNOWN)
    if (!next.ok) throw new Error(JSON.stringify(next.problem))
    const pasted = next.value.objectives.slice(end - 1)
    expect(last).toBe(1)
    expect(pasted.map((o) => [o.no, o.text, o.indicators.map((i) => i.text)])).toEqual([
      ['1', 'Sasaran satu', ['Indikator satu', 'Indikator dua']],
      ['2', 'Sasaran dua', ['Indikator tiga', 'Indikator empat']],
    ])
  })

  test('that go on with an objective which ends there get a line of their own: the next objective keeps its indicators', () => {
    const short = agreement.objectives.findIndex((o, i, all) => o.indicators.length === 1 && i + 1 < all.length)
    const cells = [
      ['1', 'Sasaran satu', 'Indikator satu', '95%'],
      ['', '', 'Indikator dua', '8 kali'],
    ]
    const next = applyEdits(agreement, pasteEdits(agreement, `objectives/${short}/no`, 'no', cells, KNOWN), KNOWN)
    if (!next.ok) throw new Error(JSON.stringify(next.problem))
    expect(next.value.objectives[short]?.indicators.map((i) => i.text)).toEqual(['Indikator satu', 'Indikator dua'])
    expect(next.value.objectives.slice(short + 1)).toEqual(agreement.objectives.slice(short + 1))
  })

  test('where a copied objective begins in the midst of another, that one is parted there', () => {
    const tall = agreement.objectives.findIndex((o) => o.indicators.length > 1)
    const cells = [
      ['1', 'Sasaran satu', 'Indikator satu', '95%'],
      ['2', 'Sasaran dua', 'Indikator dua', '90%'],
    ]
    const next = applyEdits(agreement, pasteEdits(agreement, `objectives/${tall}/no`, 'no', cells, KNOWN), KNOWN)
    if (!next.ok) throw new Error(JSON.stringify(next.problem))
    expect(next.value.objectives.slice(tall, tall + 2).map((o) => [o.text, o.indicators[0]?.text])).toEqual([
      ['Sasaran satu', 'Indikator satu'],
      ['Sasaran dua', 'Indikator dua'],
    ])
    expect(next.value.objectives.length).toBe(agreement.objectives.length + 1)
  })

  test('stand under a heading that goes over the whole width', () => {
    const rows = atEnd([
      ['Tujuan 1: tata kelola yang baik', null, null, null],
      ['1', 'Sasaran satu', 'Indikator satu', '95%'],
      ['B. Program kedua', '', '', ''],
      ['2', 'Sasaran dua', 'Indikator dua', '90%'],
    ])
    expect(rows.map((o) => [o.group, o.no, o.text])).toEqual([
      ['Tujuan 1: tata kelola yang baik', '1', 'Sasaran satu'],
      ['B. Program kedua', '2', 'Sasaran dua'],
    ])
  })

  test('find their columns by their headings, and a whole table is laid from the left wherever the cursor stands', () => {
    const body = [
      ['1', 'Sasaran satu', 'Indikator satu', '95%'],
      ['', '', 'Indikator dua', '8 kali'],
    ]
    const whole = [
      { no: '1', text: 'Sasaran satu', indicators: [{ text: 'Indikator satu' }, { text: 'Indikator dua' }] },
    ]
    expect(atEnd(body, 'indicator')).toMatchObject(whole)
    const turned = [
      ['Indikator Kinerja', 'Target', 'Sasaran'],
      ['Indikator satu', '95%', 'Sasaran satu'],
    ]
    expect(atEnd(turned)[0]).toMatchObject({
      text: 'Sasaran satu',
      indicators: [{ text: 'Indikator satu', target: { raw: '95%' } }],
    })
  })

  test('of a thousand new rows travel as whole objectives, not cell by cell', () => {
    const cells = Array.from({ length: 1_000 }, (_, i) => [String(i + 1), `Sasaran ${i}`, `Indikator ${i}`, '90%'])
    const edits = pasteEdits(agreement, `objectives/${end}/no`, 'no', cells, KNOWN)
    expect(edits.length).toBeLessThan(1_010)
    expect(atEnd(cells).length).toBe(1_000)
    expect(atEnd(cells).at(-1)).toMatchObject({
      no: '1000',
      indicators: [{ text: 'Indikator 999', target: { raw: '90%' } }],
    })
  })

  test('add the rows that are not there yet, and leave out what is no value of its column', () => {
    const last = agreement.budget?.lines.length ?? 0
    const a = pasted(
      `budget/lines/${last - 1}/text`,
      'activity',
      'Program lama\t1.000\nProgram baru\t2.500\nKepala\tJumlah',
    )
    expect(a.budget?.lines.slice(last - 1).map((l) => [l.text, l.amount])).toEqual([
      ['Program lama', 1000n],
      ['Program baru', 2500n],
      ['Kepala', null],
    ])
  })
})
