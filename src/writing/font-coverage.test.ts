import { expect, test } from 'vitest'
import { coverageOf } from './font-coverage.ts'
import { fontBytes } from './typesetting-files.ts'

const fonts = fontBytes().map(coverageOf)
const drawn = (letter: string): boolean => fonts.every((draws) => draws(letter.codePointAt(0) ?? 0))

test.each(['a', 'Z', '9', 'é', '≥', '–', '“', '□', '½', 'א', '\u00a0', '\u200b'])('the fonts draw “%s”', (letter) => {
  expect(drawn(letter)).toBe(true)
})

test.each(['中', '🙂', 'ب', '\u{10ffff}'])('the fonts do not draw “%s”', (letter) => {
  expect(drawn(letter)).toBe(false)
})

test('bytes that are no font are a broken installation, not an empty one', () => {
  expect(() => coverageOf(new Uint8Array(64))).toThrow(/cmap/)
})
