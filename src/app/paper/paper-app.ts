import type { BindScan, JudgeDifference, TakePrint } from '../../contract/paper.ts'
import type { SigningView } from '../../contract/signing-view.ts'
import type { Reader } from '../../contract/view.ts'
import type { Result } from '../../core/result.ts'
import type { Deps } from '../deps.ts'
import type { FamilyChecks } from '../family-checks.ts'
import type { TakeAway } from '../take-away.ts'
import type { UploadedFile } from '../uploaded-file.ts'
import { bindScan } from './bind-scan.ts'
import { type DifferenceOf, differencePicture } from './difference-picture.ts'
import { discardScan } from './discard-scan.ts'
import { judgeDifference } from './judge-difference.ts'
import { paperFile } from './paper-file.ts'
import { readNextScan } from './read-scan.ts'
import { takePrint } from './take-print.ts'
import { uploadScan } from './upload-scan.ts'
import { withdrawPrint } from './withdraw-print.ts'

type Shown = Promise<Result<SigningView>>

/** Use cases of signing on paper. */
export type PaperApp = {
  readonly takePrint: (reader: Reader, copyId: string, given: TakePrint) => Shown
  readonly withdrawPrint: (reader: Reader, copyId: string) => Shown
  readonly uploadScan: (reader: Reader, copyId: string, files: readonly UploadedFile[]) => Shown
  readonly discardScan: (reader: Reader, copyId: string) => Shown
  readonly bindScan: (reader: Reader, copyId: string, said: BindScan) => Shown
  readonly judgeDifference: (reader: Reader, copyId: string, said: JudgeDifference) => Shown
  readonly differencePicture: (reader: Reader, copyId: string, of: DifferenceOf) => Promise<Result<TakeAway>>
  readonly paperFile: (reader: Reader, copyId: string, which: 'print' | 'scan') => Promise<Result<TakeAway>>
  /** Reads the next scan that waits; false where none does. For the background alone. */
  readonly readNextScan: (stop: AbortSignal) => Promise<boolean>
}

export const createPaperApp = (deps: Deps, checks: FamilyChecks): PaperApp => ({
  takePrint: takePrint(deps),
  withdrawPrint: withdrawPrint(deps),
  uploadScan: uploadScan(deps),
  discardScan: discardScan(deps),
  bindScan: checks.after(bindScan(deps)),
  judgeDifference: judgeDifference(deps),
  differencePicture: differencePicture(deps),
  paperFile: paperFile(deps),
  readNextScan: readNextScan(deps),
})
