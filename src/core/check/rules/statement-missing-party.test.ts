import { expect, test } from 'vitest'
import { findings, found, office, officeWith, SEKRETARIS } from '../../../../test/core/example-office.ts'

const code = 'statement/missing-party'

test('a party without name or position is an error', () => {
  expect(found(code, officeWith(2, { firstParty: { name: null, position: '', acting: false } }))).toEqual([
    'error 2 firstParty/name',
    'error 2 firstParty/position',
  ])
  expect(found(code, officeWith(2, { secondParty: { ...SEKRETARIS, name: ' ' } }))).toEqual([
    'error 2 secondParty/name',
  ])
})

test('a level with a superior needs a second party, the Ketua does not', () => {
  expect(found(code, officeWith(1, { secondParty: null }))).toEqual(['error 1 secondParty/name'])
  expect(found(code, office)).toEqual([])
})

test('a missing place or date is a warning', () => {
  expect(found(code, officeWith(0, { place: null, statementDate: null, annexDate: null }))).toEqual([
    'warning 0 place',
    'warning 0 statementDate',
    'warning 0 annexDate',
  ])
})

test('a signature without a name under it takes the name of the statement as repair', () => {
  const signatures = [
    { on: 'annex', party: 'second', name: null, position: 'Sekretaris', acting: false },
    { on: 'annex', party: 'first', name: 'Bagas Nurdiwangsa', position: null, acting: false },
  ] as const
  const [finding, ...others] = findings(code, officeWith(2, { signatures }))
  expect(others).toEqual([])
  expect(finding).toMatchObject({
    severity: 'warning',
    at: 'signatures/0/name',
    repair: { value: 'Laksmi Hardayani, S.Sos' },
  })
})
