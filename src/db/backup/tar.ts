import type { FileHandle } from 'node:fs/promises'
import { BackupRefusal } from './backup-refusal.ts'

/** POSIX ustar, one form for one content: the same name, size and time give the same bytes, so that any other byte is a change. */
const BLOCK = 512

const octal = (value: number, digits: number): string => `${value.toString(8).padStart(digits, '0')}\0`

/** A name of up to 255 bytes, cut at a slash where it is longer than the 100 of its first field. */
const splitName = (name: string): readonly [string, string] => {
  if (Buffer.byteLength(name) <= 100) return ['', name]
  const cut = name.indexOf('/', name.length - 101)
  if (cut <= 0 || cut > 155 || Buffer.byteLength(name) !== name.length) throw new RangeError(`too long a name: ${name}`)
  return [name.slice(0, cut), name.slice(cut + 1)]
}

const headerOf = (name: string, size: number, mtime: number): Buffer => {
  const block = Buffer.alloc(BLOCK)
  const [prefix, rest] = splitName(name)
  block.write(rest, 0)
  block.write(octal(0o600, 7) + octal(0, 7) + octal(0, 7) + octal(size, 11) + octal(mtime, 11), 100, 'latin1')
  block.write('        0', 148, 'latin1')
  block.write('ustar\x0000', 257, 'latin1')
  block.write(octal(0, 7) + octal(0, 7), 329, 'latin1')
  block.write(prefix, 345)
  const sum = block.reduce((n, byte) => n + byte, 0)
  block.write(`${octal(sum, 6)} `, 148, 'latin1')
  return block
}

const paddingOf = (size: number): Buffer => Buffer.alloc((BLOCK - (size % BLOCK)) % BLOCK)

/** The bytes of one file in the archive. */
export const tarEntry = (name: string, body: Uint8Array, mtime: number): Buffer =>
  Buffer.concat([headerOf(name, body.length, mtime), body, paddingOf(body.length)])

export const TAR_END = Buffer.alloc(2 * BLOCK)

/** A part is at most this long; the list of parts may be longer. */
const LONGEST = 1024 * 1024 * 1024

export type TarFile = { readonly name: string; readonly body: Buffer }

/** The files of an archive one after the other, each whole; refuses whatever tarEntry would not have written. */
export async function* readTar(handle: FileHandle): AsyncGenerator<TarFile> {
  const { size: length } = await handle.stat()
  let at = 0
  let mtime: number | null = null
  const take = async (bytes: number): Promise<Buffer> => {
    if (at + bytes > length) throw new BackupRefusal('backup/truncated')
    const buffer = Buffer.allocUnsafe(bytes)
    let have = 0
    while (have < bytes) {
      const { bytesRead } = await handle.read(buffer, have, bytes - have, at + have)
      if (bytesRead === 0) throw new BackupRefusal('backup/truncated')
      have += bytesRead
    }
    at += bytes
    return buffer
  }
  for (;;) {
    const place = at
    const header = await take(BLOCK)
    if (header.every((byte) => byte === 0)) {
      const end = await take(BLOCK)
      if (!end.every((byte) => byte === 0) || at !== length) throw new BackupRefusal('backup/altered', { place: 'end' })
      return
    }
    const text = (from: number, bytes: number) => header.toString('utf8', from, from + bytes).replace(/\0.*$/s, '')
    const prefix = text(345, 155)
    const name = prefix === '' ? text(0, 100) : `${prefix}/${text(0, 100)}`
    const size = Number.parseInt(text(124, 12), 8)
    mtime ??= Number.parseInt(text(136, 12), 8)
    const isWhole = Number.isSafeInteger(size) && Number.isSafeInteger(mtime) && size >= 0 && size <= LONGEST
    if (!isWhole || !isCanonical(header, name, size, mtime)) {
      throw new BackupRefusal(place === 0 ? 'backup/not-a-backup' : 'backup/altered', { place: `byte ${place}` })
    }
    const body = await take(size)
    const padding = await take(paddingOf(size).length)
    if (!padding.every((byte) => byte === 0)) throw new BackupRefusal('backup/altered', { place: name })
    yield { name, body }
  }
}

const isCanonical = (header: Buffer, name: string, size: number, mtime: number): boolean => {
  try {
    return headerOf(name, size, mtime).equals(header)
  } catch {
    return false
  }
}
