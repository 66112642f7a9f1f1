import type { Agreement } from '../core/agreement/agreement.ts'
import type { Book } from '../core/agreement/book.ts'
import type { Result } from '../core/result.ts'

/** How an agreement is to be typeset. Dates of the file itself come from the agreement, so that the bytes repeat. */
export type TypesettingOptions = {
  /** Address printed as a QR code on each page. */
  readonly qr?: string
  /** Files to embed (PDF/A-3a); with none the PDF is PDF/A-2a. */
  readonly attachment?: { readonly name: string; readonly mimeType: string; readonly bytes: Uint8Array }
  readonly draft?: boolean
  /** To be signed electronically: the annex refers to the marks on the statement. */
  readonly electronic?: boolean
  /** The emblem beside the letterhead (PNG, JPEG, GIF or SVG); an agreement without a letterhead prints none. */
  readonly logo?: Uint8Array
}

/** A place on a page (from 1) for a visible signature, in points from the page's lower left corner. */
export type SignaturePlace = {
  readonly page: number
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** The room between position and name of one signature block, as `pdf` prints the same agreement with the same options. */
export type SignatureBlockPlace = SignaturePlace & {
  readonly on: 'statement' | 'annex'
  readonly party: 'first' | 'second'
}

/** What a visible signature shows. All text is final; `qr` is an address, at most 300 bytes. */
export type SignatureMark = {
  readonly name: string
  /** "Ditandatangani secara elektronik", or the same in another language. */
  readonly heading: string
  /** The time of signing as people read it. */
  readonly when: string
  readonly qr?: string
}

/** Drawings to be printed on A3 across, one a page; each an SVG with its words for those who do not see it. */
export type DrawnPages = {
  readonly title: string
  /** The date of the file, as YYYY-MM-DD. */
  readonly date: string | null
  readonly pages: readonly { readonly svg: string; readonly alt: string }[]
}

/** Documents out. Same input, same bytes. */
export type DocumentWriter = {
  readonly pdf: (agreement: Agreement, options?: TypesettingOptions) => Promise<Result<Uint8Array>>
  readonly signaturePlaces: (
    agreement: Agreement,
    options?: TypesettingOptions,
  ) => Promise<Result<readonly SignatureBlockPlace[]>>
  /** A visible signature as a PDF of one page of this size in points; long names shrink and wrap until they fit. */
  readonly signatureMark: (
    mark: SignatureMark,
    size: { readonly width: number; readonly height: number },
  ) => Promise<Result<Uint8Array>>
  /** With cover, table of contents, and, of a compiled copy, the list of what was signed. */
  readonly bookPdf: (book: Book, options?: TypesettingOptions) => Promise<Result<Uint8Array>>
  /** Each drawing as large as its sheet allows; fonts are the typesetter's own (Tinos). */
  readonly drawnPagesPdf: (drawn: DrawnPages) => Promise<Result<Uint8Array>>
  readonly docx: (agreement: Agreement) => Promise<Result<Uint8Array>>
  /** The annexes, one a sheet. */
  readonly xlsx: (agreements: readonly Agreement[]) => Promise<Result<Uint8Array>>
}
