import type { Reader } from '../contract/view.ts'
import { firstAdministrator } from '../db/readers.ts'
import { readerOfSession, removeSession, touchSession } from '../db/sessions.ts'
import { setUserLanguage } from '../db/users.ts'
import type { Deps } from './deps.ts'
import { IDLE_MS, tokenHashOf } from './session-token.ts'

/** Who a session's token belongs to; null where the session is unknown or over. */
export const readerOf =
  ({ db, clock }: Deps) =>
  async (token: string): Promise<Reader | null> => {
    if (token.length > 200) return null
    const now = clock.now()
    const hash = tokenHashOf(token)
    const session = await readerOfSession(db, hash, now, new Date(now.getTime() - IDLE_MS))
    if (session) await touchSession(db, hash, session.seenAt, now)
    return session?.reader ?? null
  }

export const signOut =
  ({ db }: Deps) =>
  (token: string): Promise<void> =>
    removeSession(db, tokenHashOf(token))

export const setLanguage =
  ({ db }: Deps) =>
  (reader: Reader, language: 'id' | 'en'): Promise<void> =>
    setUserLanguage(db, reader.userId, language)

/** In whose name the command line works: the first administrator; null before set-up. */
export const commandLineReader =
  ({ db, clock }: Deps) =>
  (): Promise<Reader | null> =>
    firstAdministrator(db, clock.now())
