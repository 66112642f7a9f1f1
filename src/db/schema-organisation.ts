import type { ColumnType, Generated, GeneratedAlways } from 'kysely'
import type { UnitLetterhead } from '../core/organisation/letterhead.ts'
import type { Level } from '../core/profile/agency-profile.ts'
import type { JsonOrNull } from './schema-json.ts'

export type SatkerTable = {
  id: Generated<string>
  code: string | null
  name: string
  name_key: string
  kind: 'national' | 'province' | 'regency' | 'other'
  parent_id: string | null
  head_level: Generated<Level>
  head_alone: Generated<boolean>
}

export type UnitTable = {
  id: string
  satker_id: string
  name: string
  name_key: string
  level: Level | null
  kind: Generated<string>
  parent_id: string | null
  position: Generated<number>
  closed_on: string | null
  successor_id: string | null
  number: GeneratedAlways<number>
}

/** What a unit was called and where it stood while `valid` (a daterange as PostgreSQL prints it). */
export type UnitStateTable = {
  unit_id: string
  valid: string
  name: string
  short_name: string | null
  parent_id: string | null
  letterhead: JsonOrNull<UnitLetterhead>
}

/** The tree written out, each unit below itself at depth 0; kept by a trigger. */
export type UnitBelowTable = {
  above_id: ColumnType<string, never, never>
  unit_id: ColumnType<string, never, never>
  depth: ColumnType<number, never, never>
}

export type PositionTable = { id: string; satker_id: string; title: string; title_key: string }
