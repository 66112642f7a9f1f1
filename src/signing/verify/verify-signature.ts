import { createHash, type X509Certificate } from 'node:crypto'
import { signsAllButItself } from '../../core/signature/byte-range.ts'
import type { Fault, SignatureReport, Trust } from '../../core/signature/verification.ts'
import { factsOf } from '../cms/certificate-facts.ts'
import { allProven, trustOf } from '../cms/chain.ts'
import { elementLength } from '../cms/der.ts'
import { readSignedMessage, type SignedMessage } from '../cms/signed-message.ts'
import { isProven, readTimeStamp, type TimeStamp } from '../cms/time-stamp-token.ts'
import { messageFault } from '../cms/verify-message.ts'
import { momentOf } from '../pdf/pdf-moment.ts'
import type { SignatureField } from '../pdf/signature-fields.ts'

/** Bytes of a signature's own message; far above what long chains with time-stamps take. */
const LARGEST_MESSAGE = 256 * 1024
const FORMS = new Set(['ETSI.CAdES.detached', 'adbe.pkcs7.detached'])

/** Judges one signature of a file: its place, its digest, its own message, who vouches for it. */
export const verifySignature = (
  bytes: Uint8Array,
  field: SignatureField,
  anchors: readonly X509Certificate[],
): SignatureReport => {
  const claimed = field.claimedAt === null ? null : momentOf(field.claimedAt)
  const base = { ...NOTHING, field: field.name, byteRange: field.range, claimedAt: claimed?.toISOString() ?? null }
  try {
    return judged(bytes, field, anchors, claimed, base)
  } catch {
    // Whatever a stranger's certificates hold that the libraries stumble over: it is no signature that can be called good.
    return { ...base, fault: 'signature-format' }
  }
}

const judged = (
  bytes: Uint8Array,
  field: SignatureField,
  anchors: readonly X509Certificate[],
  claimed: Date | null,
  base: SignatureReport,
): SignatureReport => {
  if (!signsAllButItself(field.range, field.contents, bytes.length)) return { ...base, fault: 'byte-range' }
  const message = messageIn(bytes, field)
  if (message === null) return { ...base, fault: 'signature-format' }
  const digest = digestOf(bytes, field.range, message)
  const { name, issuer, serial } = factsOf(message.signer.x509)
  const known = {
    ...base,
    signer: name,
    issuer,
    serial,
    digest: { algorithm: message.digest, value: digest.toString('hex') },
  }
  const fault: Fault | null = messageFault(message, digest, 'detached')
  if (fault !== null) return { ...known, fault }
  const stamp = message.timeStampToken === null ? null : readTimeStamp(message.timeStampToken, message.signature)
  if (message.timeStampToken !== null && stamp === null) return { ...known, fault: 'time-stamp' }
  return { ...known, ...vouched(message, stamp, claimed, anchors) }
}

const NOTHING: SignatureReport = {
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
  fault: null,
}

/**
 * The message in a signature's place. The place must be written in one way only: digits of one case, no spaces, zeros to
 * its end. Anything else could be changed without a trace, for these bytes alone no digest covers.
 */
const messageIn = (bytes: Uint8Array, { contents, subFilter }: SignatureField): SignedMessage | null => {
  if (!FORMS.has(subFilter) || contents.bytes.length > LARGEST_MESSAGE) return null
  const written = Buffer.from(bytes.buffer, bytes.byteOffset + contents.start, contents.end - contents.start)
  if (!/^<(?:[0-9A-F]*|[0-9a-f]*)>$/.test(written.toString('latin1')) || written.length % 2 !== 0) return null
  const length = elementLength(contents.bytes)
  if (length === null || contents.bytes.subarray(length).some((byte) => byte !== 0)) return null
  return readSignedMessage(contents.bytes.slice(0, length), 'detached')
}

const digestOf = (bytes: Uint8Array, range: readonly number[], message: SignedMessage): Buffer => {
  const [, before = 0, after = 0, rest = 0] = range
  const hash = createHash(message.digest)
  return hash
    .update(bytes.subarray(0, before))
    .update(bytes.subarray(after, after + rest))
    .digest()
}

/** Who vouches, at the proven time where there is one, else at the time the signer claims. */
const vouched = (
  message: SignedMessage,
  stamp: TimeStamp | null,
  claimed: Date | null,
  anchors: readonly X509Certificate[],
) => {
  const pool = message.certificates
  const proven = stamp !== null && isProven(stamp, anchors)
  const at = proven ? stamp.at : claimed
  const trust: Trust =
    at !== null && allProven(pool, anchors) ? trustOf(message.signer.x509, pool, anchors, at, 'sign') : 'unknown-issuer'
  // A time-stamp by nobody known proves nothing, and its certificates could be anybody's.
  const doubtful = stamp !== null && !proven && trust === 'trusted'
  return {
    timeStampedAt: stamp?.at.toISOString() ?? null,
    timeProven: proven,
    trust: doubtful ? ('unknown-issuer' as const) : trust,
  }
}
