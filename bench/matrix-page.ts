import { gzipSync } from 'node:zlib'
import type { Browser, Page } from 'playwright-core'
import { at, keyTimes, noteKeys } from './key-times.ts'
import { type BenchRow, millisecondsOf } from './row.ts'
import { type SampleService, signedIn, withSampleBrowser } from './sample-browser.ts'
import { INDICATORS, makeWide, UNITS, YEAR } from './wide-office.ts'

const PAINTS = 5
const KEYS = 80
const BETWEEN_KEYS = 90
const PANELS = 8
const FILLS = 3

/** A bare page of as many buttons, on which arrows lead from one to the next: what the browser takes for the like. */
const BARE = `<!doctype html><meta charset="utf-8"><title>t</title><table>${Array.from(
  { length: INDICATORS },
  (_, r) =>
    `<tr>${Array.from({ length: UNITS + 1 }, (_u, c) => `<td><button id="k${r}.${c}">Adopsi <b>${r + 1} Dok</b></button></td>`).join('')}</tr>`,
).join('')}</table><dialog><p>…</p></dialog><script>
const all = [...document.querySelectorAll('td button')]
addEventListener('keydown', (e) => {
  const step = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: ${UNITS + 1}, ArrowUp: -${UNITS + 1} }[e.key]
  const next = step && all[all.indexOf(document.activeElement) + step]
  if (next) { e.preventDefault(); next.focus() }
})
addEventListener('click', () => { document.querySelector('dialog').showModal() })
</script>`

/** When the open page was first painted, in milliseconds since it was asked for. */
const firstPaint = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((done) => {
        new PerformanceObserver((list) => {
          const first = list.getEntries().find((entry) => entry.name === 'first-contentful-paint')
          if (first) done(first.startTime)
        }).observe({ type: 'paint', buffered: true })
      }),
  )

const paints = async (page: Page, path: string): Promise<readonly number[]> => {
  const times: number[] = []
  for (let i = 0; i < PAINTS; i += 1) {
    await page.goto(path, { waitUntil: 'load' })
    times.push(await firstPaint(page))
  }
  return times
}

const walk = async (page: Page, first: string): Promise<readonly number[]> => {
  await page.locator(first).focus()
  await page.waitForTimeout(1_000)
  await noteKeys(page)
  for (let i = 0; i < KEYS; i += 1) {
    await page.keyboard.press(i % 2 === 0 ? 'ArrowRight' : 'ArrowDown')
    await page.waitForTimeout(BETWEEN_KEYS)
    if (i % 40 === 39) await page.locator(first).focus()
  }
  return keyTimes(page)
}

/** Milliseconds from Enter on a button until the dialog it opens is painted. */
const untilOpen = async (page: Page, button: string): Promise<number> => {
  await page.locator(button).focus()
  await page.waitForTimeout(300)
  await page.evaluate(() => {
    const dialog = document.querySelector('dialog')
    Object.assign(window, {
      opened: new Promise<number>((done) =>
        addEventListener(
          'keydown',
          (e) => {
            const look = (): void => {
              requestAnimationFrame(() => {
                if (!dialog?.open) {
                  look()
                  return
                }
                const after = new MessageChannel()
                after.port1.onmessage = () => done(performance.now() - e.timeStamp)
                after.port2.postMessage(null)
              })
            }
            look()
          },
          { capture: true, once: true },
        ),
      ),
    })
  })
  await page.keyboard.press('Enter')
  const ms = await page.evaluate(() => (window as unknown as { opened: Promise<number> }).opened)
  await page.keyboard.press('Escape')
  return ms
}

const panels = async (page: Page, buttonOf: (n: number) => string): Promise<readonly number[]> => {
  const times: number[] = []
  for (let n = 0; n < PANELS; n += 1) times.push(await untilOpen(page, buttonOf(n)))
  return times
}

