import { X509Certificate } from 'node:crypto'
import { fromBER, Null, type OctetString } from 'asn1js'
import {
  type AlgorithmIdentifier,
  type Attribute,
  Certificate,
  ContentInfo,
  IssuerAndSerialNumber,
  SignedData,
  type SignerInfo,
} from 'pkijs'
import { certificateDer, derOf, sameBytes } from './der.ts'
import { DIGESTS, type DigestName, OID, SIGNATURES } from './oids.ts'

/** A CMS message with one signer, read so strictly that no byte of it can be other than it is and still be read. */
export type SignedMessage = {
  readonly signer: { readonly der: Uint8Array; readonly x509: X509Certificate; readonly parsed: Certificate }
  /** All certificates that came along, the signer's own among them. */
  readonly certificates: readonly X509Certificate[]
  readonly digest: DigestName
  readonly keyKind: 'rsa' | 'ec'
  /** The two algorithm identifiers, as they stand in the message. */
  readonly algorithms: { readonly digest: Uint8Array; readonly signature: Uint8Array }
  readonly attributes: readonly Attribute[]
  /** The signed attributes as they were signed. */
  readonly signedBytes: Uint8Array
  readonly signature: Uint8Array
  /** What the message itself carries; null where it is detached. */
  readonly content: Uint8Array | null
  /** The one unsigned attribute there may be: a time-stamp of the signature. */
  readonly timeStampToken: Uint8Array | null
}

export type MessageKind = 'detached' | 'time-stamp'

const MOST_CERTIFICATES = 16

/** Reads a message, or gives null where it is not exactly such a one. */
export const readSignedMessage = (der: Uint8Array, kind: MessageKind): SignedMessage | null => {
  try {
    return strictly(der, kind)
  } catch {
    return null
  }
}

const strictly = (der: Uint8Array, kind: MessageKind): SignedMessage | null => {
  const asn1 = fromBER(der)
  if (asn1.offset === -1) return null
  const info = new ContentInfo({ schema: asn1.result })
  if (info.contentType !== OID.signedData) return null
  const data = new SignedData({ schema: info.content })
  const again = derOf(new ContentInfo({ contentType: OID.signedData, content: data.toSchema() }).toSchema())
  if (!sameBytes(again, der)) return null
  const [signerInfo, ...others] = data.signerInfos
  const [algorithm, ...more] = data.digestAlgorithms
  if (signerInfo === undefined || others.length > 0 || algorithm === undefined || more.length > 0) return null
  if (data.version !== (kind === 'detached' ? 1 : 3) || signerInfo.version !== 1) return null
  if (data.crls !== undefined || data.ocsps !== undefined) return null
  if (data.encapContentInfo.eContentType !== (kind === 'detached' ? OID.data : OID.timeStampInfo)) return null
  const certificates = (data.certificates ?? []).map((one) => (one instanceof Certificate ? certificateDer(one) : null))
  if (certificates.length > MOST_CERTIFICATES) return null
  const known = certificates.flatMap((one) => one ?? [])
  if (known.length !== certificates.length) return null
  const signer = signerOf(signerInfo, known)
  const digest = digestOf(signerInfo.digestAlgorithm)
  if (signer === null || digest === null || digestOf(algorithm) !== digest) return null
  const keyKind = keyKindOf(signerInfo.signatureAlgorithm, digest)
  const signedAttributes = signerInfo.signedAttrs
  const content = data.encapContentInfo.eContent
  if (keyKind === null || signedAttributes === undefined || (content === undefined) !== (kind === 'detached'))
    return null
  const x509s = known.map((one) => new X509Certificate(one))
  if (x509s.some((one) => Number.isNaN(+one.validFromDate) || Number.isNaN(+one.validToDate))) return null
  const token = unsignedToken(signerInfo)
  if (token === undefined || (kind === 'time-stamp' && token !== null)) return null
  return {
    signer,
    certificates: x509s,
    digest,
    keyKind,
    algorithms: {
      digest: derOf(signerInfo.digestAlgorithm.toSchema()),
      signature: derOf(signerInfo.signatureAlgorithm.toSchema()),
    },
    attributes: signedAttributes.attributes,
    signedBytes: new Uint8Array(signedAttributes.encodedValue),
    signature: new Uint8Array(signerInfo.signature.valueBlock.valueHexView),
    content: content === undefined ? null : octets(content),
    timeStampToken: token,
  }
}

const octets = (value: OctetString): Uint8Array => new Uint8Array(value.getValue())

/** The certificate the signer is named by. Names are compared byte for byte: looser readings would let them be changed. */
const signerOf = ({ sid }: SignerInfo, certificates: readonly Uint8Array[]): SignedMessage['signer'] | null => {
  if (!(sid instanceof IssuerAndSerialNumber)) return null
  const [issuer, serial] = [derOf(sid.issuer.toSchema()), derOf(sid.serialNumber)]
  for (const der of certificates) {
    const parsed = new Certificate({ schema: fromBER(der).result })
    const same = sameBytes(derOf(parsed.issuer.toSchema()), issuer) && sameBytes(derOf(parsed.serialNumber), serial)
    if (same) return { der, parsed, x509: new X509Certificate(der) }
  }
  return null
}

const plain = (algorithm: AlgorithmIdentifier): boolean =>
  algorithm.algorithmParams === undefined || algorithm.algorithmParams instanceof Null

const digestOf = (algorithm: AlgorithmIdentifier): DigestName | null =>
  plain(algorithm) ? (DIGESTS[algorithm.algorithmId] ?? null) : null

const keyKindOf = (algorithm: AlgorithmIdentifier, digest: DigestName): 'rsa' | 'ec' | null => {
  const known = plain(algorithm) ? SIGNATURES[algorithm.algorithmId] : undefined
  return known === undefined || (known.digest !== null && known.digest !== digest) ? null : known.key
}

/** The time-stamp among the unsigned attributes; null where there are none, undefined where there is anything else. */
const unsignedToken = (signerInfo: SignerInfo): Uint8Array | null | undefined => {
  if (signerInfo.unsignedAttrs === undefined) return null
  const [attribute, ...others] = signerInfo.unsignedAttrs.attributes
  const value: { toBER: (sizeOnly?: boolean) => ArrayBuffer } | undefined = attribute?.values[0]
  if (others.length > 0 || attribute?.type !== OID.timeStampToken || attribute.values.length !== 1) return undefined
  return value === undefined ? undefined : derOf(value)
}
