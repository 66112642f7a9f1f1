import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { Agent, request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { Interchange } from '../src/contract/interchange.ts'
import type { BenchRow } from './row.ts'

const ROOT = join(import.meta.dirname, '..')
const PEOPLE = 200
const SECONDS = 60
/** A person looks at a page this long on average before the next one. */
const THINK_MS = 4_000
/** One deed in so many is a change. */
const WRITES = 10

type Kind = 'browsing' | 'writing'
type Answer = { readonly kind: Kind; readonly status: number; readonly ms: number }
type Sent = { readonly method?: string; readonly token?: string; readonly body?: unknown }

const ask = (agent: Agent, url: string, { method = 'GET', token, body }: Sent) =>
  new Promise<{ readonly status: number; readonly text: string }>((resolve, reject) => {
    const headers = {
      accept: 'text/html',
      'accept-encoding': 'identity',
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    }
    const sent = request(url, { agent, method, headers }, (reply) => {
      const parts: Buffer[] = []
      reply.on('data', (part: Buffer) => parts.push(part))
      reply.on('end', () => resolve({ status: reply.statusCode ?? 0, text: Buffer.concat(parts).toString() }))
      reply.on('error', reject)
    })
    sent.on('error', reject)
    sent.end(body === undefined ? undefined : JSON.stringify(body))
  })

const startSample = (data: string) =>
  new Promise<{ readonly program: ChildProcess; readonly base: string; readonly password: string }>(
    (resolve, reject) => {
      const env = { ...process.env, DATA_DIR: data, PORT: '0', LOG_LEVEL: 'silent', IKRAR_LANG: 'id' }
      const args = [join(ROOT, 'dist', 'server', 'serve.js'), '--sample']
      const program = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 2] })
      let said = ''
      program.stdout?.on('data', (part: Buffer) => {
        said += part.toString()
        const found = /(http:\S+)[\s\S]*perencana\s+kata sandi (\S+)[\s\S]*Ctrl-C/.exec(said)
        if (found) resolve({ program, base: found[1] ?? '', password: found[2] ?? '' })
      })
      program.once('exit', (code) => reject(new Error(`the service ended with ${code}:\n${said}`)))
    },
  )

const quantile = (sorted: readonly number[], q: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))] ?? 0

const measure = async (base: string, password: string): Promise<readonly BenchRow[]> => {
  const agent = new Agent({ keepAlive: true, maxSockets: PEOPLE })
  const tokens: string[] = []
  const signIn = async (): Promise<void> => {
    while (tokens.length < PEOPLE) {
      const body = { username: 'perencana', password }
      const reply = await ask(agent, `${base}/api/v1/session`, { method: 'POST', body })
      if (reply.status !== 201) throw new Error(`signing in answered ${reply.status}: ${reply.text}`)
      tokens.push(JSON.parse(reply.text).token)
    }
  }
  await Promise.all([signIn(), signIn()])
  const token = tokens[0] ?? ''
  const sample = JSON.parse(readFileSync(join(ROOT, 'samples', 'agreements.json'), 'utf8')) as Interchange
  for (let year = 2021; year < 2025; year += 1) {
    const body = { ...sample, agreements: sample.agreements.map((a) => ({ ...a, year })) }
    await ask(agent, `${base}/api/v1/import`, { method: 'POST', token, body })
  }
  const list = JSON.parse((await ask(agent, `${base}/api/v1/agreements`, { token })).text)
  const ids: readonly string[] = list.rows.map((row: { readonly id: string }) => row.id)

  const answers: Answer[] = []
  const end = performance.now() + SECONDS * 1000
  const person = async (own: string, number: number): Promise<void> => {
    await pause(Math.random() * THINK_MS)
    for (let turn = number; performance.now() < end; turn += 1) {
      const kind: Kind = turn % WRITES === 0 ? 'writing' : 'browsing'
      const pages = [
        '/',
        '/perjanjian',
        `/perjanjian/${ids[turn % ids.length]}`,
        '/perjanjian?tahun=2024',
        '/perjanjian?cari=pemilih',
      ]
      // A family of one's own: two hundred people do not write into one office's year.
      const agreement = { ...sample.agreements[turn % 15], year: 1_950 + number, place: `Kota ${turn}` }
      const from = performance.now()
      const { status } = await (kind === 'writing'
        ? ask(agent, `${base}/api/v1/import`, {
            method: 'POST',
            token: own,
            body: { ...sample, agreements: [agreement] },
          })
        : ask(agent, `${base}${pages[turn % pages.length]}`, { token: own })
      ).catch(() => ({ status: 0 }))
      answers.push({ kind, status, ms: performance.now() - from })
      await pause(THINK_MS * (0.5 + Math.random()))
    }
  }
  await Promise.all(tokens.slice(0, PEOPLE).map(person))
  agent.destroy()
  return rowsOf(answers)
}

const rowsOf = (answers: readonly Answer[]): readonly BenchRow[] => {
  const row = (what: string, value: number, unit: string, wanted: string | null = null, holds: boolean | null = null) =>
    ({ area: 'load', what, value, unit, beside: null, ratio: null, wanted, holds }) satisfies BenchRow
  const times = (kind: Kind) =>
    answers
      .filter((a) => a.kind === kind)
      .map((a) => a.ms)
      .sort((a, b) => a - b)
  const wrong = answers.filter((a) => a.status !== 200).length
  const [browsing, writing] = [times('browsing'), times('writing')]
  return [
    row(`${PEOPLE} people signed in for ${SECONDS} s, answers`, answers.length / SECONDS, 'req/s'),
    row('answers that were no answer', wrong, 'errors', '0', wrong === 0),
    row('a page, half of them within', quantile(browsing, 0.5), 'ms'),
    row('a page, 99 of 100 within', quantile(browsing, 0.99), 'ms', '≤ 500 ms', quantile(browsing, 0.99) <= 500),
    row('keeping an agreement, half within', quantile(writing, 0.5), 'ms'),
    row(
      'keeping an agreement, 99 of 100 within',
      quantile(writing, 0.99),
      'ms',
      '≤ 1 000 ms',
      quantile(writing, 0.99) <= 1_000,
    ),
  ]
}

/** 200 people who browse and write at once, against a real server with its embedded database. */
export const load = async (): Promise<readonly BenchRow[]> => {
  const data = mkdtempSync(join(tmpdir(), 'ikrar-load-'))
  const { program, base, password } = await startSample(data)
  try {
    return await measure(base, password)
  } finally {
    await new Promise<void>((done) => {
      program.once('exit', () => done())
      program.kill('SIGTERM')
    })
    rmSync(data, { recursive: true, force: true })
  }
}
