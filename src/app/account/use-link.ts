import { problem } from '../../core/problem.ts'
import { ok, type Result, refuse } from '../../core/result.ts'
import { accountOfLink, type LinkedAccount, type LinkPurpose, takeAccountLink } from '../../db/account-links.ts'
import { findAccount, setPassword } from '../../db/accounts.ts'
import { recordDeeds } from '../../db/audit.ts'
import type { Database } from '../../db/database.ts'
import { endSessions } from '../../db/session-list.ts'
import type { Deps } from '../deps.ts'
import { inTransaction } from '../in-transaction.ts'
import { tokenHashOf } from '../session-token.ts'
import type { NewPasswordInput } from './account-app.ts'
import { admitGuess, forgiveGuess, type Guess } from './guessing.ts'
import { notifyOwner } from './notify.ts'
import { comeInOrAskForCode } from './second-step.ts'
import type { SignInOutcome } from './sign-in-steps.ts'
import type { Visitor } from './visitor.ts'
import { weakPassword } from './weak-password.ts'

/** Looks a link up. Whoever tries links that do not exist is held back; a right one is looked at as often as one likes. */
const openLink = async (
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
  purpose: LinkPurpose,
  token: string,
  visitor: Visitor,
): Promise<Result<LinkedAccount>> => {
  const now = clock.now()
  const guess: Guess = { kind: 'link', account: '', address: visitor.address }
  const admitted = await admitGuess(db, guess, now)
  if (!admitted.ok) return admitted
  const account = token.length > 200 ? null : await accountOfLink(db, tokenHashOf(token), purpose, now)
  if (account === null) return refuse(problem('access/link-over'))
  await forgiveGuess(db, guess, now)
  return ok(account)
}

/** Whom a link is for, to be shown beside the form for the password. */
export const linkView =
  (deps: Deps) =>
  async (
    purpose: LinkPurpose,
    token: string,
    visitor: Visitor,
  ): Promise<Result<{ readonly username: string; readonly name: string }>> => {
    const account = await openLink(deps, purpose, token, visitor)
    return account.ok ? ok({ username: account.value.username, name: account.value.name }) : account
  }

/** Checks the link and the new password, then uses the link up, sets the password and ends every session. */
const choosePassword = async <T>(
  deps: Deps,
  purpose: LinkPurpose,
  input: NewPasswordInput,
  then: (tx: Database, account: LinkedAccount, now: Date) => Promise<T>,
): Promise<Result<T>> => {
  const { db, clock, hasher, isCommonPassword } = deps
  const opened = await openLink(deps, purpose, input.token, input)
  if (!opened.ok) return opened
  const account = opened.value
  const weak = weakPassword(input.password, account.username, isCommonPassword)
  if (weak) return refuse(weak)
  const hash = await hasher.hash(input.password)
  return inTransaction(db, async (tx) => {
    if (!(await takeAccountLink(tx, tokenHashOf(input.token)))) return refuse(problem('access/link-over'))
    const now = clock.now()
    await setPassword(tx, account.userId, hash, now)
    const ended = await endSessions(tx, account.userId)
    const verb = purpose === 'invitation' ? 'accept-invitation' : 'reset-password'
    const actor = { userId: account.userId, name: account.name }
    await recordDeeds(tx, [{ at: now, actor, verb, subject: 'user', subjectId: account.userId, detail: { ended } }])
    return ok(await then(tx, account, now))
  })
}

/** Takes an invitation up with a first password, and comes in. */
export const acceptInvitation =
  (deps: Deps) =>
  (input: NewPasswordInput): Promise<Result<SignInOutcome>> =>
    choosePassword(deps, 'invitation', input, (tx, { userId: id, username }, now) =>
      comeInOrAskForCode(tx, { id, username }, input, 'invitation', now),
    )

/** Chooses a new password by a link; one still has to sign in with it, by the second step too where there is one. */
export const resetPassword =
  (deps: Deps) =>
  async (input: NewPasswordInput): Promise<Result<{ readonly username: string }>> => {
    const done = await choosePassword(deps, 'reset', input, async (tx, account) => ({
      username: account.username,
      account: await findAccount(tx, account.userId),
    }))
    if (!done.ok) return done
    if (done.value.account) notifyOwner(deps, done.value.account, 'password-changed')
    return ok({ username: done.value.username })
  }
