import { readFile } from 'node:fs/promises'
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { PASSWORD } from '../app-world.ts'
import { type BrowserWorld, openBrowserWorld } from './browser-world.ts'
import { divisionPdf, fitsWidth, isSaved, openReview, read, signIn, waitForIsland } from './office-steps.ts'

let fresh: BrowserWorld
let world: BrowserWorld
let sample: Awaited<ReturnType<typeof divisionPdf>>

beforeAll(async () => {
  sample = await divisionPdf()
  ;[fresh, world] = [await openBrowserWorld({ isSetUp: false }), await openBrowserWorld({ isSetUp: true })]
})
afterAll(() => Promise.all([fresh?.close(), world?.close()]))

/** Corrects what was misread with the keyboard alone, and keeps the agreement. */
const correctAndKeep = async (page: Page): Promise<void> => {
  await waitForIsland(page)
  await page.getByText('2 Januari 2024').first().waitFor({ state: 'attached' })
  const date = page.getByLabel('Tanggal lampiran')
  expect(await date.inputValue()).toBe('2 Januari 2024')
  await page.locator('.finding-error', { hasText: '2024' }).first().waitFor()

  await date.focus()
  await date.press('Control+A')
  await page.keyboard.type('2 Januari 2025')
  await page.keyboard.press('Tab')
  await isSaved(page)
  expect(await page.locator('.finding-error', { hasText: '2024' }).count()).toBe(0)

  await page.keyboard.press('Control+Z')
  expect(await date.inputValue()).toBe('2 Januari 2024')
  await page.keyboard.press('Control+Y')
  expect(await date.inputValue()).toBe('2 Januari 2025')
  await isSaved(page)

  await date.fill('31 Februari 2025')
  await date.press('Tab')
  await page.getByText('tanggal ditulis seperti').waitFor()
  await date.focus()
  await page.keyboard.press('Escape')
  expect(await date.inputValue()).toBe('2 Januari 2025')

  await page.getByRole('button', { name: 'Simpan perjanjian' }).click()
  await page.waitForURL(/\/perjanjian\/[0-9a-f-]{36}$/)
}

const takePdf = async (page: Page): Promise<Buffer> => {
  const waiting = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Unduh PDF' }).click()
  const download = await waiting
  return readFile(await download.path())
}

