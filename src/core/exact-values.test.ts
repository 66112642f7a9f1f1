import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatPrintedDate, isPrintedDate, parsePrintedDate } from './calendar/printed-date.ts'
import { addDecimal, compareDecimal, decimal, formatDecimal, parseDecimal } from './decimal.ts'
import { formatTarget, parseTarget } from './indicator/target.ts'
import { formatRupiah, parseRupiah, printRupiah, sumRupiah } from './money.ts'
import { KPU_PROFILE } from './profile/kpu/kpu-profile.ts'

const anyDecimal = fc
  .tuple(fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }), fc.nat(6))
  .map(([units, scale]) => decimal(units, scale))
const rupiah = fc.bigInt({ min: 0n, max: 10n ** 16n })
const date = fc
  .tuple(fc.integer({ min: 1950, max: 2199 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 31 }))
  .map(([y, m, d]) => `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`)

describe('decimals', () => {
  test('are read back as they are printed', () => {
    fc.assert(
      fc.property(anyDecimal, (d) => {
        expect(parseDecimal(formatDecimal(d))).toEqual(d)
      }),
    )
  })
  test('add and compare exactly, as whole numbers of the smallest unit do', () => {
    const at6 = (d: { units: bigint; scale: number }) => d.units * 10n ** BigInt(6 - d.scale)
    fc.assert(
      fc.property(anyDecimal, anyDecimal, (a, b) => {
        expect(at6(addDecimal(a, b))).toBe(at6(a) + at6(b))
        expect(Math.sign(compareDecimal(a, b))).toBe(at6(a) < at6(b) ? -1 : at6(a) > at6(b) ? 1 : 0)
      }),
    )
  })
  test('are read in the spellings that offices use', () => {
    expect(parseDecimal('97,5')).toEqual(decimal(975n, 1))
    expect(parseDecimal('97.5')).toEqual(decimal(975n, 1))
    expect(parseDecimal('1.250')).toEqual(decimal(1250n))
    expect(parseDecimal('1.234,5')).toEqual(decimal(12_345n, 1))
    for (const wrong of ['', '-', '1,2,3,', 'satu', '1.2.3']) expect(parseDecimal(wrong), wrong).toBeNull()
  })
})

describe('rupiah', () => {
  test('are read back from both printed forms', () => {
    fc.assert(
      fc.property(rupiah, (amount) => {
        expect(parseRupiah(printRupiah(amount))).toEqual({ kind: 'amount', amount })
        expect(parseRupiah(formatRupiah(amount))).toEqual({ kind: 'amount', amount })
      }),
    )
  })
  test('sum without loss', () => {
    fc.assert(
      fc.property(fc.array(rupiah), (list) => {
        expect(sumRupiah(list)).toBe(list.reduce((a, b) => a + b, 0n))
      }),
    )
  })
  test('an empty cell is not zero, a dash is', () => {
    for (const empty of ['', 'Rp', 'Rp.', '= Rp.']) expect(parseRupiah(empty), empty).toEqual({ kind: 'empty' })
    for (const zero of ['Rp -', 'Rp. -', '-']) expect(parseRupiah(zero), zero).toEqual({ kind: 'amount', amount: 0n })
    expect(parseRupiah('Rp. 165.842.289.000,-')).toEqual({ kind: 'amount', amount: 165_842_289_000n })
    expect(parseRupiah('Rp9.988.533.000,00')).toEqual({ kind: 'amount', amount: 9_988_533_000n })
    expect(parseRupiah('12 Satker')).toBeNull()
  })
})

describe('printed dates', () => {
  test('are read back as they are printed', () => {
    fc.assert(
      fc.property(date, (d) => {
        if (isPrintedDate(d)) expect(parsePrintedDate(formatPrintedDate(d))).toBe(d)
      }),
    )
  })
  test('a day that the month has not is no date', () => {
    expect(parsePrintedDate('31 Februari 2024')).toBeNull()
    expect(parsePrintedDate('29 Februari 2024')).toBe('2024-02-29')
    expect(parsePrintedDate('29 Februari 2023')).toBeNull()
    expect(parsePrintedDate('Januari 2024')).toBe('2024-01')
  })
})

describe('targets', () => {
  const unit = fc.constantFrom('kali', 'Dok', 'Lap', 'Satker', 'Kab/ Kota', 'Satker (Provinsi/Kabupaten/Kota)')
  const positive = anyDecimal.filter((d) => d.units >= 0n)
  test('are read back as they are printed', () => {
    fc.assert(
      fc.property(positive, unit, (value, u) => {
        for (const text of [`${formatDecimal(value)}%`, `${formatDecimal(value)} ${u}`, formatDecimal(value)]) {
          const target = parseTarget(text, KPU_PROFILE.scales)
          expect(target && formatTarget(target), text).toBe(text)
        }
      }),
    )
  })
  test('of all kinds', () => {
    expect(parseTarget('36,36% (4 satker)', KPU_PROFILE.scales)).toMatchObject({
      kind: 'percent',
      secondary: { unit: 'satker' },
    })
    expect(parseTarget('WTP', KPU_PROFILE.scales)).toMatchObject({ kind: 'grade', value: 'WTP' })
    expect(parseTarget('3', KPU_PROFILE.scales)).toMatchObject({ kind: 'score' })
    expect(parseTarget('22 Kab/ Kota', KPU_PROFILE.scales)).toMatchObject({ kind: 'count', unit: 'Kab/ Kota' })
    expect(parseTarget('segera', KPU_PROFILE.scales)).toBeNull()
  })
})
