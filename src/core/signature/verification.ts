/** What the bytes of a signed PDF say of themselves, whoever asks. `untrusted` is intact, but nobody known vouches for a signer. */
export type Judgement = 'genuine' | 'untrusted' | 'altered' | 'appended' | 'page-swapped' | 'not-ours'

/** Why a judgement is not `genuine`, closest reason first. */
export type JudgementReason =
  | 'none'
  | 'too-large'
  | 'too-costly'
  | 'not-pdf'
  | 'unreadable'
  | 'unsigned'
  | 'byte-range'
  | 'revision-unreadable'
  | 'signature-format'
  | 'digest'
  | 'signature-value'
  | 'time-stamp'
  | 'content-changed'
  | 'pages-changed'
  | 'bytes-after-signature'
  | 'unknown-issuer'
  | 'outside-validity'

/** What is wrong with one signature. */
export type Fault = Exclude<JudgementReason, 'none'>

/** How far a certificate leads to an anchor this office trusts. `outside-validity`: it does, but not at the time of signing. */
export type Trust = 'trusted' | 'unknown-issuer' | 'outside-validity'

/** One signature as it stands in the file, in the order of signing. Times are ISO 8601 in UTC. */
export type SignatureReport = {
  /** Name of the form field: `pihak-pertama`, `pihak-kedua`, or another signer's own. */
  readonly field: string
  /** Common name of the certificate, empty where it could not be read. */
  readonly signer: string
  readonly issuer: string
  /** Lower-case hexadecimal. */
  readonly serial: string
  /** Offsets and lengths of the two signed parts. */
  readonly byteRange: readonly number[]
  /** Digest of the signed parts, in lower-case hexadecimal; empty where they could not be digested. */
  readonly digest: { readonly algorithm: string; readonly value: string }
  /** The signer's own clock; null where it is not said. */
  readonly claimedAt: string | null
  /** The time of a time-stamp service; null without a time-stamp. */
  readonly timeStampedAt: string | null
  /** True where the time-stamp service's certificate leads to a trusted anchor. */
  readonly timeProven: boolean
  readonly trust: Trust
  /** Null where the signed parts are exactly what was signed. */
  readonly fault: Fault | null
}

/** The whole judgement on one file. */
export type Verification = {
  readonly judgement: Judgement
  readonly reason: JudgementReason
  readonly signatures: readonly SignatureReport[]
  /** Pages, from 1, that differ from what the first signer signed. */
  readonly changedPages: readonly number[]
  /** Bytes after the end of the last signature. */
  readonly appendedBytes: number
}
