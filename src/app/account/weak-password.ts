import { type IsCommon, isStrongPassword, SHORTEST_PASSWORD } from '../../core/access/password.ts'
import { type Problem, problem } from '../../core/problem.ts'

/** The refusal of a password that would not protect the account; null where it would. */
export const weakPassword = (password: string, username: string, isCommon: IsCommon): Problem | null =>
  isStrongPassword(password, username, isCommon)
    ? null
    : problem('setup/weak-password', 'password', { minimum: SHORTEST_PASSWORD })
