import type { StoredAccount } from '../../db/accounts.ts'
import type { Deps } from '../deps.ts'

type Change = 'password-changed' | 'second-factor-added' | 'second-factor-removed' | 'email-changed'

/** Tells the owner by letter that something that guards the account has changed, where there is an address to write to. */
export const notifyOwner = (
  { mailer, later, clock }: Pick<Deps, 'mailer' | 'later' | 'clock'>,
  account: Pick<StoredAccount, 'email' | 'name' | 'language'>,
  kind: Change,
): void => {
  const { email: to, name, language } = account
  if (mailer === null || to === null) return
  const at = clock.now()
  later(() => mailer.send({ to, name, language, kind, at }))
}
