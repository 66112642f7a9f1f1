import type { Reader } from '../contract/view.ts'
import { recordDeeds } from '../db/audit.ts'
import { readerOfSession, removeSession, touchSession } from '../db/sessions.ts'
import { firstAdministrator, setUserLanguage } from '../db/users.ts'
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
  ({ db, clock }: Deps) =>
  async (token: string): Promise<void> => {
    const now = clock.now()
    await db.transaction().execute(async (tx) => {
      const hash = tokenHashOf(token)
      const session = await readerOfSession(tx, hash, now, new Date(now.getTime() - IDLE_MS))
      await removeSession(tx, hash)
      if (session === null) return
      const { reader } = session
      await recordDeeds(tx, [{ at: now, actor: reader, verb: 'sign-out', subject: 'user', subjectId: reader.userId }])
    })
  }

export const setLanguage =
  ({ db, clock }: Deps) =>
  (reader: Reader, language: 'id' | 'en'): Promise<void> =>
    db.transaction().execute(async (tx) => {
      await setUserLanguage(tx, reader.userId, language)
      await recordDeeds(tx, [
        {
          at: clock.now(),
          actor: reader,
          verb: 'set-language',
          subject: 'user',
          subjectId: reader.userId,
          detail: { language },
        },
      ])
    })

/** In whose name the command line works: the first administrator; null before set-up. */
export const commandLineReader =
  ({ db }: Deps) =>
  (): Promise<Reader | null> =>
    firstAdministrator(db)
