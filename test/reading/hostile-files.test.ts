import { strToU8, zipSync } from 'fflate'
import { writeXlsx } from 'hucre'
import { PNG } from 'pngjs'
import { afterAll, describe, expect, test } from 'vitest'
import { KPU_PROFILE } from '../../src/core/profile/kpu/kpu-profile.ts'
import type { InputFile } from '../../src/ports/file.ts'
import { createDocumentReader, type DocumentReaderOptions } from '../../src/reading/document-reader.ts'
import { problemSentence } from '../../src/words/problem-sentence.ts'
import { compoundFile, lockedPdf, lockedZip, lyingBomb, randomBytes } from './hostile-bytes.ts'
import { p, rawDocx, tbl, tc, tr } from './raw-docx.ts'

const workerUrl = new URL('../../src/reading/worker.ts', import.meta.url)
const MB = 1024 * 1024
const reader = createDocumentReader({
  profile: KPU_PROFILE,
  workerUrl,
  workers: 1,
  limits: {
    fileBytes: 2 * MB,
    decompressedBytes: 8 * MB,
    archiveEntries: 60,
    tableRows: 500,
    pages: 40,
    archiveDepth: 2,
  },
})
afterAll(() => reader.close())

const good: InputFile = { name: 'baik.docx', bytes: rawDocx(p('PERJANJIAN KINERJA TAHUN 2024')) }

/** What an official is told of each file but the good one, which is read in the same batch. */
const toldOf = async (...bad: readonly InputFile[]): Promise<string[]> => {
  const { files } = await reader.read([...bad, good])
  expect(files.at(-1)).toMatchObject({ name: 'baik.docx', format: 'docx', pages: [{}] })
  return files
    .slice(0, -1)
    .map(({ name, problem }) =>
      problem === null || name.endsWith('baik.docx') ? 'dibaca' : problemSentence(problem, 'id'),
    )
}

const file = (name: string, bytes: Uint8Array): InputFile => ({ name, bytes })
const book = (options: Partial<Parameters<typeof writeXlsx>[0]> = {}): Promise<Uint8Array> =>
  writeXlsx({ sheets: [{ name: 'PK', rows: [['PERJANJIAN KINERJA']] }], ...options })

