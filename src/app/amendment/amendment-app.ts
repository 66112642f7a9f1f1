import type { NewAmendment } from '../../contract/amendment.ts'
import type { AmendmentOffer, DifferenceView, TouchedAgreement } from '../../contract/amendment-view.ts'
import type { Reader } from '../../contract/view.ts'
import type { WorkingCopyView } from '../../contract/working-copy-view.ts'
import type { Result } from '../../core/result.ts'
import type { Deps } from '../deps.ts'
import { amendAgreement } from './amend-agreement.ts'
import { amendmentOffer } from './amendment-offer.ts'
import { agreementDifference, copyDifference } from './show-difference.ts'
import { touchedAgreements } from './touched-agreements.ts'

type Versions = { readonly from?: number | null; readonly to?: number | null }

/** Use cases of amending what was signed. */
export type AmendmentApp = {
  readonly amendmentOffer: (reader: Reader, agreementId: string) => Promise<Result<AmendmentOffer>>
  readonly amendAgreement: (
    reader: Reader,
    agreementId: string,
    given: NewAmendment,
  ) => Promise<Result<WorkingCopyView>>
  readonly agreementDifference: (
    reader: Reader,
    agreementId: string,
    versions: Versions,
  ) => Promise<Result<DifferenceView>>
  /** What touches agreements in force of the offices that the reader draws up for. */
  readonly officialChanges: (reader: Reader) => Promise<Result<{ readonly items: readonly TouchedAgreement[] }>>
  readonly copyDifference: (reader: Reader, copyId: string) => Promise<Result<DifferenceView>>
}

export const createAmendmentApp = (deps: Deps): AmendmentApp => ({
  amendmentOffer: amendmentOffer(deps),
  amendAgreement: amendAgreement(deps),
  agreementDifference: agreementDifference(deps),
  officialChanges: touchedAgreements(deps),
  copyDifference: copyDifference(deps),
})
