import type { Requirement } from '../core/agreement/lifecycle.ts'
import type { PaperActor } from '../core/agreement/paper-difference.ts'
import type { HowSigned, SigningParty, Standing } from '../core/agreement/standing.ts'
import type { Trust, Verification } from '../core/signature/verification.ts'
import type { PaperView } from './paper-view.ts'
import type { WorkingCopyView } from './working-copy-view.ts'

/** A certificate that somebody left here. Moments are ISO 8601. */
export type CertificateRow = {
  readonly id: string
  readonly name: string
  readonly issuer: string
  readonly serial: string
  readonly validFrom: string
  readonly validTo: string
  readonly keptAt: string
  readonly isValid: boolean
}

/** One signature as it was set. `name` and `position` are printed, `signer` is whose account signed. */
export type SignatureRow = {
  readonly party: SigningParty
  readonly how: HowSigned
  readonly name: string
  readonly position: string
  readonly signer: string
  readonly signedAt: string
  readonly certificate: { readonly name: string; readonly issuer: string; readonly serial: string } | null
  readonly timeStamped: boolean
  readonly reference: string | null
  /** Why the certificate bears another name than the one printed; null where it does not. */
  readonly otherName: string | null
}

/** A working copy where it is signed. */
export type SigningView = {
  readonly copy: WorkingCopyView
  /** Whose signature it waits for; null where none is missing, or it is not ready. */
  readonly waitsFor: SigningParty | null
  /** The signature that is asked of the reader, and what is left to do before it. */
  readonly asked: { readonly party: SigningParty; readonly unmet: readonly Requirement[] } | null
  readonly signatures: readonly SignatureRow[]
  readonly certificates: readonly CertificateRow[]
  /** What this installation can sign with. */
  readonly ways: readonly HowSigned[]
  readonly paper: PaperView
  readonly code: string
  /** The public page of this code; null where this installation has no public address. */
  readonly address: string | null
}

/** What anybody is told of a signed agreement by its code. */
export type PublicDocument = {
  readonly code: string
  readonly unit: string
  readonly office: string
  readonly year: number
  readonly version: number | null
  readonly standing: Standing
  /** What took its place, where that is signed by all. */
  readonly successor: { readonly code: string; readonly version: number } | null
  /** How far the certificates lead to an issuer trusted here; null on paper, where nobody signed, and where it was not asked. */
  readonly trust: Trust | null
  readonly signatures: readonly Omit<SignatureRow, 'signer' | 'reference'>[]
  /** On paper: how many values the recogniser read otherwise and people found to be as printed, and as whom they looked. */
  readonly judged: { readonly count: number; readonly by: readonly PaperActor[] }
}

/**
 * A file beside what was signed here: the same to the byte, the same as it was before the second party signed, or another.
 */
export type KnownDocument = {
  readonly document: PublicDocument
  readonly match: 'same' | 'earlier' | 'different'
}

/** What a file says of itself, and what is known of it here; null where nothing is. */
export type VerifiedDocument = Verification & { readonly known: KnownDocument | null }
