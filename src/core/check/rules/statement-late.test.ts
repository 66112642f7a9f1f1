import { expect, test } from 'vitest'
import { findings, found, ketua, office, officeWith } from '../../../../test/core/example-office.ts'
import type { PlannedFor } from '../../plan/planned-for.ts'

const code = 'statement/late'

const planned = (approvedOn: string | null, handedIn: string | null = null): PlannedFor => ({
  dipa: approvedOn === null ? null : { number: 'SP DIPA-076.01.2.654321/2024', approvedOn },
  keyIndicators: [],
  handedIn,
})
const dated = (statementDate: string) => [{ ...ketua, statementDate, annexDate: statementDate }]

test('an agreement of 1 March for a DIPA of 1 December is late, and the finding names both days and the last one', () => {
  const [finding, ...others] = findings(code, [ketua], [planned('2023-12-01')])
  expect(others).toEqual([])
  expect(finding).toMatchObject({
    severity: 'warning',
    at: 'statementDate',
    facts: { statementDate: '2024-03-01', dipa: '2023-12-01', due: '2023-12-31' },
  })
  expect(finding?.message.id).toContain('1 Maret 2024')
  expect(finding?.message.id).toContain('31 Desember 2023')
})

test('the thirtieth day after the DIPA is in time, the day after is not', () => {
  expect(found(code, dated('2024-01-02'), [planned('2023-12-03')])).toEqual([])
  expect(found(code, dated('2024-01-03'), [planned('2023-12-03')])).toEqual(['warning 0 statementDate'])
})

test('a month without a day is late only where its first day is', () => {
  expect(found(code, dated('2024-01'), [planned('2023-12-03')])).toEqual([])
  expect(found(code, dated('2024-02'), [planned('2023-12-03')])).toEqual(['warning 0 statementDate'])
})

test('handed in after 31 January is late, on the day itself it is not', () => {
  expect(found(code, dated('2024-01-05'), [planned('2023-12-10', '2024-01-31')])).toEqual([])
  const [finding] = findings(code, dated('2024-01-05'), [planned('2023-12-10', '2024-02-01')])
  expect(finding?.facts).toEqual({ handedIn: '2024-02-01', due: '2024-01-31' })
})

test('without a DIPA a statement of 1 March still cannot have been handed in by 31 January', () => {
  const [finding] = findings(code, [ketua], [planned(null)])
  expect(finding?.facts).toEqual({ statementDate: '2024-03-01', due: '2024-01-31' })
})

test('a changed agreement comes when it comes, and without plans nothing is told', () => {
  const changed = [{ ...ketua, title: 'PERJANJIAN KINERJA PERUBAHAN TAHUN 2024' }]
  expect(found(code, changed, [planned('2023-12-01')])).toEqual([])
  expect(found(code, office)).toEqual([])
  expect(found(code, officeWith(1, { year: null }), [null, planned('2023-12-01')])).toEqual([])
})
