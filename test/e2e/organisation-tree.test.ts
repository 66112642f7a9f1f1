import { AxeBuilder } from '@axe-core/playwright'
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type BrowserWorld, openBrowserWorld } from './browser-world.ts'
import { fitsWidth, signIn } from './office-steps.ts'

let world: BrowserWorld

beforeAll(async () => {
  world = await openBrowserWorld({ isSetUp: true })
  await world.app.plantUnits()
})
afterAll(() => world?.close())

const OFFICE = 'KPU Kabupaten Kutai Kartanegara'

const openPage = async (page: Page, path = '/organisasi'): Promise<void> => {
  await page.goto(path)
  await page.getByRole('tree').waitFor()
}
const item = (page: Page, name: string): Locator => page.getByRole('treeitem', { name, exact: true })
/** What the keyboard is at. */
const here = (page: Page): Locator => page.locator('[role=treeitem]:focus')
const isHere = async (page: Page, name: string): Promise<void> => {
  await item(page, name).and(here(page)).waitFor()
}
const press = async (page: Page, ...keys: readonly string[]): Promise<void> => {
  for (const key of keys) await page.keyboard.press(key)
}
const axe = async (page: Page) =>
  (await new AxeBuilder({ page }).analyze()).violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.html).join(' ')}`)

/** A browser says that something is over an element only once it moves there. */
const holdOver = async (place: Locator): Promise<void> => {
  for (const x of [200, 210, 220]) await place.hover({ position: { x, y: 15 } })
}

/** From the reader's office, which is open, down to the first unit of its secretariat. */
const enterSecretariat = async (page: Page): Promise<void> => {
  await page.getByLabel('Cari unit').focus()
  await press(page, 'ArrowDown')
  await isHere(page, OFFICE)
  await press(page, 'ArrowRight', 'ArrowRight')
  await item(page, 'Sub Bagian Hukum dan Sumber Daya Manusia').waitFor()
}

describe('the tree of the organisation', () => {
  test.each([1280, 360])('is walked, searched and rearranged with the keyboard alone (%s px)', async (width) => {
    const { page, complaints } = await world.visit({ viewport: { width, height: 800 } })
    await signIn(page)
    await openPage(page)

    await page.getByLabel('Cari unit').focus()
    await page.keyboard.type('kota bontang hukum')
    await press(page, 'Enter')
    await isHere(page, 'Sub Bagian Hukum dan Sumber Daya Manusia')
    expect(await item(page, 'KPU Kota Bontang').getAttribute('aria-level')).toBe('3')
    expect(await axe(page)).toEqual([])
    await page.getByLabel('Cari unit').focus()
    await press(page, 'Escape')

    await enterSecretariat(page)
    await page.keyboard.type('huk')
    await isHere(page, 'Sub Bagian Hukum dan Sumber Daya Manusia')
    expect(await here(page).getAttribute('aria-level')).toBe('5')
    expect(await here(page).getAttribute('aria-setsize')).toBe('4')

    await press(page, 'Alt+p')
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('option').first().waitFor()
    await dialog.getByText('memang sudah berada di bawah Sekretariat.').waitFor()
    expect(await axe(page)).toEqual([])
    await fitsWidth(page)
    await page.keyboard.type('keuangan')
    await dialog.getByRole('option', { name: 'Sub Bagian Keuangan, Umum dan Logistik' }).waitFor()
    await dialog.locator('[role=option]').nth(1).waitFor({ state: 'detached' })
    await press(page, 'ArrowDown', 'Enter')
    await dialog
      .getByText(/^Sub Bagian Hukum dan Sumber Daya Manusia dipindahkan dari Sekretariat ke Sub Bagian Keuangan/)
      .waitFor()
    await press(page, 'Enter')

    await dialog.waitFor({ state: 'detached' })
    await isHere(page, 'Sub Bagian Hukum dan Sumber Daya Manusia')
    expect(await here(page).getAttribute('aria-level')).toBe('6')
    await page.getByText('kini di bawah Sub Bagian Keuangan').waitFor()
    await fitsWidth(page)

    await press(page, 'Control+z')
    await page.getByText('kembali di bawah Sekretariat.').waitFor()
    await isHere(page, 'Sub Bagian Hukum dan Sumber Daya Manusia')
    expect(await here(page).getAttribute('aria-level')).toBe('5')
    await press(page, 'Enter')
    await page.waitForURL(/\/organisasi\/[0-9a-f-]{36}$/)
    expect(complaints).toEqual([])
    await page.context().close()
  })

  test('opens whole levels, keeps what is open in its address, and folds it again', async () => {
    const { page } = await world.visit()
    await signIn(page)
    await openPage(page)
    await enterSecretariat(page)
    await press(page, 'ArrowLeft', 'ArrowLeft')
    await isHere(page, OFFICE)
    await press(page, 'ArrowLeft', 'ArrowLeft', '*')
    await page.locator('[aria-level="3"]').nth(500).waitFor()
    await press(page, 'End')
    await page.getByRole('treeitem').last().and(here(page)).waitFor()
    await press(page, 'Home')
    await isHere(page, 'KPU')
    const shown = await page.getByRole('treeitem').count()
    await page.waitForURL(/buka=.*,/)
    await openPage(page, page.url())
    await page
      .getByRole('treeitem')
      .nth(shown - 1)
      .waitFor()
    expect(await page.getByRole('treeitem').count()).toBe(shown)
    const sizes = await (await page.reload())?.request().sizes()
    expect(sizes?.responseBodySize).toBeLessThanOrEqual(30 * 1024)
    await page
      .getByRole('treeitem')
      .nth(shown - 1)
      .waitFor()
    await page.getByLabel('Cari unit').focus()
    await press(page, 'ArrowDown', 'Home', 'ArrowLeft')
    expect(await page.getByRole('treeitem').count()).toBe(1)
    await page.context().close()
  })

  test('a unit is dragged to where it may stand, and says why not elsewhere; what the server refuses stands at its field', async () => {
    const { page } = await world.visit({ viewport: { width: 1280, height: 1600 } })
    await signIn(page)
    await openPage(page)
    await enterSecretariat(page)
    const dragged = item(page, 'Sub Bagian Keuangan, Umum dan Logistik')
    await dragged.hover()
    await page.mouse.down()
    await holdOver(item(page, 'KPU Kota Bontang'))
    await page.getByText('Unit hanya dapat dipindahkan di dalam satuan kerjanya.').waitFor()
    await holdOver(item(page, OFFICE))
    await page.getByText('Lepaskan untuk memindahkan').waitFor()
    await page.mouse.up()
    const dialog = page.getByRole('dialog')
    await dialog.getByText(`dipindahkan dari Sekretariat ke ${OFFICE}, mulai`).waitFor()
    await dialog.getByLabel('Berlaku mulai').fill('2199-01-01')
    await dialog.getByRole('button', { name: 'Pindahkan' }).click()
    await dialog.getByText('tanggal ini terlalu jauh di depan').waitFor()
    await dialog.getByRole('button', { name: 'Batal' }).click()
    await isHere(page, 'Sekretariat')
    await page.context().close()
  })

  test('without script it is a list of links that opens, folds and finds by address', async () => {
    const { page } = await world.visit({ javaScriptEnabled: false })
    await signIn(page)
    await page.goto('/organisasi')
    await page.getByRole('link', { name: 'Buka cabang KPU Kota Bontang' }).click()
    const branch = page.getByRole('listitem').filter({ has: page.getByText('KPU Kota Bontang') })
    await branch.getByRole('link', { name: 'Buka cabang Sekretariat' }).last().click()
    await page.getByRole('link', { name: 'Sub Bagian Hukum dan Sumber Daya Manusia' }).waitFor()
    await page.getByRole('link', { name: 'Tutup cabang KPU Kota Bontang' }).click()
    expect(await page.getByRole('link', { name: /^Sub Bagian/ }).count()).toBe(0)
    await page.getByLabel('Cari unit').fill('keuangan bontang')
    await page.getByRole('button', { name: 'Cari' }).click()
    await page.getByText('1 unit ditemukan').waitFor()
    await page.getByRole('link', { name: 'Sub Bagian Keuangan' }).click()
    await page.getByRole('heading', { level: 1, name: 'Sub Bagian Keuangan' }).waitFor()
  })
})
