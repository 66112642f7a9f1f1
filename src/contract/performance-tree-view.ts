import type { PerformanceTree } from '../core/cascade/performance-node.ts'
import type { Finding } from '../core/check/finding.ts'
import type { Level, LevelProfile } from '../core/profile/agency-profile.ts'

/** Which tree: an office's own where no office is named, the newest year where none is. */
export type PerformanceTreeFilter = {
  readonly satker?: string
  /** Null for agreements without a year. */
  readonly year?: number | null
  /** With the heads of the offices directly below it. */
  readonly below?: boolean
}

/** One agreement of the tree, in the order of `agreement` in its nodes. */
export type TreeAgreement = {
  readonly id: string
  readonly office: string
  readonly unit: string
  readonly level: Level | null
  readonly position: string
  readonly party: string | null
  readonly acting: boolean
}

export type NodeFinding = Pick<Finding, 'severity' | 'message'>

/** Offices that have agreements, and their years, newest first; null is "without a year". */
export type TreeOffice = { readonly name: string; readonly years: readonly (number | null)[] }

/** The performance tree of one office and year; `office` null where there is nothing to show yet. */
export type PerformanceTreeView = {
  readonly office: string | null
  readonly year: number | null
  readonly below: boolean
  /** Whether offices stand directly below this one that have agreements of this year. */
  readonly hasBelow: boolean
  readonly tree: PerformanceTree
  readonly agreements: readonly TreeAgreement[]
  /** The levels they are on, from the top down. */
  readonly levels: readonly Pick<LevelProfile, 'id' | 'name'>[]
  /** What the checks found, by the id of the node it is about. */
  readonly findings: Readonly<Record<string, readonly NodeFinding[]>>
  /** The day on which the newest of them was kept, as YYYY-MM-DD; null where there is none. */
  readonly keptOn: string | null
  readonly offices: readonly TreeOffice[]
}
