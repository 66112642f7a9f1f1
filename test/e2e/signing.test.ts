import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { SampleSignIn } from '../../src/app/sample-people.ts'
import type { Reader } from '../../src/contract/view.ts'
import { good } from '../app-world.ts'
import { checkedCopy, contentOf } from '../signing/signing-office.ts'
import { openAuthority, PASSPHRASE, p12Of } from '../signing/signing-world.ts'
import { identity } from '../signing/test-authority.ts'
import { type BrowserWorld, openBrowserWorld } from './browser-world.ts'
import { fitsWidth } from './office-steps.ts'

const authority = openAuthority()
/** Certificates under the names that are printed. */
const signers = {
  secretary: identity({ name: 'Dr. Ratna Puspitawati Handoko, S.E., M.M.' }, authority.issuer),
  chair: identity({ name: 'Surya Lesmana Wibisana, S.IP., M.Si.', kind: 'ec' }, authority.issuer),
}
const PHONE = { width: 360, height: 740 }
let world: BrowserWorld
let signIns: readonly SampleSignIn[]
let copyId: string
let code: string

const signInOf = (username: string): SampleSignIn => {
  const found = signIns.find((one) => one.username === username)
  if (!found) throw new Error(`the sample has no ${username}`)
  return found
}

const readerOf = async (username: string): Promise<Reader> => {
  const { reader } = good(await world.app.signIn({ ...signInOf(username), address: '10.0.0.7' }))
  if (!reader) throw new Error(`${username} is not signed in`)
  return reader
}

beforeAll(async () => {
  world = await openBrowserWorld({ isSetUp: false })
  signIns = good(await world.app.setUpSample())
  const planner = await readerOf('perencana')
  const { units } = good(await world.app.draftingYear(planner, null, 2027))
  const unit = units.find((one) => one.level === 'sekretaris')?.unitId ?? ''
  const draft = good(await world.app.startCopy(planner, unit, { year: 2027, from: { kind: 'blank' } }))
  const copy = await checkedCopy(world, planner, draft, contentOf(2027))
  copyId = copy.id
  code = good(await world.app.signingView(planner, copyId)).code
})
afterAll(() => world?.close())

const look = async (page: Page, name: string): Promise<void> => {
  await fitsWidth(page)
  const folder = process.env['IKRAR_PICTURES']
  if (folder) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true })
}

/** A phone of somebody of the sample; axe needs script, so that the journey itself is made without. */
const phoneOf = async (username: string | null, javaScriptEnabled = false) => {
  const { page, complaints } = await world.visit({ javaScriptEnabled, viewport: PHONE })
  if (username !== null) {
    await page.goto('/masuk')
    await page.getByLabel('Nama pengguna').fill(username)
    await page.getByLabel('Kata sandi').fill(signInOf(username).password)
    await page.getByRole('button', { name: 'Masuk' }).click()
    await page.waitForURL((url) => !url.pathname.startsWith('/masuk'))
  }
  return { page, complaints }
}

const certificate = (who: keyof typeof signers) => ({
  name: 'saya.p12',
  mimeType: 'application/x-pkcs12',
  buffer: Buffer.from(p12Of(authority, signers[who])),
})

test('on phones without script the secretary signs with a file, the chair with a kept certificate, and a citizen looks it up', async () => {
  const { page } = await phoneOf('sekretaris')
  await page.goto(`/penyusunan/${copyId}/tanda-tangan`)
  await page.getByText('Tanda tangani sebagai pihak pertama').waitFor()
  await look(page, 'tanda-tangan')
  await page.getByLabel('Kata sandi sertifikat').fill('salah')
  await page.getByLabel('Berkas sertifikat (.p12 atau .pfx)').setInputFiles(certificate('secretary'))
  await page.getByRole('button', { name: 'Tanda tangani' }).click()
  await page.getByText('Kata sandi sertifikat tidak cocok.').waitFor()
  await look(page, 'tanda-tangan-salah')
  await page.getByLabel('Kata sandi sertifikat').fill(PASSPHRASE)
  await page.getByLabel('Berkas sertifikat (.p12 atau .pfx)').setInputFiles(certificate('secretary'))
  await page.getByRole('button', { name: 'Tanda tangani' }).click()
  await page.getByText('Tanda tangan Anda sudah tersimpan').waitFor()
  await look(page, 'tanda-tangan-selesai')

  const chair = (await phoneOf('ketua')).page
  await chair.goto('/akun/sertifikat')
  await chair.getByLabel('Kata sandi sertifikat').fill(PASSPHRASE)
  await chair.getByLabel('Berkas sertifikat (.p12 atau .pfx)').setInputFiles(certificate('chair'))
  await chair.getByRole('button', { name: 'Simpan sertifikat' }).click()
  await chair.getByText('Sertifikat tersimpan.').waitFor()
  await look(chair, 'sertifikat')
  await chair.goto('/')
  await chair.locator(`a[href="/penyusunan/${copyId}/tanda-tangan"]`).click()
  await chair.getByText('Sertifikat yang tersimpan').waitFor()
  await look(chair, 'tanda-tangan-ketua')
  await chair.locator('#sandi-tersimpan').fill(PASSPHRASE)
  await chair.getByRole('button', { name: 'Tanda tangani' }).first().click()
  await chair.getByText('Semua pihak sudah menandatangani').waitFor()

  const citizen = (await phoneOf(null)).page
  await citizen.goto(`/keaslian/${code}`)
  await citizen
    .getByText(/^Tercatat/)
    .first()
    .waitFor()
  await look(citizen, 'keaslian')
  const planner = await readerOf('perencana')
  const { bytes } = good(await world.app.copyPdf(planner, copyId))
  const file = { name: 'PK.pdf', mimeType: 'application/pdf', buffer: Buffer.from(bytes) }
  await citizen.getByLabel('Berkas PDF').setInputFiles(file)
  await citizen.getByRole('button', { name: 'Periksa', exact: true }).click()
  await citizen.getByText('Persis sama dengan yang ditandatangani', { exact: true }).waitFor()
  await look(citizen, 'keaslian-sama')
})

test('everybody can read these pages, at the width of a phone and of a desk', async () => {
  for (const [username, path] of [
    ['ketua', `/penyusunan/${copyId}/tanda-tangan`],
    ['ketua', '/akun/sertifikat'],
    [null, `/keaslian/${code}`],
    [null, '/keaslian/0000-0000-0000'],
  ] as const) {
    const { page, complaints } = await phoneOf(username, true)
    for (const width of [360, 1280]) {
      await page.setViewportSize({ width, height: 800 })
      await page.goto(path)
      await look(page, `${path.replaceAll('/', '_').slice(0, 30)}-${width}`)
      expect((await new AxeBuilder({ page }).analyze()).violations, path).toEqual([])
    }
    // A code that nobody knows is answered with 404, which the browser notes.
    expect(complaints.filter((one) => !one.includes('404'))).toEqual([])
    await page.context().close()
  }
})
