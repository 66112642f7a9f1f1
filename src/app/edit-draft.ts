import { agreementFromInterchange, agreementToInterchange } from '../contract/agreement-mapping.ts'
import type { DraftEdits } from '../contract/edit.ts'
import { editFromWire } from '../contract/edit-mapping.ts'
import type { DraftView, Reader } from '../contract/view.ts'
import { refusalAt } from '../core/access/may.ts'
import { applyEdit } from '../core/agreement/apply-edit.ts'
import type { Edit } from '../core/agreement/edit.ts'
import { type KnownValues, knownValues } from '../core/agreement/known-values.ts'
import { pathAfterEdit } from '../core/agreement/path-after-edit.ts'
import { changedFields } from '../core/changed-fields.ts'
import { problem } from '../core/problem.ts'
import { ok, type Result, refuse } from '../core/result.ts'
import { recordDeeds } from '../db/audit.ts'
import type { Database } from '../db/database.ts'
import { type DraftContent, discardDraft as discard, lockDraft, saveDraft } from '../db/drafts.ts'
import type { Deps } from './deps.ts'
import { showDraft } from './draft-view.ts'
import { isId } from './identifier.ts'
import { inTransactionAs } from './in-transaction.ts'

/** The draft, locked, where it may be changed from this revision on; who changed it, and when, where it may not. */
const openDraft = async (tx: Database, reader: Reader, draftId: string, revision: number) => {
  const draft = isId(draftId) ? await lockDraft(tx, draftId) : null
  const refused = refusalAt(reader, 'keep', draft?.place ?? [], 'draft')
  if (refused || !draft) return refuse(refused ?? problem('not-found', 'draft'))
  if (draft.kept_as !== null) return refuse(problem('conflict/already-kept', 'draft'))
  if (draft.batch_state === 'cancelled') return refuse(problem('conflict/batch-not-ready', 'batch'))
  if (draft.revision === revision) return ok(draft)
  const facts = { who: draft.editor ?? '', when: draft.edited_at?.toISOString() ?? '', revision: draft.revision }
  return refuse(problem('conflict/stale-revision', 'revision', facts))
}

/** Corrects a draft by edits made on its revision `revision`; all of them or none. */
export const editDraft =
  ({ db, clock, profile }: Deps) =>
  (reader: Reader, draftId: string, { revision, edits }: DraftEdits): Promise<Result<DraftView>> =>
    inTransactionAs(db, reader, async (tx) => {
      const draft = await openDraft(tx, reader, draftId, revision)
      if (!draft.ok) return draft
      const next = editedContent(draft.value, edits.map(editFromWire), knownValues(profile))
      if (!next.ok) return next
      const at = clock.now()
      await saveDraft(tx, draftId, next.value, { revision: revision + 1, userId: reader.userId, at })
      const detail = { revision: revision + 1, edits: edits.length }
      const change = changedFields(draft.value.agreement, next.value.agreement)
      const deed = { at, actor: reader, verb: 'edit', subject: 'draft', subjectId: draftId, detail, change } as const
      await recordDeeds(tx, [deed])
      return showDraft(tx, profile, reader, draftId)
    })

/** Puts a draft aside that is no agreement at all, such as a form's guide text. */
export const discardDraft =
  ({ db, clock }: Deps) =>
  (reader: Reader, draftId: string, revision: number): Promise<Result<{ readonly batchId: string }>> =>
    inTransactionAs(db, reader, async (tx) => {
      const draft = await openDraft(tx, reader, draftId, revision)
      if (!draft.ok) return draft
      const at = clock.now()
      await discard(tx, draftId, at)
      await recordDeeds(tx, [{ at, actor: reader, verb: 'discard', subject: 'draft', subjectId: draftId }])
      return ok({ batchId: draft.value.batch_id })
    })

/** Origins and doubts follow their rows; a doubt is settled once a person has set the value it speaks of. */
const editedContent = (content: DraftContent, edits: readonly Edit[], known: KnownValues): Result<DraftContent> => {
  let agreement = agreementFromInterchange(content.agreement)
  let { origins, notes } = content
  for (const edit of edits) {
    const after = applyEdit(agreement, edit, known)
    if (!after.ok) return after
    const before = agreement
    const follow = <T extends { readonly at: string }>(thing: T): T[] => {
      const at = pathAfterEdit(before, edit, thing.at)
      return at === null ? [] : [at === thing.at ? thing : { ...thing, at }]
    }
    origins = origins.flatMap(follow)
    notes = notes.filter((note) => !(edit.kind === 'set' && edit.at === note.at)).flatMap(follow)
    agreement = after.value
  }
  return ok({ agreement: agreementToInterchange(agreement), origins, notes })
}
