import type { Generated } from 'kysely'
import type { Fact, FindingCode, Repair, Severity } from '../core/check/finding.ts'
import type { Json, JsonOrNull } from './schema-json.ts'

export type FindingTable = {
  agreement_id: string
  position: number
  code: FindingCode
  severity: Severity
  at: string
  message_id: string
  message_en: string
  facts: Json<Readonly<Record<string, Fact>>>
  repair: JsonOrNull<Repair>
}

/** See 0030_family_checks.sql. */
export type FamilyCheckTable = { satker_id: string; year: number | null; turn: Generated<bigint> }
