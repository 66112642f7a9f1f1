import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import sample from '../../samples/agreements.json' with { type: 'json' }
import { verifyTrail } from '../../src/db/audit-chain.ts'
import { connect } from '../../src/db/connect.ts'
import { appConfig } from '../../src/db/embedded/app-role.ts'
import { findRunning } from '../../src/db/embedded/start-embedded.ts'
import { ikrar, ROOT, shell } from '../cli/ikrar.ts'

const ROUNDS = 10
const WRITES_A_ROUND = 20
const SIDE_BY_SIDE = 4

let home: string
let password = ''

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'ikrar-kill-'))
  await ikrar(['--version'])
})
afterAll(() => rm(home, { recursive: true, force: true, maxRetries: 100, retryDelay: 100 }))

type Service = { readonly program: ChildProcess; readonly address: string }

const start = async (args: readonly string[]): Promise<Service> => {
  const env = { ...shell(), PORT: '0', DATA_DIR: join(home, 'data'), LOG_LEVEL: 'silent' }
  const program = spawn(process.execPath, [join(ROOT, 'bin', 'start.mjs'), ...args], {
    env,
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  if (program.stdout === null) throw new Error('no output')
  let said = ''
  for await (const line of createInterface({ input: program.stdout })) {
    said += `${line}\n`
    if (line.startsWith('Berhenti:')) break
  }
  const found = /perencana\s+kata sandi (\S+)/.exec(said)?.[1]
  if (found !== undefined) password = found
  return { program, address: /http:\S+/.exec(said)?.[0] ?? '' }
}

const ended = (program: ChildProcess): Promise<void> =>
  new Promise((done) => {
    if (program.exitCode !== null || program.signalCode !== null) return done()
    program.once('exit', () => done())
  })

const send = (address: string, path: string, token: string | null, body: unknown): Promise<Response> =>
  fetch(`${address}/api/v1${path}`, {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { 'content-type': 'application/json', ...(token === null ? {} : { authorization: `Bearer ${token}` }) },
  })

const kill = async (victim: 'server' | 'database', { program }: Service): Promise<void> => {
  const file = join(home, 'data', 'postgres', 'postmaster.pid')
  const pid = victim === 'database' ? Number((await readFile(file, 'utf8')).split('\n')[0]) : program.pid
  if (pid !== undefined) process.kill(pid, 'SIGKILL')
}

/** Writes agreements side by side until the service is gone; the mark of each that was acknowledged goes into `kept`. */
const writeUntilKilled = async (service: Service, victim: 'server' | 'database', round: number, kept: string[]) => {
  const reply = await send(service.address, '/session', null, { username: 'perencana', password })
  const { token } = (await reply.json()) as { token: string }
  const [template] = sample.agreements
  let acknowledged = 0
  let sent = 0
  let isKilled = false
  const write = async (): Promise<void> => {
    while (!isKilled || sent < 4 * WRITES_A_ROUND) {
      sent += 1
      const mark = `Bagian Uji ${round}-${sent}`
      const agreement = { ...template, unit: mark, year: 2020 + round }
      const body = { format: sample.format, agreements: [agreement] }
      const status = await send(service.address, '/import', token, body).then(
        (answer) => answer.arrayBuffer().then(() => answer.status),
        () => 0,
      )
      if (status !== 200) return
      kept.push(mark)
      acknowledged += 1
      if (acknowledged === WRITES_A_ROUND) {
        isKilled = true
        await kill(victim, service)
      }
    }
  }
  await Promise.all(Array.from({ length: SIDE_BY_SIDE }, write))
  await ended(service.program)
}

test('nothing acknowledged is lost and the trail holds, however often server and database are killed while people write', async () => {
  const kept: string[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    const service = await start(round === 0 ? ['--sample'] : [])
    await writeUntilKilled(service, round % 2 === 0 ? 'server' : 'database', round, kept)
  }
  expect(kept.length).toBeGreaterThanOrEqual(ROUNDS * WRITES_A_ROUND)
  const service = await start([])
  const running = await findRunning(join(home, 'data'))
  if (running === null) throw new Error('the service is not there')
  const database = await connect({ ...(appConfig(running) as pg.PoolConfig), options: '-c ikrar.scope=service' })
  const { rows } = await database.pool.query<{ unit: string }>('SELECT unit FROM agreement_version')
  const there = new Set(rows.map((row) => row.unit))
  const lost = kept.filter((mark) => !there.has(mark))
  const verdict = await verifyTrail(database.pool)
  const counts = await database.pool.query<{ versions: number; deeds: number }>(
    `SELECT (SELECT count(*)::int FROM agreement_version) AS versions,
       (SELECT count(*)::int FROM audit_event WHERE verb = 'keep' AND subject = 'agreement') AS deeds`,
  )
  await database.close()
  service.program.kill('SIGTERM')
  await ended(service.program)
  expect(lost).toEqual([])
  expect(verdict.faults).toEqual([])
  expect(counts.rows[0]?.versions).toBe(counts.rows[0]?.deeds)
}, 240_000)
