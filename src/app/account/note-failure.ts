import { recordDeeds } from '../../db/audit.ts'
import type { Database } from '../../db/database.ts'
import { installedSatker } from '../../db/installation.ts'
import type { Visitor } from './visitor.ts'

/**
 * The trail's entry of an attempt that failed. One is written for unknown names too, about the installation, so that the
 * time an answer takes does not tell which names are known; what was typed is not kept.
 */
export const noteFailure = async (
  db: Database,
  attempt: { readonly verb: 'fail-to-sign-in' | 'fail-second-step'; readonly userId: string | null },
  visitor: Visitor,
  now: Date,
): Promise<void> => {
  const { verb, userId } = attempt
  const detail = { address: visitor.address.slice(0, 100) }
  const subjectId = userId ?? (await installedSatker(db))
  if (subjectId === null) return
  const subject = userId === null ? 'installation' : 'user'
  await recordDeeds(db, [{ at: now, actor: null, verb, subject, subjectId, detail }])
}
