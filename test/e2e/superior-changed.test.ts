import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { WireEdit } from '../../src/contract/edit.ts'
import type { Reader } from '../../src/contract/view.ts'
import { good } from '../app-world.ts'
import { budgetOf, objectiveRow, set } from '../drafting-office.ts'
import { type BrowserWorld, openBrowserWorld } from './browser-world.ts'
import { fitsWidth, isSaved, signIn, waitForIsland } from './office-steps.ts'

const SUPPORT = 'Program Dukungan Manajemen'
const YEAR = 2026

let world: BrowserWorld
let reader: Reader
/** The copies of the Sekretaris and of the first two subbagian. */
let sekretaris: string
let first: string

const revisionOf = async (id: string) => good(await world.app.copyView(reader, id)).revision

beforeAll(async () => {
  world = await openBrowserWorld({ isSetUp: true })
  await world.app.plantUnits()
  const found = await world.app.commandLineReader()
  if (!found) throw new Error('nobody has set Ikrar up')
  reader = found
  const { units } = good(await world.app.openYear(reader, reader.officePlace[0] ?? '', YEAR))
  const ids = (level: string) => units.flatMap((u) => (u.level === level && u.copy ? [u.copy.id] : []))
  sekretaris = ids('sekretaris')[0] ?? ''
  const [one = '', two = ''] = ids('kepala-subbagian')
  first = one
  const give = async (id: string, amount: string) =>
    good(await world.app.editCopy(reader, id, { revision: await revisionOf(id), edits: budgetOf([SUPPORT, amount]) }))
  await give(sekretaris, '500.000.000')
  await give(one, '200.000.000')
  await give(two, '120.000.000')
})
afterAll(() => world?.close())

const axe = async (page: Page): Promise<void> => {
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map((v) => `${page.url()} ${v.id}: ${v.nodes[0]?.html}`)).toEqual([])
}

/** The superior's row, as the first subbagian adopts it. */
const MEASURES = [
  ['Persentase layanan yang selesai tepat waktu', '95%'],
  ['Jumlah laporan yang disampaikan', '12 laporan'],
] as const

const edit = async (id: string, edits: WireEdit[]) =>
  good(await world.app.editCopy(reader, id, { revision: await revisionOf(id), edits }))

describe('the budget that is left', () => {
  test('is told beside the line while an amount is typed, and more than there is says so in words', async () => {
    const { page, complaints } = await world.visit()
    await signIn(page)
    await page.goto(`/penyusunan/${first}`)
    await waitForIsland(page)
    const left = page.locator('.remark-row .budget-left')
    expect(await left.innerText()).toContain('Atasan Rp 500.000.000, unit lain Rp 120.000.000, sisa Rp 180.000.000')
    const amount = page.locator('.rows-budget [data-column=amount]').first()
    await amount.fill('380.000.000')
    await left.filter({ hasText: 'sisa Rp 0' }).waitFor()
    await amount.fill('400.000.000')
    await left.filter({ hasText: 'lebih Rp 20.000.000' }).waitFor()
    expect(await page.locator('.total-row .budget-left').innerText()).toContain('lebih Rp 20.000.000')
    await page.keyboard.press('Tab')
    await isSaved(page)
    await axe(page)
    await page.setViewportSize({ width: 360, height: 780 })
    await fitsWidth(page)
    expect(complaints).toEqual([])
  })

  test('is on the page without script', async () => {
    const { page } = await world.visit({ javaScriptEnabled: false })
    await signIn(page)
    await page.goto(`/penyusunan/${sekretaris}`)
    expect(await page.locator('.remark-row .budget-left').innerText()).toContain(
      'Bawahan mengambil Rp 520.000.000 dari Rp 500.000.000, lebih Rp 20.000.000',
    )
  })
})

describe('a change above', () => {
  test('shows below with the difference; one is accepted at its row, one refused with a reason that is read above', async () => {
    const row = objectiveRow('Terwujudnya layanan yang tepat waktu', ...MEASURES)
    await edit(sekretaris, row)
    await edit(first, row)
    await edit(sekretaris, [
      set('objectives/0/indicators/0/target', '97%'),
      set('objectives/0/indicators/1/target', '14 laporan'),
    ])
    const { page, complaints } = await world.visit()
    await signIn(page)
    expect(await page.getByText('2 perubahan atasan menunggu jawaban').count()).toBe(1)
    await page.goto(`/penyusunan/${first}`)
    await waitForIsland(page)
    const card = page.locator('#atasan')
    const rows = page.locator('.review-rows')
    await rows.getByText('Atasan berubah: target 95% → 97%.').waitFor()
    expect(await card.getByText('Atasan berubah: target 12 laporan → 14 laporan.').count()).toBe(1)
    await axe(page)
    // Taken over beside the row, as any other edit: the card above forgets it at once, and undoing brings it back.
    await rows.locator('[data-finding="objectives/0/indicators/0/target"] button').first().click()
    await isSaved(page)
    expect(await page.locator('[data-column=target]').first().inputValue()).toBe('97%')
    await card.getByText('target 95% → 97%').waitFor({ state: 'hidden' })
    await page.locator('[data-key=undo]').click()
    await rows.getByText('Atasan berubah: target 95% → 97%.').waitFor()
    await isSaved(page)
    await page.reload()
    await waitForIsland(page)
    const change = card.locator('li', { hasText: '95% → 97%' })
    await change.getByRole('button', { name: 'Terima', exact: true }).click()
    await page.locator('#atasan li').nth(1).waitFor({ state: 'detached' })
    expect(await page.locator('[data-column=target]').first().inputValue()).toBe('97%')
    await page.getByRole('textbox', { name: 'Alasan menolak' }).fill('Petugas berkurang dua orang.')
    await page.getByRole('button', { name: 'Tolak', exact: true }).click()
    await page
      .locator('#ditolak')
      .getByText(/Petugas berkurang dua orang/)
      .waitFor()
    expect(await page.locator('#atasan').count()).toBe(0)
    await page.goto(`/penyusunan/${sekretaris}`)
    expect(await page.locator('#bawahan').innerText()).toContain('Petugas berkurang dua orang.')
    expect(complaints).toEqual([])
  })

  test('is answered all at once without script, on a phone', async () => {
    await edit(sekretaris, [
      set('objectives/0/indicators/0/target', '98%'),
      set('objectives/0/indicators/1/target', '15 laporan'),
    ])
    const { page } = await world.visit({ javaScriptEnabled: false, viewport: { width: 360, height: 780 } })
    await signIn(page)
    await page.goto(`/penyusunan/${first}`)
    await page.getByRole('button', { name: 'Terima semua (2)' }).click()
    expect(await page.locator('#atasan').count()).toBe(0)
    const targets = page.locator('[data-column=target]')
    expect([await targets.nth(0).inputValue(), await targets.nth(1).inputValue()]).toEqual(['98%', '15 laporan'])
  })
})
