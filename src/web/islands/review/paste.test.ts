import { describe, expect, test } from 'vitest'
import { SAMPLE_PROVINCE_OFFICE } from '../../../../samples/sample-province.ts'
import type { Agreement } from '../../../core/agreement/agreement.ts'
import { applyEdits } from '../../../core/agreement/apply-edit.ts'
import { knownValues } from '../../../core/agreement/known-values.ts'
import { KPU_PROFILE } from '../../../core/profile/kpu/kpu-profile.ts'
import { copiedCells, pasteEdits } from './paste.ts'

const KNOWN = knownValues(KPU_PROFILE)
const agreement = SAMPLE_PROVINCE_OFFICE[1] as Agreement

const pasted = (at: string, column: string, text: string): Agreement => {
  const next = applyEdits(agreement, pasteEdits(agreement, at, column, copiedCells(text) ?? [], KNOWN), KNOWN)
  if (!next.ok) throw new Error(JSON.stringify(next.problem))
  return next.value
}

describe('cells copied from Excel', () => {
  test('are told from ordinary text, and a quoted cell may hold a line break', () => {
    expect(copiedCells('satu kalimat biasa')).toBeNull()
    expect(copiedCells('satu baris\r\n')).toBeNull()
    expect(copiedCells('a\t"b\r\n""c"""\r\n1\t2\r\n')).toEqual([
      ['a', 'b\n"c"'],
      ['1', '2'],
    ])
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
