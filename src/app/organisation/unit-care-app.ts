import type { NewLetterhead } from '../../contract/letterhead-view.ts'
import type { ConfirmedMerger, MergerView, NewMerger } from '../../contract/merger-view.ts'
import type { UnitView } from '../../contract/organisation-view.ts'
import type { Reader } from '../../contract/view.ts'
import type { Result } from '../../core/result.ts'
import type { TakeAway } from '../take-away.ts'

/** Use cases of a unit's letterhead, and of units that become one. */
export type UnitCareApp = {
  /** A unit as it is shown, refused to those who may not change it. */
  readonly unitForChange: (reader: Reader, unitId: string) => Promise<Result<UnitView>>
  readonly setLetterhead: (reader: Reader, unitId: string, given: NewLetterhead) => Promise<Result<UnitView>>
  /** The logo on a day, today for null. */
  readonly showLogo: (reader: Reader, unitId: string, on: string | null) => Promise<Result<TakeAway>>
  readonly previewMerger: (reader: Reader, intoId: string, given: NewMerger) => Promise<Result<MergerView>>
  readonly mergeUnits: (reader: Reader, intoId: string, given: ConfirmedMerger) => Promise<Result<UnitView>>
}
