import { levelled, type ShortForm, withShortNames } from './text-match.ts'

/**
 * What two spellings of one name have in common, to find a name by it: a long form of the agency's `names` and its short one
 * in capitals have the same key. Titles and wording stay: this joins spellings, not people.
 */
export const nameKey = (name: string, names: readonly ShortForm[]): string =>
  withShortNames(levelled(name), names).slice(0, 500)
