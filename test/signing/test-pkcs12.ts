import { createCipheriv, createHmac, pbkdf2Sync, randomBytes } from 'node:crypto'
import { KEY_PURPOSE, pkcs12Key } from '../../src/signing/certificate/pkcs12-key.ts'
import { integer, none, octets, oid, sequence, tagged } from './asn1.ts'
import type { TestIdentity } from './test-authority.ts'

export type Protection = 'aes-256' | '3des' | 'rc2'

const ROUNDS = 2048
const SHA256 = sequence(oid('2.16.840.1.101.3.4.2.1'), none())

type Sealed = { readonly algorithm: Buffer; readonly bytes: Buffer }

const aes = (content: Uint8Array, passphrase: string): Sealed => {
  const [salt, iv] = [randomBytes(16), randomBytes(16)]
  const cipher = createCipheriv('aes-256-cbc', pbkdf2Sync(passphrase, salt, ROUNDS, 32, 'sha256'), iv)
  const derivation = sequence(octets(salt), integer(ROUNDS), sequence(oid('1.2.840.113549.2.9'), none()))
  const algorithm = sequence(
    oid('1.2.840.113549.1.5.13'),
    sequence(sequence(oid('1.2.840.113549.1.5.12'), derivation), sequence(oid('2.16.840.1.101.3.4.1.42'), octets(iv))),
  )
  return { algorithm, bytes: Buffer.concat([cipher.update(content), cipher.final()]) }
}

/** As exports of old programs are; for RC2 the runtime has no cipher, so that only its name is true. */
const old = (content: Uint8Array, passphrase: string, id: string): Sealed => {
  const salt = randomBytes(8)
  const key = pkcs12Key('sha1', passphrase, salt, ROUNDS, KEY_PURPOSE.encryption, 24)
  const iv = pkcs12Key('sha1', passphrase, salt, ROUNDS, KEY_PURPOSE.initialisation, 8)
  const cipher = createCipheriv('des-ede3-cbc', key, iv)
  const algorithm = sequence(oid(id), sequence(octets(salt), integer(ROUNDS)))
  return { algorithm, bytes: Buffer.concat([cipher.update(content), cipher.final()]) }
}

const seal = (content: Uint8Array, passphrase: string, how: Protection): Sealed => {
  if (how === 'aes-256') return aes(content, passphrase)
  return old(content, passphrase, how === '3des' ? '1.2.840.113549.1.12.1.3' : '1.2.840.113549.1.12.1.6')
}

const bag = (id: string, value: Uint8Array): Buffer => sequence(oid(id), tagged(0, value))
const data = (content: Uint8Array): Buffer => sequence(oid('1.2.840.113549.1.7.1'), tagged(0, octets(content)))

/** A PKCS#12 with an identity's key and certificate, and those above it. */
export const pkcs12 = (
  { key, certificate }: TestIdentity,
  passphrase: string,
  more: { readonly chain?: readonly TestIdentity[]; readonly how?: Protection; readonly without?: 'key' } = {},
): Uint8Array => {
  const how = more.how ?? 'aes-256'
  const certificates = [certificate, ...(more.chain ?? []).map((one) => one.certificate)].map((one) =>
    bag('1.2.840.113549.1.12.10.1.3', sequence(oid('1.2.840.113549.1.9.22.1'), tagged(0, octets(one.raw)))),
  )
  const hidden = seal(sequence(...certificates), passphrase, how)
  const encrypted = sequence(
    oid('1.2.840.113549.1.7.6'),
    tagged(
      0,
      sequence(integer(0), sequence(oid('1.2.840.113549.1.7.1'), hidden.algorithm, tagged(0, hidden.bytes, false))),
    ),
  )
  const shrouded = seal(key.export({ type: 'pkcs8', format: 'der' }), passphrase, how)
  const keys = bag('1.2.840.113549.1.12.10.1.2', sequence(shrouded.algorithm, octets(shrouded.bytes)))
  const safe = sequence(encrypted, ...(more.without === 'key' ? [] : [data(sequence(keys))]))
  const salt = randomBytes(16)
  const mac = createHmac('sha256', pkcs12Key('sha256', passphrase, salt, ROUNDS, KEY_PURPOSE.integrity, 32))
  const digest = mac.update(safe).digest()
  return sequence(integer(3), data(safe), sequence(sequence(SHA256, octets(digest)), octets(salt), integer(ROUNDS)))
}
