import { fill } from '../../words/fill.ts'

/** A batch as people call it: its first file, and how many more there are; `more` is the sentence for them. */
export const batchTitle = (names: readonly string[], more: string): string => {
  const [first = '—', ...rest] = names
  return rest.length === 0 ? first : `${first} ${fill(more, { n: rest.length })}`
}
