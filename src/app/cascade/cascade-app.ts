import type { CascadeFill } from '../../contract/cascade.ts'
import type { CascadeMatrixView, FilledCascade, FillPreview } from '../../contract/cascade-view.ts'
import type { Reader } from '../../contract/view.ts'
import type { Result } from '../../core/result.ts'
import type { Deps } from '../deps.ts'
import { fillCascade } from './fill-cascade.ts'
import { previewFill } from './preview-fill.ts'
import { showCascade } from './show-matrix.ts'
import { undoFill } from './undo-fill.ts'

/** Use cases of carrying a superior's indicators down. */
export type CascadeApp = {
  readonly showCascade: (reader: Reader, unitId: string, year: number) => Promise<Result<CascadeMatrixView>>
  readonly previewFill: (
    reader: Reader,
    unitId: string,
    year: number,
    fill: CascadeFill,
  ) => Promise<Result<FillPreview>>
  readonly fillCascade: (
    reader: Reader,
    unitId: string,
    year: number,
    fill: CascadeFill,
  ) => Promise<Result<FilledCascade>>
  readonly undoFill: (
    reader: Reader,
    unitId: string,
    year: number,
    fillId: string,
  ) => Promise<Result<CascadeMatrixView>>
}

export const createCascadeApp = (deps: Deps): CascadeApp => ({
  showCascade: showCascade(deps),
  previewFill: previewFill(deps),
  fillCascade: fillCascade(deps),
  undoFill: undoFill(deps),
})
