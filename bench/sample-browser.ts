import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import chromium from '@sparticuz/chromium'
import { type Browser, type Page, chromium as playwright } from 'playwright-core'
import { started, startUntil, stop } from './started.ts'

/** The sample province as it is served, with the passwords its service prints. */
export type SampleService = { readonly base: string; readonly passwordOf: (username: string) => string }

/** Runs the sample province on a folder of its own and a browser beside it, and ends both. */
export const withSampleBrowser = async <T>(
  measure: (browser: Browser, start: () => Promise<SampleService>) => Promise<T>,
): Promise<T> => {
  const data = mkdtempSync(join(tmpdir(), 'ikrar-bench-'))
  const serve = join(import.meta.dirname, '..', 'dist', 'server', 'serve.js')
  const env = { DATA_DIR: data, PORT: '0', LOG_LEVEL: 'silent', IKRAR_LANG: 'id' }
  const start = async (): Promise<SampleService> => {
    const [said = '', base = ''] = await startUntil([serve, '--sample'], env, /(http:\S+)[\s\S]*Ctrl-C/)
    const passwordOf = (username: string) =>
      new RegExp(`^\\s+${username}\\s+kata sandi (\\S+)`, 'm').exec(said)?.[1] ?? ''
    return { base, passwordOf }
  }
  const browser = await playwright.launch({
    executablePath: await chromium.executablePath(),
    args: ['--no-sandbox', '--disable-gpu', '--font-render-hinting=none'],
  })
  try {
    return await measure(browser, start)
  } finally {
    await browser.close()
    await Promise.all(started.splice(0).map(stop))
    rmSync(data, { recursive: true, force: true })
  }
}

/** A page of somebody of the sample who has signed in. */
export const signedIn = async (
  browser: Browser,
  { base, passwordOf }: SampleService,
  username: string,
): Promise<Page> => {
  const page = await browser.newPage({ baseURL: base, locale: 'id-ID', viewport: { width: 1280, height: 900 } })
  await page.goto('/masuk')
  await page.getByLabel('Nama pengguna').fill(username)
  await page.getByLabel('Kata sandi').fill(passwordOf(username))
  await page.getByRole('button', { name: 'Masuk' }).click()
  await page.waitForURL('**/')
  return page
}
