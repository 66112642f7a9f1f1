import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { SampleSignIn } from '../../src/app/sample-people.ts'
import type { Reader } from '../../src/contract/view.ts'
import { good } from '../app-world.ts'
import { checkedCopy, contentOf } from '../signing/signing-office.ts'
import { type BrowserWorld, openBrowserWorld } from './browser-world.ts'
import { fitsWidth } from './office-steps.ts'
import { scannedPages } from './scanned-pages.ts'

let world: BrowserWorld
let signIns: readonly SampleSignIn[]
let planner: Reader
let copyId: string

const signInOf = (username: string): SampleSignIn => {
  const found = signIns.find((one) => one.username === username)
  if (!found) throw new Error(`the sample has no ${username}`)
  return found
}

beforeAll(async () => {
  world = await openBrowserWorld({ isSetUp: false })
  signIns = good(await world.app.setUpSample())
  const { reader } = good(await world.app.signIn({ ...signInOf('perencana'), address: '10.0.0.7' }))
  if (!reader) throw new Error('the planner is not signed in')
  planner = reader
  const { units } = good(await world.app.draftingYear(planner, null, 2027))
  const unit = units.find((one) => one.level === 'sekretaris')?.unitId ?? ''
  const draft = good(await world.app.startCopy(planner, unit, { year: 2027, from: { kind: 'blank' } }))
  copyId = (await checkedCopy(world, planner, draft, contentOf(2027))).id
})
afterAll(() => world?.close())

const address = () => `/penyusunan/${copyId}/tanda-tangan`

const look = async (page: Page, name: string): Promise<void> => {
  await fitsWidth(page)
  const folder = process.env['IKRAR_PICTURES']
  if (folder) await page.screenshot({ path: `${folder}/kertas-${name}.png`, fullPage: true })
}

const signedIn = async (username: string, javaScriptEnabled: boolean, width = 360) => {
  const { page, complaints } = await world.visit({ javaScriptEnabled, viewport: { width, height: 740 } })
  await page.goto('/masuk')
  await page.getByLabel('Nama pengguna').fill(username)
  await page.getByLabel('Kata sandi').fill(signInOf(username).password)
  await page.getByRole('button', { name: 'Masuk' }).click()
  await page.waitForURL((url) => !url.pathname.startsWith('/masuk'))
  return { page, complaints }
}

const isReadable = async (page: Page): Promise<void> =>
  expect((await new AxeBuilder({ page }).analyze()).violations, page.url()).toEqual([])

test('a planner prints, scans what was signed and brings it in, on a phone without script; who holds the scan can compare it', async () => {
  const { page } = await signedIn('perencana', false)
  await page.goto(address())
  await look(page, 'awal')
  await page.getByRole('button', { name: 'Ambil cetakan untuk ditandatangani' }).click()
  await page.getByText('2. Unggah pindaiannya').waitFor()
  await look(page, 'dicetak')
  const pages = await scannedPages(good(await world.app.paperFile(planner, copyId, 'print')).bytes)
  expect(pages.length).toBeGreaterThan(1)

  await page.getByLabel('Pindaian', { exact: true }).setInputFiles(pages.slice(0, 1))
  await page.getByRole('button', { name: 'Unggah pindaian' }).click()
  await page.getByText('Halaman kurang').waitFor({ timeout: 120_000 })
  await look(page, 'kurang')
  expect(await page.getByRole('button', { name: 'Catat sebagai ditandatangani' }).count()).toBe(0)

  await page.getByLabel('Pindaian', { exact: true }).setInputFiles(pages)
  await page.getByRole('button', { name: 'Unggah pindaian' }).click()
  await page.getByText('Pindaian terbaca sama dengan yang dicetak').waitFor({ timeout: 120_000 })
  await look(page, 'sama')
  const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Jakarta' }).format(new Date())
  await page.getByLabel('Tanggal ditandatangani').fill(today)
  await page.getByRole('checkbox').check()
  await page.getByRole('button', { name: 'Catat sebagai ditandatangani' }).click()
  await page.getByText('Dicatat oleh perencana atas nama para pihak.').waitFor()
  await look(page, 'tercatat')

  const view = good(await world.app.signingView(planner, copyId))
  expect(view.copy.state).toBe('signed-second')
  const citizen = (await world.visit({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } })).page
  await citizen.goto(`/keaslian/${view.code}`)
  await citizen.getByText('Ditandatangani di atas kertas pada').waitFor()
  await look(citizen, 'keaslian')
  const scan = good(await world.app.paperFile(planner, copyId, 'scan')).bytes
  const file = { name: 'pindaian.pdf', mimeType: 'application/pdf', buffer: Buffer.from(scan) }
  await citizen.getByLabel('Berkas PDF').setInputFiles(file)
  await citizen.getByRole('button', { name: 'Periksa', exact: true }).click()
  await citizen.getByText('Persis sama dengan yang ditandatangani', { exact: true }).waitFor()
  await look(citizen, 'keaslian-sama')
  const changed = { ...file, buffer: Buffer.concat([file.buffer, Buffer.from('x')]) }
  await citizen.goto(`/keaslian/${view.code}`)
  await citizen.getByLabel('Berkas PDF').setInputFiles(changed)
  await citizen.getByRole('button', { name: 'Periksa', exact: true }).click()
  await citizen.getByText('Berbeda dari yang ditandatangani', { exact: true }).waitFor()
}, 300_000)

test('everybody can read these pages, at the width of a phone and of a desk', async () => {
  const { page, complaints } = await signedIn('perencana', true)
  const { code } = good(await world.app.signingView(planner, copyId))
  for (const path of [address(), `/keaslian/${code}`]) {
    for (const width of [360, 1280]) {
      await page.setViewportSize({ width, height: 800 })
      await page.goto(path)
      await look(page, `${path.split('/')[1]}-${width}`)
      await isReadable(page)
    }
  }
  expect(complaints).toEqual([])
})
