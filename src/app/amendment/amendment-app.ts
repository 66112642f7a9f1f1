import type { DismissOffer, NewAmendment } from '../../contract/amendment.ts'
import type { AmendmentOffer, DifferenceView, OfficialChangesView } from '../../contract/amendment-view.ts'
import type { Reader } from '../../contract/view.ts'
import type { WorkingCopyView } from '../../contract/working-copy-view.ts'
import type { Result } from '../../core/result.ts'
import type { Deps } from '../deps.ts'
import { amendAgreement } from './amend-agreement.ts'
import { amendmentOffer } from './amendment-offer.ts'
import { dismissOffer } from './dismiss-offer.ts'
import { offerAgain } from './offer-again.ts'
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
  readonly officialChanges: (reader: Reader) => Promise<Result<OfficialChangesView>>
  readonly dismissOffer: (
    reader: Reader,
    agreementId: string,
    given: DismissOffer,
  ) => Promise<Result<OfficialChangesView>>
  readonly offerAgain: (reader: Reader, agreementId: string) => Promise<Result<OfficialChangesView>>
  readonly copyDifference: (reader: Reader, copyId: string) => Promise<Result<DifferenceView>>
}

export const createAmendmentApp = (deps: Deps): AmendmentApp => ({
  amendmentOffer: amendmentOffer(deps),
  amendAgreement: amendAgreement(deps),
  agreementDifference: agreementDifference(deps),
  officialChanges: touchedAgreements(deps),
  dismissOffer: dismissOffer(deps),
  offerAgain: offerAgain(deps),
  copyDifference: copyDifference(deps),
})
