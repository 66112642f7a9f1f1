import type { Verification } from '../../core/signature/verification.ts'

/** What a verifying worker is born with: the anchors' certificates (DER), and the size of the largest file. */
export type VerifierSeed = { readonly anchors: readonly Uint8Array[]; readonly fileBytes: number }

/** What it says of a file. `failed` is a mistake of ours, not of the file. */
export type VerifierMessage =
  | { readonly kind: 'verified'; readonly verification: Verification }
  | { readonly kind: 'failed'; readonly reason: string }
