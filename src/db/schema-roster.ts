import type { RowCounts } from '../core/organisation/roster/plan-roster.ts'
import type { ReadRow } from '../core/organisation/roster/read-sheets.ts'
import type { Json, JsonOrNull } from './schema-json.ts'

/** A workbook of the organisation that somebody brought in, as far as it was read. */
export type RosterImportTable = {
  id: string
  unit_id: string
  file_name: string
  file_hash: string
  rows: Json<readonly ReadRow[]>
  created_by: string
  created_at: Date
  applied_at: Date | null
  applied_from: string | null
  counts: JsonOrNull<RowCounts>
}
