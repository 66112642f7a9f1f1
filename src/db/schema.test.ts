import { readdir, readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { nameKey } from '../core/name-key.ts'
import { KPU_PROFILE } from '../core/profile/kpu/kpu-profile.ts'
import type { Schema } from './schema.ts'
import { openTestDatabase } from './test-database.ts'

type Open = Awaited<ReturnType<typeof openTestDatabase<Schema>>>

let open: Open

beforeAll(async () => {
  open = await openTestDatabase<Schema>()
})
afterAll(() => open.close())

const csv = async (name: string): Promise<string[][]> => {
  const file = resolve(import.meta.dirname, `../../node_modules/idn-area-data/data/${name}.csv`)
  const [, ...lines] = (await readFile(file, 'utf8')).trim().split('\n')
  return lines.map((line) => line.split(','))
}

describe('the national list', () => {
  test('has the national office, 38 provinces and 514 regencies and cities, each under its province', async () => {
    const { rows } = await open.pool.query('SELECT kind, count(*)::int AS n FROM satker GROUP BY kind ORDER BY kind')
    expect(rows).toEqual([
      { kind: 'national', n: 1 },
      { kind: 'province', n: 38 },
      { kind: 'regency', n: 514 },
    ])
    const orphans = await open.pool.query(
      "SELECT c.code FROM satker c JOIN satker p ON p.id = c.parent_id WHERE c.kind = 'regency' AND p.code <> left(c.code, 2)",
    )
    expect(orphans.rows).toEqual([])
  })

  test('has exactly the codes of the region data, with KIP in Aceh and KPU elsewhere', async () => {
    const codes = [...(await csv('provinces')), ...(await csv('regencies'))].map(([code]) => code)
    const satker = await open.db.selectFrom('satker').selectAll().where('code', '<>', '00').execute()
    expect(satker.map((s) => s.code).sort()).toEqual(codes.sort())
    for (const s of satker) {
      expect(s.name.startsWith(s.code?.startsWith('11') ? 'KIP ' : 'KPU '), s.name).toBe(true)
      expect(s.name_key).toBe(nameKey(s.name, KPU_PROFILE.names))
    }
  })
})

/** What the program speaks of, in schema.ts and the files beside it that hold some of its tables. */
const schemaSource = async (): Promise<string> => {
  const names = (await readdir(import.meta.dirname)).filter((name) => /^schema(?:-\w+)?\.ts$/.test(name))
  return (await Promise.all(names.map((name) => readFile(resolve(import.meta.dirname, name), 'utf8')))).join('\n')
}

describe('the schema', () => {
  test('every table that the program speaks of is there, and no other', async () => {
    const source = await schemaSource()
    const named = [...(source.split('export type Schema = {')[1] ?? '').matchAll(/^ {2}(\w+): \w+Table$/gm)].map(
      (m) => m[1],
    )
    const { rows } = await open.pool.query<{ name: string }>(
      "SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' AND table_name <> 'schema_migration'",
    )
    expect(rows.map((r) => r.name).sort()).toEqual(named.sort())
  })

  test('every table has exactly the columns that the program speaks of', async () => {
    const source = await schemaSource()
    const tables = [...(source.split('export type Schema = {')[1] ?? '').matchAll(/^ {2}(\w+): (\w+Table)$/gm)]
    for (const [, table = '', type = ''] of tables) {
      const body = new RegExp(`export type ${type} = \\{([\\s\\S]*?)\\}(?:\\n|$)`).exec(source)?.[1] ?? ''
      const fields = body.replace(/\/\*[\s\S]*?\*\//g, '').match(/(?:^|[;{\n])\s*(\w+):/g) ?? []
      const named = fields.map((f) => f.replace(/[^\w]/g, ''))
      const { rows } = await open.pool.query<{ name: string }>(
        "SELECT column_name AS name FROM information_schema.columns WHERE table_schema = 'public' AND table_name = $1",
        [table],
      )
      expect(rows.map((r) => r.name).sort(), table).toEqual(named.sort())
    }
  })

  test('the trail of what was done cannot be rewritten, and each entry carries the hash of the one before', async () => {
    const insert = `INSERT INTO audit_event (at, actor_name, verb, subject, subject_id)
                    VALUES (now(), 'Perencana', 'keep', 'agreement', gen_random_uuid())`
    await Promise.all([open.pool.query(insert), open.pool.query(insert), open.pool.query(insert)])
    const broken = await open.pool.query(
      `SELECT e.id FROM audit_event e LEFT JOIN audit_event p ON p.id = e.id - 1
       WHERE e.hash <> audit_event_hash(e) OR e.previous_hash <> coalesce(p.hash, '\\x')`,
    )
    expect(broken.rows).toEqual([])
    for (const attack of [
      "UPDATE audit_event SET actor_name = 'x'",
      'DELETE FROM audit_event',
      'TRUNCATE audit_event',
    ]) {
      await expect(open.pool.query(attack), attack).rejects.toMatchObject({ constraint: 'audit_event_never_changes' })
    }
  })

  test('every check has a name of its own, for its problem to be found by', async () => {
    const { rows } = await open.pool.query<{ conname: string }>(
      `SELECT conname FROM pg_constraint c JOIN pg_namespace n ON n.oid = c.connamespace
       WHERE nspname = 'public' AND contype IN ('c', 'f', 'u') AND conname ~ '_(check|fkey|key)\\d*$'`,
    )
    expect(rows).toEqual([])
  })
})
