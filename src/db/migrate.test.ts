import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { migrate, readMigrations } from './migrate.ts'
import { openTestDatabase } from './test-database.ts'

type Open = Awaited<ReturnType<typeof openTestDatabase>>

let open: Open
let folder: string

beforeAll(async () => {
  open = await openTestDatabase()
  folder = await mkdtemp(join(tmpdir(), 'ikrar-migrations-'))
  await writeFile(join(folder, '0002_second.sql'), 'ALTER TABLE office ADD COLUMN name text')
  await writeFile(join(folder, '0001_first.sql'), 'CREATE TABLE office (id int)')
  await writeFile(join(folder, 'notes.txt'), 'not a migration')
})

beforeEach(async () => {
  await open.pool.query('DROP SCHEMA public CASCADE')
  await open.pool.query('CREATE SCHEMA public')
})

afterAll(async () => {
  await open.close()
  await rm(folder, { recursive: true })
})

describe('bringing a database up to the program', () => {
  test('runs each migration once, in the order of its number', async () => {
    const migrations = await readMigrations(folder)
    expect(await migrate(open.pool, migrations)).toEqual(['0001_first.sql', '0002_second.sql'])
    expect(await migrate(open.pool, migrations)).toEqual([])
    await open.pool.query("INSERT INTO office VALUES (1, 'KPU Provinsi Nusa Contoh')")
  })

  test('two services that start at the same moment on one database do not migrate it twice', async () => {
    const migrations = await readMigrations(folder)
    const applied = await Promise.all([migrate(open.pool, migrations), migrate(open.pool, migrations)])
    expect(applied.flat()).toHaveLength(2)
  })

  test('refuses a database that a newer program has migrated', async () => {
    const migrations = await readMigrations(folder)
    await migrate(open.pool, migrations)
    await expect(migrate(open.pool, migrations.slice(0, 1))).rejects.toMatchObject({
      code: 'database/schema-newer',
      params: { migration: '0002_second.sql' },
    })
  })

  test('refuses a migration whose text changed after it ran', async () => {
    const migrations = await readMigrations(folder)
    await migrate(open.pool, migrations)
    const changed = migrations.map((m) => ({ ...m, hash: `${m.hash}x` }))
    await expect(migrate(open.pool, changed)).rejects.toMatchObject({ code: 'database/migration-changed' })
  })

  test('a migration that fails midway leaves nothing behind, and the ones before it stay', async () => {
    const good = await readMigrations(folder)
    const bad = { name: '0003_third.sql', sql: 'CREATE TABLE half (id int); SELECT nonsense', hash: 'h' }
    await expect(migrate(open.pool, [...good, bad])).rejects.toMatchObject({
      code: 'database/migration-failed',
      params: { migration: '0003_third.sql' },
    })
    const tables = await open.pool.query("SELECT relname FROM pg_class WHERE relname IN ('half', 'office')")
    expect(tables.rows).toEqual([{ relname: 'office' }])
  })
})
