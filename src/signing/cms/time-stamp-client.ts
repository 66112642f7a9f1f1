import { createHash, randomBytes } from 'node:crypto'
import { fromBER, Integer, OctetString } from 'asn1js'
import { AlgorithmIdentifier, MessageImprint, TimeStampReq, TimeStampResp } from 'pkijs'
import { problem } from '../../core/problem.ts'
import { ok, type Result, refuse } from '../../core/result.ts'
import { boundedFetch } from '../service/bounded-fetch.ts'
import { derOf, sameBytes } from './der.ts'
import { DIGEST_OID } from './oids.ts'
import { readTimeStamp, type TimeStamp } from './time-stamp-token.ts'

export type TimeStampService = { readonly url: string; readonly milliseconds: number }

export const LARGEST_TOKEN = 16 * 1024

const failed = (reason: string) => refuse(problem('signing/time-stamp-failed', '', { reason }))

/** A time-stamp of this data from a service (RFC 3161), checked before it is used: its signature, imprint and nonce. */
export const requestTimeStamp = async (
  service: TimeStampService,
  data: Uint8Array,
): Promise<Result<{ readonly token: Uint8Array; readonly stamp: TimeStamp }>> => {
  const nonce = randomBytes(12)
  nonce[0] = ((nonce[0] ?? 0) & 0x7f) | 0x40
  const request = new TimeStampReq({
    version: 1,
    messageImprint: new MessageImprint({
      hashAlgorithm: new AlgorithmIdentifier({ algorithmId: DIGEST_OID.sha256 }),
      hashedMessage: new OctetString({ valueHex: createHash('sha256').update(data).digest() }),
    }),
    nonce: new Integer({ valueHex: nonce }),
    certReq: true,
  })
  const answer = await boundedFetch(
    service.url,
    {
      method: 'POST',
      headers: { 'content-type': 'application/timestamp-query', accept: 'application/timestamp-reply' },
      body: Buffer.from(derOf(request.toSchema())),
    },
    { milliseconds: service.milliseconds, bytes: LARGEST_TOKEN },
  )
  if (typeof answer === 'string') return failed(answer)
  if (answer.status >= 500) return failed('reason/server')
  if (answer.status !== 200) return failed('reason/stamp-denied')
  const token = tokenIn(answer.body)
  if (typeof token === 'string') return failed(token)
  const stamp = readTimeStamp(token, data)
  if (stamp === null || stamp.nonce === null || !sameBytes(stamp.nonce, nonce)) return failed('reason/stamp-mismatch')
  return ok({ token, stamp })
}

const tokenIn = (body: Uint8Array): Uint8Array | string => {
  try {
    const parsed = fromBER(body)
    if (parsed.offset === -1) return 'reason/not-understood'
    const { status, timeStampToken } = new TimeStampResp({ schema: parsed.result })
    if (status.status > 1 || timeStampToken === undefined) return 'reason/stamp-denied'
    return derOf(timeStampToken.toSchema())
  } catch {
    return 'reason/not-understood'
  }
}
