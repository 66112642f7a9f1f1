import { sql } from 'kysely'
import type { Database } from './database.ts'

/** An office's year whose findings are not up to date; `turn` rises with everything that is kept in it. */
export type WaitingFamily = { readonly satkerId: string; readonly year: number | null; readonly turn: bigint }

/** Those that have waited longest first. */
export const waitingFamilies = async (db: Database): Promise<readonly WaitingFamily[]> => {
  const rows = await db.selectFrom('family_check').selectAll().orderBy('turn').execute()
  return rows.map(({ satker_id, year, turn }) => ({ satkerId: satker_id, year, turn }))
}

/** The turn it is at now, locked to the end of the transaction; null where it no longer waits. */
export const lockFamilyTurn = async (db: Database, { satkerId, year }: WaitingFamily): Promise<bigint | null> => {
  const row = await db
    .selectFrom('family_check')
    .select('turn')
    .where('satker_id', '=', satkerId)
    .where('year', year === null ? 'is' : '=', year)
    .forUpdate()
    .executeTakeFirst()
  return row?.turn ?? null
}

/** Its findings are up to date. */
export const endFamilyCheck = async (db: Database, { satkerId, year }: WaitingFamily): Promise<void> => {
  await db
    .deleteFrom('family_check')
    .where('satker_id', '=', satkerId)
    .where('year', year === null ? 'is' : '=', year)
    .execute()
}

/** Whether the family of an agreement waits to be checked; for the row `a` of `agreement`. */
export const isBeingChecked = sql<boolean>`EXISTS (SELECT FROM family_check f
  WHERE f.satker_id = a.satker_id AND f.year IS NOT DISTINCT FROM a.year)`

/** The agreements of a family with their current versions, from the top level down. */
export const familyVersions = async (
  db: Database,
  { satkerId, year }: WaitingFamily,
): Promise<readonly { readonly id: string; readonly versionId: string }[]> =>
  db
    .selectFrom('agreement as a')
    .innerJoin('agreement_version as v', (join) =>
      join.onRef('v.agreement_id', '=', 'a.id').onRef('v.version', '=', 'a.version'),
    )
    .select(['a.id', 'v.id as versionId'])
    .where('a.satker_id', '=', satkerId)
    .where('a.year', year === null ? 'is' : '=', year)
    .orderBy('a.id')
    .execute()

/** Marks the families of an office and of those below it in these years as waiting; gives back how many. */
export const markFamiliesBelow = async (db: Database, satkerId: string, years: readonly number[]): Promise<number> => {
  const { rows } = await sql`SELECT mark_family(f.satker_id, f.year) FROM (
      SELECT DISTINCT a.satker_id, a.year FROM unit own
      JOIN unit_below b ON b.above_id = own.id
      JOIN unit root ON root.id = b.unit_id AND root.kind = 'satker'
      JOIN agreement a ON a.satker_id = root.satker_id
      WHERE own.satker_id = ${satkerId} AND own.kind = 'satker' AND a.year = ANY (${[...years]}::int[])
    ) f`.execute(db)
  return rows.length
}
