import type { X509Certificate } from 'node:crypto'
import { judge, notOurs } from '../../core/signature/judge.ts'
import type { Fault, SignatureReport, Verification } from '../../core/signature/verification.ts'
import type { SignatureVerifier } from '../../ports/signing.ts'
import { readHexString } from '../pdf/lexer-text.ts'
import { openPdf, type PdfFile } from '../pdf/pdf-file.ts'
import { PdfFault } from '../pdf/pdf-value.ts'
import { signatureFields } from '../pdf/signature-fields.ts'
import { compareRevisions, type RevisionChange } from './compare-revisions.ts'
import { findRevisions, type RawRange } from './find-revisions.ts'
import { verifySignature } from './verify-signature.ts'

export type VerifierOptions = {
  /** Certificates this office trusts to vouch for signers and time-stamp services. */
  readonly anchors: readonly X509Certificate[]
  readonly limits: { readonly fileBytes: number }
}

/** A signed part of a file, from its first byte to the end of one signature's range. */
type Revision = { readonly end: number; readonly file: PdfFile }

const NO_CHANGE: RevisionChange = { pages: [], other: false }

/** Judges signed PDFs by their bytes alone. Shares nothing with what signs them. */
export const createSignatureVerifier = ({ anchors, limits }: VerifierOptions): SignatureVerifier => ({
  verify: async (bytes) => {
    if (bytes.length > limits.fileBytes) return notOurs('too-large')
    if (Buffer.from(bytes.subarray(0, 5)).toString('latin1') !== '%PDF-') return notOurs('not-pdf')
    return verifyBytes(bytes, anchors)
  },
})

const verifyBytes = (bytes: Uint8Array, anchors: readonly X509Certificate[]): Verification => {
  const whole = attempt(() => openPdf(bytes))
  const { revisions: ranges, unusable } = findRevisions(bytes)
  const named = whole === null ? [] : (attempt(() => signatureFields(whole)) ?? [])
  if (ranges.length === 0 && !unusable && named.length === 0) return notOurs(whole === null ? 'unreadable' : 'unsigned')
  if (ranges.length === 0) return judge({ ...UNREADABLE, signatures: [broken('byte-range')] })
  const revisions = ranges.map((raw) => ({ raw, file: attempt(() => openPdf(bytes.subarray(0, raw.end))) }))
  const read = revisions.flatMap(({ raw, file }) => (file === null ? [] : [{ end: raw.end, file }]))
  const ends = ranges.map(({ end }) => end)
  const signatures = [
    ...revisions.map(({ raw, file }) =>
      file === null ? rawSignature(bytes, raw, anchors) : signatureOf(bytes, { end: raw.end, file }, anchors),
    ),
    ...(unusable || named.some((field) => !ends.includes(endOf(field.range))) ? [broken('byte-range')] : []),
  ]
  const last = read.at(-1)
  const appendedBytes = bytes.length - (ends.at(-1) ?? bytes.length)
  const change = changeOver(read, appendedBytes > 0 && last !== undefined && whole !== null ? whole : null)
  return judge({ signatures, changedPages: change.pages, otherChange: change.other, appendedBytes })
}

const UNREADABLE = { changedPages: [], otherChange: false, appendedBytes: 0 } as const

const attempt = <T>(work: () => T): T | null => {
  try {
    return work()
  } catch (error) {
    if (error instanceof PdfFault) return null
    throw error
  }
}

const endOf = (range: readonly number[]): number => (range[2] ?? 0) + (range[3] ?? 0)

/** A signature of which nothing can be said but what is wrong with it. */
const broken = (fault: Fault): SignatureReport => ({
  field: '',
  signer: '',
  issuer: '',
  serial: '',
  byteRange: [],
  digest: { algorithm: '', value: '' },
  claimedAt: null,
  timeStampedAt: null,
  timeProven: false,
  trust: 'unknown-issuer',
  fault,
})

/** The one signature whose range ends where this revision does; it must stand in the revision's own form. */
const signatureOf = (
  bytes: Uint8Array,
  { end, file }: Revision,
  anchors: readonly X509Certificate[],
): SignatureReport => {
  const fields = attempt(() => signatureFields(file)) ?? []
  const [field, ...others] = fields.filter((one) => endOf(one.range) === end)
  return field === undefined || others.length > 0 ? broken('byte-range') : verifySignature(bytes, field, anchors)
}

/** A signature of which only the raw bytes can be read: whether they are as they were signed can still be told. */
const rawSignature = (bytes: Uint8Array, { range }: RawRange, anchors: readonly X509Certificate[]): SignatureReport => {
  const [, start = 0, end = 0] = range
  const contents = attempt(() => readHexString(bytes, start, true))
  if (contents === null || contents.end !== end) return broken('byte-range')
  const field = {
    name: '',
    object: null,
    range,
    contents: contents.value,
    subFilter: 'adbe.pkcs7.detached',
    claimedAt: null,
  }
  const report = verifySignature(bytes, field, anchors)
  return report.fault === null ? { ...report, fault: 'revision-unreadable' } : report
}

/** All that changed since the first signature, step by step; `whole` is the file where it goes on after the last one. */
const changeOver = (revisions: readonly Revision[], whole: PdfFile | null): RevisionChange => {
  const files = [...revisions.map((revision) => revision.file), ...(whole === null ? [] : [whole])]
  return files.slice(1).reduce<RevisionChange>((sum, file, i) => {
    const before = files[i]
    const step =
      before === undefined ? NO_CHANGE : (attempt(() => compareRevisions(before, file)) ?? { pages: [], other: true })
    return { pages: [...new Set([...sum.pages, ...step.pages])].sort((a, b) => a - b), other: sum.other || step.other }
  }, NO_CHANGE)
}
