import { readXlsx as readWorkbook } from 'hucre'
import { SAMPLE_PROVINCE } from '../samples/sample-province.ts'
import { KPU_PROFILE } from '../src/core/profile/kpu/kpu-profile.ts'
import { readDocx } from '../src/reading/docx/read-docx.ts'
import type { ReadContext } from '../src/reading/limits/read-context.ts'
import { DEFAULT_LIMITS } from '../src/reading/limits/reading-limits.ts'
import type { Page } from '../src/reading/page.ts'
import { openPdf } from '../src/reading/pdf/open-pdf.ts'
import { readFile } from '../src/reading/pipeline/read-file.ts'
import { renderPage } from '../src/reading/scan/page-picture.ts'
import { closeRecogniser } from '../src/reading/scan/recogniser.ts'
import { parseXml } from '../src/reading/xml/parse-xml.ts'
import { openArchive } from '../src/reading/zip/archive.ts'
import { decompressionBudget } from '../src/reading/zip/decompression-budget.ts'
import { createDocumentWriter } from '../src/writing/document-writer.ts'
import type { BenchRow } from './row.ts'

const context: ReadContext = { limits: DEFAULT_LIMITS, fileName: 'bench', onPage: () => undefined }
const A4_AT_300_DPI = 2_480

/** How fast documents are read, from bytes to agreements on one core, beside the least that any reader of the format must do. */
export const reading = async (): Promise<readonly BenchRow[]> => {
  const writer = createDocumentWriter({ printed: KPU_PROFILE })
  const docx: Uint8Array[] = []
  const pdf: Uint8Array[] = []
  for (const agreement of SAMPLE_PROVINCE) {
    docx.push(wanted(await writer.docx(agreement)))
    pdf.push(wanted(await writer.pdf(agreement)))
  }
  const xlsx = wanted(await writer.xlsx(SAMPLE_PROVINCE))
  const text = docx.map((bytes) => new TextEncoder().encode(asRecognised(readDocx(bytes, 0, context))))
  const count = SAMPLE_PROVINCE.length

  const textRate = count / (await seconds(() => readAll('a.txt', text)))
  const docxRate = count / (await seconds(() => readAll('a.docx', docx)))
  const docxFloor = count / (await seconds(async () => docx.forEach(openAndParse)))
  const xlsxRate = count / (await seconds(() => readAll('a.xlsx', [xlsx])))
  const xlsxFloor = count / (await seconds(() => readWorkbook(xlsx, { readStyles: true })))
  const pages = await pageCount(pdf)
  const pdfRate = pages / (await seconds(() => readAll('a.pdf', pdf)))
  const pdfFloor = pages / (await seconds(() => pageCount(pdf, true)))
  const [first] = pdf
  const scans = first === undefined ? [] : [await scanOf(first, 1), await scanOf(first, 2)]
  await readAll('a.png', scans.slice(0, 1))
  const scanSeconds = (await seconds(() => readAll('a.png', scans), 1)) / scans.length
  await closeRecogniser()
  return [
    row('recognised text', textRate, 'agreements/s', null, null),
    row('DOCX', docxRate, 'agreements/s', 'its XML unpacked and parsed', docxRate / docxFloor),
    row('XLSX', xlsxRate, 'agreements/s', 'its cells by hucre alone', xlsxRate / xlsxFloor),
    row('born-digital PDF', pdfRate, 'pages/s', 'its text by pdf.js alone', pdfRate / pdfFloor),
    row('scan at 300 dpi', scanSeconds, 's/page', null, null),
  ]
}

const row = (what: string, value: number, unit: string, beside: string | null, ratio: number | null): BenchRow => ({
  area: 'reading',
  what,
  value,
  unit,
  beside,
  ratio,
  wanted: null,
  holds: null,
})

const wanted = (result: { readonly ok: true; readonly value: Uint8Array } | { readonly ok: false }): Uint8Array => {
  if (!result.ok) throw new Error('a sample could not be written')
  return result.value
}

/** The best of several rounds after a first one that warms up. */
const seconds = async (work: () => Promise<unknown>, rounds = 3): Promise<number> => {
  let best = Number.POSITIVE_INFINITY
  for (let i = rounds === 1 ? 1 : 0; i <= rounds; i += 1) {
    const start = performance.now()
    await work()
    if (i > 0) best = Math.min(best, (performance.now() - start) / 1000)
  }
  return best
}

const readAll = async (name: string, files: readonly Uint8Array[]): Promise<void> => {
  for (const bytes of files) {
    const answer = await readFile({ name, bytes }, DEFAULT_LIMITS, KPU_PROFILE, () => undefined)
    if (answer.kind !== 'document' || answer.reading.agreements.length === 0) {
      throw new Error(`${name} was not read`)
    }
  }
}

const openAndParse = (bytes: Uint8Array): void => {
  const archive = openArchive(bytes, decompressionBudget(context), context)
  for (const name of ['word/document.xml', 'word/styles.xml', 'word/numbering.xml']) {
    const part = archive.read(name)
    if (part !== null) parseXml(part, context)
  }
}

/** Pages in all; with `text`, the text of each page is drawn from it too. */
const pageCount = async (files: readonly Uint8Array[], text = false): Promise<number> => {
  let pages = 0
  for (const bytes of files) {
    const document = await openPdf(bytes.slice(), context)
    pages += document.numPages
    for (let n = 1; text && n <= document.numPages; n += 1) await (await document.getPage(n)).getTextContent()
    await document.loadingTask.destroy()
  }
  return pages
}

const scanOf = (pdf: Uint8Array, page: number): Promise<Uint8Array> =>
  renderPage(pdf.slice(), page, A4_AT_300_DPI, context)

/** Pages as recognition gives them: lines, and tables as lines with tabs. */
const asRecognised = (pages: readonly Page[]): string =>
  pages
    .flatMap((page) => page.blocks)
    .map((block) => {
      if (block.kind === 'line') return block.text
      return Array.from({ length: block.rows }, (_, r) =>
        Array.from({ length: block.columns }, (_, c) => {
          const cell = block.cells.find((one) => one.row === r && one.column === c)
          return cell?.text.replaceAll('\n', ' ') ?? ''
        }).join('\t'),
      ).join('\n')
    })
    .join('\n')
