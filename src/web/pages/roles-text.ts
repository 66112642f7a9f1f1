import type { Held } from '../../contract/view.ts'
import type { Language } from '../../words/fill.ts'
import { accountWordsOf } from './account-words.ts'
import { roleWordsOf } from './page-context.ts'

/** "Operator perencanaan, Pejabat": the roles somebody holds today, each once. */
export const rolesText = (roles: readonly Held[], language: Language): string =>
  [...new Set(roles.map((held) => roleWordsOf(language).name[held.role]))].join(', ') || accountWordsOf(language).noRole
