import type { Reader } from '../../contract/view.ts'
import { homeFor } from '../../core/access/may.ts'
import { readSheets } from '../../core/organisation/roster/read-sheets.ts'
import { problem } from '../../core/problem.ts'
import { ok, type Result, refuse } from '../../core/result.ts'
import { recordDeeds } from '../../db/audit.ts'
import { addImport, removeUnapplied } from '../../db/roster-imports.ts'
import type { Deps } from '../deps.ts'
import { inTransactionAs } from '../in-transaction.ts'
import type { UploadedFile } from '../uploaded-file.ts'

/** Takes in a workbook of the organisation and reads it; nothing of it is applied yet. Replaces the one not applied so far. */
export const openRosterImport =
  ({ db, clock, ids, files, workbookReader }: Deps) =>
  async (reader: Reader, file: UploadedFile): Promise<Result<{ readonly id: string }>> => {
    const unitId = homeFor(reader, 'administer')
    if (unitId === null) return refuse(problem('access/forbidden', 'administer'))
    const bytes = await file.bytes()
    const sheets = await workbookReader.sheets({ name: file.name, bytes })
    if (!sheets.ok) return sheets
    const rows = readSheets(file.name, sheets.value)
    if (!rows.ok) return rows
    const fileHash = await files.put(bytes)
    return inTransactionAs(db, reader, async (tx) => {
      const [id, at] = [ids.next(), clock.now()]
      const { userId } = reader
      await removeUnapplied(tx, userId)
      await addImport(tx, { id, unitId, fileName: file.name, fileHash, userId, createdAt: at, rows: rows.value })
      const detail = { file: file.name, rows: rows.value.length }
      await recordDeeds(tx, [
        { at, actor: reader, verb: 'open-roster', subject: 'roster', subjectId: id, unitId, detail },
      ])
      return ok({ id })
    })
  }
