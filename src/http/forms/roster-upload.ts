import type { App } from '../../app/app.ts'
import { refusalFor } from '../../core/access/may.ts'
import { problem } from '../../core/problem.ts'
import { type Result, refuse } from '../../core/result.ts'
import { type HttpContext, readerIn } from '../env.ts'
import { readUpload } from './read-upload.ts'

/** One workbook: a national one has some 2 MB. */
export const ROSTER_LIMITS = { fileBytes: 20 * 1024 * 1024, files: 1 } as const

/** Takes in the one workbook of a request, and removes what was uploaded whatever comes of it. */
export const rosterUpload = async (c: HttpContext, uses: App): Promise<Result<{ readonly id: string }>> => {
  const reader = readerIn(c)
  const refused = refusalFor(reader.may, 'administer')
  if (refused) return refuse(refused)
  const upload = await readUpload(c, ROSTER_LIMITS)
  if (!upload.ok) return upload
  const { files, cleanUp } = upload.value
  const [file] = files
  try {
    if (!file) return refuse(problem('input/invalid', 'files', { field: 'files', reason: 'reason/missing' }))
    return await uses.openRosterImport(reader, file)
  } finally {
    await cleanUp()
  }
}
