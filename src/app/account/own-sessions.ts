import type { Reader } from '../../contract/view.ts'
import { problem } from '../../core/problem.ts'
import { ok, type Result, refuse } from '../../core/result.ts'
import { recordDeeds } from '../../db/audit.ts'
import { endSession, endSessions } from '../../db/session-list.ts'
import type { Deps } from '../deps.ts'
import { isId } from '../identifier.ts'
import { inTransaction } from '../in-transaction.ts'
import { tokenHashOf } from '../session-token.ts'

/** Ends one of one's own sessions. */
export const endOwnSession =
  ({ db, clock }: Deps) =>
  async (reader: Reader, sessionId: string): Promise<Result<null>> => {
    if (!isId(sessionId)) return refuse(problem('not-found'))
    return inTransaction(db, async (tx) => {
      if (!(await endSession(tx, reader.userId, sessionId))) return refuse(problem('not-found'))
      await recordDeeds(tx, [
        { at: clock.now(), actor: reader, verb: 'end-session', subject: 'user', subjectId: reader.userId },
      ])
      return ok(null)
    })
  }

/** Ends all of one's own sessions but the one that asks. */
export const endOtherSessions =
  ({ db, clock }: Deps) =>
  (reader: Reader, token: string): Promise<Result<{ readonly ended: number }>> =>
    inTransaction(db, async (tx) => {
      const ended = await endSessions(tx, reader.userId, tokenHashOf(token))
      const detail = { ended }
      await recordDeeds(tx, [
        { at: clock.now(), actor: reader, verb: 'end-sessions', subject: 'user', subjectId: reader.userId, detail },
      ])
      return ok({ ended })
    })
