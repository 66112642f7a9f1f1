import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { good } from '../app-world.ts'
import { type BrowserWorld, openBrowserWorld } from './browser-world.ts'
import { isSaved, signIn, waitForIsland } from './office-steps.ts'

let world: BrowserWorld

beforeAll(async () => {
  world = await openBrowserWorld({ isSetUp: true })
  await world.app.plantUnits()
  const reader = await world.app.commandLineReader()
  if (!reader) throw new Error('nobody has set Ikrar up')
  const office = reader.officePlace[0] ?? ''
  const term = { capacity: 'definitive', from: '2025-01-02', until: null, decree: '', nip: '' } as const
  good(await world.app.appoint(reader, office, { ...term, name: 'Wulan Contoh' }))
  good(await world.app.openYear(reader, office, 2026))
})
afterAll(() => world?.close())

/** Goes on by Tab until a link or button of this name has the cursor. */
const tabTo = async (page: Page, name: RegExp): Promise<void> => {
  for (let i = 0; i < 200; i += 1) {
    await page.keyboard.press('Tab')
    const text = await page.evaluate(() => document.activeElement?.textContent ?? '')
    if (name.test(text)) return
  }
  throw new Error(`no Tab reaches ${name}`)
}

/** Goes on by Tab until a field or button that fits this selector has the cursor. */
const tabInto = async (page: Page, selector: string): Promise<void> => {
  for (let i = 0; i < 200; i += 1) {
    await page.keyboard.press('Tab')
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return
  }
  throw new Error(`no Tab reaches ${selector}`)
}

const column = (page: Page, name: string): Promise<string[]> =>
  page
    .locator(`[name^="at:objectives/"][data-column=${name}]`)
    .evaluateAll((fields) => fields.map((field) => (field as HTMLTextAreaElement).value))

