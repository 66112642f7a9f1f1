import { AxeBuilder } from '@axe-core/playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { signWithCertificate } from '../../src/signing/certificate/certificate-signer.ts'
import { written } from '../golden/written.ts'
import { clock, openAuthority, PASSPHRASE, p12Of, printed, requestFor } from '../signing/signing-world.ts'
import { type BrowserWorld, openBrowserWorld } from './browser-world.ts'
import { fitsWidth } from './office-steps.ts'

const authority = openAuthority()
let world: BrowserWorld
let signed: Uint8Array

beforeAll(async () => {
  world = await openBrowserWorld({ isSetUp: true })
  const request = await requestFor(await printed(), 'first', 'Ratna Contoh')
  const p12 = p12Of(authority, authority.secretary)
  signed = written(await signWithCertificate({ clock, timeStamps: null }, request, p12, PASSPHRASE)).pdf
})
afterAll(() => world?.close())

test('on a phone without script somebody without an account learns what a file is, on a page that everybody can read', async () => {
  const files = [
    { bytes: signed, said: 'Asli, tetapi penerbitnya tidak dikenal' },
    { bytes: Buffer.concat([signed, Buffer.from('x')]), said: 'Ditambah setelah ditandatangani' },
    { bytes: Buffer.from('bukan'), said: 'Bukan PDF' },
  ]
  for (const width of [360, 1280]) {
    const { page } = await world.visit({ javaScriptEnabled: false, viewport: { width, height: 800 } })
    await page.goto('/masuk')
    await page.getByRole('link', { name: 'Periksa keaslian dokumen bertanda tangan' }).click()
    for (const { bytes, said } of files) {
      const file = { name: 'perjanjian.pdf', mimeType: 'application/pdf', buffer: Buffer.from(bytes) }
      await page.getByLabel('Berkas PDF').setInputFiles(file)
      await page.getByRole('button', { name: 'Periksa', exact: true }).click()
      await page.getByText(said, { exact: true }).waitFor()
      await fitsWidth(page)
    }
    await page.context().close()
  }
  const { page, complaints } = await world.visit({ viewport: { width: 360, height: 800 } })
  await page.goto('/keaslian')
  await page.getByLabel('Berkas PDF').setInputFiles({
    name: 'perjanjian.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from(signed),
  })
  await page.getByRole('button', { name: 'Periksa', exact: true }).click()
  await page.getByText('Ratna Contoh').waitFor()
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
  expect(complaints).toEqual([])
})
