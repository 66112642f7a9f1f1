import { generateKeyPairSync, type KeyObject, randomBytes, sign, X509Certificate } from 'node:crypto'
import { bits, integer, none, octets, oid, sequence, set, tagged, text, utcTime, yes } from './asn1.ts'

/** A certificate and its key, made for one test run. */
export type TestIdentity = { readonly key: KeyObject; readonly certificate: X509Certificate }

export type Wanted = {
  readonly name: string
  readonly from?: Date
  readonly to?: Date
  readonly kind?: 'rsa' | 'ec'
  readonly bits?: number
  /** Key usage as the first byte of its bits: 0x80 signature, 0x40 commitment, 0x20 encipherment, 0x04 certificates. */
  readonly usage?: number
  readonly authority?: boolean
  readonly timeStamping?: boolean
  readonly digest?: 'sha256' | 'sha1'
  /** A critical extension that nobody knows. */
  readonly strange?: boolean
}

const FROM = new Date('2020-01-01T00:00:00Z')
const TO = new Date('2040-01-01T00:00:00Z')
const ALGORITHMS = {
  'rsa sha256': sequence(oid('1.2.840.113549.1.1.11'), none()),
  'rsa sha1': sequence(oid('1.2.840.113549.1.1.5'), none()),
  'ec sha256': sequence(oid('1.2.840.10045.4.3.2')),
  'ec sha1': sequence(oid('1.2.840.10045.4.1')),
} as const

const nameOf = (name: string): Buffer => sequence(set(sequence(oid('2.5.4.3'), text(name))))

const kindOf = (key: KeyObject): 'rsa' | 'ec' => (key.asymmetricKeyType === 'ec' ? 'ec' : 'rsa')

const extension = (id: string, value: Uint8Array, critical = true): Buffer =>
  sequence(oid(id), ...(critical ? [yes()] : []), octets(value))

const extensionsOf = (wanted: Wanted): Buffer => {
  const usage = wanted.usage ?? (wanted.authority ? 0x04 : 0xc0)
  return sequence(
    extension('2.5.29.19', wanted.authority ? sequence(yes()) : sequence()),
    extension('2.5.29.15', bits(Buffer.from([usage]), 2)),
    ...(wanted.timeStamping ? [extension('2.5.29.37', sequence(oid('1.3.6.1.5.5.7.3.8')))] : []),
    ...(wanted.strange ? [extension('1.2.3.4.5', none())] : []),
  )
}

/** Makes an identity, signed by an issuer or by itself. */
export const identity = (wanted: Wanted, issuer?: TestIdentity): TestIdentity => {
  const { privateKey, publicKey } =
    wanted.kind === 'ec'
      ? generateKeyPairSync('ec', { namedCurve: 'prime256v1' })
      : generateKeyPairSync('rsa', { modulusLength: wanted.bits ?? 2048 })
  const digest = wanted.digest ?? 'sha256'
  const signing = issuer?.key ?? privateKey
  const algorithm = ALGORITHMS[`${kindOf(signing)} ${digest}`]
  const body = sequence(
    tagged(0, integer(2)),
    integer(randomBytes(12)),
    algorithm,
    issuer === undefined ? nameOf(wanted.name) : subjectOf(issuer.certificate),
    sequence(utcTime(wanted.from ?? FROM), utcTime(wanted.to ?? TO)),
    nameOf(wanted.name),
    publicKey.export({ type: 'spki', format: 'der' }),
    tagged(3, extensionsOf(wanted)),
  )
  const certificate = new X509Certificate(sequence(body, algorithm, bits(sign(digest, body, signing))))
  return { key: privateKey, certificate }
}

const subjectOf = (certificate: X509Certificate): Buffer => nameOf(certificate.subject.replace(/^CN=/, ''))

export { nameOf }
