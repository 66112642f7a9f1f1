import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { good } from '../app-world.ts'
import { type BrowserWorld, openBrowserWorld } from './browser-world.ts'
import { divisionPdf, fitsWidth, isSaved, openReview, read, signIn, waitForIsland } from './office-steps.ts'

const ACCOUNT_PAGES = ['/akun', '/pengguna', '/pengguna?cari=tidakada', '/pengguna/undang']

/** The most script a page may load, in bytes: none where it has no island. */
const mostScript = (path: string): number =>
  path === '/baca/:id/0'
    ? 60 * 1024
    : path.startsWith('/pohon') || path === '/baca' || path.startsWith('/organisasi?') || path === '/organisasi'
      ? 20 * 1024
      : 0

let world: BrowserWorld
let pages: readonly string[]

/** A unit's own page, its letterhead, and what merging it with its sisters would do. */
const unitPages = async (): Promise<readonly string[]> => {
  await world.app.plantUnits()
  const reader = await world.app.commandLineReader()
  if (!reader) throw new Error('nobody has set Ikrar up')
  const [secretariat] = good(await world.app.showUnit(reader, reader.officePlace[0] ?? '')).units
  const [unit, into, other] = good(await world.app.showUnit(reader, secretariat?.id ?? '')).units.map((u) => u.id)
  const plan = `ke=${into}&unit=${other}&mulai=2026-01-05`
  return [`/organisasi/${unit}`, `/organisasi/${unit}/kop`, `/organisasi/${unit}/gabung?${plan}`]
}

/** An office with one agreement kept and one under review; the addresses of all its pages. */
const furnish = async (): Promise<readonly string[]> => {
  const { file } = await divisionPdf()
  const { page } = await world.visit()
  await signIn(page)
  await read(page, file)
  await openReview(page)
  await waitForIsland(page)
  await page.getByRole('button', { name: 'Simpan perjanjian' }).click()
  await page.waitForURL(/\/perjanjian\/[0-9a-f-]{36}$/)
  const agreement = new URL(page.url()).pathname
  await read(page, { ...file, name: 'sekali lagi.pdf' })
  const batch = new URL(page.url()).pathname
  const roles = (await page.locator('a[href$="/peran"]').getAttribute('href')) ?? ''
  await page.context().close()
  const pages = [
    '/',
    '/baca',
    batch,
    `${batch}/0`,
    '/perjanjian',
    '/perjanjian?cari=tidakada',
    agreement,
    '/bantuan',
    roles,
    '/jejak',
    '/jejak?cari=tidakada',
  ]
  const organisation = ['/organisasi', '/organisasi?cari=hukum', ...(await unitPages()), '/pejabat']
  return [
    ...pages,
    '/penyusunan?tahun=2026',
    '/rencana',
    '/rencana/baru?jenis=dipa',
    '/indikator',
    '/pohon?tahun=2025',
    ...organisation,
    ...ACCOUNT_PAGES,
  ]
}

beforeAll(async () => {
  world = await openBrowserWorld({ isSetUp: true })
  pages = await furnish()
})
afterAll(() => world?.close())

const ready = async (page: Page, path: string): Promise<void> => {
  await page.goto(path)
  if (path.endsWith('/0')) await waitForIsland(page)
}

/** The text of each page of a PDF. */
const printed = async (bytes: Uint8Array) => {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise
  const text: string[] = []
  for (let n = 1; n <= pdf.numPages; n += 1) {
    const { items } = await (await pdf.getPage(n)).getTextContent()
    text.push(items.map((item) => ('str' in item ? item.str : '')).join(' '))
  }
  return { numPages: pdf.numPages, text }
}

const axe = async (page: Page, path: string) => {
  const { violations } = await new AxeBuilder({ page }).analyze()
  return violations.map((v) => `${path} ${v.id}: ${v.nodes.map((n) => n.target.join(' ')).join(', ')}`)
}

