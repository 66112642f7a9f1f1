import { createHash } from 'node:crypto'
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { describe, expect, test } from 'vitest'
import { SAMPLE_PROVINCE_OFFICE } from '../../samples/sample-province.ts'
import type { Book, BookPart } from '../../src/core/agreement/book.ts'
import { KPU_PROFILE } from '../../src/core/profile/kpu/kpu-profile.ts'
import { createBookWriter } from '../../src/writing/book-writer.ts'
import { createDocumentWriter } from '../../src/writing/document-writer.ts'
import { pngPicture } from '../pictures.ts'
import { inspectPdf } from './inspect-pdf.ts'
import { at, written } from './written.ts'

const writer = createDocumentWriter({ printed: KPU_PROFILE })
const sha = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
/** Every value a byte can have, which no compression may lose. */
const originalBytes = (seed: number): Uint8Array =>
  Uint8Array.from({ length: 70_000 }, (_, i) => (i * seed + (i >> 8)) & 255)

const signed = (index: number, attached = true): BookPart => {
  const agreement = at(SAMPLE_PROVINCE_OFFICE, index)
  const bytes = originalBytes(index * 2 + 3)
  const { firstParty, secondParty } = agreement
  return {
    agreement,
    standing: 'signed',
    logo: index % 2,
    signatures: [
      { party: 'first', how: 'certificate', name: firstParty.name, when: '6 Maret 2025 pukul 10.00 WIB' },
      ...(secondParty
        ? [
            {
              party: 'second' as const,
              how: 'paper' as const,
              name: secondParty.name,
              when: '7 Maret 2025 pukul 9.30 WIB',
            },
          ]
        : []),
    ],
    originals: [
      {
        name: `0${index + 1} PK 2025 ${agreement.unit}.pdf`,
        mimeType: 'application/pdf',
        sha256: sha(bytes),
        code: `0a1b2c3d4e${index}f`,
        address: `https://ikrar.example.go.id/keaslian/0a1b2c3d4e${index}f`,
        bytes: attached ? bytes : null,
      },
    ],
  }
}

const unsigned = (index: number, standing: 'kept' | 'unfinished'): BookPart => ({
  agreement: at(SAMPLE_PROVINCE_OFFICE, index),
  standing,
  logo: null,
  signatures: [],
  originals: [],
})

const book = (attached = true): Book => ({
  logos: [pngPicture(40, 40), pngPicture(60, 40)],
  parts: [signed(0, attached), signed(1, attached), unsigned(2, 'kept'), unsigned(3, 'unfinished')],
  compiled: { on: '8 Maret 2025', left: [{ unit: 'Sub Bagian Hukum', standing: 'missing' }] },
})
const inspected = async (of: Book) => inspectPdf(written(await writer.bookPdf(of)))
const plain = (text: string): string => text.replace(/\s+/g, ' ')

