import { expect, test } from 'vitest'
import { printedValue } from './printed-value.ts'

test.each([
  [1, '0%', '100%'],
  [0.975, '0.0%', '97,5%'],
  [0.975, '0.##%', '97,5%'],
  [0.3636, '0.00%', '36,36%'],
  [0.07 * 1, '0%', '7%'],
  [0.29, '0%', '29%'],
])('a target of %d kept as a share under %s is printed %s', (value, format, printed) => {
  expect(printedValue(value, format)).toBe(printed)
})

test.each([
  [30508381000, '"Rp"#,##0', 'Rp30.508.381.000'],
  [30508381000, '_-"Rp"* #,##0_-;\\-"Rp"* #,##0_-;_-"Rp"* "-"_-;_-@_-', 'Rp 30.508.381.000'],
  [0, '_-"Rp"* #,##0_-;\\-"Rp"* #,##0_-;_-"Rp"* "-"_-;_-@_-', 'Rp -'],
  [30508381000, '[$Rp-421] #,##0', 'Rp 30.508.381.000'],
  [30508381000, '"Rp. "#,##0",-"', 'Rp. 30.508.381.000,-'],
  [9007199254740991, '#,##0', '9.007.199.254.740.990'],
  [-5000, '#,##0;[Red](#,##0)', '(5.000)'],
])('an amount of %d under %s is printed %s', (value, format, printed) => {
  expect(printedValue(value, format)).toBe(printed)
})

test.each([
  [8, '0" kali"', '8 kali'],
  [22, 'General" Kab/Kota"', '22 Kab/Kota'],
  [3, 'General', '3'],
  [97.5, 'General', '97,5'],
  [0.1 + 0.2, 'General', '0,3'],
  [1e15, 'General', '1000000000000000'],
  [3, '00', '3'],
])('%d under %s is printed %s', (value, format, printed) => {
  expect(printedValue(value, format)).toBe(printed)
})

test('dates are printed in Indonesian, as far as their format shows them', () => {
  const date = new Date('2024-03-01T00:00:00Z')
  expect(printedValue(date, '[$-421]dd mmmm yyyy;@')).toBe('1 Maret 2024')
  expect(printedValue(date, 'yyyy-mm-dd')).toBe('1 Maret 2024')
  expect(printedValue(date, 'mmmm yyyy')).toBe('Maret 2024')
  expect(printedValue(date, 'yyyy')).toBe('2024')
})

test('text stays as typed', () => {
  expect(printedValue('WTP', '0%')).toBe('WTP')
})
