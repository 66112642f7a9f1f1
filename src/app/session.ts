import type { Reader } from '../contract/view.ts'
import { nextDayInJakarta } from '../core/calendar/term.ts'
import { recordDeeds } from '../db/audit.ts'
import { firstAdministrator } from '../db/readers.ts'
import { readerOfSession, removeSession, touchSession } from '../db/sessions.ts'
import { setUserLanguage } from '../db/users.ts'
import { withDebt } from './account/owed-second-factor.ts'
import type { Deps } from './deps.ts'
import { rememberedUntilChanged } from './remembered.ts'
import { IDLE_MS, tokenHashOf } from './session-token.ts'

/** A session is asked for anew after this long, so that its use is noted, its end seen and the day's roles hold. */
const ASK_AGAIN_MS = 60_000

/**
 * Who a session's token belongs to; null where the session is unknown or over. Remembered until a session ends or a user,
 * a role or a unit changes, in whatever process.
 */
export const readerOf = ({ db, clock, changes, secondFactorOf }: Deps) => {
  const kinds = ['readers', 'organisation'] as const
  const remembered = rememberedUntilChanged<{ readonly reader: Reader; readonly from: number; readonly until: number }>(
    changes,
    { of: kinds, most: 5_000 },
  )
  return async (token: string): Promise<Reader | null> => {
    if (token.length > 200) return null
    const now = clock.now()
    const hash = tokenHashOf(token)
    const known = remembered.get(hash)
    if (known && now.getTime() >= known.from && now.getTime() < known.until) return known.reader
    const asked = remembered.state()
    const session = await readerOfSession(db, hash, now, new Date(now.getTime() - IDLE_MS))
    if (!session) return null
    await touchSession(db, hash, session.seenAt, now)
    const reader = await withDebt(db, { secondFactorOf }, session.reader)
    const from = now.getTime()
    const until = Math.min(from + ASK_AGAIN_MS, session.expires.getTime(), nextDayInJakarta(now).getTime())
    remembered.set(hash, { reader, from, until }, asked)
    return reader
  }
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
  ({ db, clock }: Deps) =>
  (): Promise<Reader | null> =>
    firstAdministrator(db, clock.now())
