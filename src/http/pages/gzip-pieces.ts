import { constants, crc32, deflateRawSync } from 'node:zlib'

/** Bytes that many answers share: compressed well, once, and recognised by their identity. */
export type SharedBytes = { readonly plain: Buffer; readonly packed: Buffer }

// RFC 1952: magic, deflate, no flags, no time, no hint, unknown system.
const HEAD = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255])
/** RFC 1951: a last block that is empty. */
const END = Buffer.from([3, 0])

/** A piece of a deflate stream that ends on a whole byte, so that any other may follow it. */
const piece = (plain: Buffer, level: number): Buffer =>
  deflateRawSync(plain, { level, finishFlush: constants.Z_SYNC_FLUSH })

export const sharedBytes = (plain: Buffer): SharedBytes => ({ plain, packed: piece(plain, 9) })

/** One gzip stream (RFC 1952) of the pieces in their order; the shared ones go in as they were compressed once. */
export const gzipPieces = (pieces: readonly (Buffer | SharedBytes)[]): Buffer => {
  let crc = 0
  let length = 0
  const out: Buffer[] = [HEAD]
  for (const one of pieces) {
    const plain = Buffer.isBuffer(one) ? one : one.plain
    crc = crc32(plain, crc)
    length += plain.length
    out.push(Buffer.isBuffer(one) ? piece(one, 3) : one.packed)
  }
  const tail = Buffer.alloc(8)
  tail.writeUInt32LE(crc, 0)
  tail.writeUInt32LE(length >>> 0, 4)
  return Buffer.concat([...out, END, tail])
}