/** Milliseconds from Enter on a button that leads to a page until that page is first painted, by the browser's own clock. */
const untilNext = async (page: Page, button: string): Promise<number> => {
  await page.evaluate(() =>
    addEventListener(
      'keydown',
      (e) => sessionStorage.setItem('pressed', String(performance.timeOrigin + e.timeStamp)),
      { capture: true, once: true },
    ),
  )
  const left = page.waitForNavigation({ waitUntil: 'load' })
  await page.locator(button).press('Enter')
  await left
  const painted = await firstPaint(page)
  return page.evaluate((ms) => performance.timeOrigin + ms - Number(sessionStorage.getItem('pressed')), painted)
}

/** A column looked at first, filled, and undone, by keys. */
const fillColumn = async (page: Page, path: string, column: number) => {
  await page.goto(path)
  await page.locator('.matrix-hint').waitFor()
  await page.locator(`#c-${column}`).press('Enter')
  await page.locator('dialog [name=which][value=all]').press(' ')
  const looked = await untilNext(page, 'dialog button[value=preview]')
  const filled = await untilNext(page, '#panel button[value=fill]')
  const undone = await untilNext(page, 'button[value^="undo:"]')
  return { looked, filled, undone }
}

const row = millisecondsOf('matrix-page')

const within = (ms: number, limit: number) => ({ wanted: `≤ ${limit} ms`, holds: ms <= limit })

const measure = async (browser: Browser, start: () => Promise<SampleService>): Promise<readonly BenchRow[]> => {
  const service = await start()
  const unitId = await makeWide(service)
  const page = await signedIn(browser, service, 'perencana')
  const bare = await browser.newPage({ baseURL: service.base, viewport: { width: 1280, height: 900 } })
  await bare.route('**/bare', (route) => route.fulfill({ body: BARE, contentType: 'text/html' }))
  const path = `/penjenjangan?unit=${unitId}&tahun=${YEAR}`

  const barePaint = at(await paints(bare, '/bare'), 0.5)
  const barePanel = at(await panels(bare, (n) => `[id="k${n}.3"]`), 0.5)
  await bare.goto('/bare')
  const bareKeys = await walk(bare, '[id="k0.0"]')
  const paint = at(await paints(page, path), 0.5)
  const html = Buffer.from(await (await page.request.get(path)).body())
  await page.locator('.matrix-hint').waitFor()
  const keys = await walk(page, '[id="k-0.0.0"]')
  const panel = at(await panels(page, (n) => `[id="k-${n}.0.1"]`), 0.5)
  const fills: Awaited<ReturnType<typeof fillColumn>>[] = []
  for (let n = 0; n < FILLS; n += 1) fills.push(await fillColumn(page, path, n))
  const half = (of: 'looked' | 'filled' | 'undone') =>
    at(
      fills.map((f) => f[of]),
      0.5,
    )

  const beside = (ms: number, base: number) => ({ beside: 'a bare table of 1,860 buttons', ratio: ms / base })
  const key = (what: string, share: number) => {
    const ms = at(keys, share)
    return row(what, ms, { ...beside(ms, at(bareKeys, share)), ...within(ms, 50) })
  }
  const besidePage = (ms: number) => ({ beside: 'its first paint', ratio: ms / paint })
  return [
    row(`the matrix of ${INDICATORS} indicators × ${UNITS} units, asked for until first painted`, paint, {
      ...beside(paint, barePaint),
      ...within(paint, 1_000),
    }),
    row('its HTML', html.length / 1024, { unit: 'kB' }),
    row('its HTML, compressed', gzipSync(html).length / 1024, { unit: 'kB' }),
    key('an arrow from cell to cell until it is seen, half within', 0.5),
    key('the same, 95 of 100 within', 0.95),
    row('Enter on a cell until its panel is seen', panel, beside(panel, barePanel)),
    row('Enter on “look first” at a column until it is seen', half('looked'), besidePage(half('looked'))),
    row('Enter on “fill” until the filled matrix is seen', half('filled'), besidePage(half('filled'))),
    row('Enter on “undo” until it is seen', half('undone'), besidePage(half('undone'))),
  ]
}

/** How fast a matrix of sixty indicators against thirty units is in a browser, beside a bare page of as many buttons. */
export const matrixPage = (): Promise<readonly BenchRow[]> => withSampleBrowser(measure)
