import type { ReadingNote } from '../core/agreement/reading.ts'
import type { DraftView } from './view.ts'
import type { NextStep, WorkingCopyView } from './working-copy-view.ts'

/** An agreement that is being edited, wherever it comes from: what the rows show, and what is said of them. */
export type EditedAgreement = Pick<
  DraftView,
  'id' | 'position' | 'revision' | 'agreement' | 'origins' | 'notes' | 'findings'
> & {
  /** The steps of its life that may come next; none for what was read from a document. */
  readonly next: readonly NextStep[]
}

/** A read document's agreement to be corrected. */
export const editedDraft = (draft: DraftView): EditedAgreement => {
  const { id, position, revision, agreement, origins, notes, findings } = draft
  return { id, position, revision, agreement, origins, notes, findings, next: [] }
}

/** A working copy to be drawn up; a row that is to be confirmed is a doubt about it. */
export const editedCopy = (copy: WorkingCopyView): EditedAgreement => {
  const { id, position, revision, agreement, findings, next } = copy
  const notes = copy.marks.flatMap((mark): ReadingNote[] =>
    mark.kind === 'confirm' && !mark.settled
      ? [{ agreement: position, at: mark.at, confidence: 0.5, code: 'doubt/to-confirm', printed: null }]
      : [],
  )
  return { id, position, revision, agreement, origins: [], notes, findings, next }
}
