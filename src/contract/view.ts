import type { Grant, Place } from '../core/access/may.ts'
import type { Rights } from '../core/access/role.ts'
import type { Origin, ReadingNote } from '../core/agreement/reading.ts'
import type { Finding, Severity } from '../core/check/finding.ts'
import type { Problem } from '../core/problem.ts'
import type { Level } from '../core/profile/agency-profile.ts'
import type { AgreementVersionRow } from './amendment-view.ts'
import type { InterchangeAgreement } from './interchange.ts'

/** The person who reads a page, and what that person may do; every page's shell shows only that. */
export type Reader = {
  readonly userId: string
  readonly name: string
  readonly office: string
  /** The office's own unit, and every unit above it. */
  readonly officePlace: Place
  readonly language: 'id' | 'en'
  /** The roles held today. */
  readonly grants: readonly Held[]
  /** What they give anywhere; what somebody may do with one thing stands beside that thing. */
  readonly may: Rights
  /** What they must do before anything else is open to them. */
  readonly owes?: 'second-factor'
}

/** A role held for a unit and all below it, with the unit's name. */
export type Held = Grant & { readonly unit: string }

export type BatchState = 'waiting' | 'reading' | 'ready' | 'kept' | 'cancelled'

/** One file of a batch that is being read; `page` counts up to `pages` while it is. */
export type BatchFile = {
  readonly id: string
  readonly name: string
  readonly size: number
  readonly state: 'waiting' | 'reading' | 'read' | 'failed'
  readonly page: number
  readonly pages: number | null
  readonly problem: Problem | null
  /** Page sizes in points where the format has pages to show, else null. */
  readonly pageSizes: readonly { readonly width: number | null; readonly height: number | null }[]
}

export type FindingCounts = Readonly<Record<Severity, number>>

export type BatchView = {
  readonly id: string
  readonly state: BatchState
  readonly createdAt: string
  readonly files: readonly BatchFile[]
  readonly drafts: readonly {
    readonly id: string
    readonly position: number
    readonly unit: string
    readonly year: number | null
    readonly counts: FindingCounts
    readonly doubts: number
    readonly keptAs: string | null
    /** The office it names where that is none of this reader's, so that somebody else must keep it; else null. */
    readonly outOfScope: string | null
  }[]
  readonly may: Rights
}

/** One read agreement under review: `findings` speak of the whole family of the batch, `agreement` being its position. */
export type DraftView = {
  readonly id: string
  readonly batchId: string
  readonly position: number
  readonly revision: number
  readonly agreement: InterchangeAgreement
  readonly origins: readonly Origin[]
  readonly notes: readonly ReadingNote[]
  readonly findings: readonly Finding[]
  readonly keptAs: string | null
  /** The office it names where that is none of this reader's, so that somebody else must keep it; else null. */
  readonly outOfScope: string | null
  readonly may: Rights
}

export type AgreementFilter = {
  readonly year?: number
  readonly satker?: string
  readonly level?: Level
  readonly severity?: Severity
  readonly text?: string
  readonly page?: number
}

export type AgreementRow = {
  readonly id: string
  readonly year: number | null
  readonly satker: string
  readonly unit: string
  readonly level: Level | null
  readonly firstParty: string | null
  readonly version: number
  /** Its current version amends an earlier one. */
  readonly amended?: true
  readonly indicators: number
  readonly counts: FindingCounts
  /** Something of its office and year was kept since the findings were looked for; they may be others by now. */
  readonly checking?: true
  readonly keptAt: string
}

export type AgreementList = {
  readonly rows: readonly AgreementRow[]
  readonly total: number
  readonly page: number
  readonly pageSize: number
  readonly facets: {
    readonly years: readonly number[]
    readonly offices: readonly string[]
    readonly levels: readonly Level[]
  }
}

/** One entry of a thing's history. */
export type HistoryEntry = {
  readonly at: string
  readonly who: string
  readonly verb: string
  readonly detail: Readonly<Record<string, string | number | null>>
}

export type AgreementView = {
  readonly id: string
  readonly version: number
  readonly agreement: InterchangeAgreement
  readonly findings: readonly Finding[]
  /** As in AgreementRow. */
  readonly checking?: true
  readonly source: { readonly fileId: string; readonly name: string; readonly pages: readonly number[] } | null
  readonly history: readonly HistoryEntry[]
  /** All its versions, the newest first. */
  readonly versions: readonly AgreementVersionRow[]
  readonly may: Rights
}

/** A batch in the list of batches: how many files and drafts it has, and how many of those are kept. */
export type BatchRow = {
  readonly id: string
  readonly state: BatchState
  readonly createdAt: string
  readonly by: string
  readonly files: readonly string[]
  readonly drafts: number
  readonly kept: number
}

/** One office of the national list: its code ("52", "52.01", "00" for the national office) and its name. */
export type OfficeChoice = {
  readonly code: string
  readonly name: string
  readonly kind: 'national' | 'province' | 'regency'
  readonly parent: string | null
}

/** What became of each draft that was to be kept: `known` where the same content was kept before. */
export type KeepOutcome = {
  readonly kept: readonly {
    readonly draftId: string | null
    readonly agreementId: string
    readonly version: number
    readonly how: 'new' | 'new-version' | 'known'
  }[]
  /** What was left where it is, and why: agreements of offices that are none of this reader's. */
  readonly refused: readonly { readonly draftId: string | null; readonly problem: Problem }[]
}
