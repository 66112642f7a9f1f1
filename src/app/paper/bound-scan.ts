import { problem } from '../../core/problem.ts'
import { ok, type Result, refuse } from '../../core/result.ts'
import type { InputFile } from '../../ports/file.ts'
import type { Deps } from '../deps.ts'
import type { UploadedFile } from '../uploaded-file.ts'

export type BoundScan = { readonly name: string; readonly bytes: Uint8Array }

const isPdf = (bytes: Uint8Array): boolean => Buffer.from(bytes.subarray(0, 1_024)).includes('%PDF-')

const PICTURES = [
  [0xff, 0xd8],
  [0x89, 0x50],
  [0x49, 0x49],
  [0x4d, 0x4d],
] as const

const isPicture = (bytes: Uint8Array): boolean => PICTURES.some(([a, b]) => bytes[0] === a && bytes[1] === b)

/** The one file that is kept of a scan: a PDF as it came, or pictures of its pages put together, away from this thread. */
export const boundScan = async (
  { reader }: Pick<Deps, 'reader'>,
  uploaded: readonly UploadedFile[],
): Promise<Result<BoundScan>> => {
  const [first, ...more] = uploaded
  if (!first) return refuse(problem('input/invalid', 'files', { field: 'files', reason: 'reason/missing' }))
  const files: InputFile[] = []
  for (const { name, bytes } of uploaded) files.push({ name, bytes: await bytes() })
  const empty = files.find(({ bytes }) => bytes.length === 0)
  if (empty) return refuse(problem('file/empty', 'files', { name: empty.name }))
  const [only] = files
  if (only && more.length === 0 && isPdf(only.bytes)) return ok(only)
  const strange = files.find(({ bytes }) => !isPicture(bytes))
  if (strange) return refuse(problem('paper/form', 'files', { name: strange.name }))
  const pdf = await reader.picturesAsPdf(files)
  return pdf.ok ? ok({ name: `${first.name}.pdf`, bytes: pdf.value }) : pdf
}
