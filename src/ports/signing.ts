import type { Result } from '../core/result.ts'
import type { CertificateFacts } from '../core/signature/certificate-facts.ts'
import type { Verification } from '../core/signature/verification.ts'
import type { SignaturePlace } from './writing.ts'

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
