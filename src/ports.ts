import type { Agreement } from './core/agreement/agreement.ts'
import type { Book } from './core/agreement/book.ts'
import type { Reading } from './core/agreement/reading.ts'
import type { Finding } from './core/check/finding.ts'
import type { YearFacts } from './core/check/year-facts.ts'
import type { WorkbookSheet } from './core/organisation/roster/read-sheets.ts'
import type { SheetToWrite } from './core/organisation/roster/sheet-to-write.ts'
import type { Problem } from './core/problem.ts'
import type { Result } from './core/result.ts'
import type { CertificateFacts } from './core/signature/certificate-facts.ts'
import type { Verification } from './core/signature/verification.ts'

export type { CertificateFacts } from './core/signature/certificate-facts.ts'

/** The present moment. */
export type Clock = { readonly now: () => Date }

/** New identifiers (UUIDv7: in order of making). */
export type Ids = { readonly next: () => string }

/** Bytes kept by the SHA-256 of their content, in lower-case hex. Putting the same bytes twice keeps them once. */
export type FileStore = {
  readonly put: (bytes: Uint8Array) => Promise<string>
  /** Null where nothing is kept under this hash. */
  readonly get: (hash: string) => Promise<Uint8Array | null>
  readonly remove: (hash: string) => Promise<void>
}

/** A file to be read, under the name its owner gave it. */
export type InputFile = { readonly name: string; readonly bytes: Uint8Array }

/** What an AbortSignal offers of itself here. */
export type CancelSignal = {
  readonly aborted: boolean
  readonly addEventListener: (type: 'abort', listener: () => void) => void
}

/** How far the reading of one file has come; `page` counts from 1, `pages` is null until it is known. */
export type ReadingProgress = {
  readonly file: number
  readonly name: string
  readonly stage: 'opening' | 'recognising' | 'understanding' | 'done'
  readonly page: number
  readonly pages: number | null
}

/** One file of a batch after reading (a ZIP becomes several): its pages' sizes in points, or why it could not be read. */
export type ReadFile = {
  readonly name: string
  readonly format: 'text' | 'docx' | 'xlsx' | 'pdf' | 'image' | 'interchange' | 'unknown'
  readonly pages: readonly { readonly width: number | null; readonly height: number | null }[]
  readonly problem: Problem | null
}

/** Documents in: the agreements of all files of a batch, and each file's own outcome. One bad file never loses the others. */
export type BatchReading = Reading & { readonly files: readonly ReadFile[] }

export type DocumentReader = {
  readonly read: (
    files: readonly InputFile[],
    options?: { readonly onProgress?: (progress: ReadingProgress) => void; readonly signal?: CancelSignal },
  ) => Promise<BatchReading>
  /** A picture (PNG) of one page of a file, `width` pixels wide; null where the format has no pages to show. */
  readonly pagePicture: (file: InputFile, page: number, width: number) => Promise<Uint8Array | null>
  /** What the QR codes on each page of a PDF say; no pages where it cannot be drawn. */
  readonly pageCodes: (file: InputFile, signal?: CancelSignal) => Promise<readonly (readonly string[])[]>
  /** Pictures of pages (JPEG, PNG, TIFF) as one PDF in grey, in their order; refuses with `file/…`. */
  readonly picturesAsPdf: (files: readonly InputFile[]) => Promise<Result<Uint8Array>>
  /** Ends the workers. */
  readonly close: () => Promise<void>
}

/** Workbooks in, as rows of cells: all sheets that are not hidden, with hidden rows; read apart, refuses with `file/…`. */
export type WorkbookReader = {
  readonly sheets: (file: InputFile) => Promise<Result<readonly WorkbookSheet[]>>
  /** Ends the worker. */
  readonly close: () => Promise<void>
}

/** Filled-in sheets in: the rows of the first visible one, each cell as it is shown; read apart, refuses with `file/…`. */
export type SheetReader = {
  readonly rows: (file: InputFile) => Promise<Result<readonly (readonly string[])[]>>
  /** Ends the worker. */
  readonly close: () => Promise<void>
}

/** Workbooks out. Same input, same bytes. */
export type WorkbookWriter = {
  readonly workbook: (title: string, sheets: readonly SheetToWrite[]) => Promise<Uint8Array>
}

/** Sheets to be filled in: one workbook of one sheet, headings first. */
export type SheetWriter = {
  readonly workbook: (name: string, rows: readonly (readonly (string | number)[])[]) => Promise<Uint8Array>
}

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

/** Checks families of kept agreements in a thread apart. Versions never change: `load` is asked for those it has not seen. */
export type FamilyChecker = {
  /** `versions` by their ids, in the family's order, which `agreement` in the findings counts by; `facts` are of all of them. */
  readonly check: (
    versions: readonly string[],
    facts: YearFacts,
    load: (missing: readonly string[]) => Promise<ReadonlyMap<string, Agreement>>,
  ) => Promise<readonly Finding[]>
  readonly close: () => Promise<void>
}

/** Passwords as argon2id hashes in PHC form. */
export type PasswordHasher = {
  readonly hash: (password: string) => Promise<string>
  readonly verify: (password: string, hash: string) => Promise<boolean>
}

