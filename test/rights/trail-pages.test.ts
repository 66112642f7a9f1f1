import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ENDPOINTS } from '../../src/contract/api/endpoints.ts'
import { type HttpWorld, openHttpWorld } from '../http-world.ts'
import { addPerson, bringIn, NEIGHBOUR, type Person, PROVINCE, REGENCY } from './two-provinces.ts'

let world: HttpWorld
let planner: Person
let neighbour: Person
let auditor: Person
let administrator: Person
let brought: Awaited<ReturnType<typeof bringIn>>

beforeAll(async () => {
  world = await openHttpWorld()
  await world.signedIn()
  planner = await addPerson(world, REGENCY, ['planner'])
  neighbour = await addPerson(world, NEIGHBOUR, ['planner'])
  auditor = await addPerson(world, PROVINCE, ['auditor'])
  administrator = await addPerson(world, PROVINCE, ['admin'])
  brought = await bringIn(world, planner.reader, 'pk.json')
  await bringIn(world, neighbour.reader, 'pk-tetangga.json')
  const edits = { revision: 1, edits: [{ kind: 'set', at: 'place', text: 'Kota Baru' }] }
  await world.sendJson('PATCH', `/api/v1/drafts/${brought.draft}`, edits, planner.token)
  await world.ask(`/api/v1/drafts/${brought.draft}?revision=2`, { method: 'DELETE', token: auditor.token })
})
afterAll(() => world.close())

const ask = (person: Person, path: string) =>
  world.ask(path, { token: person.token, headers: { accept: 'text/html', cookie: 'ikrar_language=id' } })

const text = (html: string): string => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')

const shown = async (person: Person, path: string): Promise<string> => {
  const reply = await ask(person, path)
  expect(reply.status, path).toBe(200)
  return reply.text()
}

/** What the list of entries says, without the page around it. */
const told = async (person: Person, path: string): Promise<string> =>
  text(/<tbody>.*<\/tbody>/s.exec(await shown(person, path))?.[0] ?? '')

describe('an auditor opens the trail', () => {
  test('and reads who did what with which thing, when and from where, the newest first', async () => {
    const page = await told(auditor, '/jejak')
    expect(page).toContain('menyimpan perjanjian, versi 1')
    expect(page).toContain('mengirim 1 berkas untuk dibaca')
    expect(page).toContain('6 Januari 2025 10.00 WIB')
    expect(page).toContain('tidak diketahui')
    expect(page.indexOf('membetulkan hasil bacaan')).toBeLessThan(page.indexOf('mengirim 1 berkas'))
    const html = await shown(auditor, '/jejak')
    expect(html).toContain(`href="/perjanjian/${brought.agreement}"`)
    expect(html).not.toContain(`href="/baca/${brought.batch}"`)
  })

  test('sees what stood there before and what stands there after', async () => {
    const page = await told(auditor, `/jejak?hal=${brought.draft}&perbuatan=edit`)
    expect(page).toContain('1 isian berubah')
    expect(page).toMatch(/Sebelum +\S.+→ +Sesudah +Kota Baru/)
  })

  test('sees what was refused, to whom and why, marked as refused', async () => {
    const page = await told(auditor, '/jejak?hasil=refused')
    expect(page).toContain(`${auditor.reader.name} mencoba mengubah sesuatu Ditolak Anda tidak berhak melakukan ini.`)
    expect(page).toContain('DELETE /api/v1/drafts/:id')
    expect(page).not.toContain('menyimpan perjanjian')
  })

  test('follows one person, one thing, one deed, one period and words, and hears when nothing matches', async () => {
    const person = await told(auditor, `/jejak?orang=${auditor.reader.userId}`)
    expect(person).not.toContain(planner.reader.name)
    expect(await shown(auditor, `/jejak?orang=${auditor.reader.userId}`)).toContain(`Hanya oleh ${auditor.reader.name}`)
    expect(await told(auditor, `/jejak?hal=${brought.agreement}`)).toMatch(/menyimpan perjanjian/)
    expect(await told(auditor, '/jejak?perbuatan=open')).not.toContain('menyimpan')
    expect(await told(auditor, '/jejak?jenis=batch&cari=files')).toContain('mengirim 1 berkas')
    expect(await told(auditor, '/jejak?dari=2025-01-06&sampai=2025-01-06')).toContain('menyimpan perjanjian')
    for (const none of ['/jejak?sampai=2025-01-05', '/jejak?dari=2025-01-07', '/jejak?cari=tidakada']) {
      expect(await shown(auditor, none)).toContain('Tidak ada jejak yang sesuai dengan saringan ini.')
    }
  })

  test('is told which filter is wrong, and keeps the others', async () => {
    for (const wrong of ['/jejak?dari=kemarin&cari=perjanjian', '/jejak?hal=x&cari=perjanjian']) {
      const reply = await ask(auditor, wrong)
      expect(reply.status).toBe(422)
      const page = await reply.text()
      expect(text(page)).toMatch(/Isian “(Mulai|Hal)” belum benar/)
      expect(page).toContain('value="perjanjian"')
    }
  })

  test('turns to what is older with the same filters, and back to the newest', async () => {
    for (let i = 0; i < 55; i += 1) await world.sendJson('POST', '/api/v1/import', {}, planner.token)
    const first = await shown(auditor, '/jejak?hasil=refused')
    const older = /href="([^"]*sebelum=\d+)"/.exec(first)?.[1]?.replaceAll('&amp;', '&') ?? ''
    expect(older).toMatch(/^\/jejak\?hasil=refused&sebelum=\d+$/)
    const second = await shown(auditor, older)
    expect(text(second)).toContain('Kembali ke yang terbaru')
    expect(second).not.toContain('rel="next"')
    expect(second).toContain(auditor.reader.name)
  })

  test('takes the filtered trail away as CSV and as JSON lines', async () => {
    const page = await shown(auditor, '/jejak?perbuatan=keep')
    for (const format of ['csv', 'jsonl'] as const) {
      const href = `/jejak/unduh/${format}?perbuatan=keep`
      expect(page).toContain(`href="${href}"`)
      const reply = await ask(auditor, href)
      expect(reply.headers.get('content-disposition')).toBe(`attachment; filename="jejak-audit.${format}"`)
      const lines = (await reply.text()).trim().split(/\r?\n/)
      expect(lines).toHaveLength(format === 'csv' ? 2 : 1)
      expect(lines.at(-1)).toContain(brought.agreement)
    }
    expect((await ask(auditor, '/jejak/unduh/csv?dari=kemarin')).status).toBe(422)
  })

  test('never sees another province, on no page and in no download', async () => {
    for (const path of ['/jejak', '/jejak/unduh/jsonl', '/jejak?jenis=agreement']) {
      expect(await shown(auditor, path)).not.toContain(neighbour.reader.name)
    }
  })
})

