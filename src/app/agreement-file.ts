import type { Reader } from '../contract/view.ts'
import type { Agreement } from '../core/agreement/agreement.ts'
import { ok, type Result } from '../core/result.ts'
import { asReader } from '../db/scope.ts'
import { signedPdfOf } from '../db/signatures.ts'
import type { DocumentWriter } from '../ports/writing.ts'
import { loadAgreement } from './agreement-view.ts'
import type { Deps } from './deps.ts'
import { logoOf } from './logo-of.ts'
import { fileName, interchangeOf, keptPdf, printingOf } from './printed-form.ts'
import { MIME_OF, type TakeAway, type TakeAwayFormat } from './take-away.ts'

const bytesOf = async (
  w: DocumentWriter,
  a: Agreement,
  format: TakeAwayFormat,
  logo: Uint8Array | null,
): Promise<Result<Uint8Array>> => {
  if (format === 'json') return ok(interchangeOf([a]))
  if (format === 'docx') return w.docx(a)
  if (format === 'xlsx') return w.xlsx([a])
  return w.pdf(a, printingOf(a, { logo }))
}

/** A kept agreement to take away. One that was signed here is handed out as it was signed; else the PDF is typeset. */
export const agreementFile =
  (deps: Deps) =>
  async (
    reader: Reader,
    id: string,
    format: TakeAwayFormat,
    asked: number | null = null,
  ): Promise<Result<TakeAway>> => {
    const kept = await asReader(deps.db, reader, async (tx) => {
      const loaded = await loadAgreement(tx, reader, id, asked)
      if (!loaded.ok) return loaded
      const { agreement, place, version } = loaded.value
      return ok({ agreement, place, signed: format === 'pdf' ? await signedPdfOf(tx, version.id) : null })
    })
    if (!kept.ok) return kept
    const { agreement, place, signed } = kept.value
    if (signed !== null)
      return ok({
        name: fileName(agreement, format),
        mimeType: MIME_OF[format],
        bytes: await keptPdf(deps.files, signed),
      })
    const logo = format === 'pdf' ? await logoOf(deps, place[0] ?? '', agreement) : null
    const bytes = await bytesOf(deps.writer, agreement, format, logo)
    return bytes.ok ? ok({ name: fileName(agreement, format), mimeType: MIME_OF[format], bytes: bytes.value }) : bytes
  }
