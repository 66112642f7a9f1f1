import { describe, expect, test } from 'vitest'
import { SAMPLE_PROVINCE, SAMPLE_PROVINCE_OFFICE } from '../../samples/sample-province.ts'
import { letterheadTrial } from '../../src/app/organisation/letterhead-trial.ts'
import { agreementToInterchange } from '../../src/contract/agreement-mapping.ts'
import { FORMAT } from '../../src/contract/interchange.ts'
import type { Agreement } from '../../src/core/agreement/agreement.ts'
import { plainBook } from '../../src/core/agreement/book.ts'
import { parseTarget } from '../../src/core/indicator/target.ts'
import { KPU_PROFILE } from '../../src/core/profile/kpu/kpu-profile.ts'
import { createDocumentWriter } from '../../src/writing/document-writer.ts'
import { jpegPicture, pngPicture } from '../pictures.ts'
import { inspectPdf } from './inspect-pdf.ts'
import { at, withObjectives, written } from './written.ts'

const writer = createDocumentWriter({ printed: KPU_PROFILE })
const secretary = at(SAMPLE_PROVINCE, 1)
const inspected = async (agreement: Agreement) => inspectPdf(written(await writer.pdf(agreement)))

const interchange = (agreement: Agreement): Uint8Array =>
  new TextEncoder().encode(JSON.stringify({ format: FORMAT, agreements: [agreementToInterchange(agreement)] }))

