import { problem } from '../../core/problem.ts'
import { ok, type Result, refuse } from '../../core/result.ts'
import type { UploadedFile } from '../app.ts'

export type BoundScan = { readonly name: string; readonly bytes: Uint8Array }

const isPdf = (bytes: Uint8Array): boolean => Buffer.from(bytes.subarray(0, 1_024)).includes('%PDF-')

/** The one file that is kept of a scan: a PDF as it came. */
export const boundScan = async (uploaded: readonly UploadedFile[]): Promise<Result<BoundScan>> => {
  const [file, ...more] = uploaded
  if (!file) return refuse(problem('input/invalid', 'files', { field: 'files', reason: 'reason/missing' }))
  const bytes = await file.bytes()
  if (bytes.length === 0) return refuse(problem('file/empty', 'files', { name: file.name }))
  if (more.length > 0 || !isPdf(bytes)) return refuse(problem('paper/form', 'files', { name: file.name }))
  return ok({ name: file.name, bytes })
}
