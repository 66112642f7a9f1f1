import { createHash, verify } from 'node:crypto'
import { ObjectIdentifier, OctetString, Sequence } from 'asn1js'
import type { Attribute } from 'pkijs'
import { derOf, sameBytes } from './der.ts'
import { DIGESTS, OID } from './oids.ts'
import type { MessageKind, SignedMessage } from './signed-message.ts'

export type MessageFault = 'digest' | 'signature-value' | 'signature-format'

/** What is wrong with a message whose content has this digest (by the message's own algorithm); null where nothing is. */
export const messageFault = (
  message: SignedMessage,
  contentDigest: Uint8Array,
  kind: MessageKind,
): MessageFault | null => {
  const digest = onlyValue(message.attributes, OID.messageDigest)
  if (!(digest instanceof OctetString)) return 'signature-format'
  if (!sameBytes(new Uint8Array(digest.valueBlock.valueHexView), contentDigest)) return 'digest'
  const type = onlyValue(message.attributes, OID.contentType)
  const wanted = kind === 'detached' ? OID.data : OID.timeStampInfo
  if (!(type instanceof ObjectIdentifier) || type.valueBlock.toString() !== wanted) return 'signature-format'
  if (!namesItsSigner(message) || !keepsItsAlgorithms(message)) return 'signature-format'
  const { publicKey } = message.signer.x509
  if (publicKey.asymmetricKeyType !== message.keyKind) return 'signature-format'
  return verify(message.digest, message.signedBytes, publicKey, message.signature) ? null : 'signature-value'
}

/** The only value of an attribute that stands once. */
const onlyValue = (attributes: readonly Attribute[], type: string): unknown => {
  const [attribute, ...others] = attributes.filter((one) => one.type === type)
  return others.length === 0 && attribute?.values.length === 1 ? attribute.values[0] : undefined
}

/** The signed hash of the signer's certificate (RFC 5035): without it another certificate with the same key could stand in. */
const namesItsSigner = ({ attributes, signer }: SignedMessage): boolean => {
  const second = onlyValue(attributes, OID.signingCertificateV2)
  const first = onlyValue(attributes, OID.signingCertificate)
  const id = firstOf(firstOf(second ?? first))
  if (!(id instanceof Sequence)) return false
  const [head, next] = id.valueBlock.value
  const algorithm = head instanceof Sequence ? head.valueBlock.value[0] : undefined
  const named = algorithm instanceof ObjectIdentifier ? DIGESTS[algorithm.valueBlock.toString()] : undefined
  if (head instanceof Sequence && named === undefined) return false
  const hash = head instanceof Sequence ? next : head
  const name = second === undefined ? 'sha1' : (named ?? 'sha256')
  const expected = createHash(name).update(signer.der).digest()
  return hash instanceof OctetString && sameBytes(new Uint8Array(hash.valueBlock.valueHexView), expected)
}

const firstOf = (value: unknown): unknown => (value instanceof Sequence ? value.valueBlock.value[0] : undefined)

/** Where the algorithms are signed too (RFC 6211) they must be those the message names. */
const keepsItsAlgorithms = ({ attributes, algorithms }: SignedMessage): boolean => {
  if (!attributes.some((one) => one.type === OID.algorithmProtection)) return true
  const value = onlyValue(attributes, OID.algorithmProtection)
  if (!(value instanceof Sequence)) return false
  const [digest, signature] = value.valueBlock.value
  if (digest === undefined || signature === undefined) return false
  const retagged = derOf(signature)
  retagged[0] = 0x30
  return sameBytes(derOf(digest), algorithms.digest) && sameBytes(retagged, algorithms.signature)
}
