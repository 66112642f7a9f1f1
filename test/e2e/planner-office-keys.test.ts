import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { good } from '../app-world.ts'
import { type BrowserWorld, openBrowserWorld } from './browser-world.ts'
import { enter, focusedText, keysAlone, typeInto, until } from './keys-alone.ts'
import { isSaved, signIn, waitForIsland } from './office-steps.ts'
import { readerOf } from './province-steps.ts'

const YEAR = 2026
const LAYANAN = [
  ['Persentase pemilih yang terdata tepat waktu', '95%'],
  ['Persentase logistik yang tiba tepat waktu', '96%'],
  ['Persentase permintaan hukum yang selesai tepat waktu', '97%'],
  ['Persentase laporan keuangan yang selesai tepat waktu', '98%'],
] as const

let world: BrowserWorld

/** A regency office whose posts are all held: its chair, its secretary and four subdivisions. */
beforeAll(async () => {
  world = await openBrowserWorld({ isSetUp: true })
  await world.app.plantUnits()
  const reader = await world.app.commandLineReader()
  if (!reader) throw new Error('nobody has set Ikrar up')
  const term = { capacity: 'definitive', from: '2025-01-02', until: null, decree: '', nip: '' } as const
  const { units } = good(await world.app.draftingYear(reader, reader.officePlace[0] ?? '', YEAR))
  for (const [i, unit] of units.entries())
    good(await world.app.appoint(reader, unit.unitId, { ...term, name: `Pejabat Contoh ${'ABCDEFGH'[i]}` }))
})
afterAll(() => world?.close())

/** The head of a unit, who does not agree with what is to be promised, sends it back with a reason at its row. */
const sendBack = async (unit: string, text: string): Promise<void> => {
  const admin = await world.app.commandLineReader()
  if (!admin) throw new Error('nobody has set Ikrar up')
  const { units } = good(await world.app.draftingYear(admin, admin.officePlace[0] ?? '', YEAR))
  const id = units.find((u) => u.unit === unit)?.copy?.id ?? ''
  const office = admin.office ?? ''
  const head = { username: 'kepala', name: 'Pejabat Contoh', email: '', office, unit, role: 'official' } as const
  const { path } = good(await world.app.inviteUser(admin, head))
  const password = 'empat danau di selatan'
  good(await world.app.acceptInvitation({ token: path?.split('/').at(-1) ?? '', password, address: '10.0.0.7' }))
  const reader = await readerOf(world, 'kepala')
  const { revision } = good(await world.app.copyView(reader, id))
  const reasons = [{ at: 'objectives/0/indicators/0', text }]
  good(await world.app.stepCopy(reader, id, { revision, to: 'returned', reasons }))
}

/** Place and dates; then why each warning stands, and that the open copy is checked. */
const sayChecked = async (page: Page): Promise<void> => {
  await waitForIsland(page)
  for (const [field, text] of [
    ['place', 'Kota Contoh'],
    ['statementDate', `6 Januari ${YEAR}`],
    ['annexDate', `6 Januari ${YEAR}`],
  ] as const)
    await typeInto(page, `[name="at:${field}"]`, text)
  await page.keyboard.press('Tab')
  await isSaved(page)
  await declareChecked(page)
}

const declareChecked = async (page: Page): Promise<void> => {
  // The warnings below the rows are as the page came.
  await page.reload()
  await waitForIsland(page)
  for (let left = await page.locator('[data-warning] input[required]').count(); left > 0; left -= 1) {
    await typeInto(page, '[data-warning] input[required]', 'Ditetapkan pada rapat kerja.')
    await enter(page)
    await expect.poll(() => page.locator('[data-warning] input[required]').count()).toBe(left - 1)
    await waitForIsland(page)
  }
  await until(page, /^Nyatakan sudah diperiksa$/)
  await enter(page)
  await page.getByText('Naskah ini sudah dinyatakan diperiksa.').waitFor()
}

