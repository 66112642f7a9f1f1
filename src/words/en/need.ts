import type { Requirement } from '../../core/agreement/lifecycle.ts'

/** What is left to do before a step of an agreement's life. */
export const need: Readonly<Record<Requirement, string>> = {
  'no-errors': 'there are errors left',
  'warnings-explained': 'every warning needs a written reason',
  'rows-confirmed': 'rows that were carried over are not confirmed yet',
  'amendment-differs': 'this amendment does not differ yet from the version it amends',
  signature: 'it is not signed',
  'one-party': 'for agreements of one party alone',
  'two-parties': 'for agreements of two parties alone',
  reasons: 'no reason is written',
  'newer-version-signed': 'its amendment is not signed',
}
