import { agreementFromInterchange } from '../../contract/agreement-mapping.ts'
import type { WireEdit } from '../../contract/edit.ts'
import { editFromWire, editToWire } from '../../contract/edit-mapping.ts'
import type { Reader } from '../../contract/view.ts'
import type { CopyEdits } from '../../contract/working-copy.ts'
import type { EditedCopy } from '../../contract/working-copy-view.ts'
import { refusalAt } from '../../core/access/may.ts'
import { applyEdits } from '../../core/agreement/apply-edits.ts'
import type { Edit } from '../../core/agreement/edit.ts'
import { type KnownValues, knownValues } from '../../core/agreement/known-values.ts'
import { rebaseEdits } from '../../core/agreement/rebase-edits.ts'
import { problem } from '../../core/problem.ts'
import { ok, type Result, refuse } from '../../core/result.ts'
import { recordDeeds } from '../../db/audit.ts'
import type { Database } from '../../db/database.ts'
import { lockWorkingCopy, type StoredCopy } from '../../db/working-copies.ts'
import type { Deps } from '../deps.ts'
import { isId } from '../identifier.ts'
import { inTransactionAs } from '../in-transaction.ts'
import { showCopy } from './show-copy.ts'
import { sinceRevision } from './since-revision.ts'
import { staleCopy } from './stale-copy.ts'
import { writeRevision } from './write-revision.ts'

/** The copy, locked, where this reader may change its rows. */
export const copyToEdit = async (tx: Database, reader: Reader, id: string): Promise<Result<StoredCopy>> => {
  const copy = isId(id) ? await lockWorkingCopy(tx, id) : null
  const refused = refusalAt(reader, 'draft', copy?.place ?? [], 'copy')
  if (refused || !copy) return refuse(refused ?? problem('not-found', 'copy'))
  return copy.state === 'draft' ? ok(copy) : refuse(problem('copy/not-a-draft', 'copy', { state: copy.state }))
}

type UpToDate = { readonly edits: readonly Edit[]; readonly others: readonly WireEdit[] }

/** Edits made on an older revision as they must be said now; refused where both changed one row. */
const upToDate = async (
  tx: Database,
  copy: StoredCopy,
  revision: number,
  mine: readonly Edit[],
  known: KnownValues,
): Promise<Result<UpToDate>> => {
  if (copy.revision === revision) return ok({ edits: mine, others: [] })
  const stale = () => refuse(staleCopy(copy))
  const since = await sinceRevision(tx, copy, revision, known)
  if (since === null) return stale()
  const { base, edits: others } = since
  const rebased = rebaseEdits(base, others.map(editFromWire), mine, known)
  return rebased.ok ? ok({ edits: rebased.value, others }) : stale()
}

/**
 * Changes the rows of a working copy. Edits made on an older revision are brought up to date where nobody loses anything by
 * it, and the answer says what others did; where both changed one row it is a refusal (`conflict/stale-revision`).
 * `confirmed` are paths of rows after the edits; the empty path confirms all.
 */
export const editCopy =
  (deps: Deps) =>
  (reader: Reader, id: string, edits: CopyEdits): Promise<Result<EditedCopy>> =>
    inTransactionAs(deps.db, reader, (tx) => editWithin(tx, deps, reader, id, edits))

/** The same, within a transaction that is open already. */
export const editWithin = async (
  tx: Database,
  { clock, ids, profile }: Pick<Deps, 'clock' | 'ids' | 'profile'>,
  reader: Reader,
  id: string,
  { revision, edits, confirmed = [] }: CopyEdits,
): Promise<Result<EditedCopy>> => {
  const found = await copyToEdit(tx, reader, id)
  if (!found.ok) return found
  const copy = found.value
  const known = knownValues(profile)
  const mine = await upToDate(tx, copy, revision, edits.map(editFromWire), known)
  if (!mine.ok) return mine
  const before = agreementFromInterchange(copy.agreement)
  const applied = applyEdits(before, mine.value.edits, known)
  if (!applied.ok) return applied
  const at = clock.now()
  const by = { userId: reader.userId, at }
  const wire = mine.value.edits.map(editToWire)
  const change = await writeRevision(
    tx,
    { ids, profile },
    { copy, before, applied: applied.value, edits: wire, confirmed, by },
  )
  const detail = {
    revision: copy.revision + (edits.length > 0 ? 1 : 0),
    edits: edits.length,
    confirmed: confirmed.length,
  }
  await recordDeeds(tx, [
    { at, actor: reader, verb: 'edit-copy', subject: 'copy', subjectId: id, unitId: copy.unit_id, detail, change },
  ])
  const shown = await showCopy(tx, { profile, clock }, reader, id)
  return shown.ok ? ok({ copy: shown.value, others: mine.value.others }) : shown
}
