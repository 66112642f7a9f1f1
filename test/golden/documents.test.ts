import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { SAMPLE_PROVINCE, SAMPLE_REGENCY_OFFICE } from '../../samples/sample-province.ts'
import type { Agreement } from '../../src/core/agreement/agreement.ts'
import { plainBook } from '../../src/core/agreement/book.ts'
import { KPU_PROFILE } from '../../src/core/profile/kpu/kpu-profile.ts'
import { createDocumentWriter } from '../../src/writing/document-writer.ts'
import { inspectPdf } from './inspect-pdf.ts'
import { difference, fromPng, pagePictures, toPng } from './page-picture.ts'

/** `UPDATE_GOLDEN=1 vitest run test/golden` writes the goldens anew; look at every picture before keeping them. */
const UPDATE = process.env['UPDATE_GOLDEN'] === '1'
const GOLDENS = join(import.meta.dirname, 'pages')
const TOLERANCE = 0.002

const writer = createDocumentWriter({ printed: KPU_PROFILE })

const pdfOf = async (agreements: readonly Agreement[], book: boolean): Promise<Uint8Array> => {
  const [agreement] = agreements
  if (agreement === undefined) throw new Error('no such sample')
  const options = { qr: 'https://ikrar.example.go.id/periksa/3f9a' }
  const result = book
    ? await writer.bookPdf(plainBook(agreements), { draft: true })
    : await writer.pdf(agreement, options)
  if (!result.ok) throw new Error(JSON.stringify(result.problem))
  return result.value
}

/** The golden as kept, or the present one where goldens are being written. */
const golden = (name: string, present: Buffer): Buffer => {
  const path = join(GOLDENS, name)
  if (UPDATE) {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, present)
  }
  if (!existsSync(path)) throw new Error(`no golden ${name}: see UPDATE_GOLDEN`)
  return readFileSync(path)
}

const DOCUMENTS = [
  { name: 'ketua', of: SAMPLE_PROVINCE.slice(0, 1), book: false, pages: [1, 2, 3] },
  { name: 'kepala-bagian', of: SAMPLE_PROVINCE.slice(4, 5), book: false, pages: [1, 2, 3] },
  { name: 'dua-tingkat', of: SAMPLE_PROVINCE.slice(13, 14), book: false, pages: [1, 2] },
  { name: 'buku', of: SAMPLE_REGENCY_OFFICE, book: true, pages: [1, 2] },
]

describe.each(DOCUMENTS)('the printed document “$name”', ({ name, of, book, pages }) => {
  test('says on every page exactly what it said when people last looked at it', async () => {
    const { pages: printed } = await inspectPdf(await pdfOf(of, book))
    const text = Buffer.from(printed.map((page, i) => `— ${i + 1} —\n${page.text}\n`).join(''))
    expect(text.toString()).toBe(golden(`${name}.txt`, text).toString())
  })

  test('looks on every page as it did when people last looked at it', async () => {
    const pictures = await pagePictures(await pdfOf(of, book), pages)
    pictures.forEach((picture, i) => {
      const kept = fromPng(golden(`${name}-${pages[i]}.png`, toPng(picture)))
      expect(difference(picture, kept), `page ${pages[i]}`).toBeLessThan(TOLERANCE)
    })
  })
})
