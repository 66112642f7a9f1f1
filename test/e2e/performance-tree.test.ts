import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { good } from '../app-world.ts'
import { type BrowserWorld, openBrowserWorld } from './browser-world.ts'
import { fitsWidth } from './office-steps.ts'

let world: BrowserWorld
let signIn: (page: Page) => Promise<void>

beforeAll(async () => {
  world = await openBrowserWorld({ isSetUp: false })
  const [admin] = good(await world.app.setUpSample())
  signIn = async (page) => {
    await page.goto('/masuk')
    await page.getByLabel('Nama pengguna').fill(admin?.username ?? '')
    await page.getByLabel('Kata sandi').fill(admin?.password ?? '')
    await page.getByRole('button', { name: 'Masuk' }).click()
    await page.waitForURL('**/')
  }
})
afterAll(() => world?.close())

/** The island wakes when it is seen. */
const alive = async (page: Page) => {
  await page.locator('.tree-frame').scrollIntoViewIfNeeded()
  await page.locator('.tree-room[data-alive]').waitFor()
}
const cards = (page: Page) => page.locator('[data-card]').count()
const focused = (page: Page) =>
  page.evaluate(() => document.activeElement?.querySelector('.pt-objective, .pt-office')?.textContent ?? '')
const axe = async (page: Page) =>
  (await new AxeBuilder({ page }).analyze()).violations.map(
    (v) => `${v.id}: ${v.nodes.map((n) => n.target.join(' ')).join(', ')}`,
  )

