import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type BrowserWorld, openBrowserWorld } from './browser-world.ts'
import { fitsWidth, isSaved, signIn, waitForIsland } from './office-steps.ts'

let world: BrowserWorld

beforeAll(async () => {
  world = await openBrowserWorld({ isSetUp: true })
  await world.app.plantUnits()
})
afterAll(() => world?.close())

const field = (page: Page, label: string) => page.getByLabel(label, { exact: true })

const openCopy = async (page: Page, unit: RegExp): Promise<void> => {
  await page.goto('/penyusunan?tahun=2026')
  await page.getByRole('link', { name: unit }).first().click()
  await page.waitForURL(/\/penyusunan\/[0-9a-f-]{36}$/)
  await waitForIsland(page)
}

const axe = async (page: Page): Promise<void> => {
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map((v) => `${page.url()} ${v.id}: ${v.nodes[0]?.html}`)).toEqual([])
}

describe('drawing an office’s year up', () => {
  test('begins in one act, and a row that is typed stands on the document at once', async () => {
    const { page, complaints } = await world.visit()
    await signIn(page)
    await page.goto('/penyusunan?tahun=2026')
    await axe(page)
    await page.getByRole('button', { name: 'Buka tahun 2026' }).click()
    await page.getByRole('link', { name: /^Sekretariat/ }).waitFor()
    expect(await page.getByText('Rancangan', { exact: true }).count()).toBe(6)
    await openCopy(page, /^Sekretariat/)
    await page.getByRole('button', { name: 'Tambah sasaran' }).click()
    await page.keyboard.type('Terwujudnya layanan yang tepat waktu')
    await page.locator('[data-column=indicator]').first().fill('Persentase layanan yang selesai tepat waktu')
    await page.locator('[data-column=target]').first().fill('97,5%')
    const sheet = page.locator('.live-sheet')
    await sheet.getByText('97,5%').waitFor()
    expect(await sheet.getByText('Persentase layanan yang selesai tepat waktu').count()).toBe(1)
    await sheet.getByText('97,5%').click()
    expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe(
      'at:objectives/0/indicators/0/target',
    )
    await page.keyboard.press('Tab')
    await isSaved(page)
    await axe(page)
    await page.reload()
    await waitForIsland(page)
    expect(await page.locator('[data-column=target]').first().inputValue()).toBe('97,5%')
    expect(complaints).toEqual([])
  })

  test('two planners write in one annex, each in a row of their own, and neither loses a letter', async () => {
    const [one, two] = [await world.visit(), await world.visit()]
    for (const { page } of [one, two]) {
      await signIn(page)
      await openCopy(page, /^Sekretariat/)
    }
    await one.page.getByRole('button', { name: 'Tambah sasaran' }).click()
    await one.page.keyboard.type('Sasaran dari yang pertama')
    await one.page.keyboard.press('Tab')
    await isSaved(one.page)
    await two.page.locator('[data-column=indicator]').first().fill('Persentase menurut yang kedua')
    await two.page.keyboard.press('Tab')
    await two.page.getByText('Sasaran dari yang pertama').first().waitFor()
    await isSaved(two.page)
    await one.page.reload()
    await waitForIsland(one.page)
    expect(await one.page.locator('[data-column=indicator]').first().inputValue()).toBe('Persentase menurut yang kedua')
    expect(await one.page.locator('[data-column=objective]').nth(1).inputValue()).toBe('Sasaran dari yang pertama')
    expect([...one.complaints, ...two.complaints]).toEqual([])
  })

  test('says what is left before it is checked, and takes comments at rows; at phone width too', async () => {
    const { page } = await world.visit({ viewport: { width: 360, height: 780 } })
    await signIn(page)
    await openCopy(page, /^Sekretariat/)
    await page.getByRole('button', { name: 'Nyatakan sudah diperiksa' }).click()
    await page.getByText(/masih ada temuan yang salah/).waitFor()
    await field(page, 'Tulis catatan').fill('Mohon target ditinjau.')
    await page.getByRole('button', { name: 'Simpan catatan' }).click()
    await page.getByText('Mohon target ditinjau.').waitFor()
    await page.getByRole('button', { name: 'Selesai' }).click()
    await page.getByText(/· selesai/).waitFor()
    await fitsWidth(page)
    await axe(page)
  })

  test('works without script: the form saves, and says what is no value', async () => {
    const { page } = await world.visit({ javaScriptEnabled: false })
    await signIn(page)
    await page.goto('/penyusunan?tahun=2026')
    await page.getByRole('link', { name: /^Sekretariat/ }).click()
    await page.locator('[data-column=target]').first().fill('80%')
    await page.getByRole('button', { name: 'Simpan isian' }).first().click()
    expect(await page.locator('[data-column=target]').first().inputValue()).toBe('80%')
    await page.locator('[name="at:statementDate"]').fill('31 Februari 2026')
    await page.getByRole('button', { name: 'Simpan isian' }).first().click()
    expect(await page.locator('[name="at:statementDate"]').inputValue()).toBe('31 Februari 2026')
    expect(await page.locator('[name="at:statementDate"][aria-invalid=true]').count()).toBe(1)

    // Rows are made, parted, grouped, moved and taken away by the buttons of their menus, and stay as they were left.
    await page.goto('/penyusunan?tahun=2026')
    await page.getByRole('link', { name: /^Sekretariat/ }).click()
    const press = async (value: string): Promise<void> => {
      await page.locator(`details:has(button[value="${value}"]) summary`).first().click()
      await page.locator(`button[value="${value}"]`).first().click()
    }
    const texts = (column: string) =>
      page
        .locator(`[name^="at:objectives/"][data-column=${column}]`)
        .evaluateAll((fields) => fields.map((f) => (f as HTMLTextAreaElement).value))
    const before = await texts('objective')
    await press('add-indicator:0/1')
    await page.locator('[name="at:objectives/0/indicators/1/text"]').fill('Jumlah tanpa skrip')
    await press('split-objective:0/1')
    await page.locator('[name="at:objectives/1/text"]').fill('Sasaran tanpa skrip')
    await press('add-group:1')
    expect(await page.locator('[name="at:objectives/1/group"]').inputValue()).toBe('Kelompok baru')
    await press('objective-up:1')
    expect(await page.locator('[name$="/group"]').count()).toBe(before.length > 1 ? 1 : 0)
    await press('objective-up:1')
    expect((await texts('objective'))[0]).toBe('Sasaran tanpa skrip')
    await press('remove-objective:0')
    expect(await texts('objective')).toEqual(before)
  })
})
