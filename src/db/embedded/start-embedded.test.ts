import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chmod, mkdir, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import pg from 'pg'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { appConfig, ensureAppDatabase } from './app-role.ts'
import { findBinaries } from './binaries.ts'
import { openDataFolder } from './data-folder.ts'
import { readPostmasterFile } from './postmaster.ts'
import { chooseRunner } from './runner.ts'
import { startServer } from './server.ts'
import { type EmbeddedPostgres, findRunning, type SocketAddress, startEmbedded } from './start-embedded.ts'

const PROGRAM = resolve(import.meta.dirname, '../../../test/programs/hold-database.ts')

let home: string
let folder: string
const programs: ChildProcess[] = []
const servers: EmbeddedPostgres[] = []

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'ikrar-launcher-'))
  folder = join(home, 'data')
})

afterEach(async () => {
  for (const program of programs.splice(0)) await killed(program)
  for (const server of servers.splice(0)) await server.stop()
  // A killed program's database is still putting its files away.
  await rm(home, { recursive: true, force: true, maxRetries: 50, retryDelay: 100 })
})

const start = async (): Promise<EmbeddedPostgres> => {
  const server = await startEmbedded(folder, { durable: false })
  servers.push(server)
  await ensureAppDatabase(server.address)
  return server
}

const query = async (address: SocketAddress, sql: string): Promise<readonly Record<string, unknown>[]> => {
  const client = new pg.Client(appConfig(address))
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}

/** Another Ikrar on the same folder: its first line, and the program itself. */
const another = async (): Promise<{ readonly line: string; readonly program: ChildProcess }> => {
  const program = spawn(process.execPath, [PROGRAM, folder], { stdio: ['ignore', 'pipe', 'inherit'] })
  programs.push(program)
  if (program.stdout === null) throw new Error('no output')
  for await (const line of createInterface({ input: program.stdout })) return { line, program }
  return { line: '', program }
}

const addressIn = (line: string): SocketAddress => JSON.parse(line.replace(/^ready /, ''))

const killed = async (program: ChildProcess): Promise<void> => {
  if (program.exitCode !== null || program.signalCode !== null) return
  await new Promise<void>((done) => {
    program.once('exit', () => done())
    program.kill('SIGKILL')
  })
}