/** What a sealed secret is for: one cannot be opened as another. */
export type SealPurpose = 'certificate' | 'second-factor'

/** Small secrets at rest, sealed under this installation's key for one purpose and one owner. */
export type Sealer = {
  readonly seal: (purpose: SealPurpose, owner: string, content: Uint8Array) => Promise<Uint8Array>
  /** Null for another purpose, owner or key, and for changed bytes. */
  readonly open: (purpose: SealPurpose, owner: string, sealed: Uint8Array) => Promise<Uint8Array | null>
}

/** One signature to be set. `field` names it in the file: `pihak-pertama`, `pihak-kedua`. */
export type SigningRequest = {
  readonly pdf: Uint8Array
  readonly field: string
  /** Null signs without anything to see. `mark` is a PDF of one page of the place's size; a service may draw its own. */
  readonly visible: { readonly place: SignaturePlace; readonly mark: Uint8Array; readonly qr: string | null } | null
  readonly reason: string | null
  readonly location: string | null
}

/** By what right: a PKCS#12 with its passphrase, or a citizen's number at an outside service with that service's passphrase. */
export type SigningCredential =
  | { readonly kind: 'certificate'; readonly p12: Uint8Array; readonly passphrase: string }
  | { readonly kind: 'service'; readonly nik: string; readonly passphrase: string }

/** A PDF with one signature more; what stood before it is byte for byte the same. */
export type SignedPdf = {
  readonly pdf: Uint8Array
  /** Null where the service does not say. */
  readonly certificate: CertificateFacts | null
  readonly signedAt: Date
  /** PAdES B-T with a time-stamp, B-B without. */
  readonly timeStamped: boolean
  /** The service's own number of the document. */
  readonly reference: string | null
}

/** Signs PDFs. Passphrases are used for the one signature and neither kept nor logged. Refuses with `signing/…`. */
export type Signer = {
  readonly sign: (request: SigningRequest, by: SigningCredential) => Promise<Result<SignedPdf>>
  /** Which kinds of credential this installation can use. */
  readonly kinds: readonly SigningCredential['kind'][]
}

/**
 * Certificates at rest: a PKCS#12, still under its owner's passphrase, is sealed for that owner under this installation's
 * key. The passphrase is asked at each signature and kept nowhere.
 */
export type CertificateStore = {
  /** Opens and judges the PKCS#12 as for a signature (`signing/…`), then seals it; the sealed bytes may lie anywhere. */
  readonly seal: (
    owner: string,
    p12: Uint8Array,
    passphrase: string,
  ) => Promise<Result<{ readonly sealed: Uint8Array; readonly certificate: CertificateFacts }>>
  /** The PKCS#12 again; `signing/not-kept-here` for another owner, another key, or changed bytes. */
  readonly open: (owner: string, sealed: Uint8Array) => Promise<Result<Uint8Array>>
}

/** What an outside signing service says itself, apart from signing. Refuses with `signing/…`. */
export type SigningService = {
  /** Ok where this person can sign there now. */
  readonly ready: (nik: string) => Promise<Result<null>>
  /** The service's own opinion on a signed PDF; ours is the SignatureVerifier's. */
  readonly opinion: (
    pdf: Uint8Array,
  ) => Promise<Result<{ readonly valid: boolean; readonly signatures: number; readonly notes: string }>>
}

/** Judges a PDF by its own bytes and the configured trust anchors. Never throws for what a file holds; needs no network. */
export type SignatureVerifier = {
  readonly verify: (pdf: Uint8Array) => Promise<Verification>
}
/** A letter about an account; the mail room words it. `path` is the link's address on this installation. */
export type Letter = {
  readonly to: string
  readonly name: string
  readonly language: 'id' | 'en'
} & (
  | {
      readonly kind: 'invitation'
      readonly path: string
      readonly expires: Date
      readonly by: string
      readonly office: string
    }
  | { readonly kind: 'reset'; readonly path: string; readonly expires: Date }
  | {
      readonly kind: 'password-changed' | 'second-factor-added' | 'second-factor-removed' | 'email-changed'
      readonly at: Date
    }
)

/** Letters out. False where no server took the letter; the reason is in the log. */
export type Mailer = { readonly send: (letter: Letter) => Promise<boolean> }

/** Who somebody is at the identity provider; `username` is the claim that the configuration names, null where it is absent. */
export type SsoIdentity = { readonly issuer: string; readonly subject: string; readonly username: string | null }

/** What has to be remembered between going to the identity provider and coming back. */
export type SsoStart = {
  readonly url: string
  readonly state: string
  readonly nonce: string
  readonly verifier: string
}

/** Sign-in at an identity provider (OpenID Connect, Authorization Code with PKCE). */
export type SingleSignOn = {
  /** What people call it: "SSO KPU". */
  readonly name: string
  /** `sso/unreachable` where the provider does not answer. */
  readonly start: () => Promise<Result<SsoStart>>
  /** `query` is what the provider sent back; `sso/denied` where the person or the provider refused. */
  readonly finish: (answer: Omit<SsoStart, 'url'> & { readonly query: string }) => Promise<Result<SsoIdentity>>
}

/** Work that goes on after the answer was given; what it throws is logged, and a stop waits for it. */
export type Later = (work: () => Promise<unknown>) => void
