import { expect, test } from 'vitest'
import { found, kabagData, kasubbagData, objective, office, officeWith } from '../../../../test/core/example-office.ts'

const code = 'cascade/no-source'

test('one objective that comes from nowhere stands out', () => {
  const objectives = [
    ...kasubbagData.objectives,
    objective('3', 'Tersusunnya laporan rapat koordinasi', 'Jumlah laporan → 1 Lap'),
  ]
  expect(found(code, officeWith(4, { objectives }))).toEqual(['warning 4 objectives/2/text'])
})

test('an agreement that works from another plan altogether is noted once', () => {
  const objectives = ['Arsip tertib', 'Gedung terawat', 'Kendaraan laik'].map((text, i) =>
    objective(String(i + 1), text, 'Jumlah laporan → 1 Lap'),
  )
  expect(found(code, officeWith(4, { objectives }))).toEqual(['note 4 objectives'])
})

test('objectives taken over by derivation, by adoption, or as they stand have a source', () => {
  expect(found(code, office)).toEqual([])
  const adopted = [
    objective(
      '1',
      'Terwujudnya data yang mutakhir',
      'Persentase pemilih yang terdata mutakhir → 77,5%',
      'Persentase data pegawai yang mutakhir → 95%',
    ),
  ]
  expect(found(code, officeWith(4, { objectives: adopted }))).toEqual([])
  const taken = [objective('1', kabagData.objectives[0]?.text ?? '', 'Jumlah berita acara → 2 Dok')]
  expect(found(code, officeWith(4, { objectives: taken }))).toEqual([])
})
