import { expect, test } from 'vitest'
import { numberFor } from './loose-number.ts'
import { traced } from './traced.ts'

const objective = traced('Terwujudnya layanan yang baik', [])
const numbered = (seen: string | null) => numberFor(seen, '1', 'digits', objective)

test('a number that is printed is taken; one misread is guessed, with what was seen; one that is missing is counted on', () => {
  expect(numbered('2')).toMatchObject({ text: '2', doubts: [] })
  expect(numbered('Z')).toMatchObject({ text: '2', doubts: [{ code: 'doubt/guessed-number', printed: 'Z' }] })
  expect(numbered(null)).toMatchObject({ text: '2', doubts: [{ code: 'doubt/counted-number', printed: null }] })
})
