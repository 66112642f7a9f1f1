import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { SampleSignIn } from '../../src/app/sample-people.ts'
import type { WireEdit } from '../../src/contract/edit.ts'
import type { Reader } from '../../src/contract/view.ts'
import type { WorkingCopyView } from '../../src/contract/working-copy-view.ts'
import { good } from '../app-world.ts'
import { checkedCopy, contentOf, signingWith } from '../signing/signing-office.ts'
import { openAuthority } from '../signing/signing-world.ts'
import { type BrowserWorld, openBrowserWorld } from './browser-world.ts'
import { fitsWidth } from './office-steps.ts'

const authority = openAuthority()
const WIDTHS = [360, 1280]
let world: BrowserWorld
let signIns: readonly SampleSignIn[]
let planner: Reader
let original: WorkingCopyView
let agreementId: string
let code: string

const set = (at: string, text: string): WireEdit => ({ kind: 'set', at, text })

const readerOf = async (username: string): Promise<Reader> => {
  const found = signIns.find((one) => one.username === username)
  if (!found) throw new Error(`the sample has no ${username}`)
  const { reader } = good(await world.app.signIn({ ...found, address: '10.0.0.7' }))
  if (!reader) throw new Error(`${username} is not signed in`)
  return reader
}

/** Both parties sign a copy that is checked. */
const signBoth = async (copy: WorkingCopyView): Promise<void> => {
  const [secretary, chair] = [await readerOf('sekretaris'), await readerOf('ketua')]
  good(await world.app.signCopy(secretary, copy.id, signingWith(authority, authority.secretary, copy, 'first')))
  good(await world.app.signCopy(chair, copy.id, signingWith(authority, authority.chair, copy, 'second')))
}

const money: readonly WireEdit[] = [
  { kind: 'add-budget', label: 'Program' },
  set('budget/lines/0/text', 'Program Dukungan Manajemen'),
  set('budget/lines/0/amount', '1.250.000.000'),
]

beforeAll(async () => {
  world = await openBrowserWorld({ isSetUp: false })
  signIns = good(await world.app.setUpSample())
  planner = await readerOf('perencana')
  const { units } = good(await world.app.draftingYear(planner, null, 2027))
  const unit = units.find((one) => one.level === 'sekretaris')?.unitId ?? ''
  const draft = good(await world.app.startCopy(planner, unit, { year: 2027, from: { kind: 'blank' } }))
  original = await checkedCopy(world, planner, draft, [...contentOf(2027), ...money])
  await signBoth(original)
  const signed = good(await world.app.signingView(planner, original.id))
  code = signed.code
  agreementId = signed.copy.agreementId ?? ''
})
afterAll(() => world?.close())

const signedIn = async (javaScriptEnabled: boolean) => {
  const { page, complaints } = await world.visit({ javaScriptEnabled, viewport: { width: 1280, height: 800 } })
  await page.goto('/masuk')
  await page.getByLabel('Nama pengguna').fill('perencana')
  await page.getByLabel('Kata sandi').fill(signIns.find((one) => one.username === 'perencana')?.password ?? '')
  await page.getByRole('button', { name: 'Masuk' }).click()
  await page.waitForURL((url) => !url.pathname.startsWith('/masuk'))
  return { page, complaints }
}

const look = async (page: Page, name: string): Promise<void> => {
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 800 })
    await fitsWidth(page)
    const folder = process.env['IKRAR_PICTURES']
    if (folder) await page.screenshot({ path: `${folder}/${name}-${width}.png`, fullPage: true })
  }
}

