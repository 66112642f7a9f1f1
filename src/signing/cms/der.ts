import { fromBER } from 'asn1js'
import { Certificate } from 'pkijs'

/** The bytes of an ASN.1 structure of pkijs or asn1js. */
export const derOf = (value: { toBER: (sizeOnly?: boolean) => ArrayBuffer }): Uint8Array =>
  new Uint8Array(value.toBER(false))

/** Length of the outermost element at the start of `bytes`, header included; null where there is none or it is too long. */
export const elementLength = (bytes: Uint8Array): number | null => {
  const first = bytes[1]
  if (bytes[0] !== 0x30 || first === undefined) return null
  if (first < 0x80) return 2 + first
  const size = first & 0x7f
  if (size < 1 || size > 4) return null
  let length = 0
  for (let i = 0; i < size; i += 1) length = length * 256 + (bytes[2 + i] ?? 0)
  const total = 2 + size + length
  return total <= bytes.length ? total : null
}

export const sameBytes = (a: Uint8Array, b: Uint8Array): boolean => Buffer.compare(a, b) === 0

/** A certificate from its bytes; throws where they are none. */
export const parseCertificate = (der: Uint8Array): Certificate => {
  const parsed = fromBER(der)
  if (parsed.offset === -1) throw new Error('not a certificate')
  return new Certificate({ schema: parsed.result })
}

export const certificateDer = (certificate: Certificate): Uint8Array => derOf(certificate.toSchema())
