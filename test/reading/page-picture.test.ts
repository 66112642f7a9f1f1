import { strToU8, zipSync } from 'fflate'
import { PNG } from 'pngjs'
import { afterAll, describe, expect, test } from 'vitest'
import { KPU_PROFILE } from '../../src/core/profile/kpu/kpu-profile.ts'
import { createDocumentReader } from '../../src/reading/document-reader.ts'
import { p, rawDocx } from './raw-docx.ts'

const reader = createDocumentReader({
  profile: KPU_PROFILE,
  workerUrl: new URL('../../src/reading/worker.ts', import.meta.url),
  workers: 1,
})
afterAll(() => reader.close())

const grey = new Uint8Array(PNG.sync.write({ width: 40, height: 60, data: new Uint8Array(40 * 60 * 4).fill(200) }))
const sizeOf = (png: Uint8Array | null): readonly number[] | null => {
  if (png === null) return null
  const { width, height } = PNG.sync.read(Buffer.from(png))
  return [width, height]
}

describe('the picture of a page beside its rows', () => {
  test('is drawn as wide as it is shown, also for a file out of a ZIP', async () => {
    expect(sizeOf(await reader.pagePicture({ name: 'foto.png', bytes: grey }, 1, 20))).toEqual([20, 30])
    const other = new Uint8Array(PNG.sync.write({ width: 10, height: 10, data: new Uint8Array(400) }))
    const zip = zipSync({ 'lain.txt': strToU8('x'), 'foto.png': other, 'a/foto.png': grey })
    expect(sizeOf(await reader.pagePicture({ name: 'kirim.zip/a/foto.png', bytes: zip }, 1, 20))).toEqual([20, 30])
  })

  test('is the pasted picture where a Word file holds only a scan', async () => {
    const bytes = rawDocx('<w:p><w:r><w:drawing><a:blip r:embed="rOne"/></w:drawing></w:r></w:p>', {
      pictures: { rOne: grey },
    })
    expect(sizeOf(await reader.pagePicture({ name: 'pk.docx', bytes }, 1, 20))).toEqual([20, 30])
  })

  test('is not there for a page that is not, a Word file, and a file that is broken', async () => {
    expect(await reader.pagePicture({ name: 'foto.png', bytes: grey }, 2, 20)).toBeNull()
    expect(await reader.pagePicture({ name: 'pk.docx', bytes: rawDocx(p('PERJANJIAN')) }, 1, 20)).toBeNull()
    expect(await reader.pagePicture({ name: 'foto.png', bytes: grey.subarray(0, 30) }, 1, 20)).toBeNull()
  })
})
