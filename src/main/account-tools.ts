import { join } from 'node:path'
import type { Logger } from 'pino'
import { loadCommonPasswords } from '../app/account/common-passwords.ts'
import { agencyGuesses, type IsCommon } from '../core/access/password.ts'
import type { AgencyProfile } from '../core/profile/agency-profile.ts'
import type { Mailer, SingleSignOn } from '../ports/account.ts'
import type { Config } from './config.ts'
import { ROOT } from './root.ts'

/** Letters by the configured mail server; null where there is none. Loaded only where it is wanted. */
export const makeMailer = async ({ mail, baseUrl }: Config, log: Logger): Promise<Mailer | null> => {
  if (mail === null || baseUrl === null) return null
  const { createMailer } = await import('../mail/create-mailer.ts')
  return createMailer({ ...mail, baseUrl, onFailure: (reason) => log.error({ reason }, 'a letter was not sent') })
}

/** Single sign-on at the configured identity provider; null where there is none. */
export const makeSingleSignOn = async ({ sso, baseUrl }: Config, log: Logger): Promise<SingleSignOn | null> => {
  if (sso === null || baseUrl === null) return null
  const { createSingleSignOn } = await import('../sso/create-single-sign-on.ts')
  const onFailure = (reason: string): void => log.warn({ reason }, 'single sign-on failed')
  return createSingleSignOn({ ...sso, baseUrl, onFailure })
}

/** Knows what everybody tries first, and what is tried first at this agency. */
export const makeIsCommonPassword = async (profile: AgencyProfile): Promise<IsCommon> => {
  const isCommon = await loadCommonPasswords(join(ROOT, 'src', 'app', 'account', 'common-passwords.bloom'))
  const guesses = agencyGuesses(profile)
  return (word) => guesses.has(word) || isCommon(word)
}
