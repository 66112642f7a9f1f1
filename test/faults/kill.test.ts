import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import sample from '../../samples/agreements.json' with { type: 'json' }
import { verifyTrail } from '../../src/db/audit-chain.ts'
import { connect } from '../../src/db/connect.ts'
import { appConfig } from '../../src/db/embedded/app-role.ts'
import { findRunning } from '../../src/db/embedded/start-embedded.ts'
import { ikrar } from '../cli/ikrar.ts'
import { ended, type RunningService, send, signInPlanner, startService } from './running-service.ts'

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

const kill = async (victim: 'server' | 'database', { program }: RunningService): Promise<void> => {
  const file = join(home, 'data', 'postgres', 'postmaster.pid')
  const pid = victim === 'database' ? Number((await readFile(file, 'utf8')).split('\n')[0]) : program.pid
  if (pid !== undefined) process.kill(pid, 'SIGKILL')
}

/** Writes agreements side by side until the service is gone; the mark of each that was acknowledged goes into `kept`. */
const writeUntilKilled = async (
  service: RunningService,
  victim: 'server' | 'database',
  round: number,
  kept: string[],
) => {
  const token = await signInPlanner(service, password)
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
    const service = await startService(join(home, 'data'), round === 0 ? ['--sample'] : [])
    password = service.password || password
    await writeUntilKilled(service, round % 2 === 0 ? 'server' : 'database', round, kept)
  }
  expect(kept.length).toBeGreaterThanOrEqual(ROUNDS * WRITES_A_ROUND)
  const service = await startService(join(home, 'data'))
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
