import { monitorEventLoopDelay } from 'node:perf_hooks'
import { test } from 'vitest'
import { good, openWorld, PASSWORD } from './app-world.ts'
import { asUpload, bytesOf, exported } from './roster-world.ts'

test('scale', async () => {
  const world = await openWorld()
  const { reader } = good(
    await world.app.setUp({ officeCode: '00', name: 'Ratna', username: 'ratna', password: PASSWORD }),
  )
  await world.app.plantUnits()
  await world.pool.query(`INSERT INTO unit (id, satker_id, name, name_key, level, kind, parent_id, position)
    SELECT gen_random_uuid(), u.satker_id, 'Unit Tambahan ' || g || ' ' || u.name, 'kepala-subbagian|t' || g || u.name_key, 'kepala-subbagian','subbagian', u.id, 50+g FROM unit u, generate_series(1,5) g WHERE u.kind='sekretariat'`)
  await world.pool.query(
    `INSERT INTO official (id, satker_id, name, name_key, nip) SELECT gen_random_uuid(), satker_id, 'Pejabat ' || number || ', S.Sos., M.Si.', 'pejabat ' || number, '19800312200501' || (1 + number / 1000 % 2)::text || lpad((1 + number % 999)::text, 3, '0') FROM unit WHERE number < 999`,
  )
  await world.pool.query(
    `INSERT INTO official (id, satker_id, name, name_key) SELECT gen_random_uuid(), satker_id, 'Pejabat ' || number || ', S.Sos., M.Si.', 'pejabat ' || number FROM unit WHERE number >= 999`,
  )
  await world.pool.query(
    `INSERT INTO tenure (id, official_id, unit_id, capacity, valid, decree) SELECT gen_random_uuid(), o.id, u.id, 'definitive', daterange('2024-01-01', NULL), 'SK ' || u.number FROM unit u JOIN official o ON o.name_key = 'pejabat ' || u.number`,
  )
  const { rows } = await world.pool.query(
    'SELECT (SELECT count(*) FROM unit)::int u, (SELECT count(*) FROM official)::int o, (SELECT count(*) FROM tenure)::int t',
  )
  const out: string[] = [JSON.stringify(rows[0])]
  const h = monitorEventLoopDelay({ resolution: 5 })
  h.enable()
  const time = async <T>(name: string, work: () => Promise<T>): Promise<T> => {
    h.reset()
    const t = performance.now()
    const v = await work()
    out.push(`${name}: ${(performance.now() - t).toFixed(0)} ms, loop max ${(h.max / 1e6).toFixed(0)} ms`)
    return v
  }
  const file = good(await time('export', () => world.app.exportRoster(reader)))
  out.push(`bytes ${file.bytes.length}`)
  const { id } = good(await time('open', () => world.app.openRosterImport(reader, asUpload('x.xlsx', file.bytes))))
  const view = good(await time('preview', () => world.app.showRosterImport(reader, id, { page: 1 })))
  out.push(JSON.stringify(view.counts))
  const book = await exported(world, reader)
  for (const u of book.unit) if (u.kind !== 'Satuan kerja') u.name = `${u.name} X`
  for (const t of book.tenure) t.until = '2024-12-31'
  for (const o of book.official) o.name = `${o.name} B`
  const bytes = await bytesOf(world, book)
  const two = good(await time('open all changed', () => world.app.openRosterImport(reader, asUpload('x.xlsx', bytes))))
  const v2 = good(await time('preview all changed', () => world.app.showRosterImport(reader, two.id, { page: 1 })))
  out.push(JSON.stringify(v2.counts), JSON.stringify(v2.rows.find((r) => r.outcome === 'refused') ?? null))
  const done = await time('apply all', () =>
    world.app.applyRoster(reader, two.id, { base: v2.base, from: '2025-01-06' }),
  )
  out.push(JSON.stringify(done.ok ? done.value.counts : done.problem))
  await world.close()
  console.log(out.join('\n'))
}, 600_000)
