import { sql } from 'kysely'
import type { Database } from '../database.ts'
import { asService } from '../scope.ts'

/** How many batches and files wait to be read, or are being read; and how many entries the trail has. */
export type Queues = {
  readonly batches: Readonly<Record<'waiting' | 'reading', number>>
  readonly files: Readonly<Record<'waiting' | 'reading', number>>
  readonly trail: number
}

export const queues = (db: Database): Promise<Queues> =>
  asService(db, async (tx) => {
    const { rows } = await sql<{ bw: number; br: number; fw: number; fr: number; trail: number }>`
      SELECT count(*) FILTER (WHERE b.state = 'waiting')::int AS bw, count(*) FILTER (WHERE b.state = 'reading')::int AS br,
        coalesce(sum(f.waiting), 0)::int AS fw, coalesce(sum(f.reading), 0)::int AS fr,
        (SELECT coalesce(max(id), 0)::int FROM audit_event) AS trail
      FROM reading_batch b LEFT JOIN LATERAL (
        SELECT count(*) FILTER (WHERE state = 'waiting') AS waiting, count(*) FILTER (WHERE state = 'reading') AS reading
        FROM reading_file WHERE batch_id = b.id) f ON true
      WHERE b.state IN ('waiting', 'reading')`.execute(tx)
    const row = rows[0]
    return {
      batches: { waiting: row?.bw ?? 0, reading: row?.br ?? 0 },
      files: { waiting: row?.fw ?? 0, reading: row?.fr ?? 0 },
      trail: row?.trail ?? 0,
    }
  })
