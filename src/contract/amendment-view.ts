import type { OfficialChange } from '../core/agreement/official-change.ts'
import type { Fact, Fate, ObjectiveNamed } from '../core/agreement/read-difference.ts'
import type { VersionStanding } from '../core/agreement/version-standing.ts'
import type { AmendmentReason } from '../core/agreement/working-copy.ts'
import type { InterchangeBudgetLine, InterchangeIndicator, InterchangeObjective } from './interchange.ts'

/** One version of an agreement, and what it is worth. `code` is that of its public page, null where it was not signed here. */
export type AgreementVersionRow = {
  readonly version: number
  readonly keptAt: string
  readonly keptBy: string
  readonly standing: VersionStanding
  readonly copyId: string | null
  readonly code: string | null
  /** Why it was amended, for an amendment. */
  readonly reason: AmendmentReason | null
  readonly note: string | null
}

/** What an amendment would begin from, and the unit it is of. */
export type AmendmentOffer = {
  readonly agreementId: string
  readonly unit: string
  readonly office: string
  readonly officeUnitId: string
  readonly year: number
  readonly version: number
}

/** A row as it was and as it is; null on the side where it is not. */
export type DifferenceRow<T> = {
  readonly fate: Fate
  readonly isMoved: boolean
  readonly before: T | null
  readonly after: T | null
}

/** An indicator's row; `from` is the objective it stood under where that is another one, and `isMoved` is then true. */
export type IndicatorDifference = DifferenceRow<InterchangeIndicator> & { readonly from: ObjectiveNamed | null }

export type DifferenceHead = Omit<InterchangeObjective, 'indicators'>

/** Two versions of one agreement side by side, in the order of reading. Amounts in whole rupiah. */
export type DifferenceView = {
  readonly agreementId: string
  /** The working copy that is compared; null where both are kept. */
  readonly copyId: string | null
  readonly unit: string
  readonly office: string
  readonly year: number | null
  readonly reason: AmendmentReason | null
  readonly note: string | null
  readonly from: number
  /** Null for the working copy, which is no version yet. */
  readonly to: number | null
  /** Every version there is, the newest first, to choose from. */
  readonly versions: readonly AgreementVersionRow[]
  /** `moved` are indicators under another objective, changed besides or not. */
  readonly counts: Readonly<Record<Exclude<Fate, 'same'> | 'facts' | 'moved', number>>
  readonly facts: readonly { readonly at: Fact; readonly before: string | null; readonly after: string | null }[]
  readonly objectives: readonly (DifferenceRow<DifferenceHead> & {
    readonly indicators: readonly IndicatorDifference[]
    /** What stood under this objective and stands under another now. */
    readonly leaving: readonly { readonly indicator: InterchangeIndicator; readonly to: ObjectiveNamed }[]
  })[]
  readonly lines: readonly (DifferenceRow<InterchangeBudgetLine> & { readonly by: number | null })[]
  readonly total: { readonly before: number | null; readonly after: number | null; readonly by: number | null }
}

/** An agreement in force one of whose parties holds the post no longer, and that may be amended now. */
export type TouchedAgreement = {
  readonly agreementId: string
  readonly unitId: string
  readonly unit: string
  readonly office: string
  readonly year: number
  readonly version: number
  readonly changes: readonly OfficialChange[]
}

/** An offer that was put aside: by whom, when (ISO 8601) and why. */
export type DismissedOffer = TouchedAgreement & {
  readonly dismissed: { readonly by: string; readonly when: string; readonly reason: string }
}

export type OfficialChangesView = {
  readonly items: readonly TouchedAgreement[]
  readonly dismissed: readonly DismissedOffer[]
}