describe('a bad file gets its own sentence and costs no other file of the batch', () => {
  test('an empty file', async () => {
    expect(await toldOf(file('kosong.pdf', new Uint8Array()))).toEqual(['Berkas kosong.pdf kosong.'])
  })

  test('a file that is too large', async () => {
    expect(await toldOf(file('besar.txt', new Uint8Array(3 * MB)))).toEqual([
      'Berkas besar.txt terlalu besar (3 MB); paling besar 2 MB.',
    ])
  })

  test('a Word file renamed to .pdf, and text renamed to .xlsx', async () => {
    expect(await toldOf(file('pk.pdf', good.bytes), file('pk.xlsx', strToU8('PERJANJIAN KINERJA')))).toEqual([
      'Berkas pk.pdf sebenarnya berjenis DOCX, bukan PDF. Perbaiki nama berkasnya lalu unggah lagi.',
      'Berkas pk.xlsx sebenarnya berjenis TXT, bukan XLSX. Perbaiki nama berkasnya lalu unggah lagi.',
    ])
  })

  test('Excel, Word, PDF and ZIP files locked with a password', async () => {
    const locked = await book({ encryption: { password: 'rahasia', spinCount: 1_000 } })
    const sentence = (name: string) =>
      `Berkas ${name} terkunci kata sandi. Simpan ulang tanpa kata sandi lalu unggah lagi.`
    expect(
      await toldOf(
        file('a.xlsx', locked),
        file('b.docx', locked),
        file('c.pdf', lockedPdf()),
        file('d.zip', lockedZip()),
      ),
    ).toEqual([sentence('a.xlsx'), sentence('b.docx'), sentence('c.pdf'), sentence('d.zip/pk.txt')])
  })

  test('files with macros, under their own names and under harmless ones', async () => {
    const macroType = 'application/vnd.ms-word.document.macroEnabled.main+xml'
    const word = rawDocx(p('x'), { mainType: macroType })
    const hidden = rawDocx(p('x'), { extra: { 'word/vbaProject.bin': strToU8('x') } })
    const excel = await book({ vbaProject: randomBytes(100) })
    const sentence = (name: string) =>
      `Berkas ${name} berisi makro. Simpan sebagai .docx atau .xlsx biasa lalu unggah lagi.`
    expect(
      await toldOf(file('a.docm', word), file('b.docx', hidden), file('c.xlsm', excel), file('d.xlsx', excel)),
    ).toEqual(['a.docm', 'b.docx', 'c.xlsm', 'd.xlsx'].map(sentence))
  })

  test('XML that declares entities, in Word and Excel, also where it hides in UTF-16', async () => {
    const prolog = '<!DOCTYPE d [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'
    const declared = `<?xml version="1.0" encoding="UTF-16"?>${prolog}<w:document/>`
    const wide = Buffer.from(`\ufeff${declared}`, 'utf16le')
    const { unzipSync } = await import('fflate')
    const parts = unzipSync(await book())
    const shared = strToU8(`${prolog}<sst/>`)
    const sentence = (name: string) => `Berkas ${name} berisi deklarasi XML yang tidak diizinkan.`
    expect(
      await toldOf(
        file('a.docx', rawDocx(p('&b;'), { prolog })),
        file('b.docx', rawDocx('', { extra: { 'word/document.xml': new Uint8Array(wide) } })),
        file('c.xlsx', zipSync({ ...parts, 'xl/sharedStrings.xml': shared })),
      ),
    ).toEqual(['a.docx', 'b.docx', 'c.xlsx'].map(sentence))
  })

  test('a bomb, whether it declares its size or lies, alone, in a Word file, or in an archive within an archive', async () => {
    const zeros = new Uint8Array(20 * MB)
    const inner = zipSync({ 'nol.txt': zeros })
    const sentence = (name: string) => `Isi berkas ${name} mengembang melebihi 8 MB; berkas ini ditolak.`
    expect(
      await toldOf(
        file('a.zip', inner),
        file('b.zip', lyingBomb('nol.txt', 20 * MB)),
        file('c.docx', rawDocx('', { extra: { 'word/document.xml': zeros } })),
        file('d.zip', zipSync({ 'dalam.zip': lyingBomb('nol.txt', 20 * MB), 'baik.docx': good.bytes })),
      ),
    ).toEqual([
      sentence('a.zip/nol.txt'),
      sentence('b.zip/nol.txt'),
      sentence('c.docx'),
      sentence('d.zip/dalam.zip/nol.txt'),
      'dibaca',
    ])
  })

  test('archives within archives within archives, and too many files in one', async () => {
    const third = zipSync({ '3.zip': zipSync({ 'x.txt': strToU8('x') }) })
    const many = zipSync(Object.fromEntries(Array.from({ length: 61 }, (_, i) => [`${i}.txt`, strToU8('x')])))
    expect(await toldOf(file('a.zip', zipSync({ '2.zip': third })), file('b.zip', many))).toEqual([
      'Berkas a.zip/2.zip/3.zip bersarang terlalu dalam (lebih dari 2 tingkat).',
      'Berkas b.zip berisi lebih dari 60 berkas di dalamnya.',
    ])
  })

  test('XML nested too deeply', async () => {
    const deep = `${'<w:sdt><w:sdtContent>'.repeat(5_000)}${'</w:sdtContent></w:sdt>'.repeat(5_000)}`
    expect(await toldOf(file('a.docx', rawDocx(deep)))).toEqual([
      'Berkas a.docx bersarang terlalu dalam (lebih dari 200 tingkat).',
    ])
  })

  test('too many rows in Word and in Excel, too many pages', async () => {
    const rows = Array.from({ length: 501 }, (_, i) => tr(tc(String(i)), tc('x')))
    const sheet = await book({ sheets: [{ name: 'PK', rows: Array.from({ length: 501 }, (_, i) => [i, 'x']) }] })
    const pages = p('x', '<w:pageBreakBefore/>').repeat(45)
    const sentence = (name: string) => `Berkas ${name} berisi lebih dari 500 baris tabel. Pisahkan berkas ini.`
    const [word, excel, text, long] = await toldOf(
      file('a.docx', rawDocx(tbl(...rows))),
      file('b.xlsx', sheet),
      file('d.txt', strToU8('No\tSasaran\n1\tTerwujudnya\n'.repeat(260))),
      file('c.docx', rawDocx(pages)),
    )
    expect([word, excel, text]).toEqual([sentence('a.docx'), sentence('b.xlsx'), sentence('d.txt')])
    expect(long).toMatch(/^Berkas c\.docx berisi \d+ halaman; paling banyak 40\. Pisahkan berkas ini\.$/)
  })

  test('formats we do not read are told by their right name, whatever the file is called, with what to save them as', async () => {
    const open = (kind: string): Uint8Array =>
      zipSync({
        mimetype: [strToU8(`application/vnd.oasis.opendocument.${kind}`), { level: 0 }],
        'content.xml': strToU8('<x/>'),
      })
    const slides = zipSync({
      '[Content_Types].xml': strToU8(
        '<Types><Override PartName="/ppt/presentation.xml" ContentType="application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml"/></Types>',
      ),
    })
    const rich = strToU8('{\\rtf1\\ansi\\deff0 {\\fonttbl {\\f0 Arial;}} PERJANJIAN KINERJA}')
    const sentence = (name: string, format: string, wanted: string) =>
      `Berkas ${name} berformat ${format}, yang tidak dibaca di sini. Simpan sebagai ${wanted} lalu unggah lagi.`
    expect(
      await toldOf(
        file('lama.doc', compoundFile('WordDocument')),
        file('lama.xls', compoundFile('Workbook')),
        file('lima.xls', compoundFile('Book')),
        file('paparan.ppt', compoundFile('PowerPoint Document')),
        file('paparan.pptx', slides),
        file('surat.odt', open('text')),
        file('tabel.ods', open('spreadsheet')),
        file('paparan.odp', open('presentation')),
        file('surat.rtf', rich),
        file('surat.doc', rich),
        file('surat.docx', compoundFile('WordDocument')),
        file('tanpa-nama', compoundFile('Workbook')),
      ),
    ).toEqual([
      sentence('lama.doc', 'DOC', 'DOCX/PDF'),
      sentence('lama.xls', 'XLS', 'XLSX/PDF'),
      sentence('lima.xls', 'XLS', 'XLSX/PDF'),
      sentence('paparan.ppt', 'PPT', 'PDF'),
      sentence('paparan.pptx', 'PPTX', 'PDF'),
      sentence('surat.odt', 'ODT', 'DOCX/PDF'),
      sentence('tabel.ods', 'ODS', 'XLSX/PDF'),
      sentence('paparan.odp', 'ODP', 'PDF'),
      sentence('surat.rtf', 'RTF', 'DOCX/PDF'),
      sentence('surat.doc', 'RTF', 'DOCX/PDF'),
      sentence('surat.docx', 'DOC', 'DOCX/PDF'),
      sentence('tanpa-nama', 'XLS', 'XLSX/PDF'),
    ])
  })

  test('bytes that are nothing, and files cut off in the middle', async () => {
    const unknown = (name: string) =>
      `Jenis berkas ${name} tidak dikenal. Gunakan PDF, DOCX, XLSX, JPEG, PNG, TIFF, TXT, atau ZIP.`
    const broken = (name: string) => `Berkas ${name} rusak dan tidak dapat dibuka.`
    expect(
      await toldOf(
        file('acak.bin', randomBytes(5_000)),
        file('acak.docx', randomBytes(5_000)),
        file('acak.pdf', randomBytes(5_000)),
        file('potong.docx', good.bytes.subarray(0, good.bytes.length / 2)),
        file('salah.docx', rawDocx('<w:p><w:r></w:p>', { prolog: '<' })),
        file('potong.pdf', lockedPdf().subarray(0, 60)),
      ),
    ).toEqual([
      unknown('acak.bin'),
      broken('acak.docx'),
      broken('acak.pdf'),
      broken('potong.docx'),
      broken('salah.docx'),
      broken('potong.pdf'),
    ])
  })

  test('a picture of a cat holds no agreement', async () => {
    expect(await toldOf(file('kucing.png', cat()))).toEqual([
      'Tidak ada perjanjian kinerja yang ditemukan di berkas kucing.png.',
    ])
  })
})

