import { createHash, randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { createReadStream, existsSync } from 'node:fs'
import { type FileHandle, mkdtemp, open, rename, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { trailParts } from '../app/export-trail.ts'
import { trailFault } from '../app/search-trail.ts'
import type { BackupSummary, Safe, Safekeeping, SafeProgress } from '../cli/world.ts'
import { ok, refuse } from '../core/result.ts'
import { verifyTrail } from '../db/audit-chain.ts'
import { BackupRefusal } from '../db/backup/backup-refusal.ts'
import { checkBackup } from '../db/backup/check-backup.ts'
import type { Backup, BackupProgress } from '../db/backup/manifest.ts'
import { restoreBackup } from '../db/backup/restore-backup.ts'
import { writeBackup } from '../db/backup/write-backup.ts'
import { readMigrations } from '../db/migrate.ts'
import type { Schema } from '../db/schema.ts'
import { codeOf, messageOf } from '../db/start-failure.ts'
import type { Config } from './config.ts'
import { keyMark } from './make-sealer.ts'
import { openCommandDatabase, openUntouchedDatabase } from './open-database.ts'
import { MIGRATIONS_FOLDER } from './root.ts'

const told =
  (onProgress: SafeProgress) =>
  ({ stage, name, done, all }: BackupProgress): void =>
    onProgress(`progress/${stage}`, { name, done, all, percent: Math.floor((100 * done) / Math.max(1, all)) })

const summaryOf = (
  { header, contents }: Backup,
  bytes: number,
  hash: string,
  key: BackupSummary['key'],
): BackupSummary => ({
  madeAt: header.madeAt,
  rows: contents.tables.reduce((n, t) => n + t.rows, 0),
  tables: contents.tables.length,
  files: contents.files.count,
  missing: contents.files.missing.length,
  bytes,
  hash,
  head: contents.head === null ? '-' : `${contents.head.number}:${contents.head.hash}`,
  key,
})

/** Whether what is sealed in a backup opens here; its own key comes along and counts, unless the environment gives another. */
const keyFor = async (config: Config, { contents }: Backup): Promise<BackupSummary['key']> => {
  const { seal } = contents
  if (!seal) return 'none'
  const here = await keyMark(config)
  const comesAlong = seal.carried && config.signing.key === null
  if (comesAlong || here?.mark === seal.mark) return seal.carried ? 'carried' : 'apart'
  return 'other'
}

/** What went wrong with the backup or its file as a refusal; bugs and outages are thrown on. */
const guarded = async <T>(file: string, work: () => Promise<T>): Promise<Safe<T>> => {
  try {
    return { ok: true, value: await work() }
  } catch (error) {
    if (error instanceof BackupRefusal)
      return { ok: false, refusal: { key: error.code, params: { ...error.params, file } } }
    if (/^(?:ENOENT|EACCES|EPERM|EISDIR|ENOTDIR|ENOSPC|EROFS)$/.test(codeOf(error))) {
      return { ok: false, refusal: { key: 'backup/file', params: { file, reason: messageOf(error) } } }
    }
    throw error
  }
}

/** A file that appears whole under its name, or not at all, readable by its owner alone; "-" is standard output. */
const openOutput = async (path: string) => {
  if (path === '-') {
    const write = async (bytes: Uint8Array): Promise<void> => {
      if (!process.stdout.write(bytes)) await once(process.stdout, 'drain')
    }
    return { write, finish: async () => undefined, discard: async () => undefined }
  }
  const whole = resolve(path)
  const part = `${whole}.${randomUUID()}.part`
  const file = await open(part, 'wx', 0o600)
  const finish = async (): Promise<void> => {
    await file.sync()
    await file.close()
    await rename(part, whole)
    const folder = await open(dirname(whole), 'r')
    await folder.sync()
    await folder.close()
  }
  const discard = async (): Promise<void> => {
    await file.close().catch(() => undefined)
    await rm(part, { force: true })
  }
  return { write: async (bytes: Uint8Array) => void (await file.writeFile(bytes)), finish, discard }
}

/** The backup to read; standard input is laid down first, for it is read twice. */
const withInput = async <T>(path: string, work: (handle: FileHandle) => Promise<T>): Promise<T> => {
  if (path !== '-') {
    const handle = await open(path, 'r')
    return work(handle).finally(() => handle.close())
  }
  const folder = await mkdtemp(join(tmpdir(), 'ikrar-restore-'))
  const handle = await open(join(folder, 'input'), 'wx+', 0o600)
  try {
    for await (const bytes of process.stdin) await handle.writeFile(bytes)
    return await work(handle)
  } finally {
    await handle.close()
    await rm(folder, { recursive: true })
  }
}

const hashOf = async (handle: FileHandle): Promise<string> => {
  const hash = createHash('sha256')
  for await (const bytes of createReadStream('', { fd: handle, start: 0, autoClose: false })) hash.update(bytes)
  return hash.digest('hex')
}

/** Saving, restoring and proving on the service's database, beside a running service or without one. */
export const createSafekeeping = (config: Config, version: string): Safekeeping => ({
  backup: (path, onProgress) =>
    guarded(path, async () => {
      const isThere = config.databaseUrl !== null || existsSync(join(config.dataFolder, 'postgres'))
      if (!isThere) throw new BackupRefusal('backup/nothing-to-save')
      const output = await openOutput(path)
      try {
        const database = await openUntouchedDatabase(config)
        try {
          const hash = createHash('sha256')
          let size = 0
          const sink = (bytes: Uint8Array): Promise<void> => {
            hash.update(bytes)
            size += bytes.length
            return output.write(bytes)
          }
          const { dataFolder } = config
          const seal = await keyMark(config)
          const source = { pool: database.pool, server: database.version, dataFolder, version, seal }
          const made = await writeBackup({ ...source, now: new Date() }, sink, told(onProgress))
          await output.finish()
          return summaryOf(made, size, hash.digest('hex'), await keyFor(config, made))
        } finally {
          await database.close()
        }
      } catch (error) {
        await output.discard()
        throw error
      }
    }),

  restore: (path, { replace, checkOnly }, onProgress) =>
    guarded(path, () =>
      withInput(path, async (handle) => {
        const { size } = await handle.stat()
        // Before a database is even started: what is refused leaves no trace.
        const checked = await checkBackup(handle, told(onProgress))
        const summary = summaryOf(checked, size, await hashOf(handle), await keyFor(config, checked))
        if (checkOnly) return summary
        const migrations = await readMigrations(MIGRATIONS_FOLDER)
        const database = await openUntouchedDatabase(config)
        try {
          const target = { pool: database.pool, dataFolder: config.dataFolder, migrations, replace, now: new Date() }
          await restoreBackup(target, handle, told(onProgress))
          return summary
        } finally {
          await database.close()
        }
      }),
    ),

  verifyTrail: async (anchor, onProgress) => {
    const database = await openCommandDatabase(config)
    const tell = (done: number, all: number): void => onProgress('progress/trail', { done, all })
    try {
      return await verifyTrail(database.pool, { onProgress: tell, ...(anchor ? { anchor } : {}) })
    } finally {
      await database.close()
    }
  },

  exportTrail: async (filter, format) => {
    const fault = trailFault(filter)
    if (fault) return refuse(fault)
    const database = await openCommandDatabase<Schema>(config)
    const untilRead = async function* (): AsyncGenerator<string> {
      try {
        // Whoever has this machine has all of it.
        yield* trailParts(database.db, null, filter, format)
      } finally {
        await database.close()
      }
    }
    return ok(untilRead())
  },
})
