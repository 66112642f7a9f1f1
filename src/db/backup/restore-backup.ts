import { once } from 'node:events'
import type { FileHandle } from 'node:fs/promises'
import { finished } from 'node:stream/promises'
import { promisify } from 'node:util'
import { zstdDecompress } from 'node:zlib'
import type pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { trailHead } from '../audit-chain.ts'
import { CHANGES, CHANNEL } from '../change-feed.ts'
import { applyWithin, LEDGER, MIGRATION_LOCK, type Migration } from '../migrate.ts'
import { codeOf, messageOf } from '../start-failure.ts'
import { BackupRefusal } from './backup-refusal.ts'
import { checkBackup, migrationsOf } from './check-backup.ts'
import { receiveFiles, sweepOthers } from './data-files.ts'
import type { Backup, BackupProgress } from './manifest.ts'
import { type Client, dropEverything, layRulesAside, ownTables } from './tables.ts'
import { readTar } from './tar.ts'

const decompress = promisify(zstdDecompress)
/** A part unfolds to at most what it was cut to, and one piece more. */
const UNFOLDED = { maxOutputLength: 64 * 1024 * 1024 }
const PART = /^(tables|data)\/(.+)\/\d{6}\.zst$/
const DEADLOCK = '40P01'

export type RestoreTarget = {
  readonly pool: pg.Pool
  readonly dataFolder: string
  /** All that the program knows. */
  readonly migrations: readonly Migration[]
  /** Also where there is data already: it is gone afterwards. */
  readonly replace: boolean
  readonly now: Date
}

/**
 * Restores a backup, whole or not at all: it is read through and checked first, then all of the database is made anew in one
 * transaction, at the schema the backup had, and brought up to the program. A service that runs on the database waits
 * meanwhile and goes on with what was restored.
 */
export const restoreBackup = async (
  target: RestoreTarget,
  handle: FileHandle,
  onProgress: (progress: BackupProgress) => void = () => undefined,
): Promise<Backup> => {
  const backup = await checkBackup(handle, onProgress)
  const then = migrationsOf(backup.header, target.migrations)
  const files = receiveFiles(target.dataFolder)
  const client = await target.pool.connect()
  try {
    await openEmpty(client, target.replace)
    await makeSchema(client, then)
    await fill(client, handle, backup, files, onProgress)
    const later = target.migrations.filter((m) => !then.includes(m))
    for (const migration of later) await applyOne(client, migration)
    await noteRestoring(client, backup, target.now)
    await client.query('COMMIT')
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined)
    await files.discard()
    throw error
  } finally {
    client.release(true)
  }
  await files.settle()
  if (target.replace) await sweepOthers(target.dataFolder, files.received, target.now)
  await target.pool.query('ANALYZE')
  return backup
}

/** Opens the transaction with all tables to itself; whoever works on them at the moment is waited for. */
const openEmpty = async (client: Client, replace: boolean): Promise<void> => {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await client.query("BEGIN; SET LOCAL client_min_messages = warning; SET LOCAL ikrar.scope = 'service'")
      await client.query('SELECT pg_advisory_xact_lock($1)', [MIGRATION_LOCK])
      const tables = await ownTables(client)
      if (tables.length > 0) await client.query(`LOCK TABLE ${tables.join()} IN ACCESS EXCLUSIVE MODE`)
      await refuseFull(client, tables, replace)
      return
    } catch (error) {
      if (codeOf(error) !== DEADLOCK || attempt === 5) throw error
      await client.query('ROLLBACK')
    }
  }
}

const refuseFull = async (client: Client, tables: readonly string[], replace: boolean): Promise<void> => {
  if (tables.length === 0) return
  if (!tables.includes('schema_migration'))
    throw new BackupRefusal('backup/foreign-database', { table: tables[0] ?? '' })
  if (replace) return
  for (const table of ['installation', 'audit_event', 'app_user']) {
    if (!tables.includes(table)) continue
    if ((await client.query(`SELECT FROM ${table} LIMIT 1`)).rowCount !== 0) throw new BackupRefusal('backup/not-empty')
  }
}