describe('the database on a data folder', () => {
  test('the first start makes it for its owner alone: no port in the network, no superuser for the program', async () => {
    const server = await start()
    expect(server.fresh).toBe(true)
    for (const place of [folder, join(folder, 'postgres'), join(folder, 'run')]) {
      expect((await stat(place)).mode & 0o077, place).toBe(0)
    }
    expect((await stat(join(folder, 'postgres.password'))).mode & 0o777).toBe(0o600)
    expect(await query(server.address, 'SHOW listen_addresses')).toEqual([{ listen_addresses: '' }])
    const [role] = await query(server.address, 'SELECT rolsuper FROM pg_roles WHERE rolname = current_user')
    expect(role).toEqual({ rolsuper: false })
    await expect(query({ ...server.address, password: 'wrong' }, 'SELECT 1')).rejects.toThrow(/password/)
  })

  test('what was kept is there again after an orderly stop', async () => {
    const first = await start()
    await query(first.address, 'CREATE TABLE kept AS SELECT 42 AS answer')
    await first.stop()
    servers.length = 0
    const second = await start()
    expect(second.fresh).toBe(false)
    expect(await query(second.address, 'SELECT answer FROM kept')).toEqual([{ answer: 42 }])
  })

  test('a second Ikrar on the folder is refused, and the first goes on undisturbed', async () => {
    const server = await start()
    const { line } = await another()
    expect(line).toContain('database/folder-in-use')
    expect(await query(server.address, 'SELECT 1 AS one')).toEqual([{ one: 1 }])
  })

  test('a command finds the database that a running Ikrar holds, and none where none runs', async () => {
    const { line, program } = await another()
    expect(await findRunning(folder)).toEqual(addressIn(line))
    await killed(program)
    expect(await findRunning(folder)).toBeNull()
  })

  test('after kill -9 the next start recovers everything that was committed', async () => {
    const { line, program } = await another()
    await query(addressIn(line), 'CREATE TABLE kept AS SELECT 42 AS answer')
    await killed(program)
    const server = await start()
    expect(await query(server.address, 'SELECT answer FROM kept')).toEqual([{ answer: 42 }])
  })

  test('kill -9 of Ikrar and of its database at once is recovered from as well', async () => {
    const { line, program } = await another()
    await query(addressIn(line), 'CREATE TABLE kept AS SELECT 42 AS answer')
    const postmaster = await readPostmasterFile(await openDataFolder(folder))
    process.kill(postmaster?.pid ?? 0, 'SIGKILL')
    await killed(program)
    const server = await start()
    expect(await query(server.address, 'SELECT answer FROM kept')).toEqual([{ answer: 42 }])
  })

  test('a database that outlived its Ikrar is stopped in order, and a new one started', async () => {
    await (await start()).stop()
    servers.length = 0
    const places = await openDataFolder(folder)
    const binaries = await findBinaries()
    const orphan = await startServer(places, binaries, chooseRunner(binaries, places.root), {})
    const before = await readPostmasterFile(places)
    const server = await start()
    await orphan.ended
    expect((await readPostmasterFile(places))?.pid).not.toBe(before?.pid)
    expect(await query(server.address, 'SELECT 1 AS one')).toEqual([{ one: 1 }])
  })

  test('a first start that was killed midway leaves only rubbish, which the next one sweeps', async () => {
    await mkdir(join(folder, '.initdb-1', 'cluster'), { recursive: true })
    await writeFile(join(folder, '.initdb-1', 'cluster', 'PG_VERSION'), '18\n')
    const server = await start()
    expect(server.fresh).toBe(true)
    expect((await readdir(folder)).filter((name) => name.startsWith('.initdb-'))).toEqual([])
  })

  test('a pid in the folder that belongs to another program by now does not keep the database from starting', async () => {
    await (await start()).stop()
    servers.length = 0
    await writeFile(join(folder, 'postgres', 'postmaster.pid'), `${process.pid}\n${folder}/postgres\n1\n5432\n\n\n\n`)
    const server = await start()
    expect(await query(server.address, 'SELECT 1 AS one')).toEqual([{ one: 1 }])
  })

  test('a folder made by a newer PostgreSQL is refused and left as it is', async () => {
    await mkdir(join(folder, 'postgres'), { recursive: true })
    await writeFile(join(folder, 'postgres', 'PG_VERSION'), '99\n')
    await expect(start()).rejects.toMatchObject({ code: 'database/folder-newer', params: { version: 99 } })
    expect(await readdir(join(folder, 'postgres'))).toEqual(['PG_VERSION'])
  })

  test('a folder that holds anything else is refused, and its rights are not touched', async () => {
    await mkdir(folder)
    await chmod(folder, 0o755)
    await writeFile(join(folder, 'laporan.docx'), 'precious')
    await expect(start()).rejects.toMatchObject({ code: 'database/folder-foreign', params: { entry: 'laporan.docx' } })
    expect((await stat(folder)).mode & 0o777).toBe(0o755)
  })

  test('a path too long for a socket gets its socket elsewhere, and takes it away again', async () => {
    folder = join(home, 'kantor-'.repeat(20))
    const server = await start()
    expect(server.address.host.startsWith(folder)).toBe(false)
    expect((await stat(server.address.host)).mode & 0o077).toBe(0)
    expect(await query(server.address, 'SELECT 1 AS one')).toEqual([{ one: 1 }])
    await server.stop()
    servers.length = 0
    expect(existsSync(server.address.host)).toBe(false)
  })
})