test('a planner does a whole office’s work by keys alone, from opening the year to the last copy declared checked', {
  timeout: 600_000,
}, async () => {
  const { page: bare, complaints } = await world.visit()
  await signIn(bare)
  const page = keysAlone(bare)
  await page.goto(`/penyusunan?tahun=${YEAR}`)

  // The skip link leads past the navigation, and one act begins the year for the whole office.
  await page.keyboard.press('Tab')
  expect(await focusedText(page)).toBe('Langsung ke isi')
  await page.keyboard.press('Enter')
  await until(page, new RegExp(`^Buka tahun ${YEAR}$`))
  await enter(page)
  await until(page, /^(?:KPU|KIP) /)

  // The chair's annex, in the editor.
  await enter(page)
  await waitForIsland(page)
  await page.keyboard.press('Alt+Shift+Enter')
  await page.keyboard.type('Terwujudnya layanan yang tepat waktu')
  for (const [i, [indicator, target]] of LAYANAN.entries()) {
    if (i === 0) await typeInto(page, '[data-column=indicator]', indicator)
    else {
      await page.keyboard.press('Alt+Enter')
      await page.keyboard.type(indicator)
    }
    await page.keyboard.press('Tab')
    await page.keyboard.type(target)
  }
  await page.keyboard.press('Tab')
  await isSaved(page)

  // Its matrix: the secretariat's column is looked at first, filled, undone, and filled again.
  await until(page, /^Matriks penjenjangan$/)
  await enter(page)
  for (const again of [false, true]) {
    await page.getByText('Tombol panah berpindah').waitFor()
    await until(page, /Persentase|\+|Sekretariat/, '#matriks button')
    await page.keyboard.press('Control+Home')
    await page.keyboard.press('Enter')
    await page
      .getByRole('dialog')
      .getByRole('heading', { name: /^Isi kolom/ })
      .waitFor()
    await until(page, /^Lihat dulu$/)
    await enter(page)
    await page.getByRole('heading', { name: 'Yang akan diisi' }).waitFor()
    await expect.poll(() => focusedText(page)).toBe('Isi 4 baris')
    await enter(page)
    await page.getByText('4 dari 4 indikator sudah diturunkan').waitFor()
    await page.waitForFunction(() => document.activeElement?.id === 'c-0')
    if (again) break
    await until(page, /^Urungkan$/)
    await enter(page)
    await page.getByText('0 dari 4 indikator sudah diturunkan').waitFor()
  }

  // The secretariat's matrix, from its copy: each subdivision takes an indicator, the last in a scope of its own.
  await page.goto(`/penyusunan?tahun=${YEAR}`)
  await until(page, /^Sekretariat/)
  await enter(page)
  await waitForIsland(page)
  await until(page, /^Matriks penjenjangan$/)
  await enter(page)
  await page.getByText('Tombol panah berpindah').waitFor()
  await until(page, /./, '#matriks button')
  for (const n of LAYANAN.keys()) {
    await page.keyboard.press('Control+Home')
    await page.keyboard.press('ArrowDown')
    for (let i = 0; i < n; i += 1) await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Home')
    for (let i = 0; i <= n; i += 1) await page.keyboard.press('ArrowRight')
    expect(await page.evaluate(() => document.activeElement?.id)).toBe(`k-0.${n}.${n}`)
    await page.keyboard.press('Enter')
    await page.getByRole('dialog').getByText('Isi sekarang').waitFor()
    if (n === 3) {
      await until(page, /^$/, '[name=method]')
      await page.keyboard.press('ArrowDown')
    }
    await until(page, /^Isi sekarang$/)
    await enter(page)
    await page.getByText(`${n + 1} dari 4 indikator sudah diturunkan`).waitFor()
    await page.getByText('Tombol panah berpindah').waitFor()
    await page.waitForFunction((id) => document.activeElement?.id === id, `k-0.${n}.${n}`)
  }

  // What was carried in a scope of its own is confirmed, and gets its own target in the editor.
  await page.goto(`/penyusunan?tahun=${YEAR}`)
  await page.getByText(/baris untuk dipastikan/).waitFor()
  const names = await page.locator('table a[href^="/penyusunan/"]').allTextContents()
  await until(page, new RegExp(`^${names.at(-1)}$`))
  await enter(page)
  await until(page, /^Pastikan semua baris$/)
  await enter(page)
  expect(await page.locator('button[value=confirm-all]').count()).toBe(0)
  await waitForIsland(page)
  await typeInto(page, '[data-column=target]', '99%')
  await page.keyboard.press('Tab')
  await isSaved(page)

  // All six are declared checked: each page leads on to the next by its link, which has the keyboard.
  await page.goto('/')
  await until(page, new RegExp(String(YEAR)), 'a.waiting')
  await enter(page)
  for (let left = names.length; left > 0; left -= 1) {
    await sayChecked(page)
    if (left === 1) break
    await page.getByText(`Masih ${left - 1} yang menunggu Anda`).waitFor()
    await expect.poll(() => focusedText(page)).toMatch(/^Berikutnya: /)
    await enter(page)
  }

  await page.goto(`/penyusunan?tahun=${YEAR}`)
  expect(await page.getByText('Sudah diperiksa', { exact: true }).count()).toBe(names.length)

  // One comes back with a reason at its row: it waits at home, is made a draft again, mended, and declared checked once more.
  await sendBack(names.at(-1) ?? '', 'Targetnya terlalu tinggi.')
  await page.goto('/')
  await until(page, new RegExp(names.at(-1) ?? ''), 'a.waiting')
  await enter(page)
  await page.getByText('Targetnya terlalu tinggi.').first().waitFor()
  await waitForIsland(page)
  await until(page, /^Kembali ke rancangan$/)
  await enter(page)
  await waitForIsland(page)
  await typeInto(page, '[data-column=target]', '97%')
  await page.keyboard.press('Tab')
  await isSaved(page)
  await until(page, /^Selesai$/)
  await enter(page)
  await page.getByText(/· selesai/).waitFor()
  await declareChecked(page)
  expect(complaints).toEqual([])
})
