import type { Reader } from '../../contract/view.ts'
import { problem } from '../../core/problem.ts'
import { ok, type Result, refuse } from '../../core/result.ts'
import type { Deed } from '../../db/audit.ts'
import { copyLinks } from '../../db/cascade-links.ts'
import { addMarks } from '../../db/copy-marks.ts'
import type { Database } from '../../db/database.ts'
import { changesToAmendment } from '../../db/superior-changes.ts'
import { addWorkingCopy, copiesOfOffice, lockBeginning, type NewWorkingCopy } from '../../db/working-copies.ts'
import type { Ids } from '../../ports/runtime.ts'

export type CopyToBegin = Omit<NewWorkingCopy, 'id' | 'by' | 'at'> & { readonly toConfirm: readonly string[] }

/** Writes a working copy with what is to be confirmed in it; refused where the unit has one in work for that year. */
export const beginCopy = async (
  tx: Database,
  ids: Ids,
  { toConfirm, ...copy }: CopyToBegin,
  { reader, at }: { readonly reader: Reader; readonly at: Date },
): Promise<Result<{ readonly id: string; readonly deed: Deed }>> => {
  await lockBeginning(tx, copy.satkerId)
  const inWork = (await copiesOfOffice(tx, copy.satkerId, copy.year)).find(
    (c) => c.unit_id === copy.unitId && c.version_id === null,
  )
  if (inWork) return refuse(problem('copy/in-work', 'unit', { unit: inWork.unit, id: inWork.id }))
  const id = ids.next()
  await addWorkingCopy(tx, { ...copy, id, by: reader.userId, at })
  if (copy.amends !== null) {
    await copyLinks(tx, copy.amends.agreementId, { copyId: id, nextId: ids.next })
    await changesToAmendment(tx, copy.amends.agreementId, id)
  }
  const marks = toConfirm.map((path) => ({
    id: ids.next(),
    kind: 'confirm' as const,
    at: path,
    code: null,
    text: null,
  }))
  await addMarks(tx, id, marks, { userId: reader.userId, at })
  const detail = { unit: copy.agreement.unit, year: copy.year, from: copy.origin }
  const deed = {
    at,
    actor: reader,
    verb: 'begin-copy',
    subject: 'copy',
    subjectId: id,
    unitId: copy.unitId,
    detail,
  } as const
  return ok({ id, deed })
}
