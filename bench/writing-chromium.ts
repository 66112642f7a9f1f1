import type { Agreement } from '../src/core/agreement/agreement.ts'
import { printRupiah } from '../src/core/money.ts'

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[c] ?? '&quot;')

/** The annex as a plain HTML page: less than the official form, so that the comparison favours the browser. */
const pageOf = (agreement: Agreement): string => {
  const rows = agreement.objectives.flatMap((o) =>
    o.indicators.map((indicator, i) => {
      const span = `rowspan="${o.indicators.length}"`
      const lead = i === 0 ? `<td ${span}>${escaped(o.no ?? '')}</td><td ${span}>${escaped(o.text)}</td>` : ''
      return `<tr>${lead}<td>${escaped(indicator.text)}</td><td>${escaped(indicator.target?.raw ?? '')}</td></tr>`
    }),
  )
  const budget = (agreement.budget?.lines ?? []).map(
    (l) => `<tr><td>${escaped(l.text)}</td><td>${printRupiah(l.amount)}</td></tr>`,
  )
  const head = agreement.annexColumns.map((c) => `<th>${escaped(c)}</th>`).join('')
  return `<!doctype html><html lang="id"><title>${escaped(agreement.title)}</title>
<style>@page{size:A4;margin:2cm}body{font:12pt serif}table{border-collapse:collapse;width:100%;font-size:10.5pt;margin:1em 0}
td,th{border:1px solid;padding:4px;vertical-align:top}tr{break-inside:avoid}</style>
<h1>${escaped(agreement.title)}</h1><p>${escaped(agreement.unit)}</p>
<table><thead><tr>${head}</tr></thead>${rows.join('')}</table><table>${budget.join('')}</table></html>`
}

/** Milliseconds a document by a Chromium that runs already; null where none can be started here. */
export const chromiumMilliseconds = async (agreement: Agreement, times: number): Promise<number | null> => {
  try {
    const [{ default: chromium }, { chromium: driver }] = await Promise.all([
      import('@sparticuz/chromium'),
      import('playwright-core'),
    ])
    const browser = await driver.launch({ executablePath: await chromium.executablePath(), args: ['--no-sandbox'] })
    try {
      const page = await browser.newPage()
      const html = pageOf(agreement)
      const print = async (): Promise<void> => {
        await page.setContent(html)
        await page.pdf({ format: 'A4', tagged: true })
      }
      await print()
      const start = performance.now()
      for (let i = 0; i < times; i += 1) await print()
      return (performance.now() - start) / times
    } finally {
      await browser.close()
    }
  } catch (error) {
    process.stderr.write(
      `Chromium left out: ${error instanceof Error ? (error.message.split('\n')[0] ?? '') : error}\n`,
    )
    return null
  }
}