describe('an office at work', () => {
  test('a new office sets itself up, reads a document, corrects it by keyboard, keeps it, finds it and takes its PDF', async () => {
    const { page, complaints } = await fresh.visit({ viewport: { width: 1280, height: 860 } })
    await page.goto('/')
    await page.waitForURL('**/siapkan')
    expect((await new AxeBuilder({ page }).analyze()).violations.map((v) => v.id)).toEqual([])
    await page.getByLabel('Satuan kerja').fill('KPU Kabupaten yang tidak ada')
    await page.getByLabel('Nama lengkap').fill('Ratna Contoh')
    await page.getByLabel('Nama pengguna').fill('ratna')
    await page.getByLabel('Kata sandi').fill(PASSWORD)
    await page.getByRole('button', { name: 'Siapkan Ikrar' }).click()
    await page.getByText('tidak ada di sana').waitFor()
    expect(await page.getByLabel('Nama lengkap').inputValue()).toBe('Ratna Contoh')
    const office = (await page.locator('#daftar-satker option').nth(40).getAttribute('value')) ?? ''
    expect(await page.locator('#daftar-satker option').count()).toBe(553)
    await page.getByLabel('Satuan kerja').fill(office)
    await page.getByLabel('Kata sandi').fill(PASSWORD)
    await page.getByRole('button', { name: 'Siapkan Ikrar' }).click()
    await page.getByRole('link', { name: 'Baca dokumen pertama' }).click()
    // The page that was refused is 422 on purpose, and the browser says so.
    expect(complaints.splice(0).filter((c) => !c.includes('422'))).toEqual([])

    await read(page, sample.file)
    await openReview(page)
    await waitForIsland(page)
    await page.locator('.picture-box').waitFor({ state: 'detached' })
    await page
      .getByLabel(/^Target 1/)
      .first()
      .focus()
    const box = page.locator('.picture-box')
    await box.waitFor()
    const shown = await page.locator('.picture image').getAttribute('href')
    expect((await page.request.get(shown ?? '')).headers()['content-type']).toBe('image/png')
    await correctAndKeep(page)

    await page.goto('/perjanjian?cari=perencanaan&tahun=2025')
    await page.getByRole('link', { name: /Bagian Perencanaan/ }).click()
    await page.getByRole('heading', { name: 'PERJANJIAN KINERJA TAHUN 2025' }).waitFor()
    expect((await takePdf(page)).subarray(0, 5).toString()).toBe('%PDF-')
    await page.locator('.account > summary').click()
    await page.getByRole('button', { name: 'Keluar' }).click()
    await page.waitForURL('**/masuk')
    expect(complaints).toEqual([])
  })

  test('on a phone the same work is done, and nothing is wider than the screen', async () => {
    const { page, complaints } = await world.visit({ viewport: { width: 360, height: 740 }, hasTouch: true })
    await signIn(page)
    await fitsWidth(page)
    await read(page, { ...sample.file, name: 'dari ponsel.pdf' })
    await fitsWidth(page)
    await openReview(page)
    await waitForIsland(page)
    await fitsWidth(page)
    await correctAndKeep(page)
    await fitsWidth(page)
    await page.goto('/perjanjian')
    await fitsWidth(page)
    expect(complaints).toEqual([])
  })

  test('without a script the same work is done by plain forms', async () => {
    const { page, complaints } = await world.visit({ javaScriptEnabled: false, acceptDownloads: true })
    await signIn(page)
    await page.goto('/baca')
    await page.locator('input[type=file]').setInputFiles({ ...sample.file, name: 'tanpa skrip.pdf' })
    await page.getByRole('button', { name: 'Baca berkas' }).click()
    await page.getByRole('heading', { name: 'Perjanjian yang ditemukan' }).waitFor({ timeout: 120_000 })
    await openReview(page)

    await page.getByLabel('Tanggal lampiran').fill('31 Februari 2025')
    await page.getByLabel('Tempat').fill('Kota Teladan')
    await page.getByRole('button', { name: 'Simpan isian' }).first().click()
    await page.getByText('tanggal ditulis seperti').waitFor()
    expect(await page.getByLabel('Tanggal lampiran').inputValue()).toBe('31 Februari 2025')
    expect(await page.getByLabel('Tempat').inputValue()).toBe('Kota Teladan')

    await page.getByLabel('Tanggal lampiran').fill('2 Januari 2025')
    await page.getByRole('button', { name: 'Tambah sasaran', exact: true }).click()
    const added = sample.division.objectives.length + 1
    await page.getByLabel(`Sasaran ${added}`, { exact: true }).fill('Sasaran yang terlewat')
    await page.getByRole('button', { name: 'Simpan perjanjian' }).click()
    await page.waitForURL(/\/perjanjian\/[0-9a-f-]{36}$/)
    await page.getByText('Sasaran yang terlewat').waitFor()
    expect(await page.getByText('Kota Teladan, 2 Januari 2025').count()).toBe(2)
    expect(complaints.filter((c) => !c.includes('422'))).toEqual([])
  })

  test('two people correct one agreement: the later one sees both versions and nothing is lost', async () => {
    const first = await world.visit()
    await signIn(first.page)
    await read(first.page, { ...sample.file, name: 'berdua.pdf' })
    await openReview(first.page)
    await waitForIsland(first.page)
    const second = await world.visit({ storageState: await first.page.context().storageState() })
    await second.page.goto(first.page.url())
    await waitForIsland(second.page)

    await first.page.getByLabel('Tempat').fill('Kota Pertama')
    await first.page.getByLabel('Tempat').press('Tab')
    await isSaved(first.page)
    await second.page.getByLabel('Tempat').fill('Kota Kedua')
    await second.page.getByLabel('Tempat').press('Tab')
    const choice = second.page.getByRole('alertdialog')
    await choice.getByText('Kota Pertama').waitFor()
    await choice.getByText('Kota Kedua').waitFor()
    await choice.getByRole('button', { name: 'Pakai isian saya' }).click()
    await isSaved(second.page)
    await first.page.reload()
    expect(await first.page.getByLabel('Tempat').inputValue()).toBe('Kota Kedua')
  })

  test('while the connection is lost what is typed stays, and it is saved once the connection is back', async () => {
    const { page } = await world.visit()
    await signIn(page)
    await read(page, { ...sample.file, name: 'terputus.pdf' })
    await openReview(page)
    await waitForIsland(page)
    await page.context().setOffline(true)
    await page.getByLabel('Tempat').fill('Kota Seberang')
    await page.getByLabel('Tempat').press('Tab')
    await page.locator('[data-saving=offline]').waitFor()
    await page.context().setOffline(false)
    await isSaved(page)
    await page.reload()
    expect(await page.getByLabel('Tempat').inputValue()).toBe('Kota Seberang')
  })

  test('rows are added, parted and pasted from Excel, and everything can be taken back', async () => {
    const { page, complaints } = await world.visit()
    await signIn(page)
    await read(page, { ...sample.file, name: 'susunan.pdf' })
    await openReview(page)
    await waitForIsland(page)
    const objectives = page.locator('[data-column=objective]')
    const indicators = page.locator('[data-column=indicator]')
    const [before, rows] = [await objectives.count(), await indicators.count()]

    const menu = page.locator('td.menu .row-menu')
    await menu.first().locator('summary').press('Enter')
    await menu.first().getByRole('button', { name: 'Tambah indikator di bawah' }).press('Enter')
    const added = page.locator('[name="at:objectives/0/indicators/1/text"]')
    await added.waitFor()
    await page.waitForFunction(
      () => document.activeElement?.getAttribute('name') === 'at:objectives/0/indicators/1/text',
    )
    await page.keyboard.type('Jumlah laporan tambahan')
    await page.keyboard.press('Tab')
    await page.keyboard.type('5 kali')
    await page.keyboard.press('Enter')
    await menu.nth(1).locator('summary').click()
    await menu.nth(1).getByRole('button', { name: 'Mulai sasaran baru' }).click()
    await page.waitForFunction((n) => document.querySelectorAll('[data-column=objective]').length === n, before + 1)

    await page.locator('[name="at:objectives/1/text"]').evaluate((field: HTMLTextAreaElement) => {
      field.focus()
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/plain', 'Sasaran tempelan\tJumlah rapat\t8 kali\r\n')
      field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
    })
    await isSaved(page)
    await page.reload()
    await waitForIsland(page)
    expect(await page.locator('[name="at:objectives/1/text"]').inputValue()).toBe('Sasaran tempelan')
    expect(await page.locator('[name="at:objectives/1/indicators/0/text"]').inputValue()).toBe('Jumlah rapat')
    expect(await page.locator('[name="at:objectives/1/indicators/0/target"]').inputValue()).toBe('8 kali')

    const second = page.locator('td.objective .row-menu').nth(1)
    await second.locator('summary').click()
    await second.getByRole('button', { name: 'Hapus sasaran' }).click()
    await page.waitForFunction((n) => document.querySelectorAll('[data-column=objective]').length === n, before)
    expect(await indicators.count()).toBe(rows)
    await page.getByRole('button', { name: 'Urung' }).click()
    await page.waitForFunction((n) => document.querySelectorAll('[data-column=objective]').length === n, before + 1)
    await isSaved(page)
    expect(complaints).toEqual([])
  })
})
