import { createDecipheriv, pbkdf2Sync } from 'node:crypto'
import { fromBER, OctetString, Sequence } from 'asn1js'
import { type AlgorithmIdentifier, PBES2Params, PBKDF2Params } from 'pkijs'
import { derOf } from '../cms/der.ts'

const PBES2 = '1.2.840.113549.1.5.13'
const PBKDF2 = '1.2.840.113549.1.5.12'
const MOST_ITERATIONS = 10_000_000

const CIPHERS: Readonly<Record<string, { readonly name: string; readonly key: number }>> = {
  '2.16.840.1.101.3.4.1.2': { name: 'aes-128-cbc', key: 16 },
  '2.16.840.1.101.3.4.1.22': { name: 'aes-192-cbc', key: 24 },
  '2.16.840.1.101.3.4.1.42': { name: 'aes-256-cbc', key: 32 },
}

const PRFS: Readonly<Record<string, string>> = {
  '1.2.840.113549.2.7': 'sha1',
  '1.2.840.113549.2.9': 'sha256',
  '1.2.840.113549.2.10': 'sha384',
  '1.2.840.113549.2.11': 'sha512',
}

const OLD: Readonly<Record<string, string>> = {
  '1.2.840.113549.1.12.1.1': 'RC4-128',
  '1.2.840.113549.1.12.1.2': 'RC4-40',
  '1.2.840.113549.1.12.1.3': '3DES',
  '1.2.840.113549.1.12.1.4': '2DES',
  '1.2.840.113549.1.12.1.5': 'RC2-128',
  '1.2.840.113549.1.12.1.6': 'RC2-40',
  '1.2.840.113549.3.7': '3DES',
  '1.2.840.113549.3.2': 'RC2',
  '1.3.14.3.2.7': 'DES',
}

/** Parsed anew each time: pkijs reads a structure once only. */
const parametersOf = ({ algorithmParams }: AlgorithmIdentifier): PBES2Params => {
  if (!(algorithmParams instanceof Sequence)) throw new Error('no parameters')
  return new PBES2Params({ schema: fromBER(derOf(algorithmParams)).result })
}

/** The name of a cipher that is no longer safe, directly or within PBES2; null for any other. */
export const legacyName = (algorithm: AlgorithmIdentifier): string | null => {
  if (algorithm.algorithmId !== PBES2) return OLD[algorithm.algorithmId] ?? null
  return OLD[parametersOf(algorithm).encryptionScheme.algorithmId] ?? null
}

/** Decrypts what PBES2 (RFC 8018) encrypted with PBKDF2 and AES; throws on anything else and on a wrong passphrase. */
export const decryptPbes2 = (algorithm: AlgorithmIdentifier, encrypted: Uint8Array, passphrase: string): Uint8Array => {
  if (algorithm.algorithmId !== PBES2) throw new Error('unknown encryption')
  const { keyDerivationFunc, encryptionScheme } = parametersOf(algorithm)
  const cipher = CIPHERS[encryptionScheme.algorithmId]
  if (cipher === undefined || keyDerivationFunc.algorithmId !== PBKDF2) throw new Error('unknown encryption')
  const { salt, iterationCount, prf } = new PBKDF2Params({ schema: keyDerivationFunc.algorithmParams })
  const digest = prf === undefined ? 'sha1' : PRFS[prf.algorithmId]
  const iv: unknown = encryptionScheme.algorithmParams
  if (!(salt instanceof OctetString) || !(iv instanceof OctetString) || digest === undefined)
    throw new Error('unknown key')
  if (iterationCount > MOST_ITERATIONS) throw new Error('too many iterations')
  const key = pbkdf2Sync(passphrase, new Uint8Array(salt.getValue()), iterationCount, cipher.key, digest)
  const decipher = createDecipheriv(cipher.name, key, new Uint8Array(iv.getValue()))
  return Buffer.concat([decipher.update(encrypted), decipher.final()])
}
