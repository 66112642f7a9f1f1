import type { AskedSource, CopySources } from '../../contract/copy-sources-view.ts'
import type { Reader } from '../../contract/view.ts'
import type { CopyEdits, CopyStep, NewCopy, NewMark } from '../../contract/working-copy.ts'
import type { DraftingYear, EditedCopy, WorkItem, WorkingCopyView } from '../../contract/working-copy-view.ts'
import type { Result } from '../../core/result.ts'
import type { Deps } from '../deps.ts'
import type { TakeAway } from '../take-away.ts'
import { copyPdf } from './copy-pdf.ts'
import { copySources } from './copy-sources.ts'
import { discardCopy } from './discard-copy.ts'
import { draftingYear } from './drafting-year.ts'
import { editCopy } from './edit-copy.ts'
import { addMark, settleMark } from './mark-copy.ts'
import { openYear } from './open-year.ts'
import { copyView } from './show-copy.ts'
import { startCopy } from './start-copy.ts'
import { stepCopy } from './step-copy.ts'
import { takeParties } from './take-parties.ts'
import { workList } from './work-list.ts'

/** Use cases of drawing agreements up. */
export type DraftingApp = {
  /** What is drawn up for an office and year; the reader's own office where none is named. */
  readonly draftingYear: (reader: Reader, officeUnitId: string | null, year: number) => Promise<Result<DraftingYear>>
  readonly openYear: (reader: Reader, officeUnitId: string, year: number) => Promise<Result<DraftingYear>>
  readonly copySources: (reader: Reader, asked: AskedSource) => Promise<Result<CopySources>>
  readonly startCopy: (reader: Reader, unitId: string, given: NewCopy) => Promise<Result<WorkingCopyView>>
  readonly copyView: (reader: Reader, id: string) => Promise<Result<WorkingCopyView>>
  readonly editCopy: (reader: Reader, id: string, edits: CopyEdits) => Promise<Result<EditedCopy>>
  readonly takeParties: (reader: Reader, id: string, revision: number) => Promise<Result<EditedCopy>>
  readonly copyPdf: (reader: Reader, id: string) => Promise<Result<TakeAway>>
  readonly discardCopy: (reader: Reader, id: string) => Promise<Result<null>>
  readonly addMark: (reader: Reader, copyId: string, mark: NewMark) => Promise<Result<WorkingCopyView>>
  readonly settleMark: (reader: Reader, copyId: string, markId: string) => Promise<Result<WorkingCopyView>>
  readonly stepCopy: (reader: Reader, id: string, step: CopyStep) => Promise<Result<WorkingCopyView>>
  readonly workList: (reader: Reader) => Promise<Result<{ readonly items: readonly WorkItem[] }>>
}

export const createDraftingApp = (deps: Deps): DraftingApp => ({
  draftingYear: draftingYear(deps),
  openYear: openYear(deps),
  copySources: copySources(deps),
  startCopy: startCopy(deps),
  copyView: copyView(deps),
  editCopy: editCopy(deps),
  takeParties: takeParties(deps),
  copyPdf: copyPdf(deps),
  discardCopy: discardCopy(deps),
  addMark: addMark(deps),
  settleMark: settleMark(deps),
  stepCopy: stepCopy(deps),
  workList: workList(deps),
})