describe('the PDF of an agreement', () => {
  test('is PDF/A-2a for the archive: tagged, Indonesian, with a colour profile and every font inside', async () => {
    const pdf = await inspected(secretary)
    expect(pdf.xmp).toMatch(/pdfaid:part>2</)
    expect(pdf.xmp).toMatch(/pdfaid:conformance>A</)
    expect(pdf.language).toMatch(/^id/)
    expect(pdf.objects).toMatch(/\/MarkInfo\s*<<[^>]*\/Marked true/)
    expect(pdf.objects).toContain('/GTS_PDFA1')
    const fonts = pdf.objects.match(/\/Type\s*\/FontDescriptor/g) ?? []
    expect(fonts.length).toBeGreaterThan(0)
    expect(pdf.objects.match(/\/FontFile[23]/g)).toHaveLength(fonts.length)
  })

  test('tells a screen reader what is heading, table, header cell and value', async () => {
    const { pages } = await inspected(secretary)
    expect(at(pages, 0).roles).toContain('H1')
    expect(at(pages, 1).roles).toEqual(expect.arrayContaining(['H2', 'Table', 'TR', 'TH', 'TD']))
  })

  test('carries its own data along: the interchange file comes out of the PDF/A-3a as it went in', async () => {
    const bytes = interchange(secretary)
    const attachment = { name: 'agreements.json', mimeType: 'application/json', bytes }
    const pdf = await inspectPdf(written(await writer.pdf(secretary, { attachment })))
    expect(pdf.xmp).toMatch(/pdfaid:part>3</)
    expect(pdf.objects).toMatch(/\/AFRelationship\s*\/Source/)
    expect(pdf.attachments.get('agreements.json')).toEqual(bytes)
  })

  test('keeps the data of one agreement out of the next', async () => {
    const attachment = { name: 'agreements.json', mimeType: 'application/json', bytes: interchange(secretary) }
    written(await writer.pdf(secretary, { attachment }))
    const next = await inspected(secretary)
    expect(next.attachments.size).toBe(0)
  })

  test('is the same to the byte when the same agreement is printed again, by any writer', async () => {
    const first = written(await writer.pdf(secretary, { qr: 'https://ikrar.example.go.id/1', draft: true }))
    const again = createDocumentWriter({ printed: KPU_PROFILE })
    const second = written(await again.pdf(secretary, { qr: 'https://ikrar.example.go.id/1', draft: true }))
    expect(Buffer.compare(first, second)).toBe(0)
  })

  test('is dated by the agreement, not by the day of printing', async () => {
    const { objects, xmp } = await inspected(secretary)
    expect(objects).toContain('D:20250102')
    expect(xmp).toContain('2025-01-02')
  })

  test('repeats the header of the annex on each of its pages and counts all pages', async () => {
    const { pages } = await inspected(secretary)
    expect(pages.length).toBeGreaterThanOrEqual(4)
    for (const page of [1, 2]) {
      expect(at(pages, page).text).toContain('Sasaran Strategis')
      expect(at(pages, page).text).toContain('(4)')
    }
    pages.forEach((page, i) => {
      expect(page.text).toContain(`Halaman ${i + 1} dari ${pages.length}`)
    })
  })

  test.each(['with', 'without'])('never leaves the signatures alone on a page, %s a budget', async (which) => {
    for (let n = 3; n <= secretary.objectives.length; n += 1) {
      const shorter = withObjectives(secretary, secretary.objectives.slice(0, n))
      const { pages } = await inspected(which === 'with' ? shorter : { ...shorter, budget: null })
      const last = at(pages, pages.length - 1)
      expect(last.text).toContain('Pihak Kedua,')
      expect(last.text).toContain(which === 'with' ? 'Anggaran' : 'Indikator Kinerja')
      expect(last.roles.filter((role) => role === 'TD').length, `${n} objectives`).toBeGreaterThan(0)
    }
  })

  test('keeps the last lines of a long budget and its total with the signatures, under a header', async () => {
    const line = { no: null, code: null, text: 'Pengelolaan data pemilih berkelanjutan', amount: 1_500_000n }
    for (let n = 26; n <= 34; n += 1) {
      const lines = Array.from({ length: n }, (_, i) => ({ ...line, no: String(i + 1) }))
      const budget = { label: 'Kegiatan', lines, printedTotal: BigInt(n) * 1_500_000n }
      const { pages } = await inspected({ ...withObjectives(secretary, secretary.objectives.slice(0, 2)), budget })
      const last = at(pages, pages.length - 1).text
      expect(last).toContain('JUMLAH')
      expect(last).toContain('Anggaran')
      expect(last.match(/Rp 1\.500\.000,-/g)?.length ?? 0).toBeGreaterThanOrEqual(2)
    }
  })

  test('has the statement on one page even with the longest positions', async () => {
    const position =
      `${secretary.firstParty.position} ${'dan Pengelolaan Layanan Kepemiluan Terpadu '.repeat(8)}`.trim()
    const long = {
      ...secretary,
      firstParty: { ...secretary.firstParty, position },
      secondParty: { name: null, position, acting: true },
      signatures: [],
    }
    const { pages } = await inspected(long)
    expect(at(pages, 0).text).toContain('Halaman 1 dari')
    expect(at(pages, 0).text).toContain(secretary.firstParty.name)
    expect(at(pages, 1).text).toContain('Nama/Unit Organisasi')
  })

  test('prints text as text: markup signs, quotes, foreign letters and endless words neither fail nor format', async () => {
    const text = `#strong[x] *tebal* _miring_ $a^2$ \`kode\` @rujuk <label> "kutip" // \\ שלום naïve 中文 👨‍👩‍👧 \u0007${'Panjang'.repeat(30)}`
    const objective = {
      ...at(secretary.objectives, 0),
      text,
      indicators: [{ text, target: parseTarget('100%', KPU_PROFILE.scales) }],
    }
    const { pages } = await inspected(withObjectives({ ...secretary, unit: text }, [objective]))
    const annex = at(pages, 1).text.replace(/\s+/g, '')
    expect(annex).toContain('#strong[x]*tebal*_miring_$a^2$`kode`@rujuk<label>"kutip"//\\')
    expect(annex).toContain('naïve□□□')
    expect(annex).toContain('Panjang'.repeat(30))
  })

  test('is copied out as it was written, though a long word breaks within: no sign that was not there', async () => {
    const text = `Persentase 8 dari 18 ${'12345678X'.repeat(5)} selesai`
    const objective = {
      ...at(secretary.objectives, 0),
      indicators: [{ text, target: parseTarget('88%', KPU_PROFILE.scales) }],
    }
    const { pages } = await inspected(withObjectives(secretary, [objective]))
    expect(pages.map((page) => page.text).join('')).not.toContain('\u200b')
    expect(at(pages, 1).text.replace(/\s/g, '')).toContain(text.replaceAll(' ', ''))
  })

  test('prints a page-long text in full, over as many pages as it takes', async () => {
    const target = parseTarget('100%', KPU_PROFILE.scales)
    const words = Array.from({ length: 900 }, (_, i) => `kata${i}`)
    const objective = {
      ...at(secretary.objectives, 0),
      text: 'Terwujudnya x',
      indicators: [{ text: words.join(' '), target }],
    }
    for (const budget of [null, secretary.budget]) {
      const { pages } = await inspected(withObjectives({ ...secretary, budget }, [objective]))
      const all = pages
        .map((page) => page.text)
        .join(' ')
        .split(/\s+/)
      expect(words.filter((word) => !all.includes(word))).toEqual([])
    }
  })
})

