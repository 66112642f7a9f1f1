import { AxeBuilder } from '@axe-core/playwright'
import { readXlsx } from 'hucre/xlsx'
import type { BrowserContextOptions, Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import type { Reader } from '../../src/contract/view.ts'
import type { WorkingCopyView } from '../../src/contract/working-copy-view.ts'
import type { Agreement } from '../../src/core/agreement/agreement.ts'
import { dayInJakarta } from '../../src/core/calendar/term.ts'
import { good } from '../app-world.ts'
import { identity } from '../signing/test-authority.ts'
import { pkcs12 } from '../signing/test-pkcs12.ts'
import type { BrowserWorld } from './browser-world.ts'
import { fitsWidth, isSaved, waitForIsland } from './office-steps.ts'
import { annexHtml, budgetHtml, HEADS, type Head, OFFICE, type Username, YEAR } from './province-sample.ts'
import { scannedPages } from './scanned-pages.ts'

export const PASSWORD = 'empat danau di selatan'
export const CERTIFICATE_PASSWORD = 'sandi kunci penanda'
export const PHONE: BrowserContextOptions = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }
const ADDRESS = '10.0.0.7'

/** Looks at a page as somebody with a screen reader does, and at its width; keeps a picture where a folder is named. */
export const lookAt = async (page: Page, name: string): Promise<void> => {
  await fitsWidth(page)
  const folder = process.env['IKRAR_PICTURES']
  if (folder) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true })
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map((v) => `${name} ${v.id}: ${v.nodes.map((n) => n.html).join(' | ')}`)).toEqual([])
}

export const comeIn = async (page: Page, username: string): Promise<void> => {
  await page.goto('/masuk')
  await page.getByLabel('Nama pengguna').fill(username)
  await page.getByLabel('Kata sandi').fill(PASSWORD)
  await page.getByRole('button', { name: 'Masuk', exact: true }).click()
  await page.waitForURL((url) => !url.pathname.startsWith('/masuk'))
}

export const readerOf = async (world: BrowserWorld, username: string): Promise<Reader> => {
  const { reader } = good(await world.app.signIn({ username, password: PASSWORD, address: ADDRESS }))
  if (!reader) throw new Error(`${username} is not signed in`)
  return reader
}

/** The codes of the office's units as its export says them. */
export const codesOf = async (book: Uint8Array): Promise<(unit: string) => string> => {
  const rows = (await readXlsx(book)).sheets[1]?.rows ?? []
  return (unit) => {
    const found = rows.find((row) => row[2] === unit)
    if (!found) throw new Error(`the export has no unit ${unit}`)
    return String(found[0])
  }
}

/** Invites everybody who heads a unit, to sign for that very unit, and lets them choose a password. */
export const inviteHeads = async ({ app }: BrowserWorld, admin: Reader, heads: readonly Head[]): Promise<void> => {
  for (const { username, name, agreement } of heads) {
    const invited = { username, name, email: '', office: OFFICE, unit: agreement.unit, role: 'official' as const }
    const { path } = good(await app.inviteUser(admin, invited))
    const token = path?.split('/').at(-1) ?? ''
    good(await app.acceptInvitation({ token, password: PASSWORD, address: ADDRESS }))
  }
}

export const openCopy = async (page: Page, unit: string): Promise<void> => {
  await page.goto(`/penyusunan?tahun=${YEAR}`)
  await page.getByRole('link', { name: unit, exact: true }).first().click()
  await page.waitForURL(/\/penyusunan\/[0-9a-f-]{36}$/)
  await waitForIsland(page)
}

/** Pastes as a browser does after a copy in Word: the cells as HTML. */
const paste = (field: Locator, html: string): Promise<void> =>
  field.evaluate((target, copied) => {
    const data = new DataTransfer()
    data.setData('text/html', copied)
    target.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
  }, html)

export const pasteAnnex = async (page: Page, agreement: Agreement): Promise<void> => {
  await page.getByRole('button', { name: 'Tambah sasaran', exact: true }).click()
  await paste(page.locator('[data-column=no][name^="at:objectives/"]').first(), annexHtml(agreement))
}

export const pasteBudget = async (page: Page, agreement: Agreement): Promise<void> => {
  await page.getByRole('button', { name: 'Tambah tabel anggaran' }).click()
  await paste(page.locator('[name="at:budget/lines/0/no"]'), budgetHtml(agreement))
  await page.getByLabel('Jumlah tercetak').fill(String(agreement.budget?.printedTotal ?? ''))
}

export const typeDates = async (page: Page): Promise<void> => {
  await page.locator('[name="at:place"]').fill('Muara Teladan')
  await page.locator('[name="at:statementDate"]').fill(`4 Januari ${YEAR}`)
  await page.locator('[name="at:annexDate"]').fill(`4 Januari ${YEAR}`)
  await page.keyboard.press('Tab')
  await isSaved(page)
}

/** Says the open copy is checked; what is left to do, where it is refused, is told. */
export const declareChecked = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Nyatakan sudah diperiksa' }).click()
  await page.getByText('Sudah diperiksa', { exact: true }).first().waitFor()
}

