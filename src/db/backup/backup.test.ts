import { randomUUID } from 'node:crypto'
import { appendFile, mkdir, mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { good, openWorld, upload, type World } from '../../../test/app-world.ts'
import { MIGRATIONS, restore, rowsOf, type Target, withTarget } from '../../../test/backup-world.ts'
import { createFileStore } from '../../files/file-store.ts'
import { recordDeeds } from '../audit.ts'
import { trailHead, verifyTrail } from '../audit-chain.ts'
import { catalogueOf } from '../catalogue.ts'
import type { Backup } from './manifest.ts'
import { writeBackup } from './write-backup.ts'

let home: string
let shelf: string
let world: World
let file: string
let backup: Backup

const filesOf = (folder: string) => join(folder, 'files')

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'ikrar-backup-'))
  shelf = await mkdtemp(join(tmpdir(), 'ikrar-shelf-'))
  world = await openWorld()
  await world.app.setUpSample()
  const reader = await world.app.commandLineReader()
  if (reader === null) throw new Error('nobody is there')
  // The files that are kept in a data folder, and a secret beside them.
  await mkdir(filesOf(home), { recursive: true })
  const store = createFileStore(filesOf(home))
  for (const content of ['naskah satu', 'naskah dua', '', 'x'.repeat(9_000_000)]) {
    await store.put(new TextEncoder().encode(content))
  }
  await writeFile(join(home, 'kunci'), 'rahasia sekali', { mode: 0o600 })
  await world.pool.query(
    "INSERT INTO failed_sign_in (account_hash, address, at) SELECT 'x', 'y', now() FROM generate_series(1, 7)",
  )
  good(await world.app.openBatch({ ...reader, grants: reader.grants }, [upload('a.pdf', 'rusak')]))
  file = join(shelf, 'cadangan.tar')
  backup = await save(file)
}, 120_000)

afterAll(async () => {
  await world.close()
  await rm(home, { recursive: true })
  await rm(shelf, { recursive: true })
})

const save = async (path: string): Promise<Backup> => {
  await rm(path, { force: true })
  const now = new Date('2025-01-07T01:00:00Z')
  const source = { pool: world.pool, server: world.version, dataFolder: home, version: '0.0.0-test', now }
  return writeBackup(source, (bytes) => appendFile(path, bytes))
}

const CHANGED_BY_RESTORING = ['keeping_stamp', 'audit_event']

describe('a backup that is restored', () => {
  test('is the same in every row, column, rule and file; nobody is signed in', async () => {
    await withTarget(async (target) => {
      const before = await catalogueOf(target.pool)
      expect(await restore(target, file)).toEqual(backup)
      const [was, is] = [await rowsOf(world.pool), await rowsOf(target.pool)]
      for (const [name, rows] of was) if (!CHANGED_BY_RESTORING.includes(name)) expect(is.get(name), name).toEqual(rows)
      expect([...is.keys()]).toEqual([...was.keys()])
      expect(backup.contents.tables.find((t) => t.name === 'agreement')?.rows).toBe(15)
      expect(await catalogueOf(target.pool)).toEqual(before)
      const { rows } = await target.pool.query('SELECT count(*)::int AS n FROM session')
      expect(rows).toEqual([{ n: 0 }])
      for (const name of await readdir(home, { recursive: true, withFileTypes: true })) {
        if (!name.isFile()) continue
        const path = join(name.parentPath, name.name)
        const copy = join(target.folder, path.slice(home.length + 1))
        expect((await readFile(copy)).equals(await readFile(path)), path).toBe(true)
      }
    })
  })

  test('has the whole trail as it was, plus an entry that says it was restored', async () => {
    await withTarget(async (target) => {
      await restore(target, file)
      const { head } = backup.contents
      if (head === null) throw new Error('nothing was done')
      const verdict = await verifyTrail(target.pool, { anchor: head })
      expect(verdict).toMatchObject({ faultCount: 0, entries: head.number + 1 })
      const { rows } = await target.pool.query('SELECT verb, detail FROM audit_event ORDER BY id DESC LIMIT 1')
      expect(rows).toEqual([{ verb: 'restore', detail: { backup: '2025-01-07T01:00:00.000Z' } }])
    })
  })

  test('is of one moment, while others go on working', async () => {
    const path = join(shelf, 'cadangan-sambil-jalan.tar')
    let isSaving = true
    const busy = (async () => {
      for (let n = 0; isSaving; n += 1) {
        const deed = {
          at: new Date(),
          actor: null,
          verb: 'keep',
          subject: 'agreement',
          subjectId: randomUUID(),
        } as const
        await recordDeeds(world.db, [{ ...deed, detail: { n } }])
      }
      return (await trailHead(world.pool))?.number ?? 0
    })()
    const { contents } = await save(path)
    isSaving = false
    const last = await busy
    await withTarget(async (target) => {
      await restore(target, path)
      const verdict = await verifyTrail(target.pool, contents.head ? { anchor: contents.head } : {})
      expect(verdict).toMatchObject({ faultCount: 0, entries: (contents.head?.number ?? 0) + 1 })
      expect(contents.head?.number).toBeLessThan(last)
    })
  })

  test('is not made at all where a wall would keep rows out of it', async () => {
    await withTarget(async (target) => {
      await target.pool.query(
        'ALTER TABLE satker ENABLE ROW LEVEL SECURITY; ALTER TABLE satker FORCE ROW LEVEL SECURITY',
      )
      await target.pool.query('CREATE POLICY own ON satker USING (code IS NULL)')
      const source = {
        pool: target.pool,
        server: target.version,
        dataFolder: target.folder,
        version: '0',
        now: new Date(),
      }
      await expect(writeBackup(source, async () => undefined)).rejects.toThrow('satker')
    })
  })

  test('goes on where it stood: numbers are given out after the last one, rules and walls hold', async () => {
    await withTarget(async (target) => {
      await restore(target, file)
      await target.pool.query("INSERT INTO failed_sign_in (account_hash, address, at) VALUES ('x', 'y', now())")
      const { rows } = await target.pool.query<{ id: bigint }>('SELECT id FROM failed_sign_in')
      expect(rows).toEqual([{ id: 8n }])
      await expect(target.pool.query('DELETE FROM agreement_version')).rejects.toMatchObject({ code: '23514' })
      await expect(target.pool.query('DELETE FROM satker')).rejects.toMatchObject({ code: '23503' })
      const stranger = await target.pool.connect()
      await stranger.query("SET ikrar.scope = ''")
      const seen = await stranger.query('SELECT FROM agreement')
      stranger.release(true)
      expect(seen.rowCount).toBe(0)
    })
  })

  test('takes the place of what is there only when that is asked for', async () => {
    await withTarget(async (target) => {
      await restore(target, file)
      const once = await rowsOf(target.pool)
      await expect(restore(target, file)).rejects.toMatchObject({ code: 'backup/not-empty' })
      expect(await rowsOf(target.pool)).toEqual(once)
      await restore(target, file, { replace: true, now: new Date('2025-01-09T01:00:00Z') })
      expect((await rowsOf(target.pool)).get('agreement')).toEqual(once.get('agreement'))
    })
  })

  test('never touches a database that is not of Ikrar', async () => {
    await withTarget(async (target) => {
      await target.pool.query('DROP TABLE schema_migration')
      await expect(restore(target, file, { replace: true })).rejects.toMatchObject({ code: 'backup/foreign-database' })
    })
  })
})

