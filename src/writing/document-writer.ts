import type { Agreement } from '../core/agreement/agreement.ts'
import { agreementForm, type PrintedForm } from '../core/agreement/form/agreement-form.ts'
import { printable } from '../core/printable.ts'
import { problem } from '../core/problem.ts'
import { ok, type Result, refuse } from '../core/result.ts'
import type { DocumentWriter, TypesettingOptions } from '../ports/writing.ts'
import { bookData } from './book-data.ts'
import { fileDate } from './file-date.ts'
import { formsOf } from './forms-of.ts'
import { qrPicture } from './qr-picture.ts'
import { signaturePlaceOf } from './signature-place.ts'
import { attachmentPath, createTypesetter, type Job, type Typesetter } from './typesetter.ts'
import type { TypesettingFiles } from './typesetting-files.ts'
import { withWordBreaks } from './word-breaks.ts'

export type DocumentWriterOptions = TypesettingFiles & {
  /** The emblem beside the letterhead where none is given with the agreement: PNG, JPEG, GIF or SVG. */
  readonly logo?: Uint8Array
  /** How the agency prints. */
  readonly printed: PrintedForm
}

/** What a document of several parts brings along beside its options. */
type Files = Partial<Pick<Job, 'attachments' | 'logos'>>

/** Bytes of an address that a printed code of our size still carries legibly. */
const LONGEST_QR = 300

const common = (options: TypesettingOptions): object => ({
  draft: options.draft ?? false,
  qr: options.qr === undefined ? null : qrPicture(options.qr),
  attachment: options.attachment
    ? {
        path: attachmentPath(0),
        name: printable(options.attachment.name),
        mimeType: options.attachment.mimeType,
      }
    : null,
})

/** In each room of the annex: a signature is seen in one place alone, and the annex is signed with the statement. */
const REFERENCE = 'Tanda tangan elektronik: lihat pernyataan'

const agreementData = (
  agreement: Agreement,
  printed: PrintedForm,
  { electronic }: TypesettingOptions,
): Result<object> => {
  const form = agreementForm(agreement, printed)
  if (!form.ok) return form
  const { statement, annex, name, date } = form.value
  const signing = electronic ? { ...annex.signing, reference: REFERENCE } : annex.signing
  return ok({
    form: withWordBreaks({ ...form.value, annex: { ...annex, signing } }),
    title: `${statement.title} – ${name}`,
    date: fileDate(date, agreement.year),
  })
}

/** Documents out (blueprint §3): the official form as PDF/A, and as DOCX and XLSX for those who must edit. */
export const createDocumentWriter = (options: DocumentWriterOptions): DocumentWriter => {
  const { printed } = options
  let typesetter: Typesetter | null = null
  const ready = (): Typesetter => {
    typesetter ??= createTypesetter(options)
    return typesetter
  }
  const jobOf = (template: Job['template'], data: object, how: TypesettingOptions, files: Files = {}): Result<Job> =>
    Buffer.byteLength(how.qr ?? '') > LONGEST_QR
      ? refuse(problem('typesetting/failed', 'qr', { reason: `QR > ${LONGEST_QR} bytes` }))
      : ok({
          template,
          data: { ...common(how), ...data },
          attachments: [...(how.attachment ? [how.attachment.bytes] : []), ...(files.attachments ?? [])],
          logos: files.logos ?? (how.logo ? [how.logo] : []),
        })
  const typeset = async (
    template: Job['template'],
    data: object,
    how: TypesettingOptions,
    files: Files = {},
  ): Promise<Result<Uint8Array>> => {
    const job = jobOf(template, data, how, files)
    return job.ok ? ready().typeset(job.value) : job
  }

  return {
    pdf: async (agreement, how = {}) => {
      const data = agreementData(agreement, printed, how)
      return data.ok ? typeset('agreement.typ', data.value, how) : data
    },
    signaturePlaces: async (agreement, how = {}) => {
      const data = agreementData(agreement, printed, how)
      if (!data.ok) return data
      const job = jobOf('agreement.typ', data.value, how)
      if (!job.ok) return job
      const told = await ready().told(job.value, 'signature-room')
      return told.ok ? ok(told.value.map(signaturePlaceOf)) : told
    },
    signatureMark: async ({ name, heading, when, qr }, size) => {
      const data = { name: printable(name), heading: printable(heading), when: printable(when), ...size }
      return typeset('signature-mark.typ', data, qr === undefined ? {} : { qr })
    },
    bookPdf: async (book, how = {}) => {
      const bound = bookData(book, printed, how.attachment ? 1 : 0)
      return bound.ok ? typeset('book.typ', bound.value.data, how, bound.value) : bound
    },
    drawnPagesPdf: async ({ title, date, pages }) => {
      const { liftText } = await import('./drawn-text.ts')
      const drawn = pages.map(({ svg, alt }) => ({ alt: printable(alt), ...liftText(svg) }))
      return typeset('drawn-pages.typ', { title: printable(title), date: fileDate(date, null), pages: drawn }, {})
    },
    docx: async (agreement) => {
      const form = agreementForm(agreement, printed)
      if (!form.ok) return form
      const { writeDocx } = await import('./docx/write-docx.ts')
      return { ok: true, value: await writeDocx(form.value) }
    },
    xlsx: async (agreements) => {
      const forms = formsOf(agreements, printed)
      if (!forms.ok) return forms
      const { writeXlsx } = await import('./xlsx/write-xlsx.ts')
      return { ok: true, value: await writeXlsx(forms.value) }
    },
  }
}
