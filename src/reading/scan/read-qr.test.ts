import fc from 'fast-check'
import qrcode from 'qrcode-generator'
import { describe, expect, test } from 'vitest'
import { SAMPLE_PROVINCE_OFFICE } from '../../../samples/sample-province.ts'
import { at, written } from '../../../test/golden/written.ts'
import { KPU_PROFILE } from '../../core/profile/kpu/kpu-profile.ts'
import { createDocumentWriter } from '../../writing/document-writer.ts'
import { wordsOfCode } from './qr-words.ts'
import { type Raster, scaleRaster, turnRaster } from './raster.ts'
import { drawForRecognition, openForDrawing } from './rasterise.ts'
import { readQrCodes } from './read-qr.ts'

const ADDRESS = 'https://ikrar.example.go.id/keaslian/0123456789ab'

const made = (text: string) => {
  const code = qrcode(0, 'M')
  code.addData(Buffer.from(text, 'utf8').toString('latin1'), 'Byte')
  code.make()
  return { size: code.getModuleCount(), dark: (r: number, c: number) => code.isDark(r, c) }
}

describe('a code', () => {
  test('says again what was put into it, whatever its length', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 200 }), (text) => {
        const { size, dark } = made(text)
        expect(wordsOfCode(size, dark)).toBe(Buffer.from(text, 'utf8').toString('utf8'))
      }),
      { numRuns: 40 },
    )
  })

  test('says it with some modules spoilt, and nothing with too many', () => {
    const { size, dark } = made(ADDRESS)
    const spoilt = (share: number) => (r: number, c: number) => {
      const isFree = r > 9 && c > 9 && r < size - 9 && c < size - 9
      return isFree && (r * 31 + c * 17) % 100 < share ? !dark(r, c) : dark(r, c)
    }
    expect(wordsOfCode(size, spoilt(4))).toBe(ADDRESS)
    expect(wordsOfCode(size, spoilt(60))).toBeNull()
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