/** What Word puts on the clipboard, shortened: paragraphs in cells, merged cells, styles of its own. */
const WORD = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><body><!--StartFragment-->
<table class=MsoTableGrid border=1><tr><td colspan=4><p class=MsoNormal><b>Tata kelola<o:p></o:p></b></p></td></tr>
<tr><td rowspan=2><p class=MsoNormal>7<o:p></o:p></p></td><td rowspan=2><p class=MsoNormal>Terwujudnya</p><p class=MsoNormal>laporan yang tertib</p></td>
<td><p class=MsoNormal>Persentase laporan<br>tepat waktu</p></td><td><p class=MsoNormal>95%</p></td></tr>
<tr><td><p class=MsoNormal>Jumlah laporan <del>lama</del></p></td><td><p class=MsoNormal>12 Laporan</p></td></tr></table>
<!--EndFragment--></body></html>`

test('a planner draws an annex up by keyboard alone: opens it, writes, pastes, groups, moves, undoes and copies', async () => {
  const { page, complaints } = await world.visit()
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await signIn(page)
  await page.goto('/penyusunan?tahun=2026')
  await tabTo(page, /^Sekretariat/)
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/penyusunan\/[0-9a-f-]{36}$/)
  await waitForIsland(page)

  // The first row begins from anywhere; Tab goes from the objective to its indicator and target.
  await page.keyboard.press('Alt+Shift+Enter')
  await page.keyboard.type('Terwujudnya layanan yang tepat waktu')
  await tabInto(page, '[data-column=indicator]')
  await page.keyboard.type('Persentase layanan tepat waktu')
  await page.keyboard.press('Tab')
  await page.keyboard.type('97,5%')
  await page.keyboard.press('Alt+Enter')
  await page.keyboard.type('Jumlah layanan')
  await page.keyboard.press('Tab')
  await page.keyboard.type('8 kali')
  expect(await column(page, 'indicator')).toEqual(['Persentase layanan tepat waktu', 'Jumlah layanan'])

  // The second indicator becomes an objective of its own, and is joined again.
  await page.keyboard.press('Alt+Shift+S')
  await page.keyboard.type('Sasaran kedua')
  await page.keyboard.press('Alt+Shift+K')
  await page.keyboard.type('Kelompok layanan')
  await page.keyboard.press('Tab')
  expect(await column(page, 'objective')).toEqual(['Terwujudnya layanan yang tepat waktu', 'Sasaran kedua'])
  await page.locator('.live-sheet .sheet-heading').getByText('Kelompok layanan').waitFor()
  await page.locator('[data-column=objective]').nth(1).focus()
  await page.keyboard.press('Alt+ArrowUp')
  await page.locator('.live-sheet .sheet-heading').waitFor({ state: 'detached' })
  await page.keyboard.press('Control+Z')
  await page.locator('.live-sheet .sheet-heading').getByText('Kelompok layanan').waitFor()
  await page.locator('[data-column=objective]').nth(1).focus()
  await page.keyboard.press('Alt+Shift+G')
  expect(await column(page, 'objective')).toEqual(['Terwujudnya layanan yang tepat waktu'])

  // A table comes from Word with its merged cells and its heading.
  await page.keyboard.press('Alt+Shift+Enter')
  await page.evaluate(async (html) => {
    const item = {
      'text/html': new Blob([html], { type: 'text/html' }),
      'text/plain': new Blob(['x'], { type: 'text/plain' }),
    }
    await navigator.clipboard.write([new ClipboardItem(item)])
  }, WORD)
  await page.keyboard.press('Control+V')
  await page.getByLabel('Target 7.2').waitFor()
  expect(await column(page, 'objective')).toEqual([
    'Terwujudnya layanan yang tepat waktu',
    'Terwujudnya laporan yang tertib',
  ])
  expect((await column(page, 'indicator')).slice(2)).toEqual(['Persentase laporan tepat waktu', 'Jumlah laporan'])
  await page.locator('.live-sheet .sheet-heading').getByText('Tata kelola').waitFor()

  // All rows are chosen and copied as a table; what was saved meanwhile can still be undone, and done again.
  await isSaved(page)
  await page.locator('[data-column=indicator]').first().focus()
  await page.keyboard.press('Control+A')
  await page.keyboard.press('Control+A')
  await page.getByText('4 baris dipilih').waitFor()
  await page.keyboard.press('Control+C')
  const copied = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read()
    const text = async (type: string) => (await item?.getType(type))?.text() ?? ''
    return { html: await text('text/html'), plain: await text('text/plain') }
  })
  expect(copied.html).toContain('<td rowspan="2">Terwujudnya laporan yang tertib</td>')
  expect(copied.plain.split('\n').length).toBe(4)
  await page.keyboard.press('Delete')
  expect(await column(page, 'indicator')).toEqual([])
  await isSaved(page)
  await page.keyboard.press('Control+Z')
  expect((await column(page, 'target')).length).toBe(4)
  await page.keyboard.press('Control+Shift+Z')
  expect(await column(page, 'indicator')).toEqual([])
  await page.keyboard.press('Control+Z')
  await page.keyboard.press('?')
  await page.getByText('Alt+Shift+Enter').waitFor()
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map((v) => `${v.id}: ${v.nodes[0]?.html}`)).toEqual([])
  await page.keyboard.press('Escape')
  await isSaved(page)
  await page.reload()
  await waitForIsland(page)
  expect(await column(page, 'target')).toEqual(['97,5%', '8 kali', '95%', '12 Laporan'])
  expect(complaints).toEqual([])
})

test('a planner says by keyboard alone that an agreement is checked, and why its warnings stand', async () => {
  const { page, complaints } = await world.visit()
  await signIn(page)
  await page.goto('/penyusunan?tahun=2026')
  await tabTo(page, /^(?:KPU|KIP) /)
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/penyusunan\/[0-9a-f-]{36}$/)
  await waitForIsland(page)
  for (const [field, text] of [
    ['place', 'Kota Contoh'],
    ['statementDate', '6 Januari 2026'],
    ['annexDate', '6 Januari 2026'],
  ] as const) {
    await tabInto(page, `[name="at:${field}"]`)
    await page.keyboard.type(text)
  }
  await page.keyboard.press('Alt+Shift+Enter')
  await page.keyboard.type('Terwujudnya layanan yang baik')
  for (const [name, text] of [
    ['indicator', 'Persentase layanan yang selesai tepat waktu'],
    ['target', '95%'],
  ] as const) {
    await tabInto(page, `[data-column=${name}]`)
    await page.keyboard.type(text)
  }
  await page.keyboard.press('Tab')
  await isSaved(page)
  await page.reload()
  await waitForIsland(page)
  const warnings = page.locator('[data-warning]')
  for (let left = await page.locator('[data-warning] input[required]').count(); left > 0; left -= 1) {
    await tabInto(page, '[data-warning] input[required]')
    await page.keyboard.type('Ditetapkan pada rapat kerja.')
    await page.keyboard.press('Enter')
    await expect.poll(() => page.locator('[data-warning] input[required]').count()).toBe(left - 1)
    await waitForIsland(page)
  }
  expect(await warnings.count()).toBeGreaterThan(0)
  await tabTo(page, /^Nyatakan sudah diperiksa$/)
  await page.keyboard.press('Enter')
  await page.getByText('Sudah diperiksa', { exact: true }).first().waitFor()
  expect(complaints).toEqual([])
})
