import type { LinkIssued } from '../../contract/account-view.ts'
import { type LinkPurpose, putAccountLink } from '../../db/account-links.ts'
import type { StoredAccount } from '../../db/accounts.ts'
import type { Database } from '../../db/database.ts'
import type { Deps } from '../deps.ts'
import { newToken, tokenHashOf } from '../session-token.ts'

const HOUR = 3_600_000
/** An invitation may wait over a long weekend; whoever asks to choose a new password is there. */
const LASTS_MS: Readonly<Record<LinkPurpose, number>> = { invitation: 7 * 24 * HOUR, reset: HOUR }
/** A reset that an administrator hands over has to travel. */
const HANDED_OVER_MS = 24 * HOUR

const ADDRESSES: Readonly<Record<LinkPurpose, string>> = { invitation: '/undangan', reset: '/setel-ulang' }

export type IssuedLink = { readonly path: string; readonly expires: Date }

/** A new link for an account; an earlier one of its kind opens nothing any more. */
export const issueLink = async (
  tx: Database,
  userId: string,
  purpose: LinkPurpose,
  now: Date,
  isHandedOver = false,
): Promise<IssuedLink> => {
  const token = newToken()
  const lasts = purpose === 'reset' && isHandedOver ? HANDED_OVER_MS : LASTS_MS[purpose]
  const expires = new Date(now.getTime() + lasts)
  await putAccountLink(tx, { tokenHash: tokenHashOf(token), userId, purpose, expires })
  return { path: `${ADDRESSES[purpose]}/${token}`, expires }
}

/** Sends an administrator's link by letter; where that cannot be, the link comes back to be handed over. */
export const deliverLink = async (
  { mailer }: Pick<Deps, 'mailer'>,
  account: StoredAccount,
  purpose: LinkPurpose,
  link: IssuedLink,
  by: string,
): Promise<LinkIssued> => {
  const { email: to, name, language, office } = account
  const { path, expires } = link
  const letter =
    purpose === 'invitation'
      ? ({ kind: 'invitation', path, expires, by, office } as const)
      : ({ kind: 'reset', path, expires } as const)
  const isSent = mailer !== null && to !== null && (await mailer.send({ to, name, language, ...letter }))
  return { userId: account.id, path: isSent ? null : path, expiresAt: expires.toISOString() }
}
