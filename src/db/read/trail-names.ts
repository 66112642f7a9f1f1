import { sql } from 'kysely'
import type { TrailEntry } from '../../contract/audit.ts'
import type { Database } from '../database.ts'

/** What the things of these entries are called today, by their identifiers; what is gone or walled off has no name. */
export const namesOfThings = async (
  db: Database,
  entries: readonly TrailEntry[],
): Promise<Readonly<Record<string, string>>> => {
  const of = (...subjects: readonly string[]) =>
    sql`ANY (${[...new Set(entries.filter((e) => subjects.includes(e.subject)).map((e) => e.subjectId))]}::uuid[])`
  const { rows } = await sql<{ id: string; name: string }>`
    SELECT id, unit_name || coalesce(' ' || year, '') AS name FROM agreement WHERE id = ${of('agreement', 'request')}
    UNION ALL SELECT id, (agreement ->> 'unit') || ' ' || year FROM working_copy WHERE id = ${of('copy')}
    UNION ALL SELECT id, name FROM unit WHERE id = ${of('unit')}
    UNION ALL SELECT id, name FROM official WHERE id = ${of('official')}
    UNION ALL SELECT id, file_name FROM roster_import WHERE id = ${of('roster')}
    UNION ALL SELECT id, name FROM app_user WHERE id = ${of('user')}
    UNION ALL SELECT id, title FROM plan WHERE id = ${of('plan')}
    UNION ALL SELECT id, number FROM budget_document WHERE id = ${of('budget')}
    UNION ALL SELECT id, left(text, 200) FROM library_indicator WHERE id = ${of('indicator')}
    UNION ALL SELECT id, agreement ->> 'unit' FROM draft WHERE id = ${of('draft', 'request')}
    UNION ALL SELECT batch_id, min(f.name) FROM reading_file r JOIN source_file f ON f.id = r.source_file_id
      WHERE batch_id = ${of('batch', 'request')} GROUP BY batch_id`.execute(db)
  return Object.fromEntries(rows.flatMap(({ id, name }) => (name ? [[id, name]] : [])))
}
