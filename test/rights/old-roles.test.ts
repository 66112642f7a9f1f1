import { resolve } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { migrate, readMigrations } from '../../src/db/migrate.ts'
import { openTestDatabase } from '../../src/db/test-database.ts'

let open: Awaited<ReturnType<typeof openTestDatabase>>

beforeAll(async () => {
  open = await openTestDatabase()
  await open.pool.query('DROP SCHEMA public CASCADE')
  await open.pool.query('CREATE SCHEMA public')
})
afterAll(() => open.close())

test('whoever worked with an earlier Ikrar may do afterwards what they could before, for their office', async () => {
  const all = await readMigrations(resolve(import.meta.dirname, '../../src/db/migrations'))
  await migrate(
    open.pool,
    all.filter((m) => m.name < '0010'),
  )
  await open.pool.query(`
    INSERT INTO satker (code, name, name_key, kind) VALUES (NULL, 'Dinas Contoh', 'dinas contoh', 'other');
    INSERT INTO installation (satker_id, set_up_at) SELECT id, now() FROM satker WHERE code = '64.02';
    INSERT INTO app_user (id, username, name, role, satker_id, password_hash, created_at)
    SELECT gen_random_uuid(), r, r, r, s.id, '$argon2id$x', '2025-01-05T18:00:00Z'
    FROM satker s, unnest(ARRAY['admin', 'planner', 'auditor']) AS r WHERE s.code = '64.02';
    INSERT INTO reading_batch (id, state, created_by, created_at)
    SELECT gen_random_uuid(), 'ready', id, now() FROM app_user WHERE role = 'planner';
    INSERT INTO unit (id, satker_id, name, name_key, level)
    SELECT gen_random_uuid(), id, 'Sub Bagian Contoh', 'kepala-subbagian|sub bagian contoh', 'kepala-subbagian'
    FROM satker WHERE code = '64.02';
  `)
  await migrate(open.pool, all)
  const { rows } = await open.pool.query(
    `SELECT a.username, g.role, s.code, lower(g.valid)::text AS from FROM role_grant g JOIN app_user a ON a.id = g.user_id
     JOIN unit u ON u.id = g.unit_id AND u.kind = 'satker' JOIN satker s ON s.id = u.satker_id ORDER BY 1, 2`,
  )
  expect(rows.map((r) => [r.username, r.role])).toEqual([
    ['admin', 'admin'],
    ['admin', 'planner'],
    ['auditor', 'auditor'],
    ['planner', 'planner'],
  ])
  expect(rows.every((r) => r.code === '64.02' && r.from === '2025-01-06')).toBe(true)
  const below = await open.pool.query(
    `SELECT u.name FROM unit_below b JOIN unit u ON u.id = b.unit_id JOIN unit home ON home.id = b.above_id
     JOIN satker s ON s.id = home.satker_id WHERE s.code = '64.02' AND home.kind = 'satker' AND b.depth = 1 ORDER BY 1`,
  )
  expect(below.rows.map((r) => r.name)).toEqual(['Dinas Contoh', 'Sub Bagian Contoh'])
  const batches = await open.pool.query(
    'SELECT s.code FROM reading_batch b JOIN unit u ON u.id = b.unit_id JOIN satker s ON s.id = u.satker_id',
  )
  expect(batches.rows).toEqual([{ code: '64.02' }])
})
