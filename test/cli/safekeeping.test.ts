import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ikrar, ROOT, shell } from './ikrar.ts'

let home: string
let program: ChildProcess
let address = ''
let password = ''

const envOf = (folder: string) => ({ ...shell(), PORT: '0', DATA_DIR: join(home, folder), LOG_LEVEL: 'silent' })

const call = async (path: string, token: string | null, body?: unknown): Promise<Response> =>
  fetch(`${address}/api/v1${path}`, {
    ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }),
    headers: { 'content-type': 'application/json', ...(token === null ? {} : { authorization: `Bearer ${token}` }) },
  })

const signIn = async (): Promise<string> => {
  const reply = await call('/session', null, { username: 'perencana', password })
  return ((await reply.json()) as { token: string }).token
}

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'ikrar-safe-'))
  await ikrar(['--version'])
  program = spawn(process.execPath, [join(ROOT, 'bin', 'start.mjs'), '--sample'], {
    env: envOf('data'),
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  if (program.stdout === null) throw new Error('no output')
  let said = ''
  for await (const line of createInterface({ input: program.stdout })) {
    said += `${line}\n`
    if (line.startsWith('Berhenti:')) break
  }
  address = /http:\S+/.exec(said)?.[0] ?? ''
  password = /perencana\s+kata sandi (\S+)/.exec(said)?.[1] ?? ''
})

afterAll(async () => {
  await new Promise<void>((done) => {
    program.once('exit', () => done())
    program.kill('SIGTERM')
  })
  await rm(home, { recursive: true, force: true, maxRetries: 50, retryDelay: 100 })
})

describe('keeping the data of a running service safe', () => {
  test('it is saved, checked, restored into an empty folder that is then sound, and restored over itself', async () => {
    const file = join(home, 'cadangan.tar')
    const token = await signIn()
    const form = new FormData()
    form.append('files', new File(['naskah yang dititipkan'], 'naskah.txt'))
    const upload = { method: 'POST', body: form, headers: { authorization: `Bearer ${token}` } }
    expect((await fetch(`${address}/api/v1/batches`, upload)).status).toBe(202)

    const saved = await ikrar(['backup', file, '--json'], { env: envOf('data') })
    expect(saved.error).toBe('')
    const summary = JSON.parse(saved.text)
    expect(summary).toMatchObject({ files: 1, missing: 0 })
    expect((await stat(file)).mode & 0o777).toBe(0o600)
    expect((await readdir(home)).filter((name) => name.endsWith('.part'))).toEqual([])

    const copy = envOf('salinan')
    const checked = await ikrar(['restore', '--check', file], { env: copy })
    expect(checked.text).toContain('utuh')
    expect(existsSync(copy.DATA_DIR)).toBe(false)
    const restored = await ikrar(['restore', '-'], { env: copy, input: await readFile(file) })
    expect(restored.error).toBe('')
    expect(restored.text).toContain(`Ujung jejak: ${summary.head}`)
    const proven = await ikrar(['audit', 'verify', '--head', summary.head], { env: copy })
    expect([proven.status, proven.text]).toEqual([0, expect.stringContaining('Jejak utuh')])
    const healthy = await ikrar(['doctor', '--json'], { env: copy })
    const database = JSON.parse(healthy.text).find((row: { what: string }) => row.what === 'database')
    expect(database).toMatchObject({ good: true })

    const refused = await ikrar(['restore', file], { env: envOf('data') })
    expect([refused.status, refused.error]).toEqual([2, expect.stringContaining('--replace')])
    await call('/import', token, { format: 'ikrar/agreements@1', agreements: [] })
    const over = await ikrar(['restore', '--replace', file], { env: envOf('data') })
    expect(over.error).toBe('')
    expect((await call('/session', token)).status).toBe(401)
    const list = await call('/agreements', await signIn())
    expect(((await list.json()) as { total: number }).total).toBe(15)
  })

  test('a wrong use, a missing file and a damaged backup are one line each and change nothing', async () => {
    const bad = join(home, 'rusak.tar')
    await writeFile(bad, (await readFile(join(home, 'cadangan.tar'))).subarray(0, 30_000))
    for (const [args, line] of [
      [['restore', bad], /terpotong/],
      [['restore', join(home, 'tidak-ada.tar')], /tidak-ada\.tar: /],
      [['backup', join(home, 'tidak', 'ada.tar')], /ada\.tar: /],
      [['backup'], /satu berkas/],
      [['audit'], /verify/],
      [['audit', 'verify', '--head', 'xyz'], /--head/],
    ] as const) {
      const { status, error } = await ikrar(args, { env: envOf('data') })
      expect(error, args.join(' ')).toMatch(/^ikrar: [^\n]+\n$/)
      expect(error).toMatch(line)
      expect(status).toBe(2)
    }
    const nothing = await ikrar(['backup', join(home, 'kosong.tar')], { env: envOf('belum-ada') })
    expect([nothing.status, existsSync(join(home, 'belum-ada'))]).toEqual([2, false])
  })

  test('the trail is exported for spreadsheets and for programs, and a lost end is named', async () => {
    const csv = await ikrar(['audit', 'export'], { env: envOf('data') })
    expect(csv.text).toMatch(/^\ufeffnumber,at,who,verb,/)
    expect(csv.text).toContain(',restore,installation,')
    const lines = await ikrar(['audit', 'export', '--format', 'jsonl', '--verb', 'sign-in'], { env: envOf('data') })
    const entries = lines.text
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(entries.length).toBeGreaterThan(0)
    for (const entry of entries) expect(entry).toMatchObject({ verb: 'sign-in', address: '127.0.0.1' })
    const lost = await ikrar(['audit', 'verify', '--head', `9999:${'a'.repeat(64)}`], { env: envOf('data') })
    expect([lost.status, lost.text]).toEqual([1, expect.stringContaining('9999')])
  })
})
