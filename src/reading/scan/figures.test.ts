import { describe, expect, test } from 'vitest'
import { isMisreadable, reconciled } from './figures.ts'

const seen = (text: string, confidence: number) => ({
  text,
  x0: 0,
  y0: 0,
  x1: 10,
  y1: 10,
  top: 0,
  bottom: 10,
  confidence,
})
const both = (own: string, english: string, sure: [number, number] = [0.9, 0.9]) => {
  const { text, confidence } = reconciled(seen(own, sure[0]), { text: english, confidence: sure[1] })
  return [text, confidence]
}

describe('a target that is read twice', () => {
  test.each([
    ['10096', '100%', '100%'],
    ['97,590', '97,5%', '97,5%'],
    ['1009.', '100 %', '100%'],
    ['8', '8', '8'],
    ['(076.01.CO)', '(076.01.CQ)', '(076.01.CQ)'],
    ['(076.01:.WA)', '(076.01.WA)', '(076.01.WA)'],
    ['(076.01:.WA)', 'garbage', '(076.01.WA)'],
    ['Satker', '5atker', 'Satker'],
  ])('"%s" and "%s" are %s', (own, english, target) => {
    expect(both(own, english)[0]).toBe(target)
  })

  test('is the surer reading where the digits differ, and no longer sure', () => {
    expect(both('85', '35', [0.7, 0.9])).toEqual(['35', 0.6])
    expect(both('85', '35', [0.95, 0.5])).toEqual(['85', 0.6])
  })

  test('is surer where both readings agree', () => {
    expect(both('90', '90', [0.5, 0.95])).toEqual(['90', 0.95])
  })

  test('that is a grade is what the surer reading says', () => {
    expect(both('WITP', 'WTP', [0.4, 0.95])).toEqual(['WTP', 0.95])
    expect(both('BB', '8B', [0.9, 0.3])[0]).toBe('BB')
  })
})

test('only words that the Indonesian model is known to misread are read again in long texts', () => {
  expect(['10096', '97,590', '1009.', '(076.01.CO)'].filter(isMisreadable)).toHaveLength(4)
  expect(['2024', '17', 'Rp', '(0541)', 'Nomor', '743995'].filter(isMisreadable)).toEqual([])
})
