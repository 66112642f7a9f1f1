import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatNip, nipLabel, parseNip } from './nip.ts'

const day = fc
  .date({ min: new Date('1950-01-01'), max: new Date('2005-12-31'), noInvalidDate: true })
  .map((born) => born.toISOString().slice(0, 10))

/** Numbers as they are given out; `inMonth` is the two digits after the year of appointment. */
const numbers = (inMonth: fc.Arbitrary<string>) =>
  fc
    .record({
      birth: day,
      age: fc.integer({ min: 18, max: 35 }),
      inMonth,
      sex: fc.constantFrom('1', '2'),
      serial: fc.integer({ min: 1, max: 999 }),
    })
    .map(({ birth, age, inMonth: month, sex, serial }) => {
      const year = Number(birth.slice(0, 4)) + age
      return `${birth.replaceAll('-', '')}${year}${month}${sex}${String(serial).padStart(3, '0')}`
    })

const months = fc.integer({ min: 1, max: 12 }).map((month) => String(month).padStart(2, '0'))

describe('the number of a civil servant', () => {
  test('is taken as it is printed and told from other numbers', () => {
    expect(parseNip('NIP. 19800312 200501 1 004')).toBe('198003122005011004')
    for (const wrong of [
      '',
      '19801312 200501 1 004',
      '19800312 200513 1 004',
      '19800312 200520 1 004',
      '19800312 200522 1 004',
      '19800312 200500 1 004',
      '19800312 200501 3 004',
      '1980031220050110041',
      '19800312 198501 1 004',
      '19800312 200501 1 000',
    ]) {
      expect(parseNip(wrong), wrong).toBeNull()
    }
  })

  test.each([
    'NI PPPK 19910730 202321 2 015',
    'NIPPPK. 199107302023212015',
    'NIP PPPK: 19910730 202321 2 015',
    'NIP3K 19910730.202321.2.015',
    '19910730 202321 2 015',
  ])('of a PPPK has 21 where others have the month: “%s”', (printed) => {
    expect(parseNip(printed)).toBe('199107302023212015')
  })

  test('of a PPPK is held to all else that a NIP is held to', () => {
    for (const wrong of [
      '19911330 202321 2 015',
      '19910730 200221 2 015',
      '19910730 202321 4 015',
      '19910730 202321 2 000',
    ]) {
      expect(parseNip(wrong), wrong).toBeNull()
    }
  })

  test('is called by its kind', () => {
    fc.assert(fc.property(numbers(months), (nip) => nipLabel(nip) === 'NIP'))
    fc.assert(fc.property(numbers(fc.constant('21')), (nip) => nipLabel(nip) === 'NI PPPK'))
  })

  test('printed and read again is the same, of a PNS and of a PPPK', () => {
    fc.assert(
      fc.property(numbers(fc.oneof(months, fc.constant('21'))), (nip) => {
        expect(parseNip(`${nipLabel(nip)} ${formatNip(nip)}`)).toBe(nip)
      }),
    )
  })

  test('with other two digits than a month or 21 is none', () => {
    const others = fc.integer({ min: 13, max: 99 }).filter((n) => n !== 21)
    fc.assert(fc.property(numbers(others.map(String)), (nip) => parseNip(nip) === null))
  })

  test('nothing that is typed breaks the reading', () => {
    fc.assert(fc.property(fc.string(), (typed) => /^\d{18}$/.test(parseNip(typed) ?? '0'.repeat(18))))
  })
})
