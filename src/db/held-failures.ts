import type { Selectable } from 'kysely'
import type { Database } from './database.ts'
import type { HeldFailureTable } from './schema-accounts.ts'

/** What failures are counted together by; `about` is the hash of all that. */
export type FailureKind = Pick<Selectable<HeldFailureTable>, 'about' | 'verb' | 'subject' | 'subject_id' | 'address'>

/**
 * Counts a failure, and says how many the trail is to tell of now: those since its last entry about them, or none while that
 * is not `until` yet. Two at one moment are told once.
 */
export const countFailure = async (db: Database, kind: FailureKind, now: Date, until: Date): Promise<number> => {
  const added = await db
    .insertInto('held_failure')
    .values({ ...kind, until })
    .onConflict((c) => c.column('about').doNothing())
    .executeTakeFirst()
  if ((added.numInsertedOrUpdatedRows ?? 0n) > 0n) return 1
  const there = await db
    .selectFrom('held_failure')
    .select(['until', 'held'])
    .where('about', '=', kind.about)
    .forUpdate()
    .executeTakeFirst()
  // Told and taken away at this very moment: the next one begins anew.
  if (!there) return 1
  const isDue = there.until <= now
  const held = isDue ? { held: 0, until } : { held: there.held + 1 }
  await db.updateTable('held_failure').set(held).where('about', '=', kind.about).execute()
  return isDue ? there.held + 1 : 0
}

/** How many kinds of failures of unknown names are being counted at this moment. */
export const countingUnknown = async (db: Database, now: Date): Promise<number> => {
  const row = await db
    .selectFrom('held_failure')
    .select(({ fn }) => fn.countAll<bigint>().as('n'))
    .where('until', '>', now)
    .where('subject', '=', 'installation')
    .executeTakeFirstOrThrow()
  return Number(row.n)
}

/** Takes what is due out of the counting. */
export const takeDueFailures = async (
  db: Database,
  now: Date,
): Promise<readonly Pick<Selectable<HeldFailureTable>, 'verb' | 'subject' | 'subject_id' | 'address' | 'held'>[]> =>
  db
    .deleteFrom('held_failure')
    .where('until', '<=', now)
    .returning(['verb', 'subject', 'subject_id', 'address', 'held'])
    .execute()
