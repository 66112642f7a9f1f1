import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { openBrowser } from '../browser-form.ts'
import { ikrar } from '../cli/ikrar.ts'
import { ended, type RunningService, send, startService } from '../faults/running-service.ts'
import { inspectPdf } from '../golden/inspect-pdf.ts'

/** What nobody outside the General Election Commission should ever see. */
const OF_KPU = /\bKPU\b|\bKIP\b|pemilihan|pemilu/i

const PROFILE = join(import.meta.dirname, 'kota-contoh.json')
const PASSWORD = 'lima gunung di utara'

let home: string
let env: NodeJS.ProcessEnv
let service: RunningService
let token = ''

const start = () => startService(join(home, 'data'), [], { AGENCY_PROFILE: PROFILE })
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'ikrar-kota-'))
  env = { DATA_DIR: join(home, 'data'), PORT: '0', LOG_LEVEL: 'silent' }
  await ikrar(['--version'])
  service = await start()
})
afterAll(async () => {
  service.program.kill('SIGKILL')
  await ended(service.program)
  await rm(home, { recursive: true, force: true, maxRetries: 100, retryDelay: 100 })
})

const ask = (path: string, init: RequestInit = {}): Promise<Response> => fetch(`${service.address}${path}`, init)
const api = async (method: string, path: string, body?: unknown): Promise<unknown> => {
  const reply = await ask(`/api/v1${path}`, {
    method,
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  const text = await reply.text()
  expect(reply.status, `${method} ${path}: ${text}`).toBeLessThan(300)
  return text === '' ? null : JSON.parse(text)
}

const yearSchema = z.object({
  units: z.array(z.object({ unit: z.string(), level: z.string(), copy: z.object({ id: z.string() }).nullable() })),
})
const copySchema = z.object({
  revision: z.number(),
  agreement: z.object({
    level: z.string(),
    firstParty: z.object({ position: z.string() }),
    annexColumns: z.array(z.string()),
  }),
  findings: z.array(z.object({ code: z.string(), severity: z.string() })),
})

const edits = [
  { kind: 'add-objective', index: 0 },
  { kind: 'set', at: 'objectives/0/text', text: 'Anak kota bersekolah' },
  { kind: 'add-indicator', place: { objective: 0, indicator: 0 } },
  { kind: 'set', at: 'objectives/0/indicators/0/text', text: 'Mutu layanan sekolah' },
  { kind: 'set', at: 'objectives/0/indicators/0/target', text: 'BAIK' },
  { kind: 'set', at: 'place', text: 'Contoh' },
  { kind: 'set', at: 'statementDate', text: '6 Januari 2026' },
  { kind: 'set', at: 'annexDate', text: '7 Januari 2026' },
]

/** The office that the form of a year's page opens. */
const unitField = /unit=([0-9a-f-]{36})/

test('a city sets Ikrar up with its own offices, opens a year, drafts, is checked and prints, and nothing is of another agency', async () => {
  const browser = openBrowser({ ask: (path, init) => ask(path, { ...init, redirect: 'manual' }) })
  const first = await (await browser.get('/siapkan')).text()
  expect(first).toContain('Dinas Pendidikan Kota Contoh')
  expect(first).not.toMatch(OF_KPU)
  const account = { name: 'Ratna Contoh', username: 'ratna', password: PASSWORD }
  const set = await browser.send('/siapkan', { ...account, office: 'Dinas Pendidikan Kota Contoh' })
  expect(set.status).toBe(303)
  const signedIn = await send(service.address, '/session', null, { username: 'ratna', password: PASSWORD })
  token = z.object({ token: z.string() }).parse(await signedIn.json()).token

  const tree = await api('GET', '/unit-tree?text=Pendidikan')
  expect(JSON.stringify(tree)).not.toMatch(OF_KPU)
  const office = await browser
    .get('/penyusunan?tahun=2026')
    .then(async (page) => unitField.exec(await page.text())?.[1] ?? '')
  const year = yearSchema.parse(await api('POST', `/units/${office}/years/2026`))
  expect(year.units.map((u) => [u.unit, u.level])).toEqual([
    ['Dinas Pendidikan Kota Contoh', 'kepala-dinas'],
    ['Bidang Pelayanan Dinas Pendidikan Kota Contoh', 'kepala-bidang'],
    ['Seksi Mutu Dinas Pendidikan Kota Contoh', 'kepala-seksi'],
    ['Seksi Sarana Dinas Pendidikan Kota Contoh', 'kepala-seksi'],
    ['Bidang Program Dinas Pendidikan Kota Contoh', 'kepala-bidang'],
  ])

  const id = year.units[1]?.copy?.id ?? ''
  const draft = copySchema.parse(await api('GET', `/copies/${id}`))
  expect(draft.agreement).toMatchObject({
    level: 'kepala-bidang',
    firstParty: { position: 'Kepala Bidang Pelayanan Dinas Pendidikan Kota Contoh' },
    annexColumns: ['No', 'Hasil bagi Warga', 'Ukuran Keberhasilan', 'Janji'],
  })
  const edited = await api('PATCH', `/copies/${id}`, { revision: draft.revision, edits })
  const { copy } = z.object({ copy: copySchema }).parse(edited)
  // What is a warning elsewhere is an error in this city.
  expect(copy.findings).toContainEqual(expect.objectContaining({ code: 'statement/dates-differ', severity: 'error' }))

  const pages = await Promise.all(
    [`/penyusunan/${id}`, '/organisasi', '/rencana', '/perjanjian'].map(async (path) => {
      const page = await (await browser.get(path)).text()
      expect(page, path).not.toMatch(OF_KPU)
      return page
    }),
  )
  expect(pages[0]).toContain('Kepala Bidang Pelayanan Dinas Pendidikan Kota Contoh')

  const pdf = await browser.get(`/penyusunan/${id}.pdf`)
  const { pages: sheets } = await inspectPdf(new Uint8Array(await pdf.arrayBuffer()))
  const printed = sheets
    .map((p) => p.text)
    .join(' ')
    .replace(/\s+/g, ' ')
  for (const words of [
    'Pihak Pengemban berikrar kepada warga',
    'Hasil bagi Warga',
    'LAMPIRAN JANJI KERJA',
    'Anak kota bersekolah',
  ]) {
    expect(printed).toContain(words)
  }
  expect(printed).not.toMatch(OF_KPU)
})

test('a database of one agency is not opened with the profile of another, nor with a file that is none, and the reason is said', async () => {
  service.program.kill('SIGTERM')
  await ended(service.program)
  const other = await ikrar(['serve'], { env })
  expect(other.status).toBe(2)
  expect(other.error).toMatch(/Komisi Pemilihan Umum tidak mengenal tingkat jabatan .*kepala-bidang, kepala-dinas/)
  const broken = join(home, 'rusak.json')
  const profile = JSON.parse(await readFile(PROFILE, 'utf8'))
  await writeFile(broken, JSON.stringify({ ...profile, name: '', headLevels: ['camat'] }))
  const refused = await ikrar(['serve'], { env: { ...env, AGENCY_PROFILE: broken } })
  expect(refused.status).toBe(2)
  expect(refused.error).toContain(broken)
  expect(refused.error).toContain('name:')
  service = await start()
  expect((await ask('/api/v1/ready')).status).toBe(200)
})
