import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { zstdCompress } from 'node:zlib'
import type pg from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import { trailHead } from '../audit-chain.ts'
import { BackupRefusal } from './backup-refusal.ts'
import { hashInName, keptFiles, openKept } from './data-files.ts'
import { type Backup, type BackupContents, type BackupProgress, CONTENTS, FORMAT, HEADER, SUMS } from './manifest.ts'
import { type Client, hiddenTables, savedTables, sequencesOf } from './tables.ts'
import { TAR_END, tarEntry } from './tar.ts'

const compress = promisify(zstdCompress)

/** Rows and files are cut into parts of this many bytes before they are compressed: that bounds the memory it takes. */
const PART_BYTES = 4 * 1024 * 1024

export type BackupSource = {
  readonly pool: pg.Pool
  /** The server's version, "18.4". */
  readonly server: string
  readonly dataFolder: string
  /** The program's version. */
  readonly version: string
  readonly now: Date
  /** The installation's key, by its mark; null where there is none yet. */
  readonly seal?: BackupContents['seal']
}

type Sink = (bytes: Uint8Array) => Promise<void>

/** Bytes in parts of PART_BYTES; one empty part where there are none and `always`. */
async function* inParts(bytes: AsyncIterable<Buffer>, always: boolean): AsyncGenerator<Buffer> {
  let held: Buffer[] = []
  let size = 0
  let isFirst = true
  for await (const piece of bytes) {
    held.push(piece)
    size += piece.length
    if (size < PART_BYTES) continue
    yield Buffer.concat(held)
    held = []
    size = 0
    isFirst = false
  }
  if (size > 0 || (isFirst && always)) yield Buffer.concat(held)
}

const BEGIN = `BEGIN ISOLATION LEVEL REPEATABLE READ, READ ONLY; SET LOCAL ikrar.scope = 'service';
  SET LOCAL DateStyle = 'ISO, YMD'; SET LOCAL IntervalStyle = 'postgres'; SET LOCAL TimeZone = 'UTC';
  SET LOCAL extra_float_digits = 3; SET LOCAL bytea_output = 'hex'; SET LOCAL statement_timeout = 0`

/**
 * Writes everything as one archive while others go on working: all rows as of one moment, and every kept file, each part
 * compressed and with its hash. The snapshot is taken first; files never change and are kept before rows name them.
 */
export const writeBackup = async (
  source: BackupSource,
  sink: Sink,
  onProgress: (progress: BackupProgress) => void = () => undefined,
): Promise<Backup> => {
  const client = await source.pool.connect()
  try {
    await client.query(BEGIN)
    return await archive(client, source, sink, onProgress)
  } finally {
    client.release(true)
  }
}

const archive = async (
  client: Client,
  { server, version, dataFolder, now, seal = null }: BackupSource,
  sink: Sink,
  onProgress: (progress: BackupProgress) => void,
): Promise<Backup> => {
  const sums: string[] = []
  const mtime = Math.floor(now.getTime() / 1000)
  const put = async (name: string, body: Uint8Array): Promise<void> => {
    sums.push(`${createHash('sha256').update(body).digest('hex')}  ${name}\n`)
    await sink(tarEntry(name, body, mtime))
  }
  const putParts = async (folder: string, bytes: AsyncIterable<Buffer>, always: boolean): Promise<number> => {
    let count = 0
    let size = 0
    for await (const part of inParts(bytes, always)) {
      count += 1
      size += part.length
      await put(`${folder}/${String(count).padStart(6, '0')}.zst`, await compress(part))
    }
    return size
  }

  const header = await headerFor(client, { madeAt: now.toISOString(), server, version })
  await put(HEADER, Buffer.from(`${JSON.stringify(header, null, 1)}\n`))
  const tables: { name: string; rows: number }[] = []
  for (const [done, { name, columns }] of header.tables.entries()) {
    onProgress({ stage: 'table', name, done, all: header.tables.length })
    const rows = client.query(copyTo(`COPY ${name} (${columns.join()}) TO STDOUT`))
    await putParts(`tables/${name}`, rows, false)
    tables.push({ name, rows: rows.rowCount })
  }
  const names = await keptFiles(dataFolder)
  const saved = new Set<string>()
  let bytes = 0
  for (const [done, name] of names.entries()) {
    if (done % 50 === 0) onProgress({ stage: 'files', name, done, all: names.length })
    const content = await openKept(dataFolder, name)
    if (content === null) continue
    bytes += await putParts(`data/${name}`, content, true)
    saved.add(hashInName(name) ?? name)
  }
  const { rows: named } = await client.query<{ hash: string }>(`SELECT hash FROM source_file
    UNION SELECT letterhead #>> '{logo,hash}' FROM unit_state WHERE jsonb_typeof(letterhead -> 'logo') = 'object'
    ORDER BY 1`)
  const contents = {
    tables,
    sequences: await sequencesOf(client),
    files: { count: saved.size, bytes, missing: named.map((f) => f.hash).filter((hash) => !saved.has(hash)) },
    head: await trailHead(client),
    seal,
  }
  await put(CONTENTS, Buffer.from(`${JSON.stringify(contents, null, 1)}\n`))
  await sink(tarEntry(SUMS, Buffer.from(sums.join('')), mtime))
  await sink(TAR_END)
  return { header, contents }
}

const headerFor = async (
  client: Client,
  facts: { readonly madeAt: string; readonly server: string; readonly version: string },
): Promise<Backup['header']> => {
  const there = await client.query("SELECT to_regclass('public.installation') IS NOT NULL AS there")
  if (!there.rows[0]?.there) throw new BackupRefusal('backup/nothing-to-save')
  const hidden = await hiddenTables(client)
  if (hidden.length > 0) throw new Error(`walls that the service cannot pass: ${hidden.join(', ')}`)
  const { rows: migrations } = await client.query<{ name: string; hash: string }>(
    'SELECT name, hash FROM schema_migration ORDER BY applied_at, name',
  )
  return { format: FORMAT, ...facts, migrations, tables: await savedTables(client) }
}
