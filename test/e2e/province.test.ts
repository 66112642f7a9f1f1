import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { good } from '../app-world.ts'
import { type BrowserWorld, openBrowserWorld } from './browser-world.ts'
import { isSaved, waitForIsland } from './office-steps.ts'
import { HEADS, headOf, OFFICE, rosterBook, superiorOf, YEAR } from './province-sample.ts'
import {
  adoptFromSuperior,
  certificates,
  codesOf,
  comeIn,
  copiesOf,
  declareChecked,
  inviteHeads,
  lookAt,
  openCopy,
  PASSWORD,
  PHONE,
  pasteAnnex,
  pasteBudget,
  readerOf,
  signNext,
  signOnPaper,
  typeDates,
} from './province-steps.ts'

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** Whose rows are taken over from the superior's; all others are pasted. */
const ADOPTING = headOf('kasub.data')
const ON_PAPER = headOf('kasub.data')
const AMENDED = headOf('kasub.perencanaan')

const certificateOf = certificates()
let world: BrowserWorld
let planner: Page

beforeAll(async () => {
  world = await openBrowserWorld({ isSetUp: false })
  await world.app.plantUnits()
})
afterAll(() => world?.close())

describe('a province from empty to eleven signed agreements', { timeout: 240_000 }, () => {
  test('the administrator sets the office up, brings its officials in, and invites the planner', async () => {
    const { page, complaints } = await world.visit()
    await page.goto('/')
    await page.waitForURL('**/siapkan')
    await page.getByLabel('Satuan kerja').fill(OFFICE)
    await page.getByLabel('Nama lengkap').fill('Wulan Contoh')
    await page.getByLabel('Nama pengguna').fill('wulan')
    await page.getByLabel('Kata sandi').fill(PASSWORD)
    await page.getByRole('button', { name: 'Siapkan Ikrar' }).click()
    await page.getByRole('link', { name: 'Organisasi', exact: true }).click()
    await page.getByRole('link', { name: 'Impor dan ekspor' }).click()
    const codeOf = await codesOf(new Uint8Array(await (await page.request.get('/organisasi/ekspor.xlsx')).body()))
    const file = { name: 'pejabat.xlsx', mimeType: XLSX, buffer: Buffer.from(await rosterBook(codeOf)) }
    await page.getByLabel('Berkas Excel').setInputFiles(file)
    await page.getByRole('button', { name: 'Lihat pratinjau' }).click()
    await page.getByText('Siap diterapkan: 22 perubahan').waitFor()
    await lookAt(page, '1-pejabat')
    await page.getByRole('button', { name: 'Terapkan 22 perubahan' }).click()
    await page.getByText('Berkas ini sudah diterapkan').waitFor()

    await page.getByRole('link', { name: 'Pengguna' }).click()
    await page.getByRole('link', { name: 'Undang pengguna' }).click()
    await page.getByLabel('Nama lengkap').fill('Arif Contoh')
    await page.getByLabel('Nama pengguna').fill('arif')
    await page.getByRole('button', { name: 'Undang' }).click()
    const link = await page.locator('.whole-link').innerText()
    const arif = await world.visit()
    planner = arif.page
    await planner.goto(link)
    await planner.getByLabel('Kata sandi').fill(PASSWORD)
    await planner.getByRole('button', { name: 'Buat kata sandi dan masuk' }).click()
    await planner.waitForURL('**/')
    await lookAt(planner, '1-beranda')
    await inviteHeads(world, await readerOf(world, 'wulan'), HEADS)
    expect([...complaints, ...arif.complaints]).toEqual([])
  })

  test('the planner opens the year and fills eleven annexes, ten from tables and one from the superior', async () => {
    const page = planner
    await page.goto(`/penyusunan?tahun=${YEAR}`)
    await page.getByRole('button', { name: `Buka tahun ${YEAR}` }).click()
    await page.getByRole('link', { name: HEADS[1]?.agreement.unit ?? '', exact: true }).waitFor()
    expect(await page.getByText('Rancangan', { exact: true }).count()).toBe(11)
    await lookAt(page, '2-tahun-dibuka')
    for (const { agreement } of HEADS.filter((head) => head !== ADOPTING)) {
      await openCopy(page, agreement.unit)
      await pasteAnnex(page, agreement)
      await pasteBudget(page, agreement)
      await typeDates(page)
    }
    await adoptFromSuperior(page, ADOPTING, [1, 5])
    await pasteBudget(page, ADOPTING.agreement)
    await typeDates(page)
    await lookAt(page, '2-naskah-turunan')
    const copies = await copiesOf(world, await readerOf(world, 'arif'))
    const left = [...copies.values()].flatMap(({ unit, findings }) => findings.map((f) => `${unit}: ${f.message.id}`))
    expect(left).toEqual([])
  })

  test('the planner says that all are checked; a head returns one from a phone with a reason, and it is corrected', async () => {
    const page = planner
    for (const { agreement } of HEADS) {
      await openCopy(page, agreement.unit)
      await declareChecked(page)
    }
    const head = headOf('kasub.keuangan')
    const phone = await world.visit(PHONE)
    await comeIn(phone.page, 'kabag.keuangan')
    await phone.page.goto(`/penyusunan?tahun=${YEAR}`)
    await lookAt(phone.page, '3-telepon-daftar')
    await phone.page.getByRole('link', { name: head.agreement.unit, exact: true }).first().click()
    await phone.page.getByRole('heading', { name: 'Kembalikan dengan alasan' }).waitFor()
    await lookAt(phone.page, '3-telepon-naskah')
    const form = phone.page.locator('#kembalikan')
    await form.getByLabel('Tentang').selectOption({ index: 3 })
    await form.getByLabel('Alasan').fill('Naikkan target ini menjadi 100%, sesuai rapat kerja.')
    await form.getByRole('button', { name: 'Kembalikan' }).click()
    await phone.page.getByText('Dikembalikan', { exact: true }).first().waitFor()

    await page.goto('/')
    await lookAt(page, '3-beranda-perencana')
    await page.locator('a.waiting', { hasText: head.agreement.unit }).click()
    await page.getByText('Naikkan target ini menjadi 100%, sesuai rapat kerja.').first().waitFor()
    await waitForIsland(page)
    await page.getByRole('button', { name: 'Kembali ke rancangan' }).click()
    await page.getByText('Rancangan', { exact: true }).first().waitFor()
    await waitForIsland(page)
    await page.locator('[data-column=target]').nth(2).fill('100%')
    await page.keyboard.press('Tab')
    await isSaved(page)
    await page.getByRole('button', { name: 'Selesai' }).click()
    await page.getByText(/· selesai/).waitFor()
    await waitForIsland(page)
    await declareChecked(page)
    await lookAt(page, '3-diperiksa')
    expect(phone.complaints).toEqual([])
  })

  test('one is signed on paper: printed, signed, scanned, read back and bound', async () => {
    const copies = await copiesOf(world, await readerOf(world, 'arif'))
    await signOnPaper(planner, copies.get(ON_PAPER.agreement.unit)?.id ?? '')
    await lookAt(planner, '4-kertas')
  })

  test('the others sign on their phones, each in one sitting: their own first, then those of their subordinates', async () => {
    const electronic = HEADS.filter((head) => head !== ON_PAPER)
    for (const { username } of electronic.toReversed()) {
      const { page, complaints } = await world.visit(PHONE)
      await comeIn(page, username)
      const signs = 1 + electronic.filter((head) => superiorOf(head)?.username === username).length
      for (let n = 0; n < signs; n += 1) await signNext(page, certificateOf(username), { isLast: n === signs - 1 })
      if (signs > 2) await lookAt(page, `4-${username}`)
      expect(complaints).toEqual([])
      await page.context().close()
    }
  })

  test('the list shows every state, and anybody sees by its code that an agreement is signed', async () => {
    await planner.goto(`/penyusunan?tahun=${YEAR}`)
    await lookAt(planner, '5-daftar')
    expect(await planner.getByText('Ditandatangani kedua pihak', { exact: true }).count()).toBe(10)
    expect(await planner.getByText('Ditandatangani pihak pertama', { exact: true }).count()).toBe(1)
    await planner.goto(`/perjanjian?tahun=${YEAR}`)
    await lookAt(planner, '5-perjanjian')
    const reader = await readerOf(world, 'arif')
    const copies = await copiesOf(world, reader)
    for (const username of ['ketua', 'kabag.teknis', 'kasub.keuangan'] as const) {
      const copy = copies.get(headOf(username).agreement.unit)
      const { code } = good(await world.app.signingView(reader, copy?.id ?? ''))
      const { page } = await world.visit({ ...PHONE, javaScriptEnabled: false })
      await page.goto(`/keaslian/${code}`)
      await page
        .getByText(/^Tercatat/)
        .first()
        .waitFor()
      await page.getByText(headOf(username).name).first().waitFor()
      const { bytes } = good(await world.app.copyPdf(reader, copy?.id ?? ''))
      const file = { name: 'PK.pdf', mimeType: 'application/pdf', buffer: Buffer.from(bytes) }
      await page.getByLabel('Berkas PDF').setInputFiles(file)
      await page.getByRole('button', { name: 'Periksa', exact: true }).click()
      await page.getByText('Persis sama dengan yang ditandatangani', { exact: true }).waitFor()
      await page.context().close()
    }
  })
  test('one is amended for a reason of law, signed anew by both, and the old one stays readable and marked', async () => {
    const reader = await readerOf(world, 'arif')
    const old = (await copiesOf(world, reader)).get(AMENDED.agreement.unit)
    const oldCode = good(await world.app.signingView(reader, old?.id ?? '')).code
    await planner.goto(`/perjanjian/${old?.agreementId}`)
    await planner.getByRole('link', { name: 'Susun perubahan' }).click()
    await planner.getByLabel('Perubahan strategi, program, kegiatan, atau alokasi anggaran').check()
    await planner.getByLabel('Penjelasan').fill(`Revisi DIPA ke-1 tanggal 7 Juni ${YEAR}.`)
    await planner.getByRole('button', { name: 'Mulai naskah perubahan' }).click()
    await planner.waitForURL(/\/penyusunan\/[0-9a-f-]{36}$/)
    const id = planner.url().slice(-36)
    await waitForIsland(planner)
    await planner.locator('[data-column=target]').nth(1).fill('92,5%')
    for (const at of ['statementDate', 'annexDate']) await planner.locator(`[name="at:${at}"]`).fill(`1 Juli ${YEAR}`)
    await planner.keyboard.press('Tab')
    await isSaved(planner)
    await declareChecked(planner)
    await planner.getByRole('link', { name: 'Perubahan terhadap versi 1' }).click()
    await planner.locator('ins', { hasText: '92,5%' }).first().waitFor()
    await lookAt(planner, '6-perubahan')
    for (const username of [AMENDED.username, superiorOf(AMENDED)?.username ?? '']) {
      const { page } = await world.visit(PHONE)
      await comeIn(page, username)
      await signNext(page, certificateOf(AMENDED.username), { isLast: true })
      await page.context().close()
    }
    const { page } = await world.visit({ ...PHONE, javaScriptEnabled: false })
    await page.goto(`/keaslian/${oldCode}`)
    await page.getByText('Sudah diganti', { exact: true }).waitFor()
    await page.goto(`/keaslian/${good(await world.app.signingView(reader, id)).code}`)
    await page
      .getByText(/^Tercatat/)
      .first()
      .waitFor()
    await planner.goto(`/perjanjian/${old?.agreementId}?versi=1`)
    await planner.getByText('Anda membaca versi 1, yang sudah diganti versi 2.').waitFor()
    await lookAt(planner, '6-versi-lama')
  })
})