describe('every page', () => {
  test.each([
    { scheme: 'light', width: 1280 },
    { scheme: 'dark', width: 360 },
  ] as const)(
    'is clean for axe and fits its window ($scheme, $width px)',
    { timeout: 240_000 },
    async ({ scheme, width }) => {
      const { page, complaints } = await world.visit({ colorScheme: scheme, viewport: { width, height: 800 } })
      await ready(page, '/masuk')
      const wrong = await axe(page, '/masuk')
      await signIn(page)
      for (const path of pages) {
        await ready(page, path)
        wrong.push(...(await axe(page, path)))
        await fitsWidth(page)
      }
      expect(wrong).toEqual([])
      expect(complaints).toEqual([])
    },
  )

  test('is small: 30 kB of HTML, no script where none is needed, 60 kB of script for the review, 20 kB for other islands', async () => {
    const { page } = await world.visit()
    await signIn(page)
    const sizes: Record<string, { html: number; script: number }> = {}
    for (const path of pages) {
      // A browser that has seen nothing yet.
      const visitor = await world.visit({ storageState: await page.context().storageState() })
      const loads: Promise<{ readonly type: string; readonly bytes: number }>[] = []
      visitor.page.on('requestfinished', (request) => {
        const type = request.resourceType()
        loads.push(request.sizes().then(({ responseBodySize }) => ({ type, bytes: responseBodySize })))
      })
      await ready(visitor.page, path)
      if (path.endsWith('/0')) {
        // The first edit brings in the checks.
        await visitor.page.getByLabel('Tempat').fill('Kota Teladan')
        await visitor.page.getByLabel('Tempat').press('Tab')
        await isSaved(visitor.page)
      }
      await visitor.page.waitForLoadState('networkidle')
      const all = await Promise.all(loads)
      const sum = (type: string) => all.reduce((n, l) => (l.type === type ? n + l.bytes : n), 0)
      sizes[path.replace(/[0-9a-f-]{36}/g, ':id')] = { html: sum('document'), script: sum('script') }
      await visitor.page.context().close()
    }
    process.stdout.write(`bytes of compressed HTML and script a page: ${JSON.stringify(sizes)}\n`)
    for (const [path, { html, script }] of Object.entries(sizes)) {
      expect(html, path).toBeLessThanOrEqual(30 * 1024)
      expect(script, path).toBeLessThanOrEqual(mostScript(path))
    }
    expect(sizes['/baca/:id/0']?.script).toBeGreaterThan(0)
  })

  test('speaks English and turns dark by a switch that needs no script, and stays so', async () => {
    const { page } = await world.visit({ javaScriptEnabled: false })
    await page.goto('/masuk')
    await page.getByRole('button', { name: 'English' }).click()
    await page.getByRole('button', { name: 'Sign in' }).waitFor()
    await page.getByRole('button', { name: 'Dark' }).click()
    expect(await page.locator('html').getAttribute('data-theme')).toBe('dark')
    expect(await page.locator('html').getAttribute('lang')).toBe('en')
    const ground = await page.evaluate(() => getComputedStyle(document.body).backgroundColor)
    expect(ground).toBe('rgb(23, 22, 20)')
    await page.goto('/masuk')
    expect(await page.locator('html').getAttribute('data-theme')).toBe('dark')
  })

  test('prints the document alone, letterhead and statement on the first page and the annex from the second', async () => {
    const { page } = await world.visit()
    await signIn(page)
    await page.goto(pages[6] ?? '')
    await page.emulateMedia({ media: 'print' })
    expect(await page.getByRole('heading', { name: 'PERJANJIAN KINERJA TAHUN 2025' }).isVisible()).toBe(true)
    for (const gone of ['nav', '.card', '.btn', 'h1']) {
      expect(await page.locator(gone).locator('visible=true').count(), gone).toBe(0)
    }
    const { numPages, text } = await printed(await page.pdf({ format: 'A4' }))
    expect(numPages).toBeGreaterThanOrEqual(2)
    expect(text[0]).toContain('KOMISI PEMILIHAN UMUM')
    expect(text[0]).toContain('Pihak Kedua,')
    expect(text[0]).not.toContain('Indikator Kinerja')
    expect(text[1]).toContain('Indikator Kinerja')
  })

  test('that is not there says so in the same face', async () => {
    const { page } = await world.visit()
    await signIn(page)
    const reply = await page.goto('/tidak-ada')
    expect(reply?.status()).toBe(404)
    await page.getByRole('heading', { name: 'Halaman ini tidak ada' }).waitFor({ state: 'attached' })
    await page.getByRole('link', { name: 'Kembali ke Beranda' }).click()
    await page.getByRole('heading', { name: /Selamat bekerja/ }).waitFor()
  })
})
