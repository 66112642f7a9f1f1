import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { SAMPLE_PROVINCE_OFFICE } from '../../samples/sample-province.ts'
import { comparePaper } from '../../src/core/agreement/paper.ts'
import type { Reading } from '../../src/core/agreement/reading.ts'
import { KPU_PROFILE } from '../../src/core/profile/kpu/kpu-profile.ts'
import { readMeaning } from '../../src/reading/meaning/read-meaning.ts'
import type { Page } from '../../src/reading/page.ts'
import { readPdf } from '../../src/reading/pdf/read-pdf.ts'
import type { Raster } from '../../src/reading/scan/raster.ts'
import { readImage } from '../../src/reading/scan/read-image.ts'
import { closeRecogniser } from '../../src/reading/scan/recogniser.ts'
import { createDocumentWriter } from '../../src/writing/document-writer.ts'
import { at, written } from '../golden/written.ts'
import { penStroke, photographed, pressed, shadowed, signatureIn } from './hard-scans.ts'
import * as scanner from './scanned.ts'
import { contextOf } from './told.ts'

const whole = at(SAMPLE_PROVINCE_OFFICE, 1)
/** One agreement with a short annex: recognising a page takes seconds. */
const printed = { ...whole, objectives: whole.objectives.slice(0, 2) }
/** Recognising a page takes seconds, and minutes beside a full machine. */
const PATIENCE_MS = 900_000

let print: Reading
let [statement, annex]: Raster[] = []
let seenStatement: Page
let seenAnnex: Page

const seen = async (scan: Raster): Promise<Page> => at(await readImage(scanner.asPng(scan), 0, contextOf('p.png')), 0)

/** The differences of a scan of these pages, in this order. */
const differencesOf = (...pages: readonly Page[]) =>
  comparePaper({
    printed,
    print,
    reading: readMeaning(
      pages.map((page, i) => ({ ...page, number: i + 1 })),
      KPU_PROFILE,
    ),
    pages: { printed: 2, scanned: pages.length },
    code: null,
    codes: [],
  })

beforeAll(async () => {
  const pdf = written(await createDocumentWriter({ printed: KPU_PROFILE }).pdf(printed))
  print = readMeaning(await readPdf(pdf, 0, contextOf('cetakan.pdf')), KPU_PROFILE)
  statement = await scanner.scanOf(pdf, 1)
  annex = await scanner.scanOf(pdf, 2)
  const { width, height } = statement
  const block = { x0: 0.55 * width, y0: 0.7 * height, x1: 0.9 * width, y1: 0.8 * height }
  seenStatement = await seen(shadowed(penStroke(statement, signatureIn(block))))
  seenAnnex = await seen(pressed(photographed(annex, 5), 50))
}, PATIENCE_MS)

afterAll(closeRecogniser)

describe('a hard scan of a signed sheet', () => {
  test('reads as printed: signed across the block and half in shadow; photographed at an angle and pressed hard', () => {
    expect(differencesOf(seenStatement, seenAnnex)).toEqual([])
  })

  test('with its pages in another order, one twice, or one missing says so in one line each', () => {
    const kinds = (...pages: readonly Page[]) => differencesOf(...pages).map(({ kind, weight }) => `${kind} ${weight}`)
    expect(kinds(seenAnnex, seenStatement)).toEqual(['pages-order note'])
    expect(kinds(seenStatement, seenAnnex, seenAnnex)).toEqual(['pages-more note', 'page-twice note'])
    expect(kinds(seenStatement)).toEqual(['pages-missing refuses', 'page-absent refuses'])
  })

  test(
    'with a stroke of the pen over a target asks about that target alone, and shows where it stands on both',
    async () => {
      const origin = print.origins.find((o) => o.at.endsWith('/target'))
      const box = origin?.box ?? { x0: 0, y0: 0, x1: 0, y1: 0 }
      const [x0, x1, y] = [box.x0 / 0.24, box.x1 / 0.24, (box.y0 + box.y1) / 0.48]
      const struck = penStroke(
        at(
          [annex].filter((one) => one !== undefined),
          0,
        ),
        [
          [x0 - 40, y + 30],
          [x1 + 40, y - 25],
        ],
      )
      const found = differencesOf(seenStatement, await seen(struck))
      const target = printed.objectives[0]?.indicators[0]
      expect(found.every((d) => d.kind === 'target' && d.of === target?.text)).toBe(true)
      for (const d of found) expect(d.places).toMatchObject({ print: { page: 2 } })
    },
    PATIENCE_MS,
  )
})
