/** The id of the field at a path; findings and doubts link to it. */
export const idOf = (at: string): string => `f-${at.replaceAll('/', '-')}`

/** The path of a field by its name in the form; null for what is no field. */
export const pathOf = (name: string | null | undefined): string | null =>
  name?.startsWith('at:') ? name.slice(3) : null

const FIRST_FIELDS: readonly (readonly [RegExp, string])[] = [
  [/^objectives\/\d+$/, '/text'],
  [/^objectives\/\d+\/indicators$/, '/0/text'],
  [/^objectives\/\d+\/indicators\/\d+$/, '/text'],
  [/^budget\/lines\/\d+$/, '/text'],
  [/^(?:first|second)Party$/, '/name'],
  [/^signatures\/\d+$/, '/name'],
]

const WHOLES: Readonly<Record<string, string>> = {
  objectives: 'objectives/0/text',
  annexColumns: 'objectives/0/text',
  budget: 'budget/printedTotal',
  'budget/lines': 'budget/lines/0/text',
  letterhead: 'satker',
  signatures: 'firstParty/name',
  '': 'title',
}

/** The field a person goes to for something that is said of `at`, which may be a row or a whole table. */
export const fieldFor = (at: string): string => {
  const whole = WHOLES[at]
  if (whole !== undefined) return whole
  const found = FIRST_FIELDS.find(([pattern]) => pattern.test(at))
  return found ? at + found[1] : at
}