/** A round grey face with two ears and eyes. */
const cat = (): Uint8Array => {
  const size = 240
  const data = new Uint8Array(size * size * 4)
  for (let y = 0; y < size; y += 1) {
    for (let x = 0; x < size; x += 1) {
      const face = (x - 120) ** 2 + (y - 140) ** 2 < 80 ** 2
      const ear = y > 30 && y < 90 && (Math.abs(x - 70) < (y - 30) / 2 || Math.abs(x - 170) < (y - 30) / 2)
      const eye = (x - 90) ** 2 + (y - 120) ** 2 < 100 || (x - 150) ** 2 + (y - 120) ** 2 < 100
      const grey = eye ? 20 : face || ear ? 140 : 250
      data.set([grey, grey, grey, 255], (y * size + x) * 4)
    }
  }
  return new Uint8Array(PNG.sync.write({ width: size, height: size, data }))
}

describe('a file that takes too long or too much', () => {
  const heavy = file('berat.docx', rawDocx('<w:p/>'.repeat(2_000_000)))
  const batchWith = async (options: Omit<DocumentReaderOptions, 'workerUrl' | 'profile'>) => {
    const own = createDocumentReader({ profile: KPU_PROFILE, workerUrl, workers: 1, ...options })
    try {
      return (await own.read([good, heavy, good])).files
    } finally {
      await own.close()
    }
  }

  test('is given up after its time, its worker ended, and the files after it are read', async () => {
    const files = await batchWith({ limits: { secondsPerPage: 1 } })
    expect(files.map(({ pages }) => pages.length)).toEqual([1, 0, 1])
    expect(files[1]?.problem && problemSentence(files[1].problem, 'id')).toBe(
      'Halaman 1 berkas berat.docx tidak selesai dibaca dalam 1 detik.',
    )
  })

  test('takes no other file with it when its worker runs out of memory', async () => {
    const files = await batchWith({ memoryMb: 48 })
    expect(files.map(({ pages }) => pages.length)).toEqual([1, 0, 1])
    expect(files[1]?.problem && problemSentence(files[1].problem, 'id')).toBe(
      'Pembaca berhenti saat membaca berkas berat.docx. Berkas lain tetap dibaca.',
    )
  })

  test('can be called off, and the reader is free for the next batch', async () => {
    const own = createDocumentReader({ profile: KPU_PROFILE, workerUrl, workers: 1 })
    try {
      const stop = new AbortController()
      const reading = own.read([heavy], { signal: stop.signal, onProgress: () => stop.abort() })
      await expect(reading).rejects.toThrow('cancelled')
      expect((await own.read([good])).files).toMatchObject([{ pages: [{}] }])
    } finally {
      await own.close()
    }
  })
})
