import { expect, test } from 'vitest'
import { amountValue, targetValue } from './cell-value.ts'

test.each([
  ['100%', 1, '0%'],
  ['97,5%', 0.975, '0.0%'],
  ['5%', 0.05, '0%'],
  ['0,25%', 0.0025, '0.00%'],
  ['83,33%', 0.8333, '0.00%'],
  ['110%', 1.1, '0%'],
  ['80', 80, '0'],
  ['82,5', 82.5, '0.0'],
])('the target %s is the number %d, shown as printed', (printed, value, numFmt) => {
  expect(targetValue(printed)).toEqual({ value, numFmt })
})

test.each(['36,36% (4 satker)', '8 kali', 'WTP', '97.5%', ''])('the target “%s” stays as printed', (printed) => {
  expect(targetValue(printed)).toEqual({ value: printed })
})

test('an amount is a number while a sheet counts it exactly, and an empty one stays empty', () => {
  expect(amountValue(30_508_381_000n, 'Rp 30.508.381.000,-').value).toBe(30_508_381_000)
  expect(amountValue(0n, 'Rp -').value).toBe(0)
  expect(amountValue(null, '')).toEqual({ value: null })
  expect(amountValue(10n ** 18n, 'Rp 1.000.000.000.000.000.000,-').value).toBe('Rp 1.000.000.000.000.000.000,-')
})
