import type { Level } from '../../profile/agency-profile.ts'
import type { Tenure } from '../tenure.ts'

// A roster is the organisation and its officials as one workbook has them: every thing with a short code ("U12" a unit, "P7"
// an official, "J31" a tenure) by which its row is known again when it comes back. `mine` is false for what whoever
// brings the workbook in may read and not change.

export type RosterUnit = {
  readonly code: string
  readonly name: string
  /** An id of the agency profile's kinds; "satker" is the office itself. */
  readonly kind: string
  readonly level: Level | null
  /** The code of the office's own unit, and the office's name. */
  readonly office: string
  readonly officeName: string
  readonly parent: string | null
  readonly parentName: string | null
  readonly closedOn: string | null
  readonly successor: string | null
  /** The latest year it has an agreement for. */
  readonly lastYear: number | null
  readonly mine: boolean
}

export type RosterOfficial = {
  readonly code: string
  readonly office: string
  readonly officeName: string
  readonly name: string
  readonly nip: string | null
  readonly mine: boolean
}

export type RosterTenure = Pick<Tenure, 'capacity' | 'from' | 'until'> & {
  readonly code: string
  readonly unit: string
  readonly official: string
  readonly decree: string | null
  readonly mine: boolean
}

/** What there is: units from the top of the tree down, so that each stands after the one above it. */
export type Roster = {
  readonly units: readonly RosterUnit[]
  readonly officials: readonly RosterOfficial[]
  readonly tenures: readonly RosterTenure[]
}

/** What one row means to change: `before` null for what is new. `after.code` of a new thing is a stand-in ("#unit5"). */
export type Intent<T> = { readonly before: T | null; readonly after: T }
