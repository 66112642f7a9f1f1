import { expect, test } from 'vitest'
import { planUnits } from './unit-template.ts'

test('an agency that is no election commission has units of its own kinds, named after its office', () => {
  const dinas = planUnits('Dinas Kebersihan Kota Contoh', [
    {
      kind: 'sekretariat',
      level: 'sekretaris',
      name: 'Sekretariat {office}',
      below: [{ kind: 'seksi', level: 'kepala-subbagian', name: 'Seksi Umum {office}' }],
    },
    { kind: 'bidang', level: 'kepala-bagian', name: 'Bidang Pengangkutan {office}' },
  ])
  expect(dinas.map((u) => [u.name, u.kind, u.parent])).toEqual([
    ['Sekretariat Dinas Kebersihan Kota Contoh', 'sekretariat', null],
    ['Seksi Umum Dinas Kebersihan Kota Contoh', 'seksi', 0],
    ['Bidang Pengangkutan Dinas Kebersihan Kota Contoh', 'bidang', null],
  ])
})
