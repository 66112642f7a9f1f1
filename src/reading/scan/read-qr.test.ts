import fc from 'fast-check'
import encodeQR from 'qr'
import { describe, expect, test } from 'vitest'
import { SAMPLE_PROVINCE_OFFICE } from '../../../samples/sample-province.ts'
import { at, written } from '../../../test/golden/written.ts'
import { KPU_PROFILE } from '../../core/profile/kpu/kpu-profile.ts'
import { createDocumentWriter } from '../../writing/document-writer.ts'
import { type Raster, scaleRaster, turnRaster } from './raster.ts'
import { drawForRecognition, openForDrawing } from './rasterise.ts'
import { readQrCodes } from './read-qr.ts'

const ADDRESS = 'https://ikrar.example.go.id/keaslian/0123456789ab'

/** A code drawn with modules of four pixels on white paper. */
const drawn = (text: string, spoil: (row: number, column: number, size: number) => boolean = () => false): Raster => {
  const rows = encodeQR(text, 'raw', { ecc: 'medium', border: 4, encoding: 'byte' })
  const width = rows.length * 4
  const data = new Uint8Array(width * width).fill(255)
  for (const [r, row] of rows.entries()) {
    for (const [c, dark] of row.entries()) {
      if (dark === spoil(r - 4, c - 4, rows.length - 8)) continue
      for (let y = r * 4; y < r * 4 + 4; y += 1) data.fill(0, y * width + c * 4, y * width + c * 4 + 4)
    }
  }
  return { width, height: width, data }
}

const beside = (a: Raster, b: Raster): Raster => {
  const [width, height] = [a.width + b.width, Math.max(a.height, b.height)]
  const data = new Uint8Array(width * height).fill(255)
  for (const [one, x] of [
    [a, 0],
    [b, a.width],
  ] as const) {
    for (let y = 0; y < one.height; y += 1)
      data.set(one.data.subarray(y * one.width, (y + 1) * one.width), y * width + x)
  }
  return { width, height, data }
}

describe('a code', () => {
  test('says again what was put into it, whatever its length', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 200 }), (text) => {
        expect(readQrCodes(drawn(text))).toEqual([Buffer.from(text, 'utf8').toString('utf8')])
      }),
      { numRuns: 40 },
    )
  })

  test('says it with some modules spoilt, and nothing with too many', () => {
    const spoilt = (share: number) =>
      drawn(ADDRESS, (r, c, size) => {
        const isFree = r > 9 && c > 9 && r < size - 9 && c < size - 9
        return isFree && (r * 31 + c * 17) % 100 < share
      })
    expect(readQrCodes(spoilt(4))).toEqual([ADDRESS])
    expect(readQrCodes(spoilt(60))).toEqual([])
  })

  test('is found beside another one', () => {
    expect(new Set(readQrCodes(beside(drawn(ADDRESS), drawn('surat lain'))))).toEqual(new Set([ADDRESS, 'surat lain']))
  })
})

describe('a printed page', () => {
  const pages = async (qr: string): Promise<readonly Raster[]> => {
    const pdf = written(await createDocumentWriter({ printed: KPU_PROFILE }).pdf(at(SAMPLE_PROVINCE_OFFICE, 1), { qr }))
    const document = await openForDrawing(pdf)
    const drawn: Raster[] = []
    for (let page = 1; page <= document.getPageCount(); page += 1) {
      drawn.push((await drawForRecognition(document, page)).raster)
    }
    document.destroy()
    return drawn
  }

  test('bears its code, whichever way it lies and however coarse it was scanned; every page does', async () => {
    const all = await pages(ADDRESS)
    expect(all.length).toBeGreaterThan(2)
    expect(all.map(readQrCodes)).toEqual(all.map(() => [ADDRESS]))
    const first = at(all, 0)
    for (const quarter of [1, 2, 3] as const) expect(readQrCodes(turnRaster(first, quarter))).toEqual([ADDRESS])
    expect(readQrCodes(scaleRaster(first, 0.67))).toEqual([ADDRESS])
  })

  test('without a code says nothing', () => {
    expect(readQrCodes({ width: 50, height: 50, data: new Uint8Array(2_500).fill(255) })).toEqual([])
  })
})
