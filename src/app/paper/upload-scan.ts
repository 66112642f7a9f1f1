import type { SigningView } from '../../contract/signing-view.ts'
import type { Reader } from '../../contract/view.ts'
import type { Result } from '../../core/result.ts'
import { recordDeeds } from '../../db/audit.ts'
import { addScan } from '../../db/paper.ts'
import { asReader } from '../../db/scope.ts'
import type { Deps } from '../deps.ts'
import { inTransactionAs } from '../in-transaction.ts'
import { showSigning } from '../signature/signing-view.ts'
import type { UploadedFile } from '../uploaded-file.ts'
import { boundScan } from './bound-scan.ts'
import { printedTurn } from './paper-turn.ts'

/** Takes in the scan of a signed sheet, to be read back; one that was brought in before is discarded for it. */
export const uploadScan =
  (deps: Deps) =>
  async (reader: Reader, copyId: string, uploaded: readonly UploadedFile[]): Promise<Result<SigningView>> => {
    const { db, clock, ids, files } = deps
    // A stranger's file is not even looked at.
    const turn = await asReader(db, reader, (tx) => printedTurn(tx, deps, reader, copyId))
    if (!turn.ok) return turn
    const scan = await boundScan(deps, uploaded)
    if (!scan.ok) return scan
    const { name, bytes } = scan.value
    const hash = await files.put(bytes)
    return inTransactionAs(db, reader, async (tx) => {
      const now = await printedTurn(tx, deps, reader, copyId)
      if (!now.ok) return now
      const { copy, as, print } = now.value
      const at = clock.now()
      const by = reader.userId
      await addScan(tx, { id: ids.next(), printId: print.id, hash, name, size: bytes.length, by, at })
      const of = { subject: 'copy', subjectId: copyId, unitId: copy.unit_id } as const
      await recordDeeds(tx, [{ at, actor: reader, verb: 'upload-scan', ...of, detail: { as, file: name, scan: hash } }])
      return showSigning(deps, tx, reader, copyId)
    })
  }