describe('a compiled copy of an office’s agreements', () => {
  test('carries what was signed byte for byte, as PDF/A-3, and lists it with hash, code and signers', async () => {
    const pdf = await inspected(book())
    expect(pdf.xmp).toMatch(/pdfaid:part>3</)
    const list = plain(at(pdf.pages, pdf.pages.length - 1).text)
    for (const index of [0, 1]) {
      const { originals, agreement } = signed(index)
      const original = at(originals, 0)
      expect(pdf.attachments.get(original.name)).toEqual(original.bytes)
      expect(list.replaceAll(' ', '')).toContain(original.sha256)
      expect(list).toContain(`0A1B-2C3D-4E${index}F`)
      expect(list).toContain(`${agreement.firstParty.name}: ditandatangani secara elektronik, 6 Maret 2025`)
      expect(pdf.objects).toContain(`/URI (${original.address})`)
    }
    expect(pdf.attachments.size).toBe(2)
    expect(list).toContain('di atas kertas, 7 Maret 2025 pukul 9.30 WIB')
    expect(list).toContain('Sub Bagian Hukum: belum ada perjanjian kinerja')
  })

  test('says on its cover and on every page that it is a copy, and counts its pages', async () => {
    const { pages } = await inspected(book())
    const cover = plain(at(pages, 0).text)
    expect(cover).toContain('SALINAN KOMPILASI')
    expect(cover).toContain('disusun pada 8 Maret 2025 dan bukan dokumen asli')
    expect(cover).toContain('2 dokumen asli yang bertanda tangan terlampir')
    expect(cover).toContain('1 perjanjian belum ditandatangani semua pihak')
    pages.slice(1).forEach((page, i) => {
      expect(plain(page.text)).toContain('Salinan kompilasi; dokumen asli yang bertanda tangan terlampir')
      expect(page.text).toContain(`Halaman ${i + 2} dari ${pages.length}`)
    })
  })

  test('tells at each signature how and when it was given; only what is unfinished is marked as a draft', async () => {
    const { pages } = await inspected(book())
    const of = (part: BookPart) => {
      const from = pages.findIndex(
        (p, i) => i > 1 && plain(p.text).includes(`Nama : ${part.agreement.firstParty.name}`),
      )
      return plain(
        pages
          .slice(from, from + 2)
          .map((p) => p.text)
          .join(' '),
      )
    }
    expect(of(signed(0))).toContain('Ditandatangani secara elektronik 6 Maret 2025 pukul 10.00 WIB')
    expect(of(signed(1))).toContain('Ditandatangani di atas kertas 7 Maret 2025 pukul 9.30 WIB')
    expect(of(unsigned(2, 'kept'))).toContain('Tanda tangan ada pada dokumen aslinya')
    expect(of(unsigned(3, 'unfinished'))).not.toContain('Ditandatangani')
    const drafts = pages.map((p, i) => (p.text.includes('RANCANGAN') ? i : -1)).filter((i) => i >= 0)
    expect(drafts.length).toBeGreaterThan(1)
    expect(plain(at(pages, drafts[0] ?? 0).text)).toContain(at(SAMPLE_PROVINCE_OFFICE, 3).firstParty.name)
  })

  test('is turned over by bookmarks and by its contents', async () => {
    const loading = getDocument({ data: written(await writer.bookPdf(book())), verbosity: VerbosityLevel.ERRORS })
    const document = await loading.promise
    const titles = ((await document.getOutline()) ?? []).map((item) => item.title)
    expect(titles).toEqual([
      ...[0, 1, 2].map((i) => at(SAMPLE_PROVINCE_OFFICE, i).unit),
      `${at(SAMPLE_PROVINCE_OFFICE, 3).unit} (rancangan)`,
      'DAFTAR DOKUMEN ASLI',
      'PERJANJIAN YANG TIDAK TERMUAT',
    ])
    const links = await (await document.getPage(2)).getAnnotations()
    expect(links.filter((link) => link.subtype === 'Link').length).toBeGreaterThanOrEqual(titles.length)
    await loading.destroy()
  })

  test('without the originals lists them still, carries none, and says so', async () => {
    const pdf = await inspected(book(false))
    expect(pdf.attachments.size).toBe(0)
    expect(pdf.xmp).toMatch(/pdfaid:part>2</)
    expect(plain(at(pdf.pages, 0).text)).toContain('berkasnya tidak disertakan')
    expect(plain(at(pdf.pages, 2).text)).toContain('dokumen asli yang bertanda tangan tidak disertakan')
  })

  test('is the same to the byte when it is made again, in a thread or not, and beside other books', async () => {
    const apart = createBookWriter(new URL('../../src/writing/worker.ts', import.meta.url), KPU_PROFILE)
    const [first, second] = await Promise.all([apart(book()), apart(book())])
    const here = written(await writer.bookPdf(book()))
    for (const one of [first, second]) expect(Buffer.compare(written(one), here)).toBe(0)
  })

  test('that cannot be bound is refused from the thread too, and the next one is bound', async () => {
    const apart = createBookWriter(new URL('../../src/writing/worker.ts', import.meta.url), KPU_PROFILE)
    expect(await apart({ ...book(), parts: [] })).toMatchObject({ ok: false, problem: { code: 'agreement/no-party' } })
    expect((await apart(book(false))).ok).toBe(true)
  })
})
