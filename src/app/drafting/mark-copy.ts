import type { Reader } from '../../contract/view.ts'
import type { NewMark } from '../../contract/working-copy.ts'
import type { WorkingCopyView } from '../../contract/working-copy-view.ts'
import { may, refusalAt } from '../../core/access/may.ts'
import { knownValues } from '../../core/agreement/known-values.ts'
import { mayChangeMark } from '../../core/agreement/lifecycle.ts'
import { FINDING_CODES, type FindingCode } from '../../core/check/finding.ts'
import { problem } from '../../core/problem.ts'
import { type Result, refuse } from '../../core/result.ts'
import { recordDeeds } from '../../db/audit.ts'
import { addMarks, marksOf, removeMarks, settleMarks } from '../../db/copy-marks.ts'
import { lockWorkingCopy } from '../../db/working-copies.ts'
import type { Deps } from '../deps.ts'
import { isId } from '../identifier.ts'
import { inTransactionAs } from '../in-transaction.ts'
import { showCopy } from './show-copy.ts'
import { placeNow } from './since-revision.ts'
import { staleCopy } from './stale-copy.ts'

const isFindingCode = (code: string | undefined): code is FindingCode => FINDING_CODES.some((c) => c === code)

/** Says something of a row: a comment by whoever may read it, or, by its author, why a warning stands. */
export const addMark =
  ({ db, clock, ids, profile }: Deps) =>
  (
    reader: Reader,
    copyId: string,
    { revision, kind, at: told, code, text }: NewMark,
  ): Promise<Result<WorkingCopyView>> =>
    inTransactionAs(db, reader, async (tx) => {
      const copy = isId(copyId) ? await lockWorkingCopy(tx, copyId) : null
      const refused = refusalAt(reader, kind === 'explanation' ? 'draft' : 'read', copy?.place ?? [], 'copy')
      if (refused || !copy) return refuse(refused ?? problem('not-found', 'copy'))
      if (!mayChangeMark(kind, copy.version_id !== null)) return refuse(problem('copy/frozen', 'mark'))
      // A path means a row of one revision alone; the page may have saved rows since the form was drawn.
      const at = await placeNow(tx, copy, revision, told, knownValues(profile))
      if (at === null) return refuse(staleCopy(copy))
      if (kind === 'explanation' && !isFindingCode(code))
        return refuse(problem('input/invalid', 'code', { field: 'code', reason: 'reason/form' }))
      const by = { userId: reader.userId, at: clock.now() }
      const own = kind === 'explanation' && isFindingCode(code) ? code : null
      const there = (await marksOf(tx, copyId)).filter((m) => m.kind === kind && m.at_path === at)
      // A form that was sent by a double click says it once.
      const isSaid = there.some((m) => m.text === text && m.made_by === reader.userId && m.settled_at === null)
      if (own === null && isSaid) return showCopy(tx, { profile, clock }, reader, copyId)
      if (own !== null) {
        const earlier = there.filter((m) => m.code === own)
        await removeMarks(
          tx,
          earlier.map((m) => m.id),
        )
      }
      await addMarks(tx, copyId, [{ id: ids.next(), kind, at, code: own, text }], by)
      const detail = { kind, at, text }
      await recordDeeds(tx, [
        {
          at: by.at,
          actor: reader,
          verb: 'mark-copy',
          subject: 'copy',
          subjectId: copyId,
          unitId: copy.unit_id,
          detail,
        },
      ])
      return showCopy(tx, { profile, clock }, reader, copyId)
    })

/** Settles a comment or a reason of a return; takes an explanation back. Who said it may, and who draws the copy up. */
export const settleMark =
  ({ db, clock, profile }: Deps) =>
  (reader: Reader, copyId: string, markId: string): Promise<Result<WorkingCopyView>> =>
    inTransactionAs(db, reader, async (tx) => {
      const copy = isId(copyId) ? await lockWorkingCopy(tx, copyId) : null
      const refused = refusalAt(reader, 'read', copy?.place ?? [], 'copy')
      if (refused || !copy) return refuse(refused ?? problem('not-found', 'copy'))
      const mark = (await marksOf(tx, copyId)).find((m) => m.id === markId && m.kind !== 'confirm')
      if (!mark) return refuse(problem('not-found', 'mark'))
      if (mark.made_by !== reader.userId && !may(reader, 'draft', copy.place))
        return refuse(problem('access/forbidden', 'draft'))
      if (!mayChangeMark(mark.kind, copy.version_id !== null)) return refuse(problem('copy/frozen', 'mark'))
      const by = { userId: reader.userId, at: clock.now() }
      if (mark.kind === 'explanation') await removeMarks(tx, [markId])
      else await settleMarks(tx, [markId], by)
      const detail = { kind: mark.kind, at: mark.at_path, text: mark.text }
      await recordDeeds(tx, [
        {
          at: by.at,
          actor: reader,
          verb: 'settle-mark',
          subject: 'copy',
          subjectId: copyId,
          unitId: copy.unit_id,
          detail,
        },
      ])
      return showCopy(tx, { profile, clock }, reader, copyId)
    })
