import type { Reader } from '../../contract/view.ts'
import { ok, type Result } from '../../core/result.ts'
import { recordDeeds } from '../../db/audit.ts'
import { endSessions } from '../../db/session-list.ts'
import type { Deps } from '../deps.ts'
import { inTransaction } from '../in-transaction.ts'
import { otherAccount } from './other-account.ts'

/** Signs somebody else out everywhere. */
export const endUserSessions =
  ({ db, clock }: Deps) =>
  async (reader: Reader, userId: string): Promise<Result<{ readonly ended: number }>> => {
    const found = await otherAccount(db, reader, userId)
    if (!found.ok) return found
    return inTransaction(db, async (tx) => {
      const ended = await endSessions(tx, userId)
      const detail = { ended }
      await recordDeeds(tx, [
        { at: clock.now(), actor: reader, verb: 'end-sessions', subject: 'user', subjectId: userId, detail },
      ])
      return ok({ ended })
    })
  }
