import type { State } from '../core/agreement/lifecycle.ts'
import type { TargetRelation } from '../core/cascade/compare-targets.ts'
import type { Fill } from '../core/cascade/fill.ts'
import type { CascadeMethod, Link } from '../core/cascade/link.ts'
import type { MatrixStanding } from '../core/cascade/matrix.ts'
import type { Match } from '../core/text-match.ts'

/** Whether a column can be filled: it is a draft the reader may change; else why not. */
export type ColumnDoor = 'open' | 'not-yours' | 'locked' | 'kept' | 'none'

/** One subordinate unit; `copyId` where its agreement is in work, `agreementId` where one is kept. */
export type CascadeColumn = {
  readonly unitId: string
  readonly unit: string
  readonly copyId: string | null
  readonly agreementId: string | null
  readonly state: State | null
  readonly door: ColumnDoor
  /** The reader may begin a copy for it, from the year that is named where there is one. */
  readonly mayStart: boolean
  readonly lastYear: number | null
  readonly carried: number
  readonly weaker: number
  readonly unsourced: number
}

/** One row that carries an indicator in the column of this index. `at` is its path; `decided` is null where it was found. */
export type CascadeCell = {
  readonly column: number
  readonly at: string
  readonly way: Link['method']
  readonly decided: CascadeMethod | null
  readonly match: Match
  readonly text: string
  readonly target: string | null
  readonly relation: TargetRelation | null
}

export type CascadeRow = {
  readonly objective: number
  readonly indicator: number
  /** The number and wording of its objective. */
  readonly no: string | null
  readonly heading: string
  readonly text: string
  readonly target: string | null
  readonly iku: boolean
  readonly standing: MatrixStanding
  readonly carriers: number
  readonly sum: string | null
  readonly cells: readonly CascadeCell[]
}

/** The latest act in this matrix that can be undone. */
export type LastFill = {
  readonly id: string
  readonly kind: Fill['kind']
  readonly by: string
  readonly when: string
  readonly rows: number
  readonly copies: number
}

/** A superior's indicators of a year against its subordinate units. */
export type CascadeMatrixView = {
  readonly unitId: string
  readonly unit: string
  readonly office: string
  readonly officeUnitId: string
  readonly year: number
  /** The superior's agreement: in work, with its revision, or kept. */
  readonly copyId: string | null
  readonly agreementId: string | null
  readonly revision: number | null
  readonly columns: readonly CascadeColumn[]
  readonly rows: readonly CascadeRow[]
  readonly lastFill: LastFill | null
  /** The year whose agreements `last-year` looks at; null where there is none. */
  readonly lastYear: number | null
}

/** One row that would be added, or that is there and would be linked. */
export type PlannedRow = {
  readonly source: string
  readonly heading: string
  readonly text: string
  readonly target: string | null
  readonly way: Link['method']
  readonly method: CascadeMethod | null
  readonly added: boolean
  readonly toConfirm: boolean
}

/** What a fill would do, before it is done; `skipped` are units that would get something if they could be filled. */
export type FillPreview = {
  readonly columns: readonly {
    readonly unitId: string
    readonly unit: string
    readonly rows: readonly PlannedRow[]
  }[]
  readonly skipped: readonly { readonly unitId: string; readonly unit: string; readonly door: ColumnDoor }[]
}

/** What a fill did: by this identifier it is undone. */
export type FilledCascade = { readonly fillId: string; readonly matrix: CascadeMatrixView }
