import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { good, PASSWORD } from '../../../test/app-world.ts'
import { openBrowser } from '../../../test/browser-form.ts'
import { type HttpWorld, openHttpWorld } from '../../../test/http-world.ts'
import type { Reader } from '../../contract/view.ts'

let world: HttpWorld
let token: string
let visitor: ReturnType<typeof openBrowser>
let [hukum, teknis, gabungan] = ['', '', '']

beforeAll(async () => {
  world = await openHttpWorld()
  token = await world.signedIn()
  const reader = (await world.app.commandLineReader()) as Reader
  await world.app.plantUnits()
  const office = good(await world.app.showUnit(reader, reader.officePlace[0] ?? ''))
  const add = async (name: string) => {
    const given = { name, kind: 'bagian', from: '2024-01-01' }
    return good(await world.app.addUnit(reader, office.units[0]?.id ?? '', given)).id
  }
  hukum = await add('Bagian Hukum')
  teknis = await add('Bagian Teknis')
  gabungan = await add('Bagian Gabungan')
  const head = { name: 'Sari Contoh', nip: '', capacity: 'definitive', decree: '', from: '2024-01-01', until: null }
  good(await world.app.appoint(reader, hukum, head))
  visitor = openBrowser(world)
  await visitor.send('/masuk', { username: 'ratna', password: PASSWORD })
})
afterAll(() => world.close())

const address = (day = '2025-01-06') => `/organisasi/${hukum}/gabung?ke=${gabungan}&unit=${teknis}&mulai=${day}`
const fieldIn = (page: string, name: string): string =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(page)?.[1] ?? ''

describe('the page on which units become one', () => {
  test('is led to from a unit, offers units of its kind, and shows no plan before one is chosen', async () => {
    expect(await (await visitor.get(`/organisasi/${hukum}`)).text()).toContain(`/organisasi/${hukum}/gabung`)
    const page = await (await visitor.get(`/organisasi/${hukum}/gabung`)).text()
    expect(page).toContain('Bagian Gabungan')
    expect(page).not.toContain('Sub Bagian Hukum')
    expect(page).not.toContain('Gabungkan sekarang')
  })

  test('shows what will happen before it does; what stands against it is said and cannot be confirmed', async () => {
    const page = await (await visitor.get(address())).text()
    for (const words of ['Gabungkan sekarang', 'Sari Contoh', 'Masa jabatan berakhir 5 Jan 2025']) {
      expect(page).toContain(words)
    }
    const early = await visitor.get(address('2023-06-01'))
    expect(early.status).toBe(200)
    const refused = await early.text()
    expect(refused).toContain('Bagian Hukum belum ada pada tanggal itu.')
    expect(refused).not.toContain('Gabungkan sekarang')
    expect((await visitor.get(address('2026-01-01'))).status).toBe(422)
  })

  test('refuses a confirmation of another plan than the one that was seen, and does the one that was', async () => {
    const fields = { ke: gabungan, mulai: '2025-01-06' }
    const stale = await visitor.send(`/organisasi/${hukum}/gabung`, { ...fields, rencana: 'lama' }, address())
    expect([stale.status, await stale.text()]).toEqual([409, expect.stringContaining('Periksa sekali lagi')])
    const seen = await (await visitor.get(`/organisasi/${hukum}/gabung?ke=${gabungan}&mulai=2025-01-06`)).text()
    const confirmed = { ...fields, rencana: fieldIn(seen, 'rencana'), pindah: fieldIn(seen, 'pindah') }
    const done = await visitor.send(`/organisasi/${hukum}/gabung`, confirmed, address())
    expect([done.status, done.headers.get('location')]).toEqual([303, `/organisasi/${gabungan}?selesai`])
    const into = await (await visitor.get(`/organisasi/${gabungan}`)).text()
    expect(into).toContain('menggabungkan Bagian Hukum ke “Bagian Gabungan” mulai 6 Jan 2025')
    expect(into).toContain('Sari Contoh')
    expect(await (await visitor.get(`/organisasi/${hukum}`)).text()).toContain('Tugasnya diteruskan oleh')
  })

  test('and by the API the same, with every reason in the preview', async () => {
    const merger = { unitIds: [hukum, gabungan], from: '2025-01-06' }
    const preview = await world.sendJson('POST', `/api/v1/units/${teknis}/merger/preview`, merger, token)
    expect(await preview.json()).toMatchObject({ problems: [{ code: 'unit/closed' }, { code: 'unit/later-holder' }] })
    const done = await world.sendJson('POST', `/api/v1/units/${teknis}/merger`, merger, token)
    expect([done.status, await done.json()]).toEqual([409, expect.objectContaining({ code: 'unit/closed' })])
  })
})
