import { createHash, type X509Certificate } from 'node:crypto'
import { fromBER } from 'asn1js'
import { TSTInfo } from 'pkijs'
import { allProven, trustOf } from './chain.ts'
import { sameBytes } from './der.ts'
import { DIGESTS } from './oids.ts'
import { readSignedMessage, type SignedMessage } from './signed-message.ts'
import { messageFault } from './verify-message.ts'

/** A time-stamp (RFC 3161) whose own signature holds. */
export type TimeStamp = {
  readonly at: Date
  readonly nonce: Uint8Array | null
  readonly message: SignedMessage
}

/** Reads a token for this data; null where it is no whole, valid time-stamp of exactly that data. */
export const readTimeStamp = (token: Uint8Array, data: Uint8Array): TimeStamp | null => {
  try {
    return strictly(token, data)
  } catch {
    return null
  }
}

const strictly = (token: Uint8Array, data: Uint8Array): TimeStamp | null => {
  const message = readSignedMessage(token, 'time-stamp')
  if (message?.content == null) return null
  const digest = createHash(message.digest).update(message.content).digest()
  if (messageFault(message, digest, 'time-stamp') !== null) return null
  const asn1 = fromBER(message.content)
  if (asn1.offset === -1) return null
  const info = new TSTInfo({ schema: asn1.result })
  const name = DIGESTS[info.messageImprint.hashAlgorithm.algorithmId]
  if (name === undefined) return null
  const imprint = new Uint8Array(info.messageImprint.hashedMessage.valueBlock.valueHexView)
  if (!sameBytes(imprint, createHash(name).update(data).digest())) return null
  if (Number.isNaN(+info.genTime)) return null
  const nonce = info.nonce === undefined ? null : new Uint8Array(info.nonce.valueBlock.valueHexView)
  return { at: info.genTime, nonce, message }
}

/** True where the service's certificate is for time-stamps and leads to an anchor. */
export const isProven = ({ at, message }: TimeStamp, anchors: readonly X509Certificate[]): boolean => {
  const pool = message.certificates
  return allProven(pool, anchors) && trustOf(message.signer.x509, pool, anchors, at, 'time-stamp') === 'trusted'
}
