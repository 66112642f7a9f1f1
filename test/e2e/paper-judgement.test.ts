import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { agreementFromInterchange } from '../../src/contract/agreement-mapping.ts'
import { KPU_PROFILE } from '../../src/core/profile/kpu/kpu-profile.ts'
import { createDocumentWriter } from '../../src/writing/document-writer.ts'
import { good } from '../app-world.ts'
import { withTarget } from '../signing/paper-scan.ts'
import { isReadable, look, openPaperOffice, type PaperOffice } from './paper-office.ts'
import { scannedPages } from './scanned-pages.ts'

let office: PaperOffice

beforeAll(async () => {
  office = await openPaperOffice()
})
afterAll(() => office?.world.close())

/** A sheet on which another target stands than was printed, as it comes from a scanner. */
const paperSaying = async (target: string) => {
  const writer = createDocumentWriter({ printed: KPU_PROFILE })
  return scannedPages(good(await writer.pdf(agreementFromInterchange(withTarget(office.copy, target)))))
}

const picturesOf = (page: Page): Promise<number[]> =>
  page
    .locator('figure img')
    .evaluateAll((images) =>
      images.map((image) => (image instanceof HTMLImageElement && image.complete ? image.naturalWidth : 0)),
    )

test('what is read otherwise for certain is judged by other eyes than those of who brought the scan in, picture beside picture', async () => {
  const { world, planner, copy, address, signedIn } = office
  const desk = await signedIn('perencana', true, 1280)
  await desk.page.goto(address)
  await desk.page.getByRole('button', { name: 'Ambil cetakan untuk ditandatangani' }).click()
  await desk.page.getByText('2. Unggah pindaiannya').waitFor()
  await desk.page.getByLabel('Pindaian', { exact: true }).setInputFiles(await paperSaying('65%'))
  await desk.page.getByRole('button', { name: 'Unggah pindaian' }).click()
  await desk.page.getByText('Pindaian ini tidak sama dengan yang dicetak').waitFor({ timeout: 120_000 })
  await desk.page.locator('figure img').last().scrollIntoViewIfNeeded()
  await expect.poll(async () => (await picturesOf(desk.page)).map((width) => width > 20)).toEqual([true, true])
  await look(desk.page, 'berbeda-1280')
  await isReadable(desk.page)
  expect(await desk.page.getByRole('button', { name: 'Sama dengan yang dicetak' }).count()).toBe(0)
  expect(await desk.page.getByRole('button', { name: 'Catat sebagai ditandatangani' }).count()).toBe(0)

  const phone = await signedIn('sekretaris', false)
  await phone.page.goto(address)
  await look(phone.page, 'berbeda-360')
  await phone.page.getByLabel('Alasan').last().fill('Coretan tanda tangan mengenai angkanya; pada kertas tetap 95%.')
  await phone.page.getByRole('button', { name: 'Sama dengan yang dicetak' }).click()
  await phone.page.getByText('Dinyatakan sama dengan yang dicetak oleh').first().waitFor()
  await look(phone.page, 'diperiksa-360')

  await desk.page.goto(address)
  await desk.page.getByText('Coretan tanda tangan mengenai angkanya').first().waitFor()
  const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Jakarta' }).format(new Date())
  await desk.page.getByLabel('Tanggal ditandatangani').fill(today)
  await desk.page.getByRole('checkbox').check()
  await look(desk.page, 'diperiksa-1280')
  await desk.page.getByRole('button', { name: 'Catat sebagai ditandatangani' }).click()
  await desk.page.getByText('Dicatat oleh perencana atas nama para pihak.').waitFor()
  await isReadable(desk.page)

  const { code } = good(await world.app.signingView(planner, copy.id))
  const citizen = (await world.visit({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } })).page
  await citizen.goto(`/keaslian/${code}`)
  await citizen.getByText('1 perbedaan bacaan pada pindaian diperiksa oleh pihak pertama').waitFor()
  await look(citizen, 'keaslian-diperiksa')
  expect(desk.complaints).toEqual([])
}, 300_000)
