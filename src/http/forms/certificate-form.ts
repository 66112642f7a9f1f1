import { ok, type Result } from '../../core/result.ts'
import type { HttpContext } from '../env.ts'
import { readForm } from './read-form.ts'
import { readUpload } from './read-upload.ts'

/** Certificates have some thousand bytes, and a chain some more. */
const LIMITS = { fileBytes: 300 * 1024, files: 1 } as const

/** A form with or without a certificate's file, which is given in base64; null where none was chosen. */
export type CertificateForm = { readonly fields: URLSearchParams; readonly p12: string | null }

/** Reads a form of either kind. The file lies on the disk for as long as this takes, still under its owner's passphrase. */
export const readCertificateForm = async (c: HttpContext): Promise<Result<CertificateForm>> => {
  if (!c.req.header('content-type')?.startsWith('multipart/form-data')) {
    return ok({ fields: await readForm(c), p12: null })
  }
  const upload = await readUpload(c, LIMITS)
  if (!upload.ok) return upload
  const { files, fields, cleanUp } = upload.value
  try {
    const [file] = files
    const p12 = file ? Buffer.from(await file.bytes()).toString('base64') : null
    return ok({ fields, p12 })
  } finally {
    await cleanUp()
  }
}
