import { createHash, type KeyObject, sign, type X509Certificate } from 'node:crypto'
import { Constructed, fromBER, Null, ObjectIdentifier, OctetString, Sequence } from 'asn1js'
import {
  AlgorithmIdentifier,
  Attribute,
  ContentInfo,
  EncapsulatedContentInfo,
  GeneralName,
  GeneralNames,
  IssuerAndSerialNumber,
  IssuerSerial,
  SignedAndUnsignedAttributes,
  SignedData,
  SignerInfo,
} from 'pkijs'
import { derOf, parseCertificate } from './der.ts'
import { DIGEST_OID, OID, SIGNATURES } from './oids.ts'

export type SigningKey = {
  readonly key: KeyObject
  readonly certificate: X509Certificate
  readonly chain: readonly X509Certificate[]
}

/** The signature, and how to write the message around it. */
export type BuiltMessage = {
  readonly signature: Uint8Array
  readonly der: (timeStampToken: Uint8Array | null) => Uint8Array
}

const DIGEST = 'sha256'

/** A detached CAdES message as PAdES baseline wants it (ETSI EN 319 142-1): the time of signing stands in the PDF, not here. */
export const buildMessage = ({ key, certificate, chain }: SigningKey, contentDigest: Uint8Array): BuiltMessage => {
  const parsed = parseCertificate(certificate.raw)
  const digestAlgorithm = new AlgorithmIdentifier({ algorithmId: DIGEST_OID[DIGEST] })
  const signatureAlgorithm = algorithmFor(key)
  const attributes = sorted([
    attribute(OID.contentType, new ObjectIdentifier({ value: OID.data })),
    attribute(OID.messageDigest, new OctetString({ valueHex: contentDigest })),
    attribute(OID.algorithmProtection, protection(digestAlgorithm, signatureAlgorithm)),
    attribute(OID.signingCertificateV2, ownName(certificate)),
  ])
  const signedAttrs = new SignedAndUnsignedAttributes({ type: 0, attributes })
  const toSign = derOf(signedAttrs.toSchema())
  // Signed as a SET (RFC 5652 §5.4), though it stands in the message as [0].
  toSign[0] = 0x31
  const signature = new Uint8Array(sign(DIGEST, toSign, key))
  const der = (token: Uint8Array | null): Uint8Array => {
    const signerInfo = new SignerInfo({
      version: 1,
      sid: new IssuerAndSerialNumber({ issuer: parsed.issuer, serialNumber: parsed.serialNumber }),
      digestAlgorithm,
      signedAttrs,
      signatureAlgorithm,
      signature: new OctetString({ valueHex: signature }),
      ...(token === null ? {} : { unsignedAttrs: stamped(token) }),
    })
    const data = new SignedData({
      version: 1,
      digestAlgorithms: [digestAlgorithm],
      encapContentInfo: new EncapsulatedContentInfo({ eContentType: OID.data }),
      certificates: [parsed, ...chain.map((one) => parseCertificate(one.raw))],
      signerInfos: [signerInfo],
    })
    return derOf(new ContentInfo({ contentType: OID.signedData, content: data.toSchema(true) }).toSchema())
  }
  return { signature, der }
}

const algorithmFor = (key: KeyObject): AlgorithmIdentifier => {
  const kind = key.asymmetricKeyType === 'ec' ? 'ec' : 'rsa'
  const found = Object.entries(SIGNATURES).find(([, one]) => one.key === kind && one.digest === DIGEST)
  if (found === undefined) throw new Error(`no algorithm for ${kind}`)
  return new AlgorithmIdentifier({ algorithmId: found[0], ...(kind === 'rsa' ? { algorithmParams: new Null() } : {}) })
}

const attribute = (type: string, value: unknown): Attribute => new Attribute({ type, values: [value] })

/** DER orders a SET OF by the bytes of its elements. */
const sorted = (attributes: readonly Attribute[]): Attribute[] =>
  [...attributes].sort((a, b) => Buffer.compare(derOf(a.toSchema()), derOf(b.toSchema())))

/** CMSAlgorithmProtection (RFC 6211): the algorithms themselves are signed. */
const protection = (digest: AlgorithmIdentifier, signature: AlgorithmIdentifier): Sequence =>
  new Sequence({
    value: [
      digest.toSchema(),
      new Constructed({ idBlock: { tagClass: 3, tagNumber: 1 }, value: signature.toSchema().valueBlock.value }),
    ],
  })

/** ESSCertIDv2 (RFC 5035) by SHA-256, its default. */
const ownName = (certificate: X509Certificate): Sequence => {
  const { issuer, serialNumber } = parseCertificate(certificate.raw)
  const names = new GeneralNames({ names: [new GeneralName({ type: 4, value: issuer })] })
  const hash = createHash('sha256').update(certificate.raw).digest()
  const id = [new OctetString({ valueHex: hash }), new IssuerSerial({ issuer: names, serialNumber }).toSchema()]
  return new Sequence({ value: [new Sequence({ value: [new Sequence({ value: id })] })] })
}

const stamped = (token: Uint8Array): SignedAndUnsignedAttributes =>
  new SignedAndUnsignedAttributes({ type: 1, attributes: [attribute(OID.timeStampToken, fromBER(token).result)] })
