import { readFile } from 'node:fs/promises'
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { SampleSignIn } from '../../src/app/sample-people.ts'
import { good } from '../app-world.ts'
import { inspectPdf } from '../golden/inspect-pdf.ts'
import { checkedCopy, contentOf, signingWith } from '../signing/signing-office.ts'
import { openAuthority } from '../signing/signing-world.ts'
import { type BrowserWorld, openBrowserWorld } from './browser-world.ts'
import { fitsWidth } from './office-steps.ts'

const authority = openAuthority()
let world: BrowserWorld
let signIns: readonly SampleSignIn[]

const signInOf = (username: string): SampleSignIn => {
  const found = signIns.find((one) => one.username === username)
  if (!found) throw new Error(`no ${username} in the sample`)
  return found
}

const readerOf = async (username: string) => {
  const { reader } = good(await world.app.signIn({ ...signInOf(username), agent: 'tests', address: '10.0.0.7' }))
  if (!reader) throw new Error(`${username} is not signed in`)
  return reader
}

/** The chair's agreement of 2027 is signed, the secretary's begun, and the others are not there. */
beforeAll(async () => {
  world = await openBrowserWorld({ isSetUp: false })
  signIns = good(await world.app.setUpSample())
  const [planner, chair] = [await readerOf('perencana'), await readerOf('ketua')]
  const { units } = good(await world.app.draftingYear(planner, null, 2027))
  const begin = async (level: string) => {
    const unit = units.find((one) => one.level === level)?.unitId ?? ''
    return good(await world.app.startCopy(planner, unit, { year: 2027, from: { kind: 'blank' } }))
  }
  const copy = await checkedCopy(world, planner, await begin('ketua'), contentOf(2027))
  good(await world.app.signCopy(chair, copy.id, signingWith(authority, authority.chair, copy, 'first')))
  await begin('sekretaris')
})
afterAll(() => world?.close())

const signIn = async (page: Page) => {
  await page.goto('/masuk')
  await page.getByLabel('Nama pengguna').fill('perencana')
  await page.getByLabel('Kata sandi').fill(signInOf('perencana').password)
  await page.getByRole('button', { name: 'Masuk' }).click()
  await page.waitForURL('**/')
}

const look = async (page: Page, name: string): Promise<void> => {
  await fitsWidth(page)
  const folder = process.env['IKRAR_PICTURES']
  if (folder) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true })
}

const downloaded = async (page: Page) => {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Unduh buku (PDF)' }).click(),
  ])
  return { name: file.suggestedFilename(), pdf: await inspectPdf(new Uint8Array(await readFile(await file.path()))) }
}

describe('the book of an office', () => {
  test('without script: from the list to the book of a year, with what was signed within', async () => {
    const { page } = await world.visit({ javaScriptEnabled: false, viewport: { width: 1280, height: 900 } })
    await signIn(page)
    await page.goto('/perjanjian')
    await page.getByRole('link', { name: 'Buat buku' }).click()
    await page.getByLabel('Tahun').selectOption('2027')
    await page.getByRole('button', { name: 'Tampilkan' }).click()
    await page.getByRole('heading', { name: 'Buku perjanjian kinerja · KPU Provinsi Nusa Contoh · 2027' }).waitFor()
    await page.getByText('unit belum mempunyai perjanjian').waitFor()
    const { name, pdf } = await downloaded(page)
    expect(name).toBe('Buku PK 2027 KPU Provinsi Nusa Contoh.pdf')
    expect([...pdf.attachments.keys()].filter((file) => file.endsWith('.pdf'))).toEqual([
      '01 PK 2027 KPU Provinsi Nusa Contoh.pdf',
    ])
    expect(pdf.pages[1]?.text).not.toContain('(rancangan)')
  })

  test('with script one sees that it is being made, and chooses drafts and originals', async () => {
    const { page, complaints } = await world.visit({ viewport: { width: 1280, height: 900 } })
    await signIn(page)
    await page.goto('/buku?tahun=2027')
    await page.getByLabel(/^Sertakan yang belum selesai/).check()
    await page.getByLabel(/^Lampirkan dokumen asli/).uncheck()
    const { pdf } = await downloaded(page)
    await page.getByText('Buku selesai dan diunduh.').waitFor()
    expect([...pdf.attachments.keys()]).toEqual(['ikrar.json'])
    expect(pdf.pages[1]?.text).toContain('(rancangan)')
    expect(complaints).toEqual([])
  })

  test('with script one is told why there is no book', async () => {
    const { page } = await world.visit()
    await signIn(page)
    await page.goto('/buku?tahun=2027')
    await page.route('**/buku.pdf?*', (route) =>
      route.continue({ url: route.request().url().replace('tahun=2027', 'tahun=2199') }),
    )
    await page.getByRole('button', { name: 'Unduh buku (PDF)' }).click()
    await page.getByText('Belum ada yang dapat dibukukan dari KPU Provinsi Nusa Contoh tahun 2199').waitFor()
  })

  test.each([
    { scheme: 'light', width: 1280 },
    { scheme: 'dark', width: 360 },
  ] as const)('is clean for axe and fits its window ($scheme, $width px)', async ({ scheme, width }) => {
    const { page, complaints } = await world.visit({ colorScheme: scheme, viewport: { width, height: 800 } })
    await signIn(page)
    for (const path of ['/buku', '/buku?tahun=2027', '/buku?tahun=1999', '/buku?satker=Tidak+ada']) {
      await page.goto(path)
      await look(page, `${path.replaceAll(/\W/g, '_')}-${width}`)
      const { violations } = await new AxeBuilder({ page }).analyze()
      expect(
        violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.target.join(' ')).join(', ')}`),
        path,
      ).toEqual([])
    }
    expect(complaints).toEqual([])
  })
})
