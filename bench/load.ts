import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { Agent } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Interchange } from '../src/contract/interchange.ts'
import { type Answer, ask, browseAndWrite, type Crowd, type Kind } from './load-people.ts'
import type { BenchRow } from './row.ts'

const ROOT = join(import.meta.dirname, '..')
const PEOPLE = 200
/** LOAD_SECONDS for a short look whether it runs at all. */
const SECONDS = Number(process.env['LOAD_SECONDS'] ?? 60)

type Service = {
  readonly program: ChildProcess
  readonly base: string
  readonly password: string
  /** What it wrote that it should not have had to: warnings of the runtime, above all of listeners that grow. */
  readonly warnings: () => number
}

const startSample = (data: string) =>
  new Promise<Service>((resolve, reject) => {
    const env = { ...process.env, DATA_DIR: data, PORT: '0', LOG_LEVEL: 'silent', IKRAR_LANG: 'id' }
    const args = [join(ROOT, 'dist', 'server', 'serve.js'), '--sample']
    const program = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'pipe'] })
    let said = ''
    let warnings = 0
    program.stderr?.on('data', (part: Buffer) => {
      process.stderr.write(part)
      warnings += part.toString().match(/Warning:/g)?.length ?? 0
    })
    program.stdout?.on('data', (part: Buffer) => {
      said += part.toString()
      const found = /(http:\S+)[\s\S]*perencana\s+kata sandi (\S+)[\s\S]*Ctrl-C/.exec(said)
      if (found) resolve({ program, base: found[1] ?? '', password: found[2] ?? '', warnings: () => warnings })
    })
    program.once('exit', (code) => reject(new Error(`the service ended with ${code}:\n${said}`)))
  })

/** Megabytes that the service holds itself, without its database. */
const memoryOf = ({ program }: Service): number =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${program.pid}/status`, 'utf8'))?.[1] ?? 0) / 1024

/** Signs everybody in, and keeps the sample over some years so that there is something to look at. */
const gather = async ({ base, password }: Service): Promise<Crowd> => {
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
  return { agent, base, tokens: tokens.slice(0, PEOPLE), sample, ids }
}

const row = (
  what: string,
  value: number,
  unit: string,
  rest: Partial<Pick<BenchRow, 'wanted' | 'holds'>> = {},
): BenchRow => ({ area: 'load', what, value, unit, beside: null, ratio: null, wanted: null, holds: null, ...rest })

/** The time within which this part of the answers of a kind came, in milliseconds. */
const within = (answers: readonly Answer[], kind: Kind, part: number): number => {
  const sorted = answers
    .filter((a) => a.kind === kind)
    .map((a) => a.ms)
    .sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? 0
}

const wrongOf = (answers: readonly Answer[]): number => answers.filter((a) => a.status !== 200).length

/** Each into a year of their own: two hundred people of many offices. */
const apart = (answers: readonly Answer[]): readonly BenchRow[] => {
  const wrong = wrongOf(answers)
  const [page, keeping] = [within(answers, 'browsing', 0.99), within(answers, 'writing', 0.99)]
  return [
    row(`${PEOPLE} people signed in for ${SECONDS} s, answers`, answers.length / SECONDS, 'req/s'),
    row('answers that were no answer', wrong, 'errors', { wanted: '0', holds: wrong === 0 }),
    row('a page, half of them within', within(answers, 'browsing', 0.5), 'ms'),
    row('a page, 99 of 100 within', page, 'ms', { wanted: '≤ 500 ms', holds: page <= 500 }),
    row('keeping an agreement, half within', within(answers, 'writing', 0.5), 'ms'),
    row('keeping an agreement, 99 of 100 within', keeping, 'ms', { wanted: '≤ 1 000 ms', holds: keeping <= 1_000 }),
  ]
}

/** All into one year of one office: more than any office has, to see what gives way. */
const together = (answers: readonly Answer[], seconds: number): readonly BenchRow[] => {
  const wrong = wrongOf(answers)
  return [
    row(`all of them into one office's year for ${seconds} s, answers`, answers.length / seconds, 'req/s'),
    row('answers that were no answer then', wrong, 'errors', { wanted: '0', holds: wrong === 0 }),
    row('a page then, 99 of 100 within', within(answers, 'browsing', 0.99), 'ms'),
    row('keeping then, half within', within(answers, 'writing', 0.5), 'ms'),
    row('keeping then, 99 of 100 within', within(answers, 'writing', 0.99), 'ms'),
  ]
}

const measure = async (service: Service): Promise<readonly BenchRow[]> => {
  const crowd = await gather(service)
  const before = memoryOf(service)
  const own = await browseAndWrite(crowd, SECONDS, (person) => 1_950 + person)
  const after = memoryOf(service)
  const shorter = Math.ceil(SECONDS / 2)
  const one = await browseAndWrite(crowd, shorter, () => 2_160)
  crowd.agent.destroy()
  const warnings = service.warnings()
  return [
    ...apart(own),
    ...together(one, shorter),
    row('memory of the service once all are signed in', before, 'MB'),
    row('memory after their minute', after, 'MB'),
    row('memory after the one year', memoryOf(service), 'MB'),
    row('warnings that it wrote', warnings, 'warnings', { wanted: '0', holds: warnings === 0 }),
  ]
}

/** 200 people who browse and write at once, against a real server with its embedded database. */
export const load = async (): Promise<readonly BenchRow[]> => {
  const data = mkdtempSync(join(tmpdir(), 'ikrar-load-'))
  const service = await startSample(data)
  try {
    return await measure(service)
  } finally {
    await new Promise<void>((done) => {
      service.program.once('exit', () => done())
      service.program.kill('SIGTERM')
    })
    rmSync(data, { recursive: true, force: true })
  }
}
