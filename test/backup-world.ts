import { mkdtemp, open, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type pg from 'pg'
import type { Backup } from '../src/db/backup/manifest.ts'
import { type RestoreTarget, restoreBackup } from '../src/db/backup/restore-backup.ts'
import { savedTables } from '../src/db/backup/tables.ts'
import { readMigrations } from '../src/db/migrate.ts'
import type { Schema } from '../src/db/schema.ts'
import { openTestDatabase } from '../src/db/test-database.ts'

/** All that the program knows. */
export const MIGRATIONS = readMigrations(resolve(import.meta.dirname, '../src/db/migrations'))

export type Target = Awaited<ReturnType<typeof openTestDatabase<Schema>>> & { readonly folder: string }

/** An empty database and data folder to restore into. */
export const withTarget = async (work: (target: Target) => Promise<void>): Promise<void> => {
  const database = await openTestDatabase<Schema>()
  const folder = await mkdtemp(join(tmpdir(), 'ikrar-restore-'))
  try {
    await work({ ...database, folder })
  } finally {
    await database.close()
    await rm(folder, { recursive: true })
  }
}

export const restore = async (target: Target, path: string, more: Partial<RestoreTarget> = {}): Promise<Backup> => {
  const handle = await open(path, 'r')
  const now = new Date('2025-01-08T01:00:00Z')
  const to = {
    pool: target.pool,
    dataFolder: target.folder,
    migrations: await MIGRATIONS,
    replace: false,
    now,
    ...more,
  }
  try {
    return await restoreBackup(to, handle)
  } finally {
    await handle.close()
  }
}

/** Every row of every saved table as text, in an order of its own. */
export const rowsOf = async (pool: pg.Pool): Promise<ReadonlyMap<string, readonly string[]>> => {
  const client = await pool.connect()
  try {
    const all = new Map<string, readonly string[]>()
    for (const { name } of await savedTables(client)) {
      const { rows } = await client.query<{ row: string }>(`SELECT t::text AS row FROM ${name} t ORDER BY 1`)
      all.set(
        name,
        rows.map((r) => r.row),
      )
    }
    return all
  } finally {
    client.release()
  }
}
