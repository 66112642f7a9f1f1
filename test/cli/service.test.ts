import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { ikrar, ROOT, shell } from './ikrar.ts'

const START = join(ROOT, 'bin', 'start.mjs')

let home: string
let env: NodeJS.ProcessEnv

beforeAll(async () => {
  await ikrar(['--version'])
  home = await mkdtemp(join(tmpdir(), 'ikrar-service-'))
  env = { ...shell(), PORT: '0', DATA_DIR: join(home, 'data'), LOG_LEVEL: 'silent' }
})

const programs: ChildProcess[] = []

afterEach(async () => {
  for (const program of programs.splice(0)) await ended(program, 'SIGKILL')
})

afterAll(() => rm(home, { recursive: true, force: true, maxRetries: 50, retryDelay: 100 }))

type Started = { readonly address: string; readonly lines: readonly string[]; readonly program: ChildProcess }

/** Starts the service and waits for the last line of its greeting. */
const start = async (args: readonly string[] = [], more: NodeJS.ProcessEnv = {}): Promise<Started> => {
  const program = spawn(process.execPath, [START, ...args], {
    env: { ...env, ...more },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  programs.push(program)
  if (program.stdout === null) throw new Error('no output')
  const lines: string[] = []
  for await (const line of createInterface({ input: program.stdout })) {
    lines.push(line)
    if (line.startsWith('Berhenti:')) break
  }
  return { address: /http:\S+/.exec(lines.join('\n'))?.[0] ?? '', lines, program }
}

const ended = (program: ChildProcess, signal: NodeJS.Signals): Promise<number | null> =>
  new Promise((done) => {
    if (program.exitCode !== null || program.signalCode !== null) return done(program.exitCode)
    program.once('exit', (status) => done(status))
    program.kill(signal)
  })

const timed = async <T>(work: () => Promise<T>): Promise<{ readonly value: T; readonly milliseconds: number }> => {
  const begun = performance.now()
  return { value: await work(), milliseconds: performance.now() - begun }
}

/** A start that is refused: its exit status and what it wrote to standard error. */
const refused = (more: NodeJS.ProcessEnv): Promise<{ readonly status: number | null; readonly error: string }> =>
  new Promise((done) => {
    const program = spawn(process.execPath, [START], { env: { ...env, ...more }, stdio: ['ignore', 'ignore', 'pipe'] })
    let error = ''
    program.stderr?.on('data', (part) => {
      error += part
    })
    program.once('close', (status) => done({ status, error }))
  })

describe('the service', () => {
  test('fills in the sample, answers, shares its database with commands, and stops in order', async () => {
    const { address, lines, program } = await start(['--sample'])
    expect(lines.filter((line) => line.includes('kata sandi'))).toHaveLength(7)
    expect((await fetch(address, { redirect: 'manual' })).status).toBeLessThan(500)
    const samples = join(ROOT, 'samples', 'agreements.json')
    const imported = await ikrar(['import', samples], { env })
    expect(imported.error).toBe('')
    expect(imported.text).toContain('0 perjanjian disimpan, 15 sudah tersimpan sebelumnya.')
    const second = await refused({})
    expect(second.error).toMatch(/^ikrar: Folder data .* sedang dipakai Ikrar lain\.[^\n]*\n$/)
    expect(second.status).not.toBe(0)
    expect(await ended(program, 'SIGTERM')).toBe(0)
  })

  test('keeps its data over kill -9, and a warm start takes no more than three seconds', async () => {
    const first = await start()
    await ended(first.program, 'SIGKILL')
    // On a machine that is busy with other tests everything takes longer, the smallest command too.
    const smallest = await timed(() => ikrar(['--version']))
    const warm = await timed(() => start(['--sample']))
    expect(warm.milliseconds).toBeLessThan(Math.max(3_000, 20 * smallest.milliseconds))
    const again = warm.value
    expect(again.lines.join('\n')).toContain('--sample tidak mengisikan apa pun')
    expect(await ended(again.program, 'SIGINT')).toBe(0)
  })

  test('a port that is taken is one line, and the database is put away again', async () => {
    const taken = createServer()
    await new Promise<void>((done) => taken.listen(0, '127.0.0.1', done))
    const at = taken.address()
    const port = typeof at === 'object' && at !== null ? String(at.port) : ''
    const { status, error } = await refused({ PORT: port })
    taken.close()
    expect(error).toMatch(
      new RegExp(`^ikrar: Port ${port} di 127\\.0\\.0\\.1 sudah dipakai program lain\\.[^\\n]*\\n$`),
    )
    expect(status).toBe(1)
    const { program } = await start()
    expect(await ended(program, 'SIGTERM')).toBe(0)
  })

  test.each([
    ['nonsense', /^ikrar: DATABASE_URL tidak sah\.[^\n]*\n$/],
    [
      'postgresql://ikrar:secret@127.0.0.1:1/ikrar',
      /^ikrar: Basis data di 127\.0\.0\.1:1 tidak dapat dihubungi: [^\n]*\n$/,
    ],
  ])('a wrong DATABASE_URL (%s) is one line without its password', async (url, line) => {
    const { status, error } = await refused({ DATABASE_URL: url })
    expect(error).toMatch(line)
    expect(error).not.toContain('secret')
    expect(status).toBe(1)
  })

  test('wrong settings are named one a line before anything is started', async () => {
    const { status, error } = await refused({ PORT: 'delapan', LOG_LEVEL: 'keras', IKRAR_LANG: 'en' })
    expect(error.trim().split('\n')).toHaveLength(2)
    expect(error).toContain('PORT="delapan" is not valid')
    expect(status).not.toBe(0)
  })
})
