import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type pg from 'pg'
import { messageOf, StartFailure } from './start-failure.ts'

/** One migration file, "0001_organisation.sql"; `hash` is the SHA-256 of its text. */
export type Migration = { readonly name: string; readonly sql: string; readonly hash: string }

/** Any number; all Ikrars on one database agree on it, so that one migrates and the others wait. */
export const MIGRATION_LOCK = 4_912_603_117

export const LEDGER = `
  CREATE TABLE IF NOT EXISTS schema_migration (
    name text PRIMARY KEY,
    hash text NOT NULL,
    applied_at timestamptz NOT NULL DEFAULT now()
  )`

/** The migrations of a folder in their order: NNNN_name.sql. */
export const readMigrations = async (folder: string): Promise<readonly Migration[]> => {
  const names = (await readdir(folder)).filter((name) => /^\d{4}_[a-z0-9_]+\.sql$/.test(name)).sort()
  return Promise.all(
    names.map(async (name) => {
      const sql = await readFile(join(folder, name), 'utf8')
      return { name, sql, hash: createHash('sha256').update(sql).digest('hex') }
    }),
  )
}

/**
 * Brings a database up to the program: each new migration in a transaction of its own, recorded with its hash. Refuses a
 * database that a newer program has migrated, and a migration whose text changed after it ran. Gives back what it applied.
 */
export const migrate = async (pool: pg.Pool, migrations: readonly Migration[]): Promise<readonly string[]> => {
  const client = await pool.connect()
  try {
    await client.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK])
    await client.query('SET client_min_messages = warning')
    await client.query(LEDGER)
    const ran = await client.query<{ name: string; hash: string }>('SELECT name, hash FROM schema_migration')
    const done = new Map(ran.rows.map((row) => [row.name, row.hash]))
    refuseNewer(done, migrations)
    const applied: string[] = []
    for (const migration of migrations) {
      const hash = done.get(migration.name)
      if (hash === undefined) {
        await apply(client, migration)
        applied.push(migration.name)
      } else if (hash !== migration.hash) {
        throw new StartFailure('database/migration-changed', { migration: migration.name })
      }
    }
    return applied
  } finally {
    // Ending the session gives back the lock and every setting, whatever happened in between.
    client.release(true)
  }
}

const refuseNewer = (done: ReadonlyMap<string, string>, migrations: readonly Migration[]): void => {
  const known = new Set(migrations.map((m) => m.name))
  const unknown = [...done.keys()].sort().find((name) => !known.has(name))
  if (unknown !== undefined) throw new StartFailure('database/schema-newer', { migration: unknown })
}

/** Runs a migration in the transaction that is open, and records it. */
export const applyWithin = async (client: pg.ClientBase, migration: Migration): Promise<void> => {
  await client.query(migration.sql)
  await client.query('INSERT INTO schema_migration (name, hash, applied_at) VALUES ($1, $2, clock_timestamp())', [
    migration.name,
    migration.hash,
  ])
}

const apply = async (client: pg.PoolClient, migration: Migration): Promise<void> => {
  // A migration changes the rows of every office: it works behind the wall of 0013_row_security.sql.
  await client.query("BEGIN; SET LOCAL ikrar.scope = 'service'")
  try {
    await applyWithin(client, migration)
    await client.query('COMMIT')
  } catch (error) {
    await client.query('ROLLBACK')
    throw new StartFailure('database/migration-failed', { migration: migration.name, reason: messageOf(error) })
  }
}
