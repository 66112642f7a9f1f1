import { expect, test } from 'vitest'
import {
  findings,
  found,
  KABAG_DATA,
  kabagData,
  kabagUmum,
  ketua,
  office,
  officeWith,
  SEKRETARIS,
} from '../../../../test/core/example-office.ts'

const code = 'statement/wrong-superior'

test('a subdivision of a province that names the Sekretaris although its Kepala Bagian is there', () => {
  const [finding, ...others] = findings(code, officeWith(4, { secondParty: SEKRETARIS }))
  expect(others).toEqual([])
  expect(finding).toMatchObject({
    severity: 'error',
    agreement: 4,
    at: 'secondParty/position',
    facts: { printedName: SEKRETARIS.name, expectedName: KABAG_DATA.name },
    repair: { value: KABAG_DATA.position },
  })
})

test('signature blocks headed by the Kepala Bagian show the mistake where his agreement is not at hand', () => {
  const signatures = [
    { on: 'annex', party: 'second', name: null, position: KABAG_DATA.position, acting: false },
  ] as const
  const alone = [office[1], { ...office[4], secondParty: SEKRETARIS, signatures }] as typeof office
  expect(found(code, alone)).toEqual(['error 1 secondParty/position'])
})

test('without any trace of the Kepala Bagian a subdivision that names the Sekretaris is only a warning', () => {
  expect(found(code, [{ ...(office[4] ?? ketua), secondParty: SEKRETARIS }])).toEqual([
    'warning 0 secondParty/position',
  ])
})

test('in a regency the subdivision promises to the Sekretaris', () => {
  const satker = 'KPU Kabupaten Contoh Hilir'
  const regency = office
    .filter((a) => a.level !== 'kepala-bagian')
    .map((a) => ({ ...a, satker, ...(a.level === 'kepala-subbagian' ? { secondParty: SEKRETARIS } : {}) }))
  expect(found(code, regency)).toEqual([])
})

test('a Kepala Bagian who is also Plt. Sekretaris promises to the Ketua, his colleagues to him', () => {
  const plt = { ...KABAG_DATA, position: SEKRETARIS.position, acting: true }
  const family = [
    { ...kabagUmum, secondParty: plt },
    { ...kabagData, secondParty: ketua.firstParty },
  ]
  expect(found(code, family)).toEqual([])
})

test('a Kepala Bagian who names the Ketua although another person is Sekretaris is an error', () => {
  expect(found(code, officeWith(2, { secondParty: ketua.firstParty }))).toEqual(['error 2 secondParty/position'])
})

test('the right post under another person’s name is a warning at the name', () => {
  const other = { ...SEKRETARIS, name: 'Gunawan Pamungkas' }
  expect(found(code, officeWith(2, { secondParty: other }))).toEqual(['warning 2 secondParty/name'])
})

test('a signature block of another post than the statement names is an error', () => {
  const signatures = [
    { on: 'annex', party: 'second', name: null, position: ketua.firstParty.position, acting: false },
  ] as const
  expect(found(code, officeWith(2, { signatures }))).toEqual(['error 2 signatures/0/position'])
})

test('a Ketua with a second party is a warning; the office as it should be is left alone', () => {
  expect(found(code, officeWith(0, { secondParty: SEKRETARIS }))).toEqual(['warning 0 secondParty/position'])
  expect(found(code, office)).toEqual([])
})
