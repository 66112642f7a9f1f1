import { afterAll, beforeAll, expect, test } from 'vitest'
import { good } from '../app-world.ts'
import { isReadable, look, openPaperOffice, type PaperOffice } from './paper-office.ts'
import { scannedPages } from './scanned-pages.ts'

let office: PaperOffice

beforeAll(async () => {
  office = await openPaperOffice()
})
afterAll(() => office?.world.close())

test('a planner prints, scans what was signed and brings it in, on a phone without script; who holds the scan can compare it', async () => {
  const { world, planner, copy, address, signedIn } = office
  const copyId = copy.id
  const { page } = await signedIn('perencana', false)
  await page.goto(address)
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
  const { world, planner, copy, address, signedIn } = office
  const { page, complaints } = await signedIn('perencana', true)
  const { code } = good(await world.app.signingView(planner, copy.id))
  for (const path of [address, `/keaslian/${code}`]) {
    for (const width of [360, 1280]) {
      await page.setViewportSize({ width, height: 800 })
      await page.goto(path)
      await look(page, `${path.split('/')[1]}-${width}`)
      await isReadable(page)
    }
  }
  expect(complaints).toEqual([])
})
