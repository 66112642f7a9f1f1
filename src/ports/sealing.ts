/** What a sealed secret is for: one cannot be opened as another. */
export type SealPurpose = 'certificate' | 'second-factor'

/** Small secrets at rest, sealed under this installation's key for one purpose and one owner. */
export type Sealer = {
  readonly seal: (purpose: SealPurpose, owner: string, content: Uint8Array) => Promise<Uint8Array>
  /** Null for another purpose, owner or key, and for changed bytes. */
  readonly open: (purpose: SealPurpose, owner: string, sealed: Uint8Array) => Promise<Uint8Array | null>
}
