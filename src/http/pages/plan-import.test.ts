import { afterAll, beforeAll, expect, test } from 'vitest'
import { good, PASSWORD, setUpOffice } from '../../../test/app-world.ts'
import { openBrowser } from '../../../test/browser-form.ts'
import { type HttpWorld, openHttpWorld } from '../../../test/http-world.ts'
import { DIPA } from '../../../test/plans.ts'

let world: HttpWorld
let browser: ReturnType<typeof openBrowser>
let address: string
let token: string

beforeAll(async () => {
  world = await openHttpWorld()
  const reader = await setUpOffice(world.app)
  address = `/anggaran/${good(await world.app.addBudget(reader, '', DIPA)).id}`
  browser = openBrowser(world)
  await browser.send('/masuk', { username: 'ratna', password: PASSWORD })
  token = browser.cookies.get('ikrar_session') ?? ''
})
afterAll(() => world.close())

const preview = async (bytes: Uint8Array, name = 'anggaran.xlsx'): Promise<Response> => {
  const form = new FormData()
  form.append('files', new File([new Uint8Array(bytes)], name))
  const path = `/anggaran/impor?anggaran=${address.split('/')[2]}`
  return world.ask(path, { method: 'POST', body: form, headers: { accept: 'text/html' }, token })
}

/** A filled-in sheet, headings first; whole amounts are numbers, as a spreadsheet keeps them. */
const sheetOf = ([headings = [], ...rows]: readonly (readonly string[])[]): Promise<Uint8Array> => {
  const columns = headings.map((heading) => {
    const kind = heading === 'Jumlah' ? ('amount' as const) : ('text' as const)
    return { heading, width: 20, kind, choices: [] }
  })
  return world.deps.workbookWriter.workbook('Anggaran', [{ name: 'Anggaran', columns, rows, lines: [] }])
}

const unescaped = (text: string): string =>
  text.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&amp;', '&')

test('a sheet is taken away, filled in, looked at, and kept as a whole only when it is confirmed', async () => {
  const sheet = await browser.get(`${address}/isian.xlsx`)
  expect(sheet.headers.get('content-type')).toContain('spreadsheetml')
  const same = await (await preview(new Uint8Array(await sheet.arrayBuffer()))).text()
  expect(same).toContain('Tidak ada yang berubah')
  expect(same).not.toContain('value="import"')

  const rows = [
    ['Jenis', 'Kode', 'Uraian', 'Jumlah'],
    ['Program', '076.01.CQ', 'Program Penyelenggaraan Pemilu', '31000000000'],
    ['Kegiatan', '6640', 'Logistik pemilu', 'Rp 1.000.000,-'],
  ]
  const shown = await (await preview(await sheetOf(rows))).text()
  expect(shown).toContain('1 baru, 1 berubah, 0 tetap, 0 ditolak')
  expect(shown).toContain('Dihapus')
  expect(await (await browser.get(address)).text()).not.toContain('Logistik pemilu')

  const content = unescaped(/name="content" value="([^"]*)"/.exec(shown)?.[1] ?? '')
  const kept = await browser.send(address, { do: 'import', edition: '1', content }, address)
  expect(kept.status).toBe(303)
  const page = await (await browser.get(address)).text()
  expect(page).toContain('Logistik pemilu')
  expect(page).not.toContain('Program Dukungan Manajemen')
})

test('one refused row keeps everything from being saved, and says why; what is no workbook is refused', async () => {
  const rows = [
    ['Jenis', 'Kode', 'Uraian', 'Jumlah'],
    ['Program', '1', 'Satu', 'banyak'],
  ]
  const shown = await (await preview(await sheetOf(rows))).text()
  expect(shown).toContain('“banyak”: jumlah ditulis dalam rupiah utuh')
  expect(shown).not.toContain('value="import"')
  expect((await preview(new TextEncoder().encode('bukan buku kerja'))).status).toBeGreaterThanOrEqual(400)
})
