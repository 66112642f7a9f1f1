import { expect, test } from 'vitest'
import { office, officeWith, SEKRETARIS } from '../../../test/core/example-office.ts'
import { KPU_PROFILE } from '../profile/kpu/kpu-profile.ts'
import { ALL_CHECKS } from './all-checks.ts'
import { checkAgreement, checkFamily } from './check-family.ts'
import { FINDING_CODES } from './finding.ts'

const wrong = officeWith(4, { secondParty: SEKRETARIS, annexDate: '2023-03-01', place: null, title: 'TAHUN 2022' })

test('an office whose agreements are right has no findings, in any order and alone', () => {
  expect(checkFamily(office, KPU_PROFILE)).toEqual([])
  expect(checkFamily([...office].reverse(), KPU_PROFILE)).toEqual([])
  for (const agreement of office)
    expect(checkAgreement(agreement, KPU_PROFILE).filter((f) => f.severity === 'error')).toEqual([])
  expect(checkFamily([], KPU_PROFILE)).toEqual([])
})

test('every check of the field is there once', () => {
  expect(ALL_CHECKS.map((c) => c.code).toSorted()).toEqual(FINDING_CODES.toSorted())
})

test('all findings are told, from the title to the signatures, the same every time', () => {
  const findings = checkFamily(wrong, KPU_PROFILE)
  expect(findings.map((f) => f.at)).toEqual(['title', 'secondParty/position', 'place', 'annexDate'])
  expect(checkFamily(wrong, KPU_PROFILE)).toEqual(findings)
})

test('an agency may switch a check off or give it another weight', () => {
  const checks = { 'statement/year-mismatch': 'off', 'statement/wrong-superior': 'note' } as const
  const findings = checkFamily(wrong, { ...KPU_PROFILE, checks })
  expect(findings.map((f) => `${f.severity} ${f.code}`)).toEqual([
    'note statement/wrong-superior',
    'warning statement/missing-party',
  ])
})

test('every finding has a sentence in both languages', () => {
  for (const { message } of checkFamily(wrong, KPU_PROFILE)) {
    expect(message.id).toMatch(/\.$/)
    expect(message.en).toMatch(/\.$/)
    expect(message.id).not.toBe(message.en)
  }
})
