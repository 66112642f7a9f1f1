import { constants, crc32, deflateRawSync, type ZlibOptions } from 'node:zlib'

/** Bytes that many answers share: compressed well, once, and recognised by their identity. */
export type SharedBytes = { readonly plain: Buffer; readonly packed: Buffer }

// RFC 1952: magic, deflate, no flags, no time, no hint, unknown system.
const HEAD = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255])
/** RFC 1951: a last block that is empty. */
const END = Buffer.from([3, 0])

/** A piece of a deflate stream that ends on a whole byte, so that any other may follow it. */
const piece = (plain: Buffer, effort: ZlibOptions): Buffer =>
  deflateRawSync(plain, { ...effort, finishFlush: constants.Z_SYNC_FLUSH })

const ONCE = { level: 9 }
/** For some kilobytes on every request: what deflate sets up beforehand costs more than it saves here. */
const EACH_TIME = { level: 3, memLevel: 6, windowBits: 13 }

export const sharedBytes = (plain: Buffer): SharedBytes => ({ plain, packed: piece(plain, ONCE) })

/** One gzip stream (RFC 1952) of the pieces in their order; the shared ones go in as they were compressed once. */
export const gzipPieces = (pieces: readonly (Buffer | SharedBytes)[]): Buffer => {
  let crc = 0
  let length = 0
  const out: Buffer[] = [HEAD]
  for (const one of pieces) {
    const plain = Buffer.isBuffer(one) ? one : one.plain
    crc = crc32(plain, crc)
    length += plain.length
    out.push(Buffer.isBuffer(one) ? piece(one, EACH_TIME) : one.packed)
  }
  const tail = Buffer.alloc(8)
  tail.writeUInt32LE(crc, 0)
  tail.writeUInt32LE(length >>> 0, 4)
  return Buffer.concat([...out, END, tail])
}
