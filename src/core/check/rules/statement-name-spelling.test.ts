import { expect, test } from 'vitest'
import { findings, found, office, officeWith, SEKRETARIS } from '../../../../test/core/example-office.ts'

const code = 'statement/name-spelling'

const signed = (name: string, party: 'first' | 'second' = 'second') =>
  ({ on: 'annex', party, name, position: null, acting: false }) as const

test('a superior whose name an annex spells in another way than everywhere else', () => {
  const [finding, ...others] = findings(code, officeWith(4, { signatures: [signed('Bagas Nurdywanangsa')] }))
  expect(others).toEqual([])
  expect(finding).toMatchObject({
    severity: 'warning',
    agreement: 4,
    at: 'signatures/0/name',
    facts: { printed: 'Bagas Nurdywanangsa', elsewhere: 'Bagas Nurdiwangsa' },
    repair: { value: 'Bagas Nurdiwangsa' },
  })
})

test('one letter in a middle name is found as well (Hardayani / Harlayani)', () => {
  const secondParty = { ...SEKRETARIS, name: 'Laksmi Harlayani, S.Sos' }
  expect(found(code, officeWith(3, { secondParty }))).toEqual(['warning 3 secondParty/name'])
})

test('titles, capitals and initials may be there or not', () => {
  const forms = ['LAKSMI HARDAYANI', 'Dra. Laksmi Hardayani, S.Sos., M.Si', 'Laksmi H.', 'L. Hardayani']
  for (const name of forms) expect(found(code, officeWith(2, { signatures: [signed(name)] })), name).toEqual([])
})

test('two people with similar names in two posts stay two people', () => {
  const firstParty = { name: 'Sekar Ayuningtyas', position: 'Kepala Bagian Hukum', acting: false }
  expect(
    found(code, [
      ...office,
      { ...(office[3] ?? office[0]), firstParty: { ...firstParty, name: 'Sekar Ayuningtias' } },
    ] as typeof office),
  ).toEqual([])
})

test('a successor with quite another name is no misspelling', () => {
  expect(found(code, officeWith(2, { signatures: [signed('Gunawan Pamungkas')] }))).toEqual([])
})
