import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { SAMPLE_WITH_MISTAKES } from '../../samples/with-mistakes.ts'
import { KPU_PROFILE } from '../../src/core/profile/kpu/kpu-profile.ts'
import { createDocumentWriter } from '../../src/writing/document-writer.ts'
import { good, PASSWORD } from '../app-world.ts'

/** The agreement of a division that kept the annex date of the year before, as a PDF without its data inside. */
export const divisionPdf = async () => {
  const division = SAMPLE_WITH_MISTAKES[3]
  if (!division) throw new Error('the samples have no fourth agreement')
  const bytes = good(await createDocumentWriter({ printed: KPU_PROFILE }).pdf(division))
  return {
    division,
    file: { name: 'PK Bagian Perencanaan.pdf', mimeType: 'application/pdf', buffer: Buffer.from(bytes) },
  }
}

export type Upload = Awaited<ReturnType<typeof divisionPdf>>['file']

export const signIn = async (page: Page): Promise<void> => {
  await page.goto('/masuk')
  await page.getByLabel('Nama pengguna').fill('ratna')
  await page.getByLabel('Kata sandi').fill(PASSWORD)
  await page.getByRole('button', { name: 'Masuk' }).click()
  await page.waitForURL('**/')
}

/** Sends a file and waits until its agreements are listed. */
export const read = async (page: Page, file: Upload): Promise<void> => {
  await page.goto('/baca')
  await page.locator('input[type=file]').setInputFiles(file)
  await page.getByRole('button', { name: 'Baca berkas' }).click()
  await page.waitForURL(/\/baca\/[0-9a-f-]{36}$/)
  await page.getByRole('heading', { name: 'Perjanjian yang ditemukan' }).waitFor({ timeout: 120_000 })
}

/** Opens the first agreement that was found. */
export const openReview = async (page: Page): Promise<void> => {
  await page.getByRole('link', { name: /Bagian Perencanaan/ }).click()
  await page.waitForURL(/\/baca\/[0-9a-f-]{36}\/0$/)
}

/** The review once its island is alive. */
export const waitForIsland = (page: Page) => page.locator('form.review[data-alive]').waitFor()

export const isSaved = (page: Page) => page.locator('[data-saving=saved]').waitFor()

export const fitsWidth = async (page: Page): Promise<void> => {
  const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  expect(over, `${page.url()} is wider than its window`).toBeLessThanOrEqual(0)
}
