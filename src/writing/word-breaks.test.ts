import { expect, test } from 'vitest'
import { withWordBreaks } from './word-breaks.ts'

test('only a word wider than a column may break within, and nothing of it is lost', () => {
  const word = 'x'.repeat(40)
  const form = { text: `pertanggungjawaban Kabupaten/Kota ${word}`, rows: [word], count: 3, none: null }
  const broken = withWordBreaks(form) as typeof form
  expect(broken.text).toMatch(/^pertanggungjawaban Kabupaten\/Kota x{9}\u200b/)
  expect(JSON.parse(JSON.stringify(broken).replaceAll('\u200b', ''))).toEqual(form)
})

test('a long line of dots to sign on stays whole', () => {
  expect(withWordBreaks('.'.repeat(48))).toBe('.'.repeat(48))
})
