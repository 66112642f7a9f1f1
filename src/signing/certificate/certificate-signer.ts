import { createHash } from 'node:crypto'
import { ok, type Result, refuse } from '../../core/result.ts'
import type { Clock } from '../../ports/runtime.ts'
import type { SignedPdf, SigningRequest } from '../../ports/signing.ts'
import { buildMessage } from '../cms/build-message.ts'
import { factsOf } from '../cms/certificate-facts.ts'
import { LARGEST_TOKEN, requestTimeStamp, type TimeStampService } from '../cms/time-stamp-client.ts'
import { unfitness } from './fit-for-signing.ts'
import { openPkcs12 } from './open-pkcs12.ts'
import { filled, withSignatureSpace } from './signature-space.ts'

export type CertificateSignerOptions = {
  readonly clock: Clock
  /** Null signs at PAdES B-B. A configured service that does not answer refuses the signature, never weakens it silently. */
  readonly timeStamps: TimeStampService | null
}

/** Room for what is not certificates or a time-stamp. */
const OWN_ROOM = 4096

/** Signs with a PKCS#12: PAdES B-T with a time-stamp service, B-B without. */
export const signWithCertificate = async (
  { clock, timeStamps }: CertificateSignerOptions,
  request: SigningRequest,
  p12: Uint8Array,
  passphrase: string,
): Promise<Result<SignedPdf>> => {
  const opened = openPkcs12(p12, passphrase)
  if (!opened.ok) return opened
  const signedAt = clock.now()
  const unfit = unfitness(opened.value, signedAt)
  if (unfit !== null) return refuse(unfit)
  const { certificate, chain } = opened.value
  const certificates = [certificate, ...chain].reduce((sum, one) => sum + one.raw.length, 0)
  const room = OWN_ROOM + certificates + (timeStamps === null ? 0 : LARGEST_TOKEN)
  const space = await withSignatureSpace(request, signedAt, room)
  if (!space.ok) return space
  const { bytes, start, end } = space.value
  const digest = createHash('sha256').update(bytes.subarray(0, start)).update(bytes.subarray(end)).digest()
  const message = buildMessage(opened.value, digest)
  const stamp = timeStamps === null ? null : await requestTimeStamp(timeStamps, message.signature)
  if (stamp !== null && !stamp.ok) return stamp
  const pdf = filled(space.value, message.der(stamp?.value.token ?? null))
  return ok({ pdf, certificate: factsOf(certificate), signedAt, timeStamped: stamp !== null, reference: null })
}