describe('whoever has no right to the trail', () => {
  test('is not shown the way to it and is refused there', async () => {
    expect(await shown(planner, '/')).not.toContain('/jejak')
    expect(await shown(auditor, '/')).toContain('href="/jejak"')
    expect(await shown(administrator, '/')).toContain('href="/jejak"')
    for (const path of ['/jejak', '/jejak/unduh/csv']) expect((await ask(planner, path)).status).toBe(403)
  })
})

describe('the history of a thing on its own page', () => {
  test('speaks as the trail does, and leads those to it who may read it', async () => {
    const path = `/perjanjian/${brought.agreement}`
    const own = await shown(planner, path)
    expect(text(own)).toContain(`${planner.reader.name} menyimpan perjanjian, versi 1`)
    expect(own).not.toContain('/jejak')
    expect(await shown(auditor, path)).toContain(`href="/jejak?hal=${brought.agreement}"`)
    const unit = auditor.reader.officePlace[0] ?? ''
    expect(await shown(auditor, `/organisasi/${unit}`)).toContain(`href="/jejak?hal=${unit}"`)
  })

  test('a change of the organisation is told in words, with the names and the day', async () => {
    const unit = administrator.reader.officePlace[0] ?? ''
    const given = { name: 'Bagian Contoh', kind: 'bagian', from: '2025-01-06' }
    const reply = await world.sendJson('POST', `/api/v1/units/${unit}/units`, given, administrator.token)
    const { id } = (await reply.json()) as { id: string }
    const page = await told(administrator, `/jejak?hal=${id}`)
    expect(page).toMatch(/menambah unit “Bagian Contoh” di bawah “.+” mulai 6 Jan 2025/)
    expect(await shown(administrator, `/jejak?hal=${id}`)).toContain(`href="/organisasi/${id}"`)
  })
})

describe('a program', () => {
  test('reads the trail page by page as declared, and takes it away', async () => {
    const { answer } = ENDPOINTS.searchTrail
    if (answer.kind !== 'json') throw new Error('the trail is no JSON')
    const reply = await world.ask('/api/v1/audit?outcome=refused', { token: auditor.token })
    const value = (await reply.json()) as { entries: { number: number }[]; next: number }
    expect(answer.of.schema.parse(value)).toEqual(value)
    const below = await world.ask(`/api/v1/audit?outcome=refused&before=${value.next}`, { token: auditor.token })
    const second = (await below.json()) as typeof value
    expect(second.entries[0]?.number).toBeLessThan(value.next)
    expect(second.next).toBeNull()
    const types = { csv: 'text/csv', jsonl: 'application/x-ndjson' }
    for (const [format, type] of Object.entries(types)) {
      const file = await world.ask(`/api/v1/audit/export?format=${format}&verb=keep`, { token: auditor.token })
      expect(file.headers.get('content-type')).toContain(type)
      expect(await file.text()).toContain(brought.agreement)
    }
    for (const wrong of ['subjectId=x', 'verb=%00', 'from=kemarin', 'before=0', 'subject=langit']) {
      expect((await world.ask(`/api/v1/audit?${wrong}`, { token: auditor.token })).status, wrong).toBe(422)
    }
  })
})
