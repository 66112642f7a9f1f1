import type { GeneratedAlways } from 'kysely'
import type { Capacity } from '../core/organisation/tenure.ts'

export type OfficialTable = {
  id: string
  satker_id: string
  name: string
  name_key: string
  nip: string | null
  number: GeneratedAlways<number>
}

/** Who holds the post at the head of a unit; `valid` is a daterange of days. */
export type TenureTable = {
  id: string
  official_id: string
  unit_id: string
  capacity: Capacity
  valid: string
  decree: string | null
  number: GeneratedAlways<number>
}

/** Who signed in which position in a year, as agreements print it. */
export type PrintedTenureTable = {
  id: string
  official_id: string
  position_id: string
  capacity: 'definitive' | 'plt' | 'plh'
  year: number
}
