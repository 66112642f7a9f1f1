import { editFromWire } from '../../../contract/edit-mapping.ts'
import { type EditedAgreement, editedCopy, editedDraft } from '../../../contract/edited-agreement.ts'
import type { DraftView } from '../../../contract/view.ts'
import type { EditedCopy, WorkingCopyView } from '../../../contract/working-copy-view.ts'
import type { Edit } from '../../../core/agreement/edit.ts'
import type { ReviewProps } from './review-props.ts'

export type Kind = ReviewProps['frame']['kind']

/** What is saved now, and what others edited since we last heard of it. */
export type Answer = { readonly ground: EditedAgreement; readonly others: readonly Edit[] }

/** The server's answer to edits, or to being asked. */
export const answerOf = (kind: Kind, said: unknown): Answer => {
  if (kind === 'document') return { ground: editedDraft(said as DraftView), others: [] }
  const answer = said as EditedCopy | WorkingCopyView
  return 'copy' in answer
    ? { ground: editedCopy(answer.copy), others: answer.others.map(editFromWire) }
    : { ground: editedCopy(answer), others: [] }
}
