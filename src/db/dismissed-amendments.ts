import type { OfficialChange } from '../core/agreement/official-change.ts'
import type { Database } from './database.ts'
import { toJson } from './json.ts'

export type Dismissal = {
  readonly agreementId: string
  readonly changes: readonly OfficialChange[]
  readonly reason: string
  readonly by: string
  readonly when: Date
}

/** The offers to amend these agreements that were put aside, in the transaction's scope. */
export const dismissalsOf = async (db: Database, agreementIds: readonly string[]): Promise<readonly Dismissal[]> =>
  agreementIds.length === 0
    ? []
    : db
        .selectFrom('dismissed_amendment as d')
        .innerJoin('app_user as u', 'u.id', 'd.dismissed_by')
        .select(['d.agreement_id as agreementId', 'd.changes', 'd.reason', 'u.name as by', 'd.dismissed_at as when'])
        .where('d.agreement_id', 'in', [...agreementIds])
        .execute()

/** Puts an offer aside; what was said of earlier changes gives way. */
export const addDismissal = async (
  db: Database,
  agreementId: string,
  { changes, reason }: Pick<Dismissal, 'changes' | 'reason'>,
  by: { readonly userId: string; readonly at: Date },
): Promise<void> => {
  const said = { changes: toJson(changes), reason, dismissed_by: by.userId, dismissed_at: by.at }
  await db
    .insertInto('dismissed_amendment')
    .values({ agreement_id: agreementId, ...said })
    .onConflict((c) => c.column('agreement_id').doUpdateSet(said))
    .execute()
}

/** Takes it back; false where nothing was put aside. */
export const removeDismissal = async (db: Database, agreementId: string): Promise<boolean> => {
  const gone = await db
    .deleteFrom('dismissed_amendment')
    .where('agreement_id', '=', agreementId)
    .returning('agreement_id')
    .execute()
  return gone.length > 0
}
