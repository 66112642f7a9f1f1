import type { X509Certificate } from 'node:crypto'
import type { CertificateFacts } from '../../core/signature/certificate-facts.ts'
import { parseCertificate } from './der.ts'
import { OID } from './oids.ts'

/** What people are told of a certificate. */
export const factsOf = (x509: X509Certificate): CertificateFacts => {
  const { subject, issuer } = parseCertificate(x509.raw)
  return {
    name: commonName(subject.typesAndValues),
    issuer: commonName(issuer.typesAndValues),
    serial: x509.serialNumber.toLowerCase(),
    validFrom: x509.validFromDate.toISOString(),
    validTo: x509.validToDate.toISOString(),
    fingerprint: x509.fingerprint256.replaceAll(':', '').toLowerCase(),
  }
}

type Part = { readonly type: string; readonly value: { readonly valueBlock: { readonly value: unknown } } }

/** The common name, or whatever the name ends with where it has none. */
const commonName = (parts: readonly Part[]): string => {
  const part = parts.find((one) => one.type === OID.commonName) ?? parts.at(-1)
  const value = part?.value.valueBlock.value
  return typeof value === 'string' ? value : ''
}
