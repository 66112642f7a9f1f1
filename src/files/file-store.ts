import { createHash, randomUUID } from 'node:crypto'
import { mkdir, open, readFile, rename, rm, stat, utimes } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { FileStore } from '../ports/file.ts'

const HASH = /^[0-9a-f]{64}$/

const isAbsence = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'ENOENT'

/**
 * Bytes on the disk under "ab/cdef…", readable by their owner alone. A file appears whole or not at all: it is written
 * beside, flushed, then renamed, and so is its folder's entry.
 */
export const createFileStore = (folder: string): FileStore => {
  const pathOf = (hash: string): string => {
    if (!HASH.test(hash)) throw new RangeError('not a SHA-256 in hex')
    return join(folder, hash.slice(0, 2), hash.slice(2))
  }

  const write = async (path: string, bytes: Uint8Array): Promise<void> => {
    await mkdir(dirname(path), { recursive: true, mode: 0o700 })
    const beside = `${path}.${randomUUID()}.part`
    try {
      const file = await open(beside, 'wx', 0o600)
      try {
        await file.writeFile(bytes)
        await file.sync()
      } finally {
        await file.close()
      }
      await rename(beside, path)
    } catch (error) {
      await rm(beside, { force: true })
      throw error
    }
    await flushFolder(dirname(path))
  }

  return {
    put: async (bytes) => {
      const hash = createHash('sha256').update(bytes).digest('hex')
      const path = pathOf(hash)
      const there = await stat(path).catch((error: unknown) => (isAbsence(error) ? null : Promise.reject(error)))
      if (there?.size === bytes.length) await utimes(path, new Date(), new Date())
      else await write(path, bytes)
      return hash
    },
    get: async (hash) => {
      try {
        return await readFile(pathOf(hash))
      } catch (error) {
        if (isAbsence(error)) return null
        throw error
      }
    },
    remove: (hash) => rm(pathOf(hash), { force: true }),
  }
}

const flushFolder = async (path: string): Promise<void> => {
  const folder = await open(path, 'r')
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}
