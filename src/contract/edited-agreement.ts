import type { ReadingNote } from '../core/agreement/reading.ts'
import { changeSentence } from '../core/cascade/change-sentence.ts'
import type { Finding } from '../core/check/finding.ts'
import type { DraftView } from './view.ts'
import type { NextStep, WorkingCopyView } from './working-copy-view.ts'

/** What is said beside a row: a finding of the checks, or that the superior changed it. */
export type RowFinding = Omit<Finding, 'code'> & { readonly code: Finding['code'] | 'superior-changed' }

/** An agreement that is being edited, wherever it comes from: what the rows show, and what is said of them. */
export type EditedAgreement = Pick<DraftView, 'id' | 'position' | 'revision' | 'agreement' | 'origins' | 'notes'> & {
  readonly findings: readonly RowFinding[]
  /** The steps of its life that may come next; none for what was read from a document. */
  readonly next: readonly NextStep[]
}

/** A read document's agreement to be corrected. */
export const editedDraft = (draft: DraftView): EditedAgreement => {
  const { id, position, revision, agreement, origins, notes, findings } = draft
  return { id, position, revision, agreement, origins, notes, findings, next: [] }
}

/** What the superior changed, beside the row that carries it; taken over like the repair of a finding. */
const saidOfSuperior = ({ changesAbove, position }: WorkingCopyView): readonly RowFinding[] =>
  changesAbove
    .filter((c) => c.answer === null)
    .map(({ part, at, before, after, edits }) => ({
      code: 'superior-changed',
      severity: 'warning',
      agreement: position,
      at,
      message: changeSentence({ part, before, after }),
      facts: {},
      ...(edits && after !== null ? { repair: { agreement: position, at, value: after } } : {}),
    }))

/** A working copy to be drawn up; a row that is to be confirmed is a doubt about it. */
export const editedCopy = (copy: WorkingCopyView): EditedAgreement => {
  const { id, position, revision, agreement, next } = copy
  const findings = [...saidOfSuperior(copy), ...copy.findings]
  const notes = copy.marks.flatMap((mark): ReadingNote[] =>
    mark.kind === 'confirm' && !mark.settled
      ? [{ agreement: position, at: mark.at, confidence: 0.5, code: 'doubt/to-confirm', printed: null }]
      : [],
  )
  return { id, position, revision, agreement, origins: [], notes, findings, next }
}
