/** A value of a PDF as ISO 32000-1 §7.3 names them. Dictionaries keep the order of the file. */
export type PdfValue = null | boolean | number | PdfName | PdfString | PdfArray | PdfDict | PdfStream | PdfRef

export type PdfName = { readonly kind: 'name'; readonly text: string }

/** `start` and `end` are the offsets of its delimiters in the file, -1 within an object stream. */
export type PdfString = {
  readonly kind: 'string'
  readonly bytes: Uint8Array
  readonly start: number
  readonly end: number
}

export type PdfArray = { readonly kind: 'array'; readonly items: readonly PdfValue[] }
export type PdfDict = { readonly kind: 'dict'; readonly entries: ReadonlyMap<string, PdfValue> }

/** `raw` is as it stands in the file, still packed. */
export type PdfStream = { readonly kind: 'stream'; readonly dict: PdfDict; readonly raw: Uint8Array }
export type PdfRef = { readonly kind: 'ref'; readonly number: number; readonly generation: number }

/** Thrown where a file breaks the grammar or a limit; caught where a file is judged. */
export class PdfFault extends Error {
  override readonly name = 'PdfFault'
}

export const isDict = (value: PdfValue | undefined): value is PdfDict =>
  typeof value === 'object' && value !== null && value.kind === 'dict'

export const isArray = (value: PdfValue | undefined): value is PdfArray =>
  typeof value === 'object' && value !== null && value.kind === 'array'

export const isRef = (value: PdfValue | undefined): value is PdfRef =>
  typeof value === 'object' && value !== null && value.kind === 'ref'

export const isString = (value: PdfValue | undefined): value is PdfString =>
  typeof value === 'object' && value !== null && value.kind === 'string'

export const isStream = (value: PdfValue | undefined): value is PdfStream =>
  typeof value === 'object' && value !== null && value.kind === 'stream'

export const nameOf = (value: PdfValue | undefined): string | null =>
  typeof value === 'object' && value !== null && value.kind === 'name' ? value.text : null
