import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { SAMPLE_PROVINCE_OFFICE } from '../../samples/sample-province.ts'
import { agreementToInterchange } from '../../src/contract/agreement-mapping.ts'
import { KPU_PROFILE } from '../../src/core/profile/kpu/kpu-profile.ts'
import { readMeaning } from '../../src/reading/meaning/read-meaning.ts'
import type { Page } from '../../src/reading/page.ts'
import { readPdf } from '../../src/reading/pdf/read-pdf.ts'
import type { Raster } from '../../src/reading/scan/raster.ts'
import { readImage } from '../../src/reading/scan/read-image.ts'
import { closeRecogniser } from '../../src/reading/scan/recogniser.ts'
import { createDocumentWriter } from '../../src/writing/document-writer.ts'
import { at, written } from '../golden/written.ts'
import { score } from '../score.ts'
import { rawPdf, textAt } from './raw-pdf.ts'
import * as scanner from './scanned.ts'
import { contextOf, told } from './told.ts'

const whole = at(SAMPLE_PROVINCE_OFFICE, 1)
/** One agreement with a short annex: recognising a page takes seconds. */
const agreement = { ...whole, objectives: whole.objectives.slice(0, 4) }

let pages: Raster[] = []

beforeAll(async () => {
  const pdf = written(await createDocumentWriter({ printed: KPU_PROFILE }).pdf(agreement))
  const count = (await readPdf(pdf, 0, contextOf('asli.pdf'))).length
  for (let page = 1; page <= count; page += 1) pages.push(await scanner.scanOf(pdf, page))
})

afterAll(async () => {
  pages = []
  await closeRecogniser()
})

const pictureOf = (scan: Raster) => ({ jpeg: scanner.asJpeg(scan), width: scan.width, height: scan.height })

const scannedPage = (scan: Raster, hidden = '') => {
  const [width, height] = [Math.round(scan.width * 0.24), Math.round(scan.height * 0.24)]
  return { width, height, content: `q ${width} 0 0 ${height} 0 0 cm /P Do Q\n${hidden}`, picture: pictureOf(scan) }
}

const textsOf = (read: readonly Page[]): string[] => told(read).map((blocks) => blocks.flat(2).join(' '))

describe('an agreement that came as a scan', () => {
  test('is read back with its rows and figures: a straight page, one askew and dusty, one on its side', async () => {
    const ways = [(s: Raster) => s, (s: Raster) => scanner.dusty(scanner.askew(s, 2)), scanner.onItsSide]
    const scans = pages.map((page, i) => at(ways, i % ways.length)(page))
    const read = await readPdf(rawPdf(scans.map((scan) => scannedPage(scan))), 0, contextOf('pindai.pdf'))
    const { f1, lowest } = score(
      [agreementToInterchange(agreement)],
      readMeaning(read, KPU_PROFILE).agreements.map(agreementToInterchange),
    )
    expect({ f1, enough: lowest >= 0.97 }).toMatchObject({ enough: true })
    expect(read.flatMap((page) => page.blocks).every((block) => block.box !== null)).toBe(true)
  })

  test('says of each cell where it stands on the page as it lies there', async () => {
    const straight = scanner.upperPart(at(pages, 0), 0.185)
    const [upright] = await readImage(scanner.asPng(straight), 0, contextOf('tegak.png'))
    const [head] = await readImage(scanner.asPng(scanner.onItsHead(straight)), 0, contextOf('terbalik.png'))
    expect(textsOf(head === undefined ? [] : [head])).toEqual(textsOf(upright === undefined ? [] : [upright]))
    const first = upright?.blocks[0]?.box
    const turned = head?.blocks[0]?.box
    expect((turned?.y1 ?? 0) + (first?.y0 ?? 0)).toBeCloseTo(upright?.height ?? 0, -1)
    expect((turned?.x1 ?? 0) + (first?.x0 ?? 0)).toBeCloseTo(upright?.width ?? 0, -1)
  })

  test('is turned as the camera was held, and read page by page from a TIFF', async () => {
    const heading = scanner.upperPart(at(pages, 0), 0.16)
    const photo = scanner.withOrientation(scanner.asJpeg(scanner.onItsSide(heading)), 6)
    const [shown] = await readImage(photo, 0, contextOf('foto.jpg'))
    expect(shown?.width).toBeGreaterThan(shown?.height ?? 0)
    expect(textsOf(shown === undefined ? [] : [shown])[0]).toContain('KOMISI PEMILIHAN UMUM')
    const blank: Raster = { ...heading, data: heading.data.slice().fill(250) }
    const read = await readImage(scanner.asTiff([heading, blank]), 2, contextOf('faks.tif'))
    expect(read.map(({ number, file }) => [number, file])).toEqual([
      [1, 2],
      [2, 2],
    ])
    expect(textsOf(read)[0]).toContain('KOMISI PEMILIHAN UMUM')
    expect(textsOf(read)[1]).toBe('')
  })
})

describe('a document of scanned and typed pages', () => {
  const good = [
    'PERJANJIAN KINERJA TAHUN 2025',
    'Dalam rangka mewujudkan manajemen pemerintahan yang efektif dan akuntabel',
    'kami yang bertanda tangan di bawah ini berjanji akan mewujudkan target kinerja',
    'tahunan sesuai dengan lampiran perjanjian ini',
  ]
  const poor = [
    'PER]AN]|AN K|NER]A',
    'Da1am rangka rnewu]udkan rnana]ernen pernerin|ahan',
    'yan9 efek|if dan akun|abe1',
  ]
  const layer = (lines: readonly string[]): string =>
    lines.map((text, i) => textAt(60, 780 - 20 * i, text, 10, 3)).join('')

  test('takes typed pages as they are, trusts a good recognition left in the file, and reads over a poor one', async () => {
    const scan = scanner.upperPart(at(pages, 0), 0.185)
    const tall: Raster = { width: scan.width, height: 3508, data: new Uint8Array(scan.width * 3508).fill(255) }
    tall.data.set(scan.data)
    const document = rawPdf([
      { content: good.map((text, i) => textAt(60, 780 - 20 * i, text)).join('') },
      scannedPage(tall, layer(good)),
      scannedPage(tall, layer(poor)),
    ])
    const read = await readPdf(document, 0, contextOf('campur.pdf'))
    expect(told(read)[0]).toEqual(good)
    expect(told(read)[1]).toEqual(good)
    expect(textsOf(read)[2]).toContain('KOMISI PEMILIHAN UMUM')
    const sure = read.map((page) => Math.min(...page.blocks.map((b) => (b.kind === 'line' ? b.confidence : 1))))
    expect(sure[0]).toBe(1)
    expect(sure[1]).toBeLessThan(1)
  })
})
