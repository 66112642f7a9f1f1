import { PDF, PdfArray, PdfDict, PdfName, PdfNumber, PdfStream, PdfString } from '@libpdf/core'

/** What a forger does to a signed document by adding to it; what was signed stays as it is, byte for byte. */
export type Forgery = (pdf: PDF) => void

export const forged = async (bytes: Uint8Array, forgery: Forgery): Promise<Uint8Array> => {
  const pdf = await PDF.load(bytes)
  forgery(pdf)
  return pdf.save({ incremental: true })
}

const pageOf = (pdf: PDF, number: number) => {
  const page = pdf.getPage(number - 1)
  if (page === null) throw new Error(`no page ${number}`)
  return page
}

/** Another text in place of page 2. */
export const otherContent: Forgery = (pdf) => {
  const content = new TextEncoder().encode('BT /f0 12 Tf 100 700 Td (lain) Tj ET')
  pageOf(pdf, 2).dict.set('Contents', pdf.register(PdfStream.fromDict({}, content)))
}

/** Page 2 shows what page 3 does. */
export const otherPage: Forgery = (pdf) => {
  const pages = pdf.getCatalog().getDict('Pages', (ref) => pdf.getObject(ref))
  const kids = pages?.getArray('Kids', (ref) => pdf.getObject(ref))
  const [first, , third, ...rest] = kids ?? []
  if (first === undefined || third === undefined) throw new Error('too few pages')
  pages?.set('Kids', new PdfArray([first, third, third, ...rest]))
}

/** One page less. */
export const lostPage: Forgery = (pdf) => {
  const pages = pdf.getCatalog().getDict('Pages', (ref) => pdf.getObject(ref))
  const kids = [...(pages?.getArray('Kids', (ref) => pdf.getObject(ref)) ?? [])]
  pages?.set('Kids', new PdfArray(kids.slice(0, -1)))
  pages?.set('Count', PdfNumber.of(kids.length - 1))
}

/** A white sheet with another figure laid over page 2. */
export const overlay: Forgery = (pdf) => {
  const drawing = PdfStream.fromDict(
    { Type: PdfName.of('XObject'), Subtype: PdfName.of('Form'), BBox: box(0, 0, 300, 300) },
    new TextEncoder().encode('1 g 0 0 300 300 re f'),
  )
  const stamp = PdfDict.of({
    Type: PdfName.of('Annot'),
    Subtype: PdfName.of('Stamp'),
    Rect: box(100, 300, 400, 600),
    F: PdfNumber.of(4),
    AP: PdfDict.of({ N: pdf.register(drawing) }),
  })
  pageOf(pdf, 2).dict.set('Annots', new PdfArray([pdf.register(stamp)]))
}

/** A letter of a font that is drawn otherwise: the text stays, what is seen does not. */
export const otherFont: Forgery = (pdf) => {
  const page = pageOf(pdf, 1)
  const resources = page.dict.getDict('Resources', (ref) => pdf.getObject(ref))
  const fonts = resources?.getDict('Font', (ref) => pdf.getObject(ref))
  const font = fonts?.getDict('f0', (ref) => pdf.getObject(ref))
  font?.set('BaseFont', PdfName.of('ZZZZZZ+Lain'))
}

/** Something that happens when the document is opened. */
export const openAction: Forgery = (pdf) => {
  const action = { S: PdfName.of('URI'), URI: PdfString.fromString('https://contoh.example') }
  pdf.getCatalog().set('OpenAction', PdfDict.of(action))
}

/** The first signature's field is taken out of the form. */
export const lostField: Forgery = (pdf) => {
  pdf
    .getCatalog()
    .getDict('AcroForm', (ref) => pdf.getObject(ref))
    ?.set('Fields', new PdfArray([]))
}

/** Nothing to see: other metadata only. */
export const otherMetadata: Forgery = (pdf) => {
  pdf.getCatalog().set('Metadata', pdf.register(PdfStream.fromDict({}, new TextEncoder().encode('<x/>'))))
}

const box = (...sides: readonly number[]): PdfArray => new PdfArray(sides.map((side) => PdfNumber.of(side)))