/** In a transaction of its own each migration would end with its deferred rules; here they are asked after each. */
const applyOne = async (client: Client, migration: Migration): Promise<void> => {
  await applyWithin(client, migration)
  await client.query('SET CONSTRAINTS ALL IMMEDIATE; SET CONSTRAINTS ALL DEFERRED')
}

const makeSchema = async (client: Client, migrations: readonly Migration[]): Promise<void> => {
  await dropEverything(client)
  await client.query(LEDGER)
  for (const migration of migrations) await applyOne(client, migration)
}

const fill = async (
  client: Client,
  handle: FileHandle,
  { header, contents }: Backup,
  files: ReturnType<typeof receiveFiles>,
  onProgress: (progress: BackupProgress) => void,
): Promise<void> => {
  const all = (await ownTables(client)).filter((name) => name !== 'schema_migration')
  const putRulesBack = await layRulesAside(client, all)
  const loaded = new Map<string, number>()
  let rows: ReturnType<typeof startRows> | null = null
  let table = ''
  const close = async (): Promise<void> => {
    if (rows !== null) loaded.set(table, await rows.end())
    rows = null
  }
  let fileCount = 0
  for await (const { name, body } of readTar(handle)) {
    const [, kind, of = ''] = PART.exec(name) ?? []
    if (kind === undefined) continue
    const bytes = await decompress(body, UNFOLDED)
    if (kind === 'data') {
      fileCount += 1
      if (fileCount % 50 === 1) onProgress({ stage: 'files', name: of, done: fileCount, all: contents.files.count })
      await files.take(of, bytes)
      continue
    }
    if (of !== table) {
      await close()
      table = of
      onProgress({ stage: 'table', name: of, done: loaded.size, all: header.tables.length })
      rows = startRows(client, columnsOf(header, of))
    }
    await rows?.write(bytes)
  }
  await close()
  await files.finish()
  const short = contents.tables.find((t) => (loaded.get(t.name) ?? 0) !== t.rows)
  if (short !== undefined) throw new BackupRefusal('backup/altered', { place: short.name })
  for (const { name, value, isCalled } of contents.sequences) {
    await client.query('SELECT setval($1::regclass, $2::bigint, $3)', [name, value, isCalled])
  }
  await putRulesBack().catch(refit)
  const head = await trailHead(client)
  if (head?.hash !== contents.head?.hash) throw new BackupRefusal('backup/altered', { place: 'audit_event' })
}

const columnsOf = (header: Backup['header'], name: string): string => {
  const table = header.tables.find((t) => t.name === name)
  if (table === undefined) throw new BackupRefusal('backup/altered', { place: name })
  return `${name} (${table.columns.join()})`
}

const refit = (error: unknown): never => {
  throw /^(?:22|23|42)/.test(codeOf(error))
    ? new BackupRefusal('backup/does-not-fit', { reason: messageOf(error) })
    : error
}

/** Rows on their way into a table, as COPY has them; `end` tells how many came. */
const startRows = (client: Client, table: string) => {
  const stream = client.query(copyFrom(`COPY ${table} FROM STDIN`))
  const done = finished(stream).catch(refit)
  done.catch(() => undefined)
  return {
    write: async (bytes: Uint8Array): Promise<void> => {
      if (!stream.write(bytes)) await Promise.race([once(stream, 'drain'), done])
    },
    end: async (): Promise<number> => {
      stream.end()
      await done
      return stream.rowCount
    },
  }
}

/** The trail goes on with the restoring itself; whoever remembers rows of before is told to forget them. */
const noteRestoring = async (client: Client, { header }: Backup, now: Date): Promise<void> => {
  await client.query(
    `INSERT INTO audit_event (at, actor_name, verb, subject, subject_id, detail, address)
     SELECT $1, 'Ikrar', 'restore', 'installation', satker_id, jsonb_build_object('backup', $2::text), 'cli' FROM installation`,
    [now, header.madeAt],
  )
  await client.query('UPDATE keeping_stamp SET stamp = greatest(stamp, extract(epoch FROM now())::bigint) + 1')
  for (const change of CHANGES) await client.query('SELECT pg_notify($1, $2)', [CHANNEL, change])
}
