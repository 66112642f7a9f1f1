import type { DraftView, Reader } from '../contract/view.ts'
import { refusalFor } from '../core/access/may.ts'
import { problem } from '../core/problem.ts'
import { ok, type Result, refuse } from '../core/result.ts'
import { batchOfDraft, draftsOfBatch } from '../db/drafts.ts'
import { batchFiles } from '../db/read/batch-files.ts'
import type { Deps } from './deps.ts'
import { findingsOfDrafts } from './family.ts'
import { isId } from './identifier.ts'

/** One draft with its origins, doubts, and what the checks say of it among the others of its batch. */
export const draftView =
  ({ db }: Pick<Deps, 'db'>) =>
  async (reader: Reader, draftId: string): Promise<Result<DraftView>> => {
    const forbidden = refusalFor(reader.may, 'read')
    if (forbidden) return refuse(forbidden)
    const batchId = isId(draftId) ? await batchOfDraft(db, draftId) : null
    if (batchId === null) return refuse(problem('not-found', 'draft'))
    const [drafts, files] = await Promise.all([draftsOfBatch(db, batchId), batchFiles(db, batchId)])
    const position = drafts.findIndex((draft) => draft.id === draftId)
    const draft = drafts[position]
    if (!draft) return refuse(problem('not-found', 'draft'))
    const file = files.findIndex((f) => f.id === draft.source_file_id)
    return ok({
      id: draft.id,
      batchId,
      position,
      revision: draft.revision,
      agreement: draft.agreement,
      origins: draft.origins.map((o) => ({ ...o, agreement: position, file })),
      notes: draft.notes.map((n) => ({ ...n, agreement: position })),
      findings: findingsOfDrafts(drafts).filter((f) => f.agreement === position),
      keptAs: draft.kept_as,
    })
  }
