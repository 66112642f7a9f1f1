import type { Agreement } from '../core/agreement/agreement.ts'
import { agreementForm, type PrintedForm } from '../core/agreement/form/agreement-form.ts'
import type { AgreementForm } from '../core/agreement/form/form.ts'
import { printable } from '../core/printable.ts'
import { problem } from '../core/problem.ts'
import { ok, type Result, refuse } from '../core/result.ts'
import type { DocumentWriter, TypesettingOptions } from '../ports.ts'
import { qrPicture } from './qr-picture.ts'
import { signaturePlaceOf } from './signature-place.ts'
import { createTypesetter, type Job, type Typesetter } from './typesetter.ts'
import type { TypesettingFiles } from './typesetting-files.ts'
import { withWordBreaks } from './word-breaks.ts'

export type DocumentWriterOptions = TypesettingFiles & {
  /** The emblem beside the letterhead where none is given with the agreement: PNG, JPEG, GIF or SVG. */
  readonly logo?: Uint8Array
  /** How the agency prints. */
  readonly printed: PrintedForm
}

/** Bytes of an address that a printed code of our size still carries legibly. */
const LONGEST_QR = 300

/** All agreements in their official form, or the first refusal. */
const formsOf = (agreements: readonly Agreement[], printed: PrintedForm): Result<readonly AgreementForm[]> => {
  const forms: AgreementForm[] = []
  for (const agreement of agreements) {
    const form = agreementForm(agreement, printed)
    if (!form.ok) return form
    forms.push(form.value)
  }
  return { ok: true, value: forms }
}

/** The date within the file, which PDF/A demands: the agreement's, or the start of its year where it has none yet. */
const dateOf = (date: string | null, ofYear: number | null): object => {
  const [year, month, day] = (date ?? `${ofYear ?? 1980}-01-01`).split('-').map(Number)
  return { year, month, day: day ?? 1, hour: 0, minute: 0, second: 0 }
}

const common = (options: TypesettingOptions): object => ({
  draft: options.draft ?? false,
  qr: options.qr === undefined ? null : qrPicture(options.qr),
  attachment: options.attachment
    ? {
        path: '/attachment.bin',
        name: printable(options.attachment.name),
        mimeType: options.attachment.mimeType,
      }
    : null,
})

const agreementData = (agreement: Agreement, printed: PrintedForm): Result<object> => {
  const form = agreementForm(agreement, printed)
  if (!form.ok) return form
  const { statement, name, date } = form.value
  return ok({
    form: withWordBreaks(form.value),
    title: `${statement.title} – ${name}`,
    date: dateOf(date, agreement.year),
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
  const jobOf = (template: Job['template'], data: object, how: TypesettingOptions): Result<Job> =>
    Buffer.byteLength(how.qr ?? '') > LONGEST_QR
      ? refuse(problem('typesetting/failed', 'qr', { reason: `QR > ${LONGEST_QR} bytes` }))
      : ok({
          template,
          data: { ...common(how), ...data },
          attachment: how.attachment ?? null,
          logo: how.logo ?? null,
        })
  const typeset = async (
    template: Job['template'],
    data: object,
    how: TypesettingOptions,
  ): Promise<Result<Uint8Array>> => {
    const job = jobOf(template, data, how)
    return job.ok ? ready().typeset(job.value) : job
  }

  return {
    pdf: async (agreement, how = {}) => {
      const data = agreementData(agreement, printed)
      return data.ok ? typeset('agreement.typ', data.value, how) : data
    },
    signaturePlaces: async (agreement, how = {}) => {
      const data = agreementData(agreement, printed)
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
    bookPdf: async (agreements, how = {}) => {
      const forms = formsOf(agreements, printed)
      if (!forms.ok) return forms
      const [first] = agreements
      const [firstForm] = forms.value
      if (first === undefined || firstForm === undefined) return refuse(problem('agreement/no-party', 'agreements'))
      const office = printable(first.satker)
      const year = first.year === null ? '' : ` TAHUN ${first.year}`
      const cover = { office, heading: `${printed.annex.heading}${year}`, letterhead: firstForm.letterhead }
      const data = {
        forms: withWordBreaks(forms.value),
        cover,
        title: `${cover.heading} – ${office}`,
        date: dateOf(firstForm.date, first.year),
      }
      return typeset('book.typ', data, how)
    },
    drawnPagesPdf: async ({ title, date, pages }) => {
      const { liftText } = await import('./drawn-text.ts')
      const drawn = pages.map(({ svg, alt }) => ({ alt: printable(alt), ...liftText(svg) }))
      return typeset('drawn-pages.typ', { title: printable(title), date: dateOf(date, null), pages: drawn }, {})
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
