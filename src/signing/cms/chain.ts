import type { X509Certificate } from 'node:crypto'
import { BitString } from 'asn1js'
import type { Certificate } from 'pkijs'
import type { Trust } from '../../core/signature/verification.ts'
import { parseCertificate } from './der.ts'
import { OID, SIGNATURES } from './oids.ts'

const LONGEST_CHAIN = 8

/** Extensions whose meaning is known here; a critical one besides these makes a certificate unusable (RFC 5280 §4.2). */
const KNOWN = new Set([
  OID.keyUsage,
  OID.basicConstraints,
  OID.extendedKeyUsage,
  '2.5.29.14', // subject key identifier
  '2.5.29.17', // subject alternative name
  '2.5.29.31', // CRL distribution points
  '2.5.29.32', // certificate policies
  '2.5.29.35', // authority key identifier
])

export type CertificateUse = 'sign' | 'time-stamp'

/** Whether a certificate leads to an anchor, with what came along between, and was valid at that moment. Revocation is not asked. */
export const trustOf = (
  leaf: X509Certificate,
  pool: readonly X509Certificate[],
  anchors: readonly X509Certificate[],
  at: Date,
  use: CertificateUse,
): Trust => {
  if (!usableFor(parseCertificate(leaf.raw), use)) return 'unknown-issuer'
  const path = pathFrom(leaf, pool, anchors)
  if (path === null) return 'unknown-issuer'
  return path.every((one) => one.validFromDate <= at && at <= one.validToDate) ? 'trusted' : 'outside-validity'
}

/** SHA-2 with RSA, RSA-PSS or ECDSA, and Ed25519; a certificate signed by SHA-1 or MD5 could be anybody's. */
const STRONG = new Set([
  ...Object.keys(SIGNATURES).filter((id) => id !== OID.rsa),
  '1.2.840.113549.1.1.10',
  '1.3.101.112',
])

/** A key of a kind that the runtime does not know throws, and vouches for nobody. */
const issues = (issuer: X509Certificate, subject: X509Certificate): boolean => {
  try {
    return (
      STRONG.has(parseCertificate(subject.raw).signatureAlgorithm.algorithmId) &&
      subject.checkIssued(issuer) &&
      subject.verify(issuer.publicKey)
    )
  } catch {
    return false
  }
}

const pathFrom = (
  leaf: X509Certificate,
  pool: readonly X509Certificate[],
  anchors: readonly X509Certificate[],
): readonly X509Certificate[] | null => {
  const path = [leaf]
  for (let current = leaf; path.length <= LONGEST_CHAIN; ) {
    if (anchors.some((anchor) => anchor.fingerprint256 === current.fingerprint256)) return path
    const anchor = anchors.find((one) => issues(one, current))
    if (anchor !== undefined) return [...path, anchor]
    const next = pool.find((one) => !path.includes(one) && one.ca && isAuthority(one) && issues(one, current))
    if (next === undefined) return null
    path.push(next)
    current = next
  }
  return null
}

/** True where each certificate that came along is itself signed by one of them or by an anchor. */
export const allProven = (pool: readonly X509Certificate[], anchors: readonly X509Certificate[]): boolean =>
  pool.every(
    (one) =>
      anchors.some((a) => a.fingerprint256 === one.fingerprint256) ||
      [...pool, ...anchors].some((issuer) => issues(issuer, one)),
  )

const isAuthority = (x509: X509Certificate): boolean => {
  const certificate = parseCertificate(x509.raw)
  return understood(certificate) && (keyUsage(certificate) === null || usage(certificate, 5))
}

const understood = (certificate: Certificate): boolean =>
  (certificate.extensions ?? []).every((one) => !one.critical || KNOWN.has(one.extnID))

/** The bits of key usage, null where the certificate does not restrict it. */
const keyUsage = (certificate: Certificate): Uint8Array | null => {
  const value: unknown = certificate.extensions?.find((one) => one.extnID === OID.keyUsage)?.parsedValue
  return value instanceof BitString ? new Uint8Array(value.valueBlock.valueHexView) : null
}

const usage = (certificate: Certificate, bit: number): boolean =>
  ((keyUsage(certificate)?.[0] ?? 0) & (0x80 >> bit)) !== 0

/** Bits 0 (digitalSignature) and 1 (contentCommitment) are for signing. */
export const usableFor = (certificate: Certificate, use: CertificateUse): boolean => {
  if (!understood(certificate)) return false
  if (keyUsage(certificate) !== null && !usage(certificate, 0) && !usage(certificate, 1)) return false
  return use === 'sign' || purposesOf(certificate).includes(OID.timeStamping)
}

const purposesOf = (certificate: Certificate): readonly string[] => {
  const value: unknown = certificate.extensions?.find((one) => one.extnID === OID.extendedKeyUsage)?.parsedValue
  const purposes = typeof value === 'object' && value !== null && 'keyPurposes' in value ? value.keyPurposes : []
  return Array.isArray(purposes) ? purposes.map(String) : []
}
