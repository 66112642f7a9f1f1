import type { Browser, Page } from 'playwright-core'
import { at, keyTimes, noteKeys } from './key-times.ts'
import { type BenchRow, millisecondsOf } from './row.ts'
import { type SampleService, signedIn, withSampleBrowser } from './sample-browser.ts'

const ROWS = 1_000
const KEYS = 60
/** About 130 words a minute: a fast typist. */
const BETWEEN_KEYS = 90
const PAUSES = 8

/** Makes the open working copy one of a thousand rows, two an objective. */
const makeLong = (page: Page): Promise<void> =>
  page.evaluate(async (rows) => {
    const url = `/api/v1${location.pathname.replace('/penyusunan', '/copies')}`
    const csrf = document.querySelector<HTMLInputElement>('[name=csrf]')?.value ?? ''
    const headers = { 'content-type': 'application/json', accept: 'application/json', 'x-csrf-token': csrf }
    let { revision } = (await (await fetch(url, { headers })).json()) as { revision: number }
    for (let from = 0; from < rows / 2; from += 100) {
      const edits = Array.from({ length: 100 }, (_, i) => ({
        kind: 'add-objective',
        index: from + i,
        objective: {
          program: null,
          programNo: null,
          group: `Kelompok ${Math.trunc((from + i) / 40) + 1}`,
          groupNo: null,
          no: String(from + i + 1),
          text: `Terwujudnya layanan nomor ${from + i + 1} yang tertib`,
          indicators: [1, 2].map((n) => ({
            text: `Persentase layanan ke-${(from + i) * 2 + n} yang selesai menurut jadwal`,
            target: { kind: 'percent', value: 90, unit: '%', raw: '90%' },
          })),
        },
      }))
      const reply = await fetch(url, { method: 'PATCH', headers, body: JSON.stringify({ revision, edits }) })
      if (!reply.ok) throw new Error(await reply.text())
      revision = ((await reply.json()) as { copy: { revision: number } }).copy.revision
    }
  }, ROWS)

/** A planner of the sample province, before a working copy of a thousand rows. */
const openLongCopy = async (browser: Browser, service: SampleService): Promise<Page> => {
  const page = await signedIn(browser, service, 'perencana')
  await page.goto('/penyusunan?tahun=2027')
  await page.getByRole('button', { name: 'Buka tahun 2027' }).click()
  await page.locator('table a[href^="/penyusunan/"]').first().click()
  await page.waitForURL(/\/penyusunan\/[0-9a-f-]{36}$/)
  await makeLong(page)
  await page.reload()
  await page.locator('form.review[data-alive]').waitFor()
  await page.locator('.live-sheet').waitFor()
  return page
}

const typeInto = async (page: Page, selector: string): Promise<readonly number[]> => {
  const field = page.locator(selector).nth(ROWS / 2)
  await field.focus()
  await page.keyboard.press('End')
  await page.waitForTimeout(2_000)
  await noteKeys(page)
  for (let i = 0; i < KEYS; i += 1) {
    await page.keyboard.press('abcdefghij'[i % 10] ?? 'a')
    await page.waitForTimeout(BETWEEN_KEYS)
  }
  await page.waitForTimeout(500)
  return keyTimes(page)
}

/** Milliseconds from a key after which nothing is typed until the sheet beside the rows shows it. */
const untilDrawn = (page: Page, word: string): Promise<number> =>
  page.evaluate(async (typed) => {
    const sheet = document.querySelector('.live-sheet')
    const field = document.activeElement
    if (!sheet || !(field instanceof HTMLTextAreaElement))
      throw new Error('there is no sheet, or no field has the cursor')
    const begin = performance.now()
    field.setRangeText(` ${typed}`, field.value.length, field.value.length, 'end')
    field.dispatchEvent(new Event('input', { bubbles: true }))
    await new Promise<void>((done) => {
      const seen = new MutationObserver(() => {
        if (!sheet.textContent?.includes(typed)) return
        seen.disconnect()
        requestAnimationFrame(() => done())
      })
      seen.observe(sheet, { subtree: true, childList: true, characterData: true })
    })
    return performance.now() - begin
  }, word)

const row = millisecondsOf('editor')

const BARE = `<table>${Array.from({ length: ROWS }, (_, i) => `<tr><td><input value="baris ${i}"></td></tr>`).join('')}</table>`

const measure = async (browser: Browser, start: () => Promise<SampleService>): Promise<readonly BenchRow[]> => {
  const bare = await browser.newPage()
  await bare.setContent(BARE)
  const bareKeys = await typeInto(bare, 'input')
  const page = await openLongCopy(browser, await start())
  const keys = await typeInto(page, '[data-column=indicator]')
  const drawn: number[] = []
  for (let i = 0; i < PAUSES; i += 1) {
    await page.waitForTimeout(2_500)
    drawn.push(await untilDrawn(page, `kata${i}`))
  }
  const key = (what: string, share: number) => {
    const ms = at(keys, share)
    const beside = { beside: 'a bare page of 1,000 inputs', ratio: ms / at(bareKeys, share) }
    return row(what, ms, { ...beside, wanted: '≤ 50 ms', holds: ms <= 50 })
  }
  const half = at(drawn, 0.5)
  return [
    key('a key until it is seen, in an annex of 1,000 rows, half within', 0.5),
    key('the same, 95 of 100 within', 0.95),
    row('the sheet beside them, after a pause in typing, half within', half, {
      wanted: '≤ 300 ms',
      holds: half <= 300,
    }),
    row('the same, the slowest', at(drawn, 1)),
  ]
}

/** How long a key takes to be seen in an annex of a thousand rows, beside a bare page of as many fields. */
export const editor = (): Promise<readonly BenchRow[]> => withSampleBrowser(measure)
