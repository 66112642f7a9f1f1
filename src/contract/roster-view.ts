import type { PlannedRow, RowOutcome } from '../core/organisation/roster/plan.ts'
import type { RowCounts } from '../core/organisation/roster/plan-roster.ts'
import type { SheetId } from '../core/organisation/roster/sheets.ts'

/** A workbook that somebody brought in; moments in ISO form. */
export type RosterImportRow = {
  readonly id: string
  readonly fileName: string
  readonly createdAt: string
  readonly appliedAt: string | null
  /** Day from which its changes of units hold; null until it is applied. */
  readonly appliedFrom: string | null
}

/** Which rows of a preview are wanted: all, or those of one outcome or sheet; `page` counts from 1. */
export type RowFilter = { readonly outcome?: RowOutcome; readonly sheet?: SheetId; readonly page: number }

/** A workbook held against what there is. */
export type RosterImportView = RosterImportRow & {
  /** What the preview is made against: applying needs the same. Empty once it was applied. */
  readonly base: string
  readonly counts: RowCounts
  /** Whether names or places of units change, so that applying needs to know from which day. */
  readonly needsDay: boolean
  /** The rows that are wanted, one page of them; none once it was applied. */
  readonly rows: readonly PlannedRow[]
  readonly total: number
  readonly page: number
  readonly pages: number
  readonly filter: RowFilter
  /** The day it is. */
  readonly today: string
}

/** What is applied: the preview's `base`, and the day from which names and places of units are to hold. */
export type RosterApproval = { readonly base: string; readonly from: string }
