import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Interchange } from '../src/contract/interchange.ts'
import type { BenchRow } from './row.ts'
import { type Address, fetchOnce, requestsPerSecond } from './serving-load.ts'
import { started, startUntil, stop } from './started.ts'

const ROOT = join(import.meta.dirname, '..')
const ROWS = 50

const call = async (url: string, init: RequestInit): Promise<unknown> => {
  const reply = await fetch(url, { ...init, headers: { 'content-type': 'application/json', ...init.headers } })
  if (!reply.ok) throw new Error(`${url} answered ${reply.status}: ${await reply.text()}`)
  return reply.json()
}

/** Signs in by the API and keeps the sample over several years, so that the list has a full page. */
const fill = async (base: string, username: string, password: string): Promise<string> => {
  const signedIn = await call(`${base}/api/v1/session`, {
    method: 'POST',
    body: JSON.stringify({ username, password }),
  })
  const { token } = signedIn as { readonly token: string }
  const sample = JSON.parse(readFileSync(join(ROOT, 'samples', 'agreements.json'), 'utf8')) as Interchange
  for (let year = 2021; year * sample.agreements.length < 2021 * sample.agreements.length + ROWS; year += 1) {
    const agreements = sample.agreements.map((a) => ({ ...a, year }))
    const headers = { authorization: `Bearer ${token}` }
    await call(`${base}/api/v1/import`, { method: 'POST', headers, body: JSON.stringify({ ...sample, agreements }) })
  }
  return token
}

/** Milliseconds of the first view after each of some keepings, the median: nothing remembered is of use then. */
const afterKeeping = async (base: string, token: string, page: Address): Promise<number> => {
  const sample = JSON.parse(readFileSync(join(ROOT, 'samples', 'agreements.json'), 'utf8')) as Interchange
  const headers = { authorization: `Bearer ${token}` }
  const times: number[] = []
  for (let year = 1990; year < 2005; year += 1) {
    const agreements = sample.agreements.slice(0, 1).map((a) => ({ ...a, year }))
    await call(`${base}/api/v1/import`, { method: 'POST', headers, body: JSON.stringify({ ...sample, agreements }) })
    const begin = performance.now()
    await fetchOnce(page)
    times.push(performance.now() - begin)
  }
  return times.toSorted((a, b) => a - b)[Math.trunc(times.length / 2)] ?? Number.NaN
}

const row = (what: string, value: number, unit: string, rest: Partial<BenchRow> = {}): BenchRow => ({
  area: 'serving',
  what,
  value,
  unit,
  beside: null,
  ratio: null,
  wanted: null,
  holds: null,
  ...rest,
})

const measure = async (data: string): Promise<readonly BenchRow[]> => {
  const begin = performance.now()
  const env = { DATA_DIR: data, PORT: '0', LOG_LEVEL: 'silent', IKRAR_LANG: 'id' }
  const serve = join(ROOT, 'dist', 'server', 'serve.js')
  const first = await startUntil(
    [serve, '--sample'],
    env,
    /(http:\S+)[\s\S]*?\n\s+(\S+)\s+kata sandi (\S+)[\s\S]*Ctrl-C/,
  )
  const firstStart = (performance.now() - begin) / 1000
  const [, base = '', username = '', password = ''] = first
  const token = await fill(base, username, password)
  const page: Address = {
    url: `${base}/perjanjian`,
    headers: { authorization: `Bearer ${token}`, accept: 'text/html', 'accept-encoding': 'gzip, br' },
  }
  const compressed = await fetchOnce(page)
  const plain = await fetchOnce({ ...page, headers: { ...page.headers, 'accept-encoding': 'identity' } })
  const bareStart = await startUntil(
    [join(import.meta.dirname, 'bare-server.ts'), String(compressed.length)],
    {},
    /(http:\S+)\n/,
  )
  const bare = await requestsPerSecond({ url: bareStart[1] ?? '', headers: {} })
  const again = await requestsPerSecond(page)
  // Another address each time: the frame is drawn anew as for another reader, around the rows that all readers of the office share.
  const drawn = await requestsPerSecond((n) => ({ ...page, url: `${page.url}?lihat=${n}` }))
  const first50 = await afterKeeping(base, token, page)
  const one = started[0]
  if (one) await stop(one)
  const begun = performance.now()
  await startUntil([serve], env, /Ctrl-C/)
  const secondStart = (performance.now() - begun) / 1000
  const kilobytes = compressed.length / 1000
  return [
    row('first start with the sample province', firstStart, 's'),
    row('second start', secondStart, 's', { wanted: '≤ 3 s', holds: secondStart <= 3 }),
    row('bare node:http, as many bytes', bare, 'req/s'),
    row(`the list of ${ROWS} agreements, drawn for each reader`, drawn, 'req/s', {
      beside: 'bare node:http',
      ratio: drawn / bare,
      wanted: '≥ 0.15',
      holds: drawn / bare >= 0.15,
    }),
    row('the same by the same person, unchanged', again, 'req/s', { beside: 'bare node:http', ratio: again / bare }),
    row('its first view after something was kept', first50, 'ms'),
    row('its HTML, compressed', kilobytes, 'kB', { wanted: '≤ 30 kB', holds: kilobytes <= 30 }),
    row('its HTML', plain.length / 1000, 'kB'),
  ]
}

/** Starts, pages and bytes of a real server beside the least that node:http can do. */
export const serving = async (): Promise<readonly BenchRow[]> => {
  const data = mkdtempSync(join(tmpdir(), 'ikrar-bench-'))
  try {
    return await measure(data)
  } finally {
    await Promise.all(started.splice(0).map(stop))
    rmSync(data, { recursive: true, force: true })
  }
}
