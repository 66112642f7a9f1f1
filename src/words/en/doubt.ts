import type { DoubtCode } from '../../core/agreement/reading.ts'

/** What the reader is not sure of; {printed} is what was recognised. */
export const doubt: Readonly<Record<DoubtCode, string>> = {
  'doubt/low-confidence': 'Hard to read: “{printed}”.',
  'doubt/rebuilt-row': 'This row was put together from scattered text: “{printed}”.',
  'doubt/garbled-text': 'The text was garbled in recognition: “{printed}”.',
  'doubt/guessed-target': 'The target was guessed from “{printed}”.',
  'doubt/guessed-number': 'The number was guessed from “{printed}”.',
  'doubt/counted-number': 'The number is not printed; it was counted on from the row above.',
  'doubt/guessed-columns':
    'The annex table has no header; its columns of objectives, indicators and targets were guessed from what stands in them: “{printed}”.',
  'doubt/lost-text': 'Some of the text seems to be lost here.',
  'doubt/ambiguous-cell': '“{printed}” may belong to another column.',
  'doubt/missing-statement': 'The statement of this agreement was not found.',
  'doubt/missing-annex': 'The annex of this agreement was not found.',
  'doubt/missing-name': 'The name could not be read.',
  'doubt/to-confirm': 'This row was carried over. Make sure that it holds for this year.',
  'doubt/conflicting-text': 'Printed differently elsewhere: “{printed}”.',
}
