import type { AccountView } from '../../contract/account-view.ts'
import { TextField } from '../kit/field.tsx'
import { type AccountProblem, sentenceAt } from './account-problem.ts'
import { accountWordsOf } from './account-words.ts'
import type { PageContext } from './page-context.ts'

export type AccountCardProps = {
  readonly context: PageContext
  readonly view: AccountView
  readonly problem: AccountProblem | null
}

type PresentPasswordProps = Pick<AccountCardProps, 'context' | 'problem'> & {
  readonly form: AccountProblem['form']
  /** Set where a form stands twice on a page. */
  readonly part?: string
}

/** One's own password once more, before something that guards the account changes. Its name carries the form's: ids stand once. */
export const PresentPassword = ({ context, form, part = '', problem }: PresentPasswordProps) => (
  <TextField
    name={`current-${form}${part}`}
    type="password"
    label={accountWordsOf(context.language).currentPassword}
    problem={sentenceAt(problem, form, ['current'], 'current')}
    autocomplete="current-password"
    required
  />
)
