import type { DraftView, Reader } from '../contract/view.ts'
import { refusalAt, rightsAt } from '../core/access/may.ts'
import { problem } from '../core/problem.ts'
import type { AgencyProfile } from '../core/profile/agency-profile.ts'
import { ok, type Result, refuse } from '../core/result.ts'
import type { Database } from '../db/database.ts'
import { batchOfDraft, draftsOfBatch } from '../db/drafts.ts'
import { batchFiles, batchHead } from '../db/read/batch-files.ts'
import { asReader } from '../db/scope.ts'
import type { Deps } from './deps.ts'
import { findingsOfDrafts } from './family.ts'
import { isId } from './identifier.ts'
import { officesOutOfScope } from './office-to-keep-in.ts'

/** One draft with its origins, doubts, and what the checks say of it among the others of its batch. */
export const draftView =
  ({ db, profile }: Pick<Deps, 'db' | 'profile'>) =>
  (reader: Reader, draftId: string): Promise<Result<DraftView>> =>
    asReader(db, reader, (tx) => showDraft(tx, profile, reader, draftId))

/** The same within a transaction that is open already. */
export const showDraft = async (
  tx: Database,
  profile: AgencyProfile,
  reader: Reader,
  draftId: string,
): Promise<Result<DraftView>> => {
  const batchId = isId(draftId) ? await batchOfDraft(tx, draftId) : null
  const head = batchId === null ? null : await batchHead(tx, batchId)
  const refused = refusalAt(reader, 'keep', head?.place ?? [], 'draft')
  if (refused || !head) return refuse(refused ?? problem('not-found', 'draft'))
  const drafts = await draftsOfBatch(tx, head.id)
  const files = await batchFiles(tx, head.id)
  const position = drafts.findIndex((draft) => draft.id === draftId)
  const draft = drafts[position]
  if (!draft) return refuse(problem('not-found', 'draft'))
  const { satker } = draft.agreement
  const elsewhere = await officesOutOfScope(tx, profile, reader, [satker])
  const findings = await findingsOfDrafts(tx, drafts, profile)
  const file = files.findIndex((f) => f.id === draft.source_file_id)
  return ok({
    id: draft.id,
    batchId: head.id,
    position,
    revision: draft.revision,
    agreement: draft.agreement,
    origins: draft.origins.map((o) => ({ ...o, agreement: position, file })),
    notes: draft.notes.map((n) => ({ ...n, agreement: position })),
    findings: findings.filter((f) => f.agreement === position),
    keptAs: draft.kept_as,
    outOfScope: draft.kept_as === null ? elsewhere(satker) : null,
    may: rightsAt(reader, head.place),
  })
}