test('the emblem of the office stands beside its letterhead, with a word for those who cannot see it', async () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><circle cx="4" cy="4" r="4"/></svg>'
  const withLogo = createDocumentWriter({ printed: KPU_PROFILE, logo: new TextEncoder().encode(svg) })
  const plain = await inspected(secretary)
  const pdf = await inspectPdf(written(await withLogo.pdf(secretary)))
  expect(at(pdf.pages, 0).roles).toContain('Figure')
  expect(at(plain.pages, 0).roles).not.toContain('Figure')
  expect(pdf.objects).toContain('(Lambang)')
})

test('an agreement that is not dated yet can be printed, with room for the date', async () => {
  const undated = { ...secretary, statementDate: null, annexDate: null }
  expect((await inspected(undated)).xmp).toContain(`${secretary.year}-01-01`)
  expect((await inspected({ ...undated, year: null })).xmp).toMatch(/pdfaid:conformance>A</)
})

test('the trial of a letterhead prints as it is', async () => {
  const letterhead = { lines: ['KOMISI PEMILIHAN UMUM'], address: 'Jalan Contoh', phone: null, email: null }
  expect((await writer.pdf(letterheadTrial(letterhead), { logo: pngPicture() })).ok).toBe(true)
})

test('an emblem given with the agreement stands there the same, keeps the file PDF/A, and is of that document alone', async () => {
  const plain = written(await writer.pdf(secretary))
  for (const logo of [pngPicture(300, 300), jpegPicture(600, 150)]) {
    const pdf = await inspectPdf(written(await writer.pdf(secretary, { logo })))
    expect(at(pdf.pages, 0).roles).toContain('Figure')
    expect(pdf.pages.length).toBe((await inspectPdf(plain)).pages.length)
    expect(pdf.xmp).toMatch(/pdfaid:conformance>A</)
  }
  expect(written(await writer.pdf(secretary))).toEqual(plain)
  const noHead = { ...secretary, letterhead: null }
  expect(written(await writer.pdf(noHead, { logo: pngPicture() }))).toEqual(written(await writer.pdf(noHead)))
})

test('a picture that is none is refused with its reason, and the next document is printed all the same', async () => {
  const broken = createDocumentWriter({ printed: KPU_PROFILE, logo: new Uint8Array([1, 2, 3]) })
  const result = await broken.pdf(secretary)
  expect(result).toMatchObject({ ok: false, problem: { code: 'typesetting/failed' } })
  expect((await writer.pdf(secretary)).ok).toBe(true)
})

test('an address too long for a legible code is refused rather than printed as a blur', async () => {
  const qr = `https://ikrar.example.go.id/${'a'.repeat(400)}`
  expect(await writer.pdf(secretary, { qr })).toMatchObject({ ok: false, problem: { at: 'qr' } })
})

describe('the book of an office', () => {
  test('has a cover and a table of contents that names the page of each agreement', async () => {
    const { pages } = await inspectPdf(written(await writer.bookPdf(plainBook(SAMPLE_PROVINCE_OFFICE))))
    expect(at(pages, 0).text).toContain('PERJANJIAN KINERJA TAHUN 2025')
    const contents = at(pages, 1).text.replace(/\s+/g, ' ')
    for (const agreement of SAMPLE_PROVINCE_OFFICE) {
      const words = agreement.unit.replace(/[()]/g, '\\$&').split(' ').join('\\s+')
      const page = Number(new RegExp(`(?:^|[\\d.I]\\s)${words}\\s[.\\s]*(\\d+)`).exec(contents)?.[1])
      expect(at(pages, page - 1).text, agreement.unit).toContain('bertanda tangan')
      const annex = pages.slice(page, page + 3).map((p) => p.text.replace(/\s+/g, ' '))
      expect(annex.join(' ')).toContain(`Nama/Unit Organisasi : ${agreement.unit}`)
    }
  })

  test('is refused where there is nothing to bind', async () => {
    expect(await writer.bookPdf(plainBook([]))).toMatchObject({ ok: false })
  })
})

test('an agreement in which nobody promises is refused, in every format', async () => {
  const nobody = { ...secretary, firstParty: { name: ' ', position: '', acting: false }, signatures: [] }
  const refusals = await Promise.all([
    writer.pdf(nobody),
    writer.bookPdf(plainBook([nobody])),
    writer.docx(nobody),
    writer.xlsx([nobody]),
  ])
  for (const refusal of refusals) {
    expect(refusal).toMatchObject({ ok: false, problem: { code: 'agreement/no-party', at: 'firstParty' } })
  }
})
