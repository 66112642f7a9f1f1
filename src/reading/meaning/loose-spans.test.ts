import { expect, it } from 'vitest'
import { shareCentred } from './loose-spans.ts'

it('an objective of four lines beside two rows of one line each takes no row of the objective below', () => {
  const objectives = [
    { from: 0, to: 3, words: [], mark: 1 },
    { from: 6, to: 6, words: [], mark: 6 },
  ]
  const rows = [
    { from: 0, to: 0, words: [] },
    { from: 1, to: 1, words: [] },
    { from: 4, to: 5, words: [] },
    { from: 6, to: 6, words: [] },
    { from: 7, to: 8, words: [] },
  ]
  expect(shareCentred(objectives, rows)).toEqual([2, 3])
})