describe('the performance tree', () => {
  test('without script: from the list of agreements to the tree, one branch of it, folded, and to a row', async () => {
    const { page } = await world.visit({ javaScriptEnabled: false, viewport: { width: 1280, height: 900 } })
    await signIn(page)
    await page.goto('/perjanjian')
    await page.getByRole('link', { name: 'Lihat pohon kinerja' }).click()
    await page.getByRole('heading', { name: 'Pohon kinerja · KPU Provinsi Nusa Contoh · 2025' }).waitFor()
    const all = await cards(page)
    expect(all).toBe(79)
    await page.getByRole('link', { name: /^Lipat \d+ di bawahnya: Terwujudnya tata kelola kelembagaan/ }).click()
    expect(await cards(page)).toBeLessThan(all)
    expect(new URL(page.url()).searchParams.get('lipat')).toMatch(/^[0-9a-f]{8}\.0$/)
    await page.getByRole('link', { name: /^Buka \d+ di bawahnya: Terwujudnya tata kelola kelembagaan/ }).click()
    expect(await cards(page)).toBe(all)
    await page
      .getByRole('link', { name: /^Lihat cabang ini saja: Opini Badan Pemeriksa Keuangan/ })
      .first()
      .click()
    expect(await cards(page)).toBe(3)
    await page.getByRole('navigation', { name: 'Dilihat dari' }).getByRole('link', { name: 'Seluruh pohon' }).click()
    expect(await cards(page)).toBe(all)
    await page.getByLabel('Cari', { exact: true }).fill('arsip rapi')
    await page.getByRole('button', { name: 'Terapkan' }).click()
    await page.getByRole('status').getByText('Tidak ada yang cocok dengan “arsip rapi”').first().waitFor()
    await page.getByLabel('Cari', { exact: true }).fill('kaidah kearsipan')
    await page.getByRole('button', { name: 'Terapkan' }).click()
    expect(await page.locator('.pt-hit').count()).toBeGreaterThan(0)
    await page.locator('.pt-row.pt-hit a').first().click()
    await page.waitForURL(/\/perjanjian\/[0-9a-f-]{36}#objective-\d+-\d+$/)
    expect(await page.locator(':target').textContent()).toContain('kaidah kearsipan')
  })

  test('by keys alone: walks, folds, finds and opens', async () => {
    const { page, complaints } = await world.visit({ viewport: { width: 1280, height: 900 } })
    await signIn(page)
    await page.goto('/pohon')
    await alive(page)
    const all = await cards(page)
    await page.locator('[role=treeitem][tabindex="0"]').focus()
    expect(await focused(page)).toBe('KPU Provinsi NusaContoh')
    await page.keyboard.press('ArrowRight')
    expect(await focused(page)).toMatch(/^Terwujudnya tata kelola kelembagaan/)
    expect(await page.locator('.pt-edge.pt-lit').count()).toBe(1)
    await page.keyboard.press('ArrowLeft')
    await expect.poll(() => cards(page)).toBeLessThan(all)
    expect(await page.locator('[role=treeitem]:focus').getAttribute('aria-expanded')).toBe('false')
    expect(page.url()).toContain('lipat=')
    await page.keyboard.press('ArrowRight')
    await expect.poll(() => cards(page)).toBe(all)
    await page.keyboard.press('End')
    const box = await page.locator('[role=treeitem]:focus').boundingBox()
    expect(box?.y).toBeLessThan(900)
    await page.keyboard.press('Home')
    await page.keyboard.press('-')
    await page.getByText('80%', { exact: true }).waitFor()
    await page.keyboard.press('/')
    await page.keyboard.type('kaidah kearsipan')
    await page.keyboard.press('Enter')
    await page.getByText(/^1 dari \d+$/).waitFor()
    await page.keyboard.press('Shift+Tab')
    await page.locator('[role=treeitem][tabindex="0"]').focus()
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/perjanjian\/[0-9a-f-]{36}#objective-\d+$/)
    expect(complaints).toEqual([])
  })

  test('by hand: drags, zooms at the pointer, folds and jumps to what was found under a fold', async () => {
    const { page, complaints } = await world.visit({ viewport: { width: 1280, height: 900 } })
    await signIn(page)
    await page.goto('/pohon?tingkat=2')
    await alive(page)
    const room = page.locator('.tree-room')
    const few = await cards(page)
    await page.locator('.pt-fold').last().click()
    await expect.poll(() => cards(page)).toBeGreaterThan(few)
    await page.getByLabel('Cari di gambar ini').fill('uji pemahaman peserta')
    await page.keyboard.press('Enter')
    await page.locator('.pt-row.pt-hit').waitFor()
    const seen = await page.locator('.pt-row.pt-hit').boundingBox()
    const frame = await room.boundingBox()
    expect(seen && frame && seen.y >= frame.y && seen.y + seen.height <= frame.y + frame.height).toBe(true)
    const before = await room.evaluate((el) => el.scrollTop)
    const [x, y] = [(frame?.x ?? 0) + 30, (frame?.y ?? 0) + 200]
    await page.mouse.move(x, y)
    await page.mouse.down()
    await page.mouse.move(x, y + 120, { steps: 4 })
    await page.mouse.up()
    expect(await room.evaluate((el) => el.scrollTop)).toBe(before - 120)
    const width = await page.locator('.tree-svg').evaluate((el) => el.clientWidth)
    await page.keyboard.down('Control')
    await page.mouse.wheel(0, -60)
    await page.keyboard.up('Control')
    await expect.poll(() => page.locator('.tree-svg').evaluate((el) => el.clientWidth)).toBeGreaterThan(width)
    expect(complaints).toEqual([])
  })

  test.each([
    { scheme: 'light', width: 1280 },
    { scheme: 'dark', width: 360 },
  ] as const)(
    'is clean for axe and fits its window as picture and as list ($scheme, $width px)',
    async ({ scheme, width }) => {
      const { page, complaints } = await world.visit({ colorScheme: scheme, viewport: { width, height: 800 } })
      await signIn(page)
      for (const path of [
        '/pohon?tingkat=2',
        '/pohon?tingkat=1&warna=status&bawahan=1',
        '/pohon?tampil=daftar&tingkat=2',
        '/pohon?tahun=1999',
      ]) {
        await page.goto(path)
        if (!path.includes('daftar') && !path.includes('1999')) await alive(page)
        expect(await axe(page), path).toEqual([])
        await fitsWidth(page)
      }
      if (width === 360) {
        await page.goto('/pohon')
        await page.getByRole('link', { name: 'Tampilkan sebagai daftar' }).click()
        await page.waitForURL(/tampil=daftar/)
        expect(await page.locator('.tree-item').count()).toBe(79)
      }
      expect(complaints).toEqual([])
    },
  )

  test('is taken away as SVG and PDF, just as it is seen', async () => {
    const { page } = await world.visit()
    await signIn(page)
    await page.goto('/pohon?tingkat=2')
    const [svg] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Unduh SVG' }).click(),
    ])
    expect(svg.suggestedFilename()).toBe('Pohon kinerja 2025 KPU Provinsi Nusa Contoh.svg')
    const [pdf] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Unduh PDF' }).click(),
    ])
    expect(pdf.suggestedFilename()).toBe('Pohon kinerja 2025 KPU Provinsi Nusa Contoh.pdf')
  })
})
