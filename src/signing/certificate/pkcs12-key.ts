import { createHash } from 'node:crypto'

const BLOCK = { sha1: 64, sha256: 64, sha384: 128, sha512: 128 } as const

export type Pkcs12Digest = keyof typeof BLOCK

/** What a derived key is for: RFC 7292 appendix B.3. */
export const KEY_PURPOSE = { encryption: 1, initialisation: 2, integrity: 3 } as const

/** The passphrase as PKCS#12 hashes it: UTF-16, high byte first, with a zero at the end. */
const bmpOf = (passphrase: string): Buffer => Buffer.from(`${passphrase}\0`, 'utf16le').swap16()

const repeated = (bytes: Uint8Array, block: number): Buffer => {
  const length = Math.ceil(bytes.length / block) * block
  return Buffer.from(Array.from({ length }, (_, i) => bytes[i % bytes.length] ?? 0))
}

/** A key from a passphrase as PKCS#12 derives it for its integrity check (RFC 7292 appendix B.2). */
export const pkcs12Key = (
  digest: Pkcs12Digest,
  passphrase: string,
  salt: Uint8Array,
  iterations: number,
  purpose: number,
  size: number,
): Buffer => {
  const block = BLOCK[digest]
  const input = Buffer.concat([repeated(salt, block), repeated(bmpOf(passphrase), block)])
  const out: Buffer[] = []
  for (let made = 0; made < size; ) {
    let hash = createHash(digest).update(Buffer.alloc(block, purpose)).update(input).digest()
    for (let i = 1; i < iterations; i += 1) hash = createHash(digest).update(hash).digest()
    out.push(hash)
    made += hash.length
    addToBlocks(input, repeated(hash, block).subarray(0, block), block)
  }
  return Buffer.concat(out).subarray(0, size)
}

/** Each block of the input becomes block + addend + 1, modulo its size. */
const addToBlocks = (input: Buffer, addend: Buffer, block: number): void => {
  for (let start = 0; start < input.length; start += block) {
    let carry = 1
    for (let i = block - 1; i >= 0; i -= 1) {
      carry += (input[start + i] ?? 0) + (addend[i] ?? 0)
      input[start + i] = carry & 0xff
      carry >>= 8
    }
  }
}
