import { AxeBuilder } from '@axe-core/playwright'
import { TOTP } from 'otpauth'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type BrowserWorld, openBrowserWorld } from './browser-world.ts'
import { fitsWidth, signIn } from './office-steps.ts'

const STRONG = 'tujuh sungai ke laut'

let world: BrowserWorld

beforeAll(async () => {
  world = await openBrowserWorld({ isSetUp: true })
})
afterAll(() => world?.close())

/** Looks at a page as somebody with a screen reader, and as somebody with an old phone. */
const lookAt = async (page: Page): Promise<void> => {
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map((v) => `${page.url()} ${v.id}: ${v.nodes.map((n) => n.target.join(' ')).join(', ')}`)).toEqual(
    [],
  )
  await fitsWidth(page)
}

test.each([
  { scheme: 'light', width: 1280 },
  { scheme: 'dark', width: 360 },
] as const)(
  'somebody is invited, comes in, guards the account by a second step, and is let go ($scheme, $width px)',
  async ({ scheme, width }) => {
    const look = { colorScheme: scheme, viewport: { width, height: 800 } }
    const admin = await world.visit(look)
    await signIn(admin.page)
    // A phone shows four parts, and the others behind one button.
    if (width < 700) await admin.page.locator('summary', { hasText: 'Lainnya' }).click()
    await admin.page.getByRole('link', { name: 'Pengguna' }).click()
    await admin.page.getByRole('link', { name: 'Undang pengguna' }).click()
    await admin.page.getByLabel('Nama lengkap').fill(`Sari Contoh ${width}`)
    await admin.page.getByLabel('Nama pengguna').fill(`sari${width}`)
    await admin.page.getByRole('button', { name: 'Undang' }).click()
    const link = await admin.page.locator('.whole-link').innerText()
    await lookAt(admin.page)

    const sari = await world.visit(look)
    await sari.page.goto(link)
    await lookAt(sari.page)
    await sari.page.getByLabel('Kata sandi').fill(STRONG)
    await sari.page.getByRole('button', { name: 'Buat kata sandi dan masuk' }).click()
    await sari.page.waitForURL('**/')
    await sari.page.goto('/akun')
    await sari.page.locator('#dua-langkah summary').click()
    await sari.page.locator('#dua-langkah').getByLabel('Kata sandi sekarang').fill(STRONG)
    await sari.page.getByRole('button', { name: 'Aktifkan' }).click()
    await sari.page.waitForURL('**/akun/dua-langkah')
    await lookAt(sari.page)
    const secret = (await sari.page.locator('code').innerText()).replaceAll(' ', '')
    await sari.page.getByLabel('Kode', { exact: true }).fill(new TOTP({ secret }).generate())
    await sari.page.getByRole('button', { name: 'Aktifkan' }).click()
    await sari.page.getByRole('heading', { name: 'Simpan kode pemulihan ini' }).waitFor()
    await lookAt(sari.page)
    const recovery = await sari.page.locator('.recovery-codes code').first().innerText()
    await sari.page.getByRole('link', { name: 'Sudah saya simpan' }).click()
    await lookAt(sari.page)

    const elsewhere = await world.visit(look)
    await elsewhere.page.goto('/masuk/lupa')
    await lookAt(elsewhere.page)
    await elsewhere.page.goto('/masuk')
    await elsewhere.page.getByLabel('Nama pengguna').fill(`sari${width}`)
    await elsewhere.page.getByLabel('Kata sandi').fill(STRONG)
    await elsewhere.page.getByRole('button', { name: 'Masuk', exact: true }).click()
    await elsewhere.page.getByRole('heading', { name: 'Langkah kedua' }).waitFor()
    await lookAt(elsewhere.page)
    await elsewhere.page.getByLabel('Kode').fill(recovery.toLowerCase())
    await elsewhere.page.getByRole('button', { name: 'Lanjutkan' }).click()
    await elsewhere.page.getByRole('heading', { name: /Selamat bekerja/ }).waitFor()

    await admin.page.getByRole('link', { name: /^Ke akun/ }).click()
    await lookAt(admin.page)
    await admin.page.getByText('Nonaktifkan akun').first().click()
    await admin.page.getByRole('button', { name: 'Nonaktifkan akun' }).click()
    await admin.page.getByText('Akun sudah dinonaktifkan.').waitFor()
    await lookAt(admin.page)
    await elsewhere.page.goto('/akun')
    await elsewhere.page.getByRole('heading', { name: 'Masuk' }).waitFor()
    for (const { complaints } of [admin, sari, elsewhere]) expect(complaints).toEqual([])
  },
)
