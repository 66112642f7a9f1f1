import { createHmac, createPrivateKey, type KeyObject, timingSafeEqual, X509Certificate } from 'node:crypto'
import { fromBER, OctetString } from 'asn1js'
import {
  AuthenticatedSafe,
  CertBag,
  type ContentInfo,
  EncryptedData,
  type MacData,
  PFX,
  PKCS8ShroudedKeyBag,
  SafeContents,
} from 'pkijs'
import { problem } from '../../core/problem.ts'
import { ok, type Result, refuse } from '../../core/result.ts'
import { OID } from '../cms/oids.ts'
import { decryptPbes2, legacyName } from './pbes2.ts'
import { KEY_PURPOSE, type Pkcs12Digest, pkcs12Key } from './pkcs12-key.ts'

/** A private key with its certificate first among those that came along. */
export type OpenedCertificate = {
  readonly key: KeyObject
  readonly certificate: X509Certificate
  readonly chain: readonly X509Certificate[]
}

const LARGEST_P12 = 256 * 1024
const MOST_ITERATIONS = 2_000_000

const MAC_DIGESTS: Readonly<Record<string, { readonly name: Pkcs12Digest; readonly size: number }>> = {
  '1.3.14.3.2.26': { name: 'sha1', size: 20 },
  '2.16.840.1.101.3.4.2.1': { name: 'sha256', size: 32 },
  '2.16.840.1.101.3.4.2.2': { name: 'sha384', size: 48 },
  '2.16.840.1.101.3.4.2.3': { name: 'sha512', size: 64 },
}

const BROKEN = refuse(problem('signing/broken-p12'))

/** Opens a PKCS#12 (RFC 7292): refuses old ciphers before a wrong passphrase, and that before what is missing in it. */
export const openPkcs12 = (p12: Uint8Array, passphrase: string): Result<OpenedCertificate> => {
  const parts = attempt(() => partsOf(p12))
  if (parts === null) return BROKEN
  const legacy = attempt(() => parts.safes.flatMap(oldCiphersIn)[0] ?? null)
  if (legacy !== null) return refuse(problem('signing/legacy-p12', '', { algorithm: legacy }))
  const fits = attempt(() => macFits(parts.mac, parts.content, passphrase))
  if (fits === null) return BROKEN
  if (!fits) return refuse(problem('signing/wrong-passphrase'))
  const bags = attempt(() => parts.safes.flatMap((safe) => bagsOf(safe, passphrase)))
  if (bags === null) return BROKEN
  const shrouded = bags.flatMap((bag) => (bag.bagValue instanceof PKCS8ShroudedKeyBag ? bag.bagValue : []))
  const old = shrouded.flatMap((bag) => legacyName(bag.encryptionAlgorithm) ?? [])[0]
  if (old !== undefined) return refuse(problem('signing/legacy-p12', '', { algorithm: old }))
  const certificates = attempt(() =>
    bags.flatMap((bag) => (bag.bagValue instanceof CertBag ? certificateIn(bag.bagValue) : [])),
  )
  const keys = attempt(() => shrouded.map((bag) => keyOf(bag, passphrase)))
  if (certificates === null || keys === null) return BROKEN
  return withOwnCertificate(keys, certificates)
}

const attempt = <T>(work: () => T): T | null => {
  try {
    return work()
  } catch {
    return null
  }
}

const withOwnCertificate = (
  keys: readonly KeyObject[],
  certificates: readonly X509Certificate[],
): Result<OpenedCertificate> => {
  for (const key of keys) {
    const certificate = certificates.find((one) => one.checkPrivateKey(key))
    if (certificate !== undefined)
      return ok({ key, certificate, chain: certificates.filter((one) => one !== certificate) })
  }
  return refuse(problem('signing/no-key'))
}

const parse = (bytes: Uint8Array) => {
  const { offset, result } = fromBER(bytes)
  if (offset === -1) throw new Error('not BER')
  return result
}

const octets = (value: unknown): Uint8Array => {
  if (!(value instanceof OctetString)) throw new Error('no octets')
  return new Uint8Array(value.getValue())
}

const partsOf = (p12: Uint8Array) => {
  if (p12.length > LARGEST_P12) throw new Error('too large')
  const pfx = new PFX({ schema: parse(p12) })
  if (pfx.authSafe.contentType !== OID.data || pfx.macData === undefined) throw new Error('no integrity')
  const content = octets(pfx.authSafe.content)
  const safes = new AuthenticatedSafe({ schema: parse(content) }).safeContents.map(safeOf)
  return { content, mac: pfx.macData, safes }
}

const macFits = (mac: MacData, content: Uint8Array, passphrase: string): boolean => {
  const digest = MAC_DIGESTS[mac.mac.digestAlgorithm.algorithmId]
  const iterations = mac.iterations ?? 1
  if (digest === undefined || iterations > MOST_ITERATIONS) throw new Error('unknown integrity')
  const salt = new Uint8Array(mac.macSalt.valueBlock.valueHexView)
  const key = pkcs12Key(digest.name, passphrase, salt, iterations, KEY_PURPOSE.integrity, digest.size)
  const expected = createHmac(digest.name, key).update(content).digest()
  const found = new Uint8Array(mac.mac.digest.valueBlock.valueHexView)
  return found.length === expected.length && timingSafeEqual(found, expected)
}

/** One part of a PKCS#12, and what it hides where it is encrypted as a whole. pkijs reads a structure once only. */
type Safe = { readonly content: ContentInfo; readonly encrypted: EncryptedData | null }

const safeOf = (content: ContentInfo): Safe => ({
  content,
  encrypted: content.contentType === OID.encryptedData ? new EncryptedData({ schema: content.content }) : null,
})

/** Old ciphers that stand in the open: of an encrypted part, or of keys in a part that is not encrypted as a whole. */
const oldCiphersIn = (safe: Safe): readonly string[] => {
  const { encrypted } = safe
  const algorithms =
    encrypted === null
      ? bagsOf(safe, '').flatMap((bag) =>
          bag.bagValue instanceof PKCS8ShroudedKeyBag ? bag.bagValue.encryptionAlgorithm : [],
        )
      : [encrypted.encryptedContentInfo.contentEncryptionAlgorithm]
  return algorithms.flatMap((algorithm) => legacyName(algorithm) ?? [])
}

const bagsOf = ({ content: safe, encrypted }: Safe, passphrase: string) => {
  const hidden = encrypted?.encryptedContentInfo.getEncryptedContent()
  const bytes =
    encrypted !== null && hidden !== undefined
      ? decryptPbes2(encrypted.encryptedContentInfo.contentEncryptionAlgorithm, new Uint8Array(hidden), passphrase)
      : octets(safe.content)
  return new SafeContents({ schema: parse(bytes) }).safeBags
}

const certificateIn = (bag: CertBag): X509Certificate[] => [new X509Certificate(octets(bag.certValue))]

const keyOf = (bag: PKCS8ShroudedKeyBag, passphrase: string): KeyObject => {
  const der = decryptPbes2(bag.encryptionAlgorithm, octets(bag.encryptedData), passphrase)
  return createPrivateKey({ key: Buffer.from(der), format: 'der', type: 'pkcs8' })
}