/** What the planner sees of each unit's copy, by the unit. */
export const copiesOf = async (
  { app }: BrowserWorld,
  planner: Reader,
): Promise<ReadonlyMap<string, WorkingCopyView>> => {
  const { units } = good(await app.draftingYear(planner, null, YEAR))
  const found = new Map<string, WorkingCopyView>()
  for (const { unit, copy } of units) if (copy) found.set(unit, good(await app.copyView(planner, copy.id)))
  return found
}

/** Everybody's certificate, of an authority of the test's own. */
export const certificates = (): ((who: Username) => { name: string; mimeType: string; buffer: Buffer }) => {
  const root = identity({ name: 'Otorita Uji', authority: true, kind: 'ec' })
  const made = new Map(HEADS.map(({ username, name }) => [username, identity({ name, kind: 'ec' }, root)]))
  return (who) => {
    const one = made.get(who)
    if (!one) throw new Error(`no certificate of ${who}`)
    const buffer = Buffer.from(pkcs12(one, CERTIFICATE_PASSWORD))
    return { name: `${who}.p12`, mimeType: 'application/x-pkcs12', buffer }
  }
}

/** Begins a unit's copy anew from the superior's rows, and leaves out all objectives but these. */
export const adoptFromSuperior = async (page: Page, { agreement }: Head, kept: readonly number[]): Promise<void> => {
  await openCopy(page, agreement.unit)
  await page.locator('.discard > summary').click()
  await page.getByRole('button', { name: 'Buang naskah' }).click()
  await page.getByText('Mulai naskah').waitFor()
  await page.getByRole('button', { name: 'dari naskah atasan' }).click()
  await page.waitForURL(/\/penyusunan\/[0-9a-f-]{36}$/)
  await waitForIsland(page)
  const count = await page.locator('[data-column=objective]').count()
  for (const index of Array.from({ length: count }, (_, i) => i)
    .filter((i) => !kept.includes(i))
    .toReversed()) {
    const menu = page.locator('.row-menu', { has: page.locator(`button[value="remove-objective:${index}"]`) })
    await menu.locator('summary').click()
    await menu.getByRole('button', { name: 'Hapus sasaran' }).click()
  }
  const numbers = page.locator('[data-column=no][name^="at:objectives/"]')
  for (const index of kept.keys()) await numbers.nth(index).fill(String(index + 1))
  await page.keyboard.press('Tab')
  await isSaved(page)
  await page.getByRole('button', { name: 'Pastikan semua baris' }).click()
  await page.getByRole('button', { name: 'Pastikan semua baris' }).waitFor({ state: 'detached' })
  await waitForIsland(page)
}

/** Signs the first thing that waits, found on the home page: by the certificate's file, kept for the next time, or as kept. */
export const signNext = async (
  page: Page,
  file: { readonly name: string; readonly mimeType: string; readonly buffer: Buffer },
  { isLast }: { readonly isLast: boolean },
): Promise<void> => {
  await page.goto('/')
  await page.locator('a.waiting').first().click()
  await page.getByText('Yang ditandatangani adalah PDF ini').waitFor()
  const kept = page.locator('#sandi-tersimpan')
  if ((await kept.count()) > 0) await kept.fill(CERTIFICATE_PASSWORD)
  else {
    await page.locator('#sandi-berkas').fill(CERTIFICATE_PASSWORD)
    if (!isLast) await page.getByLabel('Simpan sertifikat ini tersegel untuk lain kali').check()
    await page.locator('input[type=file]').setInputFiles(file)
  }
  await page.locator('details[open]').getByRole('button', { name: 'Tanda tangani' }).click()
  await page.waitForURL(/selesai/)
  await page.getByText('Tanda tangan Anda sudah tersimpan').waitFor()
}

/** Takes the print, scans it as an office does, and binds the scan once it is read back and found the same. */
export const signOnPaper = async (page: Page, copyId: string): Promise<void> => {
  await page.goto(`/penyusunan/${copyId}/tanda-tangan`)
  await page.getByRole('button', { name: 'Ambil cetakan untuk ditandatangani' }).click()
  await page.getByRole('link', { name: 'Buka cetakan (PDF)' }).waitFor()
  const print = await (await page.request.get(`/penyusunan/${copyId}/cetakan`)).body()
  await page.locator('#pindaian').setInputFiles(await scannedPages(new Uint8Array(print)))
  await page.getByRole('button', { name: 'Unggah pindaian' }).click()
  // Recognising a page takes some seconds, and the page asks anew by itself.
  await page.locator('#signedOn').waitFor({ timeout: 180_000 })
  await page.locator('#signedOn').fill(dayInJakarta(new Date()))
  const reason = page.locator('#reason')
  if ((await reason.count()) > 0) await reason.fill('Sudah dibandingkan dengan kertasnya; isinya sama.')
  await page.locator('input[name=confirmed]').check()
  await page.getByRole('button', { name: 'Catat sebagai ditandatangani' }).click()
  await page.getByText('Dicatat oleh perencana atas nama para pihak.').waitFor()
}
