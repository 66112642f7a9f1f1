import type { ColumnType } from 'kysely'
import type { AuditSubject } from '../core/audit-subject.ts'
import type { ChangedFields } from '../core/changed-fields.ts'
import type { Json, JsonOrNull } from './schema-json.ts'

export type AuditEventTable = {
  /** Number and hashes are given by the chain's trigger. */
  id: ColumnType<bigint, never, never>
  at: Date
  actor_id: string | null
  actor_name: string
  verb: string
  subject: AuditSubject
  subject_id: string
  detail: Json<Readonly<Record<string, string | number | null>>>
  hash_version: ColumnType<number, never, never>
  unit_id: string | null
  address: string | null
  request: string | null
  refusal: string | null
  before: JsonOrNull<ChangedFields['before']>
  after: JsonOrNull<ChangedFields['after']>
  previous_hash: ColumnType<Buffer, never, never>
  hash: ColumnType<Buffer, never, never>
}
