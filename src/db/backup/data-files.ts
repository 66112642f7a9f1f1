import { createHash, randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import { codeOf } from '../start-failure.ts'
import { BackupRefusal } from './backup-refusal.ts'

/** What of a data folder belongs to the database's own server, which a backup saves by its rows. */
const OF_SERVER = /^(?:postgres|postgres\..*|run|lost\+found|\.initdb-.*)$/

const NAME = /^[\w][\w.-]*(?:\/[\w][\w.-]*)*$/

/** Every kept file of a data folder ("files/ab/cdef…", and whatever else is kept beside the database), in order. */
export const keptFiles = async (folder: string): Promise<readonly string[]> => {
  const top = await readdir(folder).catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return []
    throw error
  })
  const found: string[] = []
  const walk = async (path: string): Promise<void> => {
    const entry = await stat(path)
    if (entry.isDirectory()) for (const name of (await readdir(path)).sort()) await walk(join(path, name))
    else if (entry.isFile() && !path.endsWith('.part')) found.push(relative(folder, path))
  }
  for (const name of top.sort()) if (!OF_SERVER.test(name)) await walk(join(folder, name))
  return found.filter((name) => NAME.test(name))
}

/** A file's bytes, or null where it went away meanwhile. */
export const openKept = async (folder: string, name: string): Promise<AsyncIterable<Buffer> | null> => {
  const there = await stat(join(folder, name)).catch(() => null)
  return there === null ? null : createReadStream(join(folder, name))
}

/** The SHA-256 that a file is kept under, where it is kept under one. */
export const hashInName = (name: string): string | null => {
  const m = /^files\/([0-9a-f]{2})\/([0-9a-f]{62})$/.exec(name)
  return m ? `${m[1]}${m[2]}` : null
}

/**
 * Takes files into a data folder while a restoring runs. Those kept under the hash of their content can change nothing that
 * is there, so they appear at once; others wait for `settle`. `discard` forgets these.
 */
export const receiveFiles = (folder: string) => {
  const waiting: { readonly from: string; readonly to: string }[] = []
  const received = new Set<string>()
  let current: {
    name: string
    part: string
    hash: ReturnType<typeof createHash>
    file: Awaited<ReturnType<typeof open>>
  } | null = null

  const finish = async (): Promise<void> => {
    if (current === null) return
    const { name, part, hash, file } = current
    current = null
    await file.sync()
    await file.close()
    const wanted = hashInName(name)
    if (wanted !== null && hash.digest('hex') !== wanted) {
      await rm(part, { force: true })
      throw new BackupRefusal('backup/altered', { place: name })
    }
    if (wanted === null) waiting.push({ from: part, to: join(folder, name) })
    else await rename(part, join(folder, name))
    received.add(name)
  }
  const take = async (name: string, bytes: Uint8Array): Promise<void> => {
    if (current?.name !== name) {
      await finish()
      if (!NAME.test(name) || name.includes('..') || OF_SERVER.test(name.split('/')[0] ?? '')) {
        throw new BackupRefusal('backup/altered', { place: name })
      }
      const path = join(folder, name)
      await mkdir(dirname(path), { recursive: true, mode: 0o700 })
      const part = `${path}.${randomUUID()}.part`
      current = { name, part, hash: createHash('sha256'), file: await open(part, 'wx', 0o600) }
    }
    current.hash.update(bytes)
    await current.file.writeFile(bytes)
  }
  const discard = async (): Promise<void> => {
    if (current !== null) {
      await current.file.close().catch(() => undefined)
      waiting.push({ from: current.part, to: '' })
    }
    for (const { from } of waiting) await rm(from, { force: true })
  }
  const settle = async (): Promise<void> => {
    for (const { from, to } of waiting.splice(0)) await rename(from, to)
  }
  return { take, finish, settle, discard, received: received as ReadonlySet<string> }
}

/** Takes away kept documents that the restored data does not know, but none that came in after `since`. */
export const sweepOthers = async (folder: string, kept: ReadonlySet<string>, since: Date): Promise<void> => {
  for (const name of await keptFiles(folder)) {
    if (hashInName(name) === null || kept.has(name)) continue
    if ((await stat(join(folder, name))).mtime < since) await rm(join(folder, name), { force: true })
  }
}