describe('a backup that is not as it was written', () => {
  /** A refusal leaves rows, schema and folder as they were. */
  const refused = async (target: Target, path: string): Promise<string> => {
    const outcome = await restore(target, path).then(
      () => 'restored',
      (error: { code?: string }) => String(error.code),
    )
    expect((await target.pool.query('SELECT FROM app_user')).rowCount).toBe(0)
    expect(await readdir(target.folder)).toEqual([])
    return outcome
  }

  test('is refused whole wherever it ends too early', async () => {
    const bytes = await readFile(file)
    const short = join(shelf, 'cadangan-terpotong.tar')
    await writeFile(short, bytes)
    await withTarget(async (target) => {
      const lengths = fc.oneof(
        fc.integer({ min: 0, max: bytes.length - 1 }),
        fc.integer({ min: bytes.length - 2_000, max: bytes.length - 1 }),
      )
      await fc.assert(
        fc.asyncProperty(lengths, async (length) => {
          await writeFile(short, bytes)
          await truncate(short, length)
          expect(await refused(target, short)).toMatch(/^backup\/(?:truncated|not-a-backup)$/)
        }),
        { numRuns: 25 },
      )
    })
  })

  test('is refused whole wherever one byte is another, and where something was added', async () => {
    const bytes = await readFile(file)
    const wrong = join(shelf, 'cadangan-berubah.tar')
    await withTarget(async (target) => {
      const places = fc.oneof(
        fc.integer({ min: 0, max: bytes.length - 1 }),
        fc.integer({ min: 0, max: 4_000 }),
        fc.integer({ min: bytes.length - 12_000, max: bytes.length - 1 }),
      )
      await fc.assert(
        fc.asyncProperty(places, fc.integer({ min: 1, max: 255 }), async (place, by) => {
          const altered = Buffer.from(bytes)
          altered[place] = (altered[place] ?? 0) ^ by
          await writeFile(wrong, altered)
          expect(await refused(target, wrong)).toMatch(/^backup\/(?:altered|truncated|not-a-backup|newer)$/)
        }),
        { numRuns: 40 },
      )
      await writeFile(wrong, Buffer.concat([bytes, Buffer.from('x')]))
      expect(await refused(target, wrong)).toBe('backup/altered')
    })
  })

  test('is refused where a newer program made it, or where a migration is not the one it knows', async () => {
    await withTarget(async (target) => {
      const older = { migrations: (await MIGRATIONS).slice(0, -1) }
      await expect(restore(target, file, older)).rejects.toMatchObject({ code: 'backup/newer' })
      const other = { migrations: (await MIGRATIONS).map((m) => ({ ...m, hash: `${m.hash}x` })) }
      await expect(restore(target, file, other)).rejects.toMatchObject({ code: 'backup/other-migrations' })
      const text = join(shelf, 'cadangan-bukan.tar')
      await writeFile(text, 'bukan cadangan, hanya tulisan '.repeat(100))
      expect(await refused(target, text)).toBe('backup/not-a-backup')
    })
  })
})
