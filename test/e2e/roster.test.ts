import { AxeBuilder } from '@axe-core/playwright'
import { readXlsx } from 'hucre/xlsx'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { dayInJakarta } from '../../src/core/calendar/term.ts'
import { writeTables } from '../../src/writing/xlsx/write-tables.ts'
import { type BrowserWorld, openBrowserWorld } from './browser-world.ts'
import { fitsWidth, signIn } from './office-steps.ts'

let world: BrowserWorld

beforeAll(async () => {
  world = await openBrowserWorld({ isSetUp: true })
  await world.app.plantUnits()
})
afterAll(() => world?.close())

const MIME = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** A workbook of the sheet "Unit" alone, with these cells under their headings. */
const workbookOf = async (rows: readonly Readonly<Record<string, string>>[]) => {
  const headings = ['Kode', 'Nama unit', 'Jenis', 'Kode unit atasan']
  const bytes = await writeTables('Uji', [
    {
      name: 'Unit',
      columns: headings.map((heading) => ({ heading, width: 20, kind: 'text', choices: [] })),
      rows: rows.map((row) => headings.map((heading) => row[heading] ?? '')),
      lines: [],
    },
  ])
  return { name: 'susunan 2025.xlsx', mimeType: MIME, buffer: Buffer.from(bytes) }
}

const bring = async (page: Page, rows: readonly Readonly<Record<string, string>>[]): Promise<void> => {
  await page.goto('/organisasi/impor')
  await page.getByLabel('Berkas Excel').setInputFiles(await workbookOf(rows))
  await page.getByRole('button', { name: 'Lihat pratinjau' }).click()
  await page.waitForURL(/\/organisasi\/impor\/[0-9a-f-]{36}$/)
}

test('an administrator without script takes the organisation out, brings it back changed, sees what is refused, and applies it', async () => {
  const { page, complaints } = await world.visit({ javaScriptEnabled: false })
  await signIn(page)
  await page.goto('/organisasi')
  await page.getByRole('link', { name: 'Impor dan ekspor' }).click()
  const exported = await page.request.get('/organisasi/ekspor.xlsx')
  expect(exported.headers()['content-type']).toBe(MIME)
  const { sheets } = await readXlsx(new Uint8Array(await exported.body()))
  expect(sheets.map((s) => s.name)).toEqual(['Petunjuk', 'Unit', 'Pejabat', 'Masa Jabatan'])
  const [, office = [], secretariat = [], plans = []] = sheets[1]?.rows ?? []
  const kode = (row: readonly unknown[]): string => String(row[0])
  const asIs = (row: readonly unknown[]) => ({
    Kode: kode(row),
    Jenis: String(row[3]),
    'Kode unit atasan': String(row[4]),
  })

  await page.goto('/organisasi/impor')
  await page.getByLabel('Berkas Excel').setInputFiles({ name: 'x.xlsx', mimeType: MIME, buffer: Buffer.from('bukan') })
  await page.getByRole('button', { name: 'Lihat pratinjau' }).click()
  expect(await page.locator('#files-problem').textContent()).toContain('x.xlsx')

  await bring(page, [
    { ...asIs(office), 'Nama unit': 'KPU Lain' },
    { ...asIs(plans), 'Nama unit': 'Sub Bagian Rencana dan Data' },
    { 'Nama unit': 'Sub Bagian Arsip', Jenis: 'Sub bagian', 'Kode unit atasan': kode(secretariat) },
  ])
  expect(await page.getByRole('alert').textContent()).toContain('1 baris ditolak')
  expect(await page.getByRole('button', { name: /Terapkan/ }).count()).toBe(0)
  await page.getByRole('link', { name: 'Tampilkan yang ditolak saja' }).click()
  const rows = page.locator('table.data tbody tr')
  expect(await rows.count()).toBe(1)
  expect(await rows.textContent()).toContain('mengikuti daftar nasional')

  await bring(page, [
    { ...asIs(plans), 'Nama unit': 'Sub Bagian Rencana dan Data' },
    { 'Nama unit': 'Sub Bagian Arsip', Jenis: 'Sub bagian', 'Kode unit atasan': kode(secretariat) },
  ])
  await page.getByLabel('Nama dan tempat unit berlaku mulai').fill('2099-01-01')
  await page.getByRole('button', { name: 'Terapkan 2 perubahan' }).click()
  expect(await page.locator('#from-problem').textContent()).toContain('terlalu jauh di depan')
  await page.getByLabel('Nama dan tempat unit berlaku mulai').fill(dayInJakarta(new Date()))
  await page.getByRole('button', { name: 'Terapkan 2 perubahan' }).click()
  await page.getByRole('status').filter({ hasText: 'Berkas ini sudah diterapkan' }).waitFor()
  await page.goto('/organisasi?cari=arsip')
  expect(await page.getByRole('link', { name: 'Sub Bagian Arsip' }).count()).toBe(1)
  // Refused forms come back with a status of their own, which the browser notes.
  expect(complaints.filter((c) => !/status of 4\d\d/.test(c))).toEqual([])
})

test('the pages pass axe and fit a phone', async () => {
  const { page } = await world.visit()
  await signIn(page)
  await bring(page, [{ Kode: 'U99999', 'Nama unit': 'Tidak ada' }])
  for (const path of ['/organisasi/impor', new URL(page.url()).pathname]) {
    await page.goto(path)
    await page.setViewportSize({ width: 360, height: 900 })
    await fitsWidth(page)
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(violations.map((v) => `${path} ${v.id} ${v.nodes[0]?.html}`)).toEqual([])
  }
})
