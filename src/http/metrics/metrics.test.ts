import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type HttpWorld, openHttpWorld } from '../../../test/http-world.ts'
import { createHttpApp } from '../app.ts'
import type { HttpDeps } from '../deps.ts'
import { createMetrics } from './metrics.ts'

let world: HttpWorld

beforeAll(async () => {
  world = await openHttpWorld()
  await world.signedIn()
})
afterAll(() => world.close())

/** A door with metrics, asked as if from `peer`. */
const doorWith = (token: string | null) => {
  const gauges = async () => [
    { name: 'ikrar_queue_files', help: 'Files.', values: [{ labels: { state: 'waiting' }, value: 3 }] },
  ]
  const deps: HttpDeps = {
    app: world.app,
    log: world.log,
    clientFolder: join(world.folder, 'client'),
    baseUrl: null,
    language: 'id',
    version: '0',
    limits: { fileBytes: 1, files: 1 },
    isReady: async () => false,
    metrics: { metrics: createMetrics(), gauges, token },
  }
  const http = createHttpApp(deps)
  return (path: string, headers: Record<string, string> = {}, peer = '127.0.0.1') =>
    http.request(path, { headers }, { incoming: { socket: { remoteAddress: peer } } })
}

describe('what the service tells of itself', () => {
  test('counts requests by the form of their address, never by the address, with cumulative buckets', async () => {
    const ask = doorWith(null)
    await ask('/api/v1/agreements/0190d1a2-0000-7000-8000-000000000001')
    await ask('/api/v1/health')
    await ask('/tidak/ada?siapa=ratna')
    const reply = await ask('/metrics')
    const text = await reply.text()
    expect(reply.headers.get('content-type')).toContain('text/plain; version=0.0.4')
    const counted = 'ikrar_http_request_duration_seconds_count'
    expect(text).toContain(`${counted}{method="GET",route="/api/v1/agreements/:id",status="401"} 1\n`)
    expect(text).toContain(`${counted}{method="GET",route="/api/v1/health",status="200"} 1\n`)
    expect(text).toContain(`${counted}{method="GET",route="unmatched",status="404"} 1\n`)
    expect(text).toContain('ikrar_queue_files{state="waiting"} 3\n')
    expect(text).not.toMatch(/0190d1a2|ratna/)
    const buckets = [...text.matchAll(/health",status="200",le="[^"]+"\} (\d+)/g)].map((m) => Number(m[1]))
    expect(buckets).toEqual([...buckets].sort((a, b) => a - b))
    expect(buckets.at(-1)).toBe(1)
    for (const line of text.trim().split('\n')) {
      expect(line).toMatch(/^(?:# (?:HELP|TYPE) \w+ .+|\w+(?:\{\w+="[^"]*"(?:,\w+="[^"]*")*\})? [\d.e+-]+)$/)
    }
  })

  test('is there for this machine alone: not for others, and not for others through a proxy on it', async () => {
    const ask = doorWith(null)
    expect((await ask('/metrics', {}, '10.0.0.7')).status).toBe(404)
    expect((await ask('/metrics', { 'x-forwarded-for': '10.0.0.7' })).status).toBe(404)
    expect((await ask('/metrics', {}, '::1')).status).toBe(200)
  })

  test('with a token it is for whoever has the token, and for nobody else', async () => {
    const ask = doorWith('rahasia-pemantau')
    expect((await ask('/metrics')).status).toBe(404)
    expect((await ask('/metrics', { authorization: 'Bearer salah' })).status).toBe(404)
    expect((await ask('/metrics', { authorization: 'Bearer rahasia-pemantau' }, '10.0.0.7')).status).toBe(200)
  })

  test('a service that is not ready says so with 503, and is alive all the same', async () => {
    const ask = doorWith(null)
    const reply = await ask('/api/v1/ready')
    expect([reply.status, await reply.json()]).toEqual([503, expect.objectContaining({ code: 'service/not-ready' })])
    expect((await ask('/api/v1/health')).status).toBe(200)
  })
})