test('without script a planner amends what was signed, sees what changes, and the old one is marked once all have signed', async () => {
  const { page } = await signedIn(false)
  await page.goto(`/perjanjian/${agreementId}`)
  await look(page, 'perjanjian')
  await page.getByRole('link', { name: 'Susun perubahan' }).click()
  await page.getByLabel('Perubahan strategi, program, kegiatan, atau alokasi anggaran').check()
  await page.getByLabel('Penjelasan').fill('Revisi DIPA ke-2 tanggal 3 Juni 2027.')
  await look(page, 'ubah')
  await page.getByRole('button', { name: 'Mulai naskah perubahan' }).click()
  await page.waitForURL(/\/penyusunan\/[0-9a-f-]{36}$/)
  await page.getByText('Perubahan atas versi 1').waitFor()

  const id = page.url().slice(-36)
  const begun = good(await world.app.copyView(planner, id))
  const edits = [
    set('statementDate', '5 Juli 2027'),
    set('annexDate', '5 Juli 2027'),
    set('objectives/0/indicators/0/target', '97%'),
    set('objectives/0/text', 'Terwujudnya layanan yang baik dan cepat'),
    set('budget/lines/0/amount', '1.100.000.000'),
    { kind: 'add-objective', index: 1 } as const,
    set('objectives/1/text', 'Meningkatnya keterbukaan informasi'),
  ]
  const { copy } = good(await world.app.editCopy(planner, id, { revision: begun.revision, edits }))
  await page.reload()
  await look(page, 'naskah-perubahan')
  await page.getByRole('link', { name: 'Perubahan terhadap versi 1' }).click()
  await page.getByRole('heading', { name: 'Perubahan terhadap versi 1' }).waitFor()
  await look(page, 'perubahan')
  const table = page.getByRole('table', { name: 'Sasaran, indikator, dan target' })
  expect(await table.locator('del').allTextContents()).toEqual(expect.arrayContaining([expect.stringContaining('95%')]))
  expect(await table.locator('ins').allTextContents()).toEqual(
    expect.arrayContaining([
      expect.stringContaining('97%'),
      expect.stringContaining('dan cepat'),
      expect.stringContaining('Meningkatnya keterbukaan informasi'),
    ]),
  )
  await page.getByText('turun Rp 150.000.000').first().waitFor()

  // The planner is led to the copy that is in work instead of beginning a second one.
  await page.goto(`/perjanjian/${agreementId}/ubah`)
  await page.getByRole('link', { name: 'Lanjutkan naskah yang ada' }).waitFor()
  await look(page, 'ubah-sudah-ada')

  await signBoth(await checkedCopy(world, planner, copy, []))
  await page.goto(`/perjanjian/${agreementId}?versi=1`)
  await page.getByText('Anda membaca versi 1, yang sudah diganti versi 2.').waitFor()
  await look(page, 'versi-lama')
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'PDF versi 1' }).click(),
  ])
  expect(download.suggestedFilename()).toMatch(/^PK 2027 .*\.pdf$/)
  await page.getByRole('link', { name: 'Bandingkan versi 1 dengan versi 2' }).click()
  await page.getByRole('heading', { name: 'Versi 1 dan versi 2' }).waitFor()
  await look(page, 'bandingkan')
  await page.goto('/perjanjian?tahun=2027')
  await page.getByText('versi 2 · perubahan').waitFor()

  await page.goto(`/keaslian/${code}`)
  await page.getByText('Sudah diganti', { exact: true }).waitFor()
  await look(page, 'keaslian-diganti')
  await page.getByRole('link', { name: /^Digantikan versi 2/ }).click()
  await page
    .getByText(/^Tercatat/)
    .first()
    .waitFor()
}, 180_000)

test('a planner is offered what a change of officials touches, and begins its amendment with one press', async () => {
  const admin = await readerOf('admin')
  const root = planner.officePlace[0] ?? ''
  const dates = { statementDate: '2026-01-05', annexDate: '2026-01-05' }
  const agreement = { ...original.agreement, year: 2026, title: 'PERJANJIAN KINERJA TAHUN 2026', ...dates }
  good(await world.app.importInterchange(planner, { format: 'ikrar/agreements@1', agreements: [agreement] }))
  const { post } = good(await world.app.showUnit(admin, root))
  good(await world.app.endTenure(admin, root, post.holder?.id ?? '', '2026-06-30'))
  const bima = { name: 'Bima Teladan, S.E.', nip: '', capacity: 'definitive', decree: '' } as const
  good(await world.app.appoint(admin, root, { ...bima, from: '2026-07-01', until: null }))

  const { page } = await signedIn(false)
  await page.getByRole('heading', { name: 'Pejabat berganti: perjanjian berikut dapat diubah' }).waitFor()
  await look(page, 'beranda-berganti')
  await page.goto('/penyusunan?tahun=2026')
  await page.getByText(/^Pihak kedua: .* → Bima Teladan, S\.E\., sejak 1 Jul 2026$/).waitFor()
  await look(page, 'penyusunan-berganti')
  const card = page.locator('#pejabat-berganti')
  await card
    .getByRole('button', { name: /^Susun perubahan/ })
    .first()
    .click()
  await page.waitForURL(/\/penyusunan\/[0-9a-f-]{36}$/)
  await page.getByText(/Pergantian atau mutasi pejabat: Pergantian pejabat: Pihak kedua/).waitFor()
}, 180_000)

test('everybody can read these pages, at the width of a phone and of a desk, and on paper', async () => {
  const { page, complaints } = await signedIn(true)
  for (const path of [
    `/perjanjian/${agreementId}`,
    `/perjanjian/${agreementId}?versi=1`,
    `/perjanjian/${agreementId}/ubah`,
    '/penyusunan?tahun=2027',
    `/perjanjian/${agreementId}/perubahan?dari=1&ke=2&semua`,
    `/keaslian/${code}`,
  ]) {
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 800 })
      await page.goto(path)
      await fitsWidth(page)
      // What the rules see is the same at both widths; that it fits is not.
      if (width === WIDTHS[0]) expect((await new AxeBuilder({ page }).analyze()).violations, path).toEqual([])
    }
  }
  await page.goto(`/perjanjian/${agreementId}/perubahan`)
  await page.emulateMedia({ media: 'print' })
  await page.setViewportSize({ width: 660, height: 900 })
  expect(await page.getByRole('columnheader', { name: 'Menjadi (versi 2)' }).first().isVisible()).toBe(true)
  const folder = process.env['IKRAR_PICTURES']
  if (folder) await page.screenshot({ path: `${folder}/cetak.png`, fullPage: true })
  expect(complaints).toEqual([])
}, 180_000)
