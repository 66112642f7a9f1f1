import type { Rights } from '../core/access/role.ts'
import type { Requirement, State } from '../core/agreement/lifecycle.ts'
import type { PartyChange } from '../core/agreement/party-change.ts'
import type { AmendmentReason, CopyOrigin, MarkKind } from '../core/agreement/working-copy.ts'
import type { Finding, FindingCode } from '../core/check/finding.ts'
import type { Level } from '../core/profile/agency-profile.ts'
import type { WireEdit } from './edit.ts'
import type { InterchangeAgreement } from './interchange.ts'
import type { SuperiorChangeView } from './superior-view.ts'
import type { FindingCounts } from './view.ts'

/** Something said of a row, or of the whole where `at` is empty. Moments are ISO 8601. */
export type CopyMark = {
  readonly id: string
  readonly kind: MarkKind
  readonly at: string
  readonly code: FindingCode | null
  readonly text: string | null
  readonly by: string
  readonly when: string
  readonly settled: boolean
}

export type CopyStepRow = {
  readonly from: State
  readonly to: State
  readonly by: string
  readonly when: string
  readonly note: string | null
}

/** A step that the reader may take from here, and what is left to do before it. */
export type NextStep = { readonly to: State; readonly unmet: readonly Requirement[] }

/** One working copy, among the agreements of its office and year. */
export type WorkingCopyView = {
  readonly id: string
  readonly unitId: string
  readonly unit: string
  readonly officeUnitId: string
  readonly office: string
  readonly year: number
  readonly state: State
  readonly revision: number
  readonly origin: CopyOrigin
  readonly agreement: InterchangeAgreement
  /** Its place in the family that the findings speak of. */
  readonly position: number
  readonly findings: readonly Finding[]
  readonly marks: readonly CopyMark[]
  readonly steps: readonly CopyStepRow[]
  readonly next: readonly NextStep[]
  /** Who receives the promise, and what of them is there to adopt from. */
  readonly superior: { readonly unitId: string; readonly unit: string; readonly copyId: string | null } | null
  /** Parties that the organisation has otherwise on the day of signing, while nothing is signed. */
  readonly partyChanges: readonly PartyChange[]
  /** What the superior changed of what this copy carries; and what this copy changed of what subordinates carry. */
  readonly changesAbove: readonly SuperiorChangeView[]
  readonly changesBelow: readonly SuperiorChangeView[]
  /** The agreement that it was kept as; null before it is signed. */
  readonly agreementId: string | null
  /** What it amends, and why; `version` is the one it is measured against. */
  readonly amends: {
    readonly agreementId: string
    readonly version: number
    readonly reason: AmendmentReason
    readonly note: string
  } | null
  readonly mayEdit: boolean
  readonly may: Rights
}

/** What an edit answers: the copy as it is now, and the edits of others that came in between, in their order. */
export type EditedCopy = { readonly copy: WorkingCopyView; readonly others: readonly WireEdit[] }

export type WorkingCopyRow = {
  readonly id: string
  readonly state: State
  /** Signed by all its parties, so that an amendment may take its place. */
  readonly isWhole: boolean
  readonly counts: FindingCounts
  readonly toConfirm: number
  readonly indicators: number
  readonly editedAt: string
  readonly editedBy: string
}

/** A unit of an office in the order of its tree; `depth` 0 for the office itself. */
export type DraftingUnit = {
  readonly unitId: string
  readonly unit: string
  readonly level: Level
  readonly depth: number
  readonly holder: string | null
  readonly copy: WorkingCopyRow | null
  /** Kept of this year: read from a document, or signed. */
  readonly agreement: { readonly id: string; readonly version: number } | null
  /** The latest earlier year that has an agreement to carry over; null where there is none. */
  readonly lastYear: number | null
}

/** What is drawn up for one office and year. */
export type DraftingYear = {
  readonly officeUnitId: string
  readonly office: string
  readonly year: number
  readonly units: readonly DraftingUnit[]
  readonly may: Rights
}

/** Something that waits for the reader. */
export type WorkItem = {
  readonly copyId: string
  readonly unit: string
  readonly office: string
  readonly year: number
  readonly state: State
  /** How many changes of the superior's wait for an answer. */
  readonly changes: number
  /** The step that is asked of the reader. */
  readonly to: State
  readonly since: string
}
