import { PDF, type PDFForm, PdfArray, PdfDict, PdfName, PdfNumber, PdfRef, PdfString } from '@libpdf/core'
import { problem } from '../../core/problem.ts'
import { ok, type Result, refuse } from '../../core/result.ts'
import type { SigningRequest } from '../../ports/signing.ts'
import type { SignaturePlace } from '../../ports/writing.ts'
import { pdfMoment } from '../pdf/pdf-moment.ts'

/** A PDF with room for a signature: the bytes to be signed stand before `start` and from `end`. */
export type SignatureSpace = { readonly bytes: Uint8Array; readonly start: number; readonly end: number }

/** Annotation flags: print, and locked (ISO 32000-1 table 165); PDF/A forbids hidden ones. */
const FLAGS = 4 + 128
/** Ten digits, so that the four numbers can be written over these without moving a byte. */
const UNKNOWN = 9_999_999_999

const unfit = (reason: string) => refuse(problem('signing/document', '', { reason }))

/**
 * Adds a signature field with an empty signature as one more revision; everything before it stays as it is, to the byte,
 * and so do the signatures there are. `room` is the size of the message in bytes.
 */
export const withSignatureSpace = async (
  request: SigningRequest,
  at: Date,
  room: number,
): Promise<Result<SignatureSpace>> => {
  const pdf = await PDF.load(request.pdf).catch(() => null)
  if (pdf === null || pdf.canSaveIncrementally() !== null || pdf.isEncrypted) return unfit('reason/document-form')
  const form = pdf.getForm() ?? bareForm(pdf)
  if (form.getFields().some((field) => field.name === request.field)) {
    return refuse(problem('signing/field-taken', '', { field: request.field }))
  }
  const page = pdf.getPage((request.visible?.place.page ?? 1) - 1)
  if (page === null) return unfit('reason/document-page')
  const field = form.createSignatureField(request.field)
  const widget = field.getDict()
  widget.delete('Kids')
  widget.set('Type', PdfName.of('Annot'))
  widget.set('Subtype', PdfName.of('Widget'))
  widget.set('F', PdfNumber.of(FLAGS))
  widget.set('P', page.ref)
  widget.set('Rect', numbers(rectangle(request.visible?.place ?? null)))
  widget.set('V', pdf.register(signatureDict(request, at, room)))
  if (request.visible !== null) {
    const mark = await PDF.load(request.visible.mark)
    widget.set('AP', PdfDict.of({ N: (await pdf.embedPage(mark, 0)).ref }))
  }
  addAnnotation(pdf, page.dict, newestField(pdf))
  return spaceIn(await pdf.save({ incremental: true }), request.pdf.length)
}

const numbers = (values: readonly number[]): PdfArray => new PdfArray(values.map((value) => PdfNumber.of(value)))

const rounded = (value: number): number => Math.round(value * 1000) / 1000

const rectangle = (place: SignaturePlace | null): readonly number[] =>
  place === null ? [0, 0, 0, 0] : [place.x, place.y, place.x + place.width, place.y + place.height].map(rounded)

const signatureDict = ({ reason, location }: SigningRequest, at: Date, room: number): PdfDict =>
  PdfDict.of({
    Type: PdfName.of('Sig'),
    Filter: PdfName.of('Adobe.PPKLite'),
    SubFilter: PdfName.of('ETSI.CAdES.detached'),
    M: PdfString.fromString(pdfMoment(at)),
    ...(reason === null ? {} : { Reason: PdfString.fromString(reason) }),
    ...(location === null ? {} : { Location: PdfString.fromString(location) }),
    ByteRange: numbers([0, UNKNOWN, UNKNOWN, UNKNOWN]),
    Contents: new PdfString(new Uint8Array(room), 'hex'),
  })

const formDict = (pdf: PDF): PdfDict | undefined => pdf.getCatalog().getDict('AcroForm', (one) => pdf.getObject(one))

/** A new form without what serves typed entries only: fonts that are not embedded, as PDF/A wants them, and drawing on the fly. */
const bareForm = (pdf: PDF): PDFForm => {
  const form = pdf.getOrCreateForm()
  for (const key of ['DR', 'DA', 'NeedAppearances']) formDict(pdf)?.delete(key)
  return form
}

/** The field that was just added: the form lists it last. */
const newestField = (pdf: PDF): PdfRef => {
  const ref = formDict(pdf)
    ?.getArray('Fields', (one) => pdf.getObject(one))
    ?.at(-1)
  if (!(ref instanceof PdfRef)) throw new Error('the form does not list its new field')
  return ref
}

/** The page's own list of annotations, made where there is none. */
const addAnnotation = (pdf: PDF, page: PdfDict, ref: PdfRef): void => {
  const known = page.getArray('Annots', (one) => pdf.getObject(one))
  page.set('Annots', new PdfArray([...(known ?? []), ref]))
}

/** Finds the room in what was appended, and writes the range that leaves out nothing but it. */
const spaceIn = (saved: Uint8Array, before: number): Result<SignatureSpace> => {
  const bytes = Buffer.from(saved)
  const numbersAt = bytes.indexOf(`[0 ${UNKNOWN} ${UNKNOWN} ${UNKNOWN}]`, before)
  const start = bytes.indexOf('<00000000', before)
  const end = bytes.indexOf('>', start) + 1
  if (numbersAt < 0 || start < 0 || end === 0) throw new Error('the appended signature is not to be found')
  const range = [start, end, bytes.length - end].map((n) => String(n).padEnd(10))
  bytes.write(`[0 ${range.join(' ')}]`, numbersAt, 'latin1')
  return ok({ bytes: new Uint8Array(bytes), start, end })
}

/** The same bytes with the message in its room. */
export const filled = ({ bytes, start, end }: SignatureSpace, message: Uint8Array): Uint8Array => {
  const digits = Buffer.from(message).toString('hex').toUpperCase()
  if (digits.length > end - start - 2) throw new Error('the message is larger than its room')
  const out = Buffer.from(bytes)
  out.write(digits.padEnd(end - start - 2, '0'), start + 1, 'latin1')
  return new Uint8Array(out)
}
