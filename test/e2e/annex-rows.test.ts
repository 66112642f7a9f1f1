import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type BrowserWorld, openBrowserWorld } from './browser-world.ts'
import { divisionPdf, isSaved, openReview, read, signIn, waitForIsland } from './office-steps.ts'

let world: BrowserWorld
let sample: Awaited<ReturnType<typeof divisionPdf>>

beforeAll(async () => {
  sample = await divisionPdf()
  world = await openBrowserWorld({ isSetUp: true })
})
afterAll(() => world?.close())

const texts = (page: Page): Promise<string[]> =>
  page
    .locator('[data-column=indicator]')
    .evaluateAll((fields) => fields.map((field) => (field as HTMLTextAreaElement).value))

/** Pastes as a browser does after a copy in Excel or Word: the cells as HTML and as text. */
const pasteHtml = (field: Locator, html: string): Promise<void> =>
  field.evaluate((target, copied) => {
    const data = new DataTransfer()
    data.setData('text/html', copied)
    data.setData('text/plain', 'tanpa tabel')
    target.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
  }, html)

const openRows = async (height = 860): Promise<{ page: Page; complaints: string[] }> => {
  const { page, complaints } = await world.visit({ viewport: { width: 1280, height } })
  await signIn(page)
  await read(page, sample.file)
  await openReview(page)
  await waitForIsland(page)
  return { page, complaints }
}

describe('rows of an annex', () => {
  test('are chosen, moved, taken away and brought back by keyboard', async () => {
    const { page, complaints } = await openRows()
    const before = await texts(page)
    const first = page.locator('[data-column=indicator]').first()
    await first.focus()
    await first.press('Control+End')
    await page.keyboard.press('Shift+ArrowDown')
    await page.getByText('2 baris dipilih').waitFor()
    expect(await page.locator('[data-chosen]').count()).toBe(2)
    await page.keyboard.press('Delete')
    expect(await texts(page)).toEqual(before.slice(2))
    await page.keyboard.press('Control+Z')
    expect(await texts(page)).toEqual(before)

    await page.locator('[data-column=indicator]').first().focus()
    await page.keyboard.press('Alt+ArrowDown')
    const moved = await texts(page)
    expect(moved).not.toEqual(before)
    expect(moved.toSorted()).toEqual(before.toSorted())
    await page.keyboard.press('Alt+ArrowUp')
    await isSaved(page)
    await page.reload()
    await waitForIsland(page)
    expect((await texts(page)).toSorted()).toEqual(before.toSorted())
    expect(complaints).toEqual([])
  })

  test('are chosen by mouse, and dragged to another place', async () => {
    // All rows in sight: a page that scrolls between press and drag would take another row.
    const { page, complaints } = await openRows(2400)
    const before = await texts(page)
    const fields = page.locator('[data-column=indicator]')
    await fields.nth(0).click()
    await fields.nth(1).click({ modifiers: ['Shift'] })
    await page.getByText('2 baris dipilih').waitFor()
    await page.getByRole('button', { name: 'Batal pilih' }).click()
    expect(await page.locator('[data-chosen]').count()).toBe(0)
    await page.locator('[data-line] td.menu').nth(2).dragTo(page.locator('[data-line] td.target').nth(0))
    const after = await texts(page)
    expect(after[0]).toBe(before[2])
    expect(after.toSorted()).toEqual(before.toSorted())
    expect(complaints).toEqual([])
  })

  test('come from Excel and LibreOffice as these write them, with looks of their own and cells merged in one column alone', async () => {
    const { page, complaints } = await openRows()
    const count = (await texts(page)).length
    await page.getByRole('button', { name: 'Tambah sasaran', exact: true }).click()
    const fresh = page.locator('[data-column=objective]').last()
    await pasteHtml(
      fresh,
      `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><style>.xl65 {mso-number-format:"\\@";}</style></head><body>
       <table border=0 style='border-collapse:collapse;width:480pt'><!--StartFragment--><col width=64 style='mso-width-source:userset'>
       <tr height=20 style='height:15.0pt'><td class=xl65>81</td><td rowspan=2 class=xl66 style='width:144pt'>Sasaran satu<br style='mso-data-placement:same-cell;'>dari Excel</td><td>Indikator 1</td><td align=right>95%</td></tr>
       <tr height=20><td>82</td><td>Indikator 2</td><td>8 kali</td></tr><!--EndFragment--></table></body></html>`,
    )
    await page.getByLabel('Target 81.2').waitFor()
    expect(await page.getByLabel('Sasaran 81').inputValue()).toBe('Sasaran satu dari Excel')
    expect((await texts(page)).slice(count)).toEqual(['Indikator 1', 'Indikator 2'])
    await page.getByRole('button', { name: 'Tambah sasaran', exact: true }).click()
    await pasteHtml(
      page.locator('[data-column=no][name^="at:objectives/"]').last(),
      `<table cellspacing="0" border="0"><colgroup width="85"></colgroup>
       <tr><td rowspan=2 height="34" align="right" valign=top sdval="83" sdnum="1057;"><font face="Liberation Sans">83</font></td>
       <td rowspan=2 align="left"><font face="Liberation Sans">Sasaran dari LibreOffice</font></td><td>Indikator 3</td><td sdval="0.9" sdnum="1057;0;0%">90%</td></tr>
       <tr><td>Indikator 4</td><td>WTP</td></tr></table>`,
    )
    await page.getByLabel('Target 83.2').waitFor()
    expect((await texts(page)).slice(count + 2)).toEqual(['Indikator 3', 'Indikator 4'])
    expect(complaints).toEqual([])
  })

  test('are dropped elsewhere by their objective, with all its indicators', async () => {
    const { page } = await openRows(2400)
    const objectives = page.locator('[data-column=objective]')
    const before = await objectives.evaluateAll((fields) => fields.map((f) => (f as HTMLTextAreaElement).value))
    await page.locator('.objective-grip').nth(2).dragTo(page.locator('[data-line] td.target').nth(0))
    const after = await objectives.evaluateAll((fields) => fields.map((f) => (f as HTMLTextAreaElement).value))
    expect(after[0]).toBe(before[2])
    await page.keyboard.press('Control+Z')
  })

  test('come from Word and Excel with their merged cells', async () => {
    const { page, complaints } = await openRows()
    const count = (await texts(page)).length
    await page.getByRole('button', { name: 'Tambah sasaran', exact: true }).click()
    const numbers = page.locator('[data-column=no][name^="at:objectives/"]')
    const fresh = numbers.last()
    await fresh.focus()
    await pasteHtml(
      fresh,
      `<table><tr><th>No</th><th>Sasaran</th><th>Indikator Kinerja</th><th>Target</th></tr>
       <tr><td rowspan="2">91</td><td rowspan="2">Sasaran yang <b>digabung</b></td><td>Indikator pertama</td><td>97,5%</td></tr>
       <tr><td>Indikator kedua</td><td>8 kali</td></tr>
       <tr><td>92</td><td>Sasaran berikut</td><td>Indikator ketiga</td><td>WTP</td></tr></table>`,
    )
    await page.getByLabel('Sasaran 92').waitFor()
    expect((await texts(page)).slice(count)).toEqual(['Indikator pertama', 'Indikator kedua', 'Indikator ketiga'])
    expect(await page.getByLabel('Sasaran 91').inputValue()).toBe('Sasaran yang digabung')
    expect(await page.getByLabel('Target 91.2').inputValue()).toBe('8 kali')
    await page.keyboard.press('Control+Z')
    expect((await texts(page)).length).toBe(count + 1)
    expect(complaints).toEqual([])
  })
})
