/** What is wrong, beside the form it is about; `at` is the field, "" for the form as a whole. */
export type AccountProblem = {
  readonly form: 'email' | 'password' | 'second'
  readonly at: string
  readonly sentence: string
}

/** The sentence about a field of a form, or, with "", about the form as a whole. */
export const sentenceAt = (
  problem: AccountProblem | null,
  form: AccountProblem['form'],
  fields: readonly string[],
  at: string,
): string | undefined => {
  if (problem?.form !== form) return undefined
  const place = fields.includes(problem.at) ? problem.at : ''
  return place === at ? problem.sentence : undefined
}
