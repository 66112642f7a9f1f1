import type { HistoryEntry } from '../contract/view.ts'
import type { AuditSubject } from '../core/audit-subject.ts'
import type { ChangedFields } from '../core/changed-fields.ts'
import { currentOrigin } from './audit-origin.ts'
import type { Database } from './database.ts'
import { toJson } from './json.ts'

/** What was done: an entry of the trail. Call it last in the transaction of the deed itself, for entries wait in line. */
export type Deed = {
  readonly at: Date
  /** Null where the service itself did it. */
  readonly actor: {
    readonly userId: string
    readonly name: string
    /** The office's unit, and every unit above it. */
    readonly officePlace?: readonly string[]
  } | null
  readonly verb: string
  readonly subject: AuditSubject
  readonly subjectId: string
  readonly detail?: Readonly<Record<string, string | number | null>>
  /** The unit the thing belongs to; where it is not said, the actor's office. */
  readonly unitId?: string
  /** What was there before, and what is now (core/changed-fields). */
  readonly change?: ChangedFields
  /** The code of the problem it was refused with. */
  readonly refusal?: string
}

/** Entries that go in one statement; each is chained to the one before it there, too. */
const AT_ONCE = 500

/** Appends entries to the trail, with where the request came from (db/audit-origin). */
export const recordDeeds = async (db: Database, deeds: readonly Deed[]): Promise<void> => {
  const origin = currentOrigin()
  for (let from = 0; from < deeds.length; from += AT_ONCE) {
    const rows = deeds.slice(from, from + AT_ONCE).map((deed) => ({
      at: deed.at,
      actor_id: deed.actor?.userId ?? null,
      actor_name: deed.actor?.name ?? 'Ikrar',
      verb: deed.verb,
      subject: deed.subject,
      subject_id: deed.subjectId,
      detail: toJson(deed.detail ?? {}),
      unit_id: deed.unitId ?? deed.actor?.officePlace?.[0] ?? null,
      address: origin?.address.slice(0, 200) ?? null,
      request: origin?.request ?? null,
      refusal: deed.refusal ?? null,
      before: deed.change ? toJson(deed.change.before) : null,
      after: deed.change ? toJson(deed.change.after) : null,
    }))
    await db.insertInto('audit_event').values(rows).execute()
  }
}

/** What happened to one thing, newest first. */
export const historyOf = async (
  db: Database,
  subject: AuditSubject,
  id: string,
  most = 200,
): Promise<readonly HistoryEntry[]> => {
  const rows = await db
    .selectFrom('audit_event')
    .select(['at', 'actor_name', 'verb', 'detail'])
    .where('subject', '=', subject)
    .where('subject_id', '=', id)
    .orderBy('id', 'desc')
    .limit(most)
    .execute()
  return rows.map((row) => ({
    at: row.at.toISOString(),
    who: row.actor_name,
    verb: row.verb,
    detail: row.detail,
  }))
}
