import type { App } from '../../app/app.ts'
import type { VerifiedDocument } from '../../contract/signing-view.ts'
import { problem } from '../../core/problem.ts'
import { ok, type Result, refuse } from '../../core/result.ts'
import type { HttpContext } from '../env.ts'
import { clientAddress } from '../guards/client-address.ts'
import { readUpload } from './read-upload.ts'

/** One file, and smaller than what an office may bring in: anybody may send it. */
export const VERIFY_LIMITS = { fileBytes: 25 * 1024 * 1024, files: 1, isPublic: true } as const

/** Takes one uploaded file, has it judged, and removes it whatever comes of it. */
export const verifyUpload = async (c: HttpContext, uses: App): Promise<Result<VerifiedDocument>> => {
  let cleanUp = async (): Promise<void> => undefined
  try {
    return await uses.verifyDocument(clientAddress(c), async () => {
      const upload = await readUpload(c, VERIFY_LIMITS)
      if (!upload.ok) return upload
      cleanUp = upload.value.cleanUp
      const [file] = upload.value.files
      const code = upload.value.fields.get('kode')
      return file
        ? ok({ file, code })
        : refuse(problem('input/invalid', 'files', { field: 'files', reason: 'reason/missing' }))
    })
  } finally {
    await cleanUp()
  }
}
