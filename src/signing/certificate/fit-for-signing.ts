import type { KeyObject } from 'node:crypto'
import { type Problem, problem } from '../../core/problem.ts'
import { factsOf } from '../cms/certificate-facts.ts'
import { usableFor } from '../cms/chain.ts'
import { parseCertificate } from '../cms/der.ts'
import type { OpenedCertificate } from './open-pkcs12.ts'

const LEAST_RSA_BITS = 2048
const CURVES: Readonly<Record<string, string>> = { prime256v1: 'P-256', secp384r1: 'P-384', secp521r1: 'P-521' }
const WEAK_SIGNATURES: Readonly<Record<string, string>> = {
  '1.2.840.113549.1.1.4': 'MD5',
  '1.2.840.113549.1.1.5': 'SHA-1',
  '1.2.840.10045.4.1': 'SHA-1',
}

/** Why a certificate must not sign at this moment; null where it may. */
export const unfitness = ({ key, certificate }: OpenedCertificate, now: Date): Problem | null => {
  const { name, validFrom, validTo } = factsOf(certificate)
  if (now > certificate.validToDate) return problem('signing/certificate-expired', '', { name, when: validTo })
  if (now < certificate.validFromDate)
    return problem('signing/certificate-not-yet-valid', '', { name, when: validFrom })
  const parsed = parseCertificate(certificate.raw)
  const weak = weakness(key) ?? WEAK_SIGNATURES[parsed.signatureAlgorithm.algorithmId]
  if (weak !== undefined) return problem('signing/weak-key', '', { name, key: weak })
  return usableFor(parsed, 'sign') ? null : problem('signing/not-for-signing', '', { name })
}

const weakness = (key: KeyObject): string | undefined => {
  const { modulusLength, namedCurve } = key.asymmetricKeyDetails ?? {}
  if (key.asymmetricKeyType === 'rsa') {
    return (modulusLength ?? 0) < LEAST_RSA_BITS ? `RSA ${modulusLength ?? 0} bit` : undefined
  }
  if (key.asymmetricKeyType !== 'ec') return key.asymmetricKeyType ?? '?'
  return CURVES[namedCurve ?? ''] === undefined ? (namedCurve ?? '?') : undefined
}
