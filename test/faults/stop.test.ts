import { mkdtemp, rm } from 'node:fs/promises'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import sample from '../../samples/agreements.json' with { type: 'json' }
import { ikrar } from '../cli/ikrar.ts'
import { ended, signInPlanner, startService } from './running-service.ts'

let home: string

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'ikrar-stop-'))
  await ikrar(['--version'])
})
afterAll(() => rm(home, { recursive: true, force: true, maxRetries: 100, retryDelay: 100 }))

describe('a service that is told to stop', () => {
  test('finishes the request that is under way, takes no new one, tells the end of its trail, and ends well', async () => {
    const service = await startService(join(home, 'data'), ['--sample'], { LOG_LEVEL: 'info' })
    let log = ''
    service.program.stderr?.on('data', (part) => {
      log += part
    })
    const token = await signInPlanner(service, service.password)
    const agreements = sample.agreements.slice(0, 1).map((a) => ({ ...a, unit: 'Bagian Terakhir' }))
    const body = JSON.stringify({ format: sample.format, agreements })
    const sent = request(`${service.address}/api/v1/import`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${token}`,
        'content-length': Buffer.byteLength(body),
      },
    })
    const answer = new Promise<{ status: number; body: string }>((done, fail) => {
      sent.once('error', fail)
      sent.once(
        'response',
        (reply) => void text(reply).then((said) => done({ status: reply.statusCode ?? 0, body: said })),
      )
    })
    sent.write(body.slice(0, 100))
    const told = new Promise<void>((done) =>
      service.program.stdout?.on('data', (part) => String(part).includes('berhenti') && done()),
    )
    // Answered after it: the half request before it is under way.
    expect((await fetch(`${service.address}/api/v1/health`)).status).toBe(200)
    service.program.kill('SIGTERM')
    await told
    await expect
      .poll(() =>
        fetch(`${service.address}/api/v1/health`).then(
          () => 'taken',
          () => 'refused',
        ),
      )
      .toBe('refused')
    sent.end(body.slice(100))
    expect((await answer).status).toBe(200)
    expect(await ended(service.program)).toBe(0)
    const lines = log
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    const head = lines.find((line) => line.msg === 'stopping').trail
    const again = await ikrar(['audit', 'verify', '--head', head], { env: { DATA_DIR: join(home, 'data') } })
    expect([again.status, again.error]).toEqual([0, ''])
    const requests = lines.filter((line) => line.msg === 'request')
    for (const line of requests) expect(line.request).toMatch(/^[0-9a-f-]{36}$/)
    expect(log).not.toMatch(/perencana|Perencana|127\.0\.0\.1|Terakhir/i)
  })
})
