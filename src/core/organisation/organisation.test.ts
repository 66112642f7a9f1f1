import { expect, test } from 'vitest'
import {
  KABAG_DATA,
  kabagData,
  kabagUmum,
  kasubbagData,
  ketua,
  office,
  SEKRETARIS,
  sekretaris,
} from '../../../test/core/example-office.ts'
import { KPU_PROFILE } from '../profile/kpu/kpu-profile.ts'
import { findSuperiors } from './find-superiors.ts'
import { bareName, compareNames } from './person-name.ts'
import { levelOfPosition, officeKindOf, unitWords } from './post-wording.ts'

const above = (family: Parameters<typeof findSuperiors>[0]) =>
  findSuperiors(family, KPU_PROFILE).map((s) => s.unitAbove)

test('a province’s agreements find their superiors by level and unit', () => {
  expect(above(office)).toEqual([null, 0, 1, 1, 2])
  expect(above([...office].reverse())).toEqual([2, 3, 3, 4, null])
})

test('a subdivision that names the wrong superior still stands under its own division', () => {
  expect(above([sekretaris, kabagData, kabagUmum, { ...kasubbagData, secondParty: SEKRETARIS }])).toEqual([
    null,
    0,
    0,
    1,
  ])
})

test('offices and years of one document are kept apart', () => {
  const regency = { satker: 'KPU Kabupaten Contoh Hilir' }
  const lastYear = { year: 2023 }
  const family = [
    ketua,
    { ...ketua, ...regency },
    { ...sekretaris, ...regency },
    { ...sekretaris, ...lastYear },
    sekretaris,
  ]
  expect(above(family)).toEqual([null, null, 1, null, 0])
})

test('in a regency the subdivision stands under the Sekretaris', () => {
  const satker = 'KPU Kota Contoh Baru'
  expect(
    above([
      { ...sekretaris, satker },
      { ...kasubbagData, satker, secondParty: SEKRETARIS },
    ]),
  ).toEqual([null, 0])
})

test('a promise to oneself goes one level up', () => {
  const acting = { ...sekretaris, firstParty: { ...KABAG_DATA, position: SEKRETARIS.position, acting: true } }
  expect(findSuperiors([ketua, acting, kabagData, kabagUmum], KPU_PROFILE)).toEqual([
    { unitAbove: null, receives: null },
    { unitAbove: 0, receives: 0 },
    { unitAbove: 1, receives: 0 },
    { unitAbove: 1, receives: 1 },
  ])
})

test('positions tell level and unit in all their spellings', () => {
  for (const position of [
    'Plt. Kasubbag Umum',
    'KEPALA SUB BAGIAN UMUM',
    'Kepala Subbagian Umum',
    'Kepala sub bag. Umum',
  ]) {
    expect(levelOfPosition(position, KPU_PROFILE), position).toBe('kepala-subbagian')
    expect(unitWords(position, KPU_PROFILE), position).toEqual(['umum'])
  }
  expect(levelOfPosition('PTL SEKRETARIS KPU Provinsi X', KPU_PROFILE)).toBe('sekretaris')
  expect(unitWords('Kepala Bagian Perencanaan, Data dan Informasi KPU Provinsi X', KPU_PROFILE)).toEqual([
    'data',
    'informasi',
    'perencanaan',
  ])
  expect(levelOfPosition('Staf', KPU_PROFILE)).toBeNull()
})

test('an office’s kind stands in its name', () => {
  const kind = (name: string) => officeKindOf(name, KPU_PROFILE).id
  expect(kind('KPU Kab. Contoh Hilir Provinsi Nusa Contoh')).toBe('regency')
  expect(kind('KIP Aceh')).toBe('province')
  expect(kind('KPU Daerah Istimewa Yogyakarta')).toBe('province')
  expect(kind('KPU Kabupaten Contoh Daerah Istimewa Yogyakarta')).toBe('regency')
  expect(kind('Komisi Pemilihan Umum')).toBe('national')
})

test('titles are no part of a name', () => {
  expect(bareName('Drs. H. Raden Wiratama, S.Sos., M.Si')).toEqual(['raden', 'wiratama'])
  expect(bareName('Simon Arjuna SH')).toEqual(['simon', 'arjuna'])
})

test('one person in two spellings is told from two people', () => {
  expect(compareNames('Laksmi Hardayani, S.Sos', 'LAKSMI HARDAYANI')).toBe('same')
  expect(compareNames('Agus Y. O. Pratama', 'Agus Yosa Olan Pratama')).toBe('same')
  expect(compareNames('Laksmi Hardayani', 'Laksmi Harlayani')).toBe('misspelled')
  expect(compareNames('Nurdiwangsa', 'Nurdywanangsa')).toBe('misspelled')
  expect(compareNames('Andi Saputra', 'Budi Saputra')).toBe('other')
  expect(compareNames('Raden Wiratama', 'Sekar Ayuningtyas')).toBe('other')
})
