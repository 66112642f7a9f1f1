import type { JudgementReason, SignatureReport, Verification } from './verification.ts'

/** What was found in a file, before it is judged. */
export type DocumentFacts = {
  readonly signatures: readonly SignatureReport[]
  readonly changedPages: readonly number[]
  /** Something besides pages and further signatures changed after a signature: layers, attachments, actions, form. */
  readonly otherChange: boolean
  readonly appendedBytes: number
}

const EMPTY = { signatures: [], changedPages: [], appendedBytes: 0 } as const

/** A file that is no signed document at all. */
export const notOurs = (
  reason: Extract<JudgementReason, 'too-large' | 'too-costly' | 'not-pdf' | 'unreadable' | 'unsigned'>,
): Verification => ({ judgement: 'not-ours', reason, ...EMPTY })

/**
 * The judgement on a signed file. What was tampered with comes before what was added, and that before who vouches: a
 * swapped page is named as such even where the swap is also bytes after the last signature.
 */
export const judge = (facts: DocumentFacts): Verification => {
  const { signatures, changedPages, otherChange, appendedBytes } = facts
  const found = { signatures, changedPages, appendedBytes }
  if (signatures.length === 0) return notOurs('unsigned')
  const faults = signatures.flatMap((one) => one.fault ?? [])
  const fault = faults.find((one) => one !== 'revision-unreadable')
  if (fault !== undefined) return { judgement: 'altered', reason: fault, ...found }
  // As it was signed, to the byte, but written in a way that readers may understand differently: nothing to vouch for.
  if (faults.length > 0) return { judgement: 'not-ours', reason: 'revision-unreadable', ...found }
  if (changedPages.length > 0) return { judgement: 'page-swapped', reason: 'pages-changed', ...found }
  if (otherChange) return { judgement: 'altered', reason: 'content-changed', ...found }
  if (appendedBytes > 0) return { judgement: 'appended', reason: 'bytes-after-signature', ...found }
  const doubtful = signatures.find((one) => one.trust !== 'trusted')
  if (doubtful !== undefined && doubtful.trust !== 'trusted') {
    return { judgement: 'untrusted', reason: doubtful.trust, ...found }
  }
  return { judgement: 'genuine', reason: 'none', ...found }
}
