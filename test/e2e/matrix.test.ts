import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { WireEdit } from '../../src/contract/edit.ts'
import { good } from '../app-world.ts'
import { type BrowserWorld, openBrowserWorld } from './browser-world.ts'
import { fitsWidth, signIn } from './office-steps.ts'

let world: BrowserWorld
let address = ''

const ROWS = [
  ['Terwujudnya data pemilih yang mutakhir', 'Persentase data pemilih yang mutakhir', '95%'],
  ['Terwujudnya dukungan logistik', 'Persentase logistik yang tiba tepat waktu', '100%'],
  [
    'Terbentuknya badan adhoc',
    'Jumlah badan adhoc yang dibentuk sesuai dengan ketentuan peraturan perundang-undangan pada setiap kecamatan di wilayah kerja kabupaten, termasuk pengangkatan, pelantikan, dan pembekalan seluruh anggotanya',
    '12 badan',
  ],
]

beforeAll(async () => {
  world = await openBrowserWorld({ isSetUp: true })
  await world.app.plantUnits()
  const reader = await world.app.commandLineReader()
  if (!reader) throw new Error('nobody is there')
  const { units } = good(await world.app.openYear(reader, reader.officePlace[0] ?? '', 2026))
  const unit = units.find((u) => u.level === 'sekretaris')
  address = `/penjenjangan?unit=${unit?.unitId}&tahun=2026`
  const edits = ROWS.flatMap(([text = '', indicator = '', target = ''], i): WireEdit[] => [
    { kind: 'add-objective', index: i },
    { kind: 'set', at: `objectives/${i}/no`, text: String(i + 1) },
    { kind: 'set', at: `objectives/${i}/text`, text },
    { kind: 'add-indicator', place: { objective: i, indicator: 0 } },
    { kind: 'set', at: `objectives/${i}/indicators/0/text`, text: indicator },
    { kind: 'set', at: `objectives/${i}/indicators/0/target`, text: target },
  ])
  good(await world.app.editCopy(reader, unit?.copy?.id ?? '', { revision: 1, edits }))
})
afterAll(() => world?.close())

const axe = async (page: Page): Promise<void> => {
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map((v) => `${page.url()} ${v.id}: ${v.nodes[0]?.html}`)).toEqual([])
}

const summary = (page: Page) => page.getByText(/indikator sudah diturunkan;/)
const focused = (page: Page) => page.evaluate(() => document.activeElement?.id)

describe('the cascade matrix', () => {
  test('is found from the office’s year; a column is looked at first, filled, seen to close the gaps, and undone', async () => {
    const { page, complaints } = await world.visit()
    await signIn(page)
    await page.goto('/penyusunan?tahun=2026')
    await page.getByRole('link', { name: 'Matriks penjenjangan' }).nth(1).click()
    await page.getByRole('heading', { name: /^Penjenjangan Sekretariat/ }).waitFor()
    expect(await summary(page).textContent()).toContain('0 dari 3 indikator sudah diturunkan; 3 belum')
    await axe(page)
    await page.locator('#c-0').click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('heading', { name: /^Isi kolom/ }).waitFor()
    await axe(page)
    await dialog.getByRole('button', { name: 'Lihat dulu' }).click()
    await page.getByRole('heading', { name: 'Yang akan diisi' }).waitFor()
    expect(await page.getByText('Baris baru').count()).toBe(3)
    await axe(page)
    await page.getByRole('button', { name: 'Isi 3 baris' }).click()
    await page.getByText('3 dari 3 indikator sudah diturunkan; 0 belum').waitFor()
    expect(await page.locator('#k-0\\.0\\.0').textContent()).toBe('Adopsi95%')
    await axe(page)
    await page.getByRole('button', { name: 'Urungkan' }).click()
    await page.getByText('0 dari 3 indikator sudah diturunkan; 3 belum').waitFor()
    expect(await page.getByRole('button', { name: 'Urungkan' }).count()).toBe(0)
    expect(complaints).toEqual([])
  })

  test('goes by keys alone: arrows to a cell, Enter to open it, and the cell is there again when it is filled', async () => {
    const { page, complaints } = await world.visit()
    await signIn(page)
    await page.goto(address)
    await page.getByText('Tombol panah berpindah').waitFor()
    await page.locator('#c-0').focus()
    for (const key of ['ArrowDown', 'ArrowRight', 'ArrowDown']) await page.keyboard.press(key)
    expect(await focused(page)).toBe('k-1.0.1')
    await page.keyboard.press('Control+End')
    expect(await focused(page)).toBe('k-2.0.3')
    await page.keyboard.press('Home')
    expect(await focused(page)).toBe('b-2.0')
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('ArrowUp')
    expect(await focused(page)).toBe('b-0.0')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('dialog')
    await dialog.getByText('Menjadi sasaran').click()
    await dialog.getByText('Buat baru').click()
    await dialog.getByRole('button', { name: 'Isi sekarang' }).press('Enter')
    await page.getByText('1 dari 3 indikator sudah diturunkan').waitFor()
    await page.getByText('Tombol panah berpindah').waitFor()
    await page.waitForFunction(() => document.activeElement?.id === 'k-0.0.0')
    expect(await page.locator('#k-0\\.0\\.0').textContent()).toBe('Menjadi sasaran · Buat barutanpa target')
    expect(complaints).toEqual([])
  })

  test('works without script', async () => {
    const { page } = await world.visit({ javaScriptEnabled: false })
    await signIn(page)
    await page.goto(address)
    await page.locator('#k-1\\.0\\.2').click()
    await page.getByRole('heading', { name: /Sub/ }).first().waitFor()
    await page.getByRole('button', { name: 'Isi sekarang' }).click()
    await page.locator('#k-1\\.0\\.2', { hasText: '100%' }).waitFor()
    await page.locator('#k-1\\.0\\.2').click()
    await page.getByRole('button', { name: 'Bukan turunan' }).click()
    await page.locator('#k-1\\.0\\.2', { hasText: '+' }).waitFor()
  })

  test('at phone width shows one indicator at a time with its units as cards', async () => {
    const { page, complaints } = await world.visit({ viewport: { width: 360, height: 780 } })
    await signIn(page)
    await page.goto(address)
    await fitsWidth(page)
    await axe(page)
    await page.getByRole('link', { name: /^Jumlah badan adhoc/ }).click()
    await page.getByRole('heading', { name: 'Satu indikator untuk semua unit' }).waitFor()
    await fitsWidth(page)
    await axe(page)
    await page.getByRole('button', { name: 'Isi sekarang' }).click()
    await page.getByRole('link', { name: /Diturunkan kepada 4 unit/ }).waitFor()
    await fitsWidth(page)
    expect(complaints).toEqual([])
  })
})
