import { afterAll, expect, test } from 'vitest'
import { SAMPLE_REGENCY_OFFICE } from '../../samples/sample-province.ts'
import { KPU_PROFILE } from '../../src/core/profile/kpu/kpu-profile.ts'
import { createDocumentReader } from '../../src/reading/document-reader.ts'
import { createDocumentWriter } from '../../src/writing/document-writer.ts'
import { rawDocx } from './raw-docx.ts'

const reader = createDocumentReader({
  profile: KPU_PROFILE,
  workerUrl: new URL('../../src/reading/worker.ts', import.meta.url),
  workers: 1,
})
afterAll(() => reader.close())

const A4_AT_200_DPI = 1_654

test('scanned pages that an office pasted into Word are read as the scan they are', async () => {
  const [agreement] = SAMPLE_REGENCY_OFFICE
  if (agreement === undefined) throw new Error('the sample is too small')
  const pdf = await createDocumentWriter({ printed: KPU_PROFILE }).pdf(agreement)
  if (!pdf.ok) throw new Error(pdf.problem.code)
  const picture = async (page: number) => {
    const png = await reader.pagePicture({ name: 'pk.pdf', bytes: pdf.value }, page, A4_AT_200_DPI)
    if (png === null) throw new Error(`page ${page} was not drawn`)
    return png
  }
  const shown = (id: string) => `<w:p><w:r><w:drawing><a:blip r:embed="${id}"/></w:drawing></w:r></w:p>`
  const bytes = rawDocx(shown('rOne') + shown('rTwo'), {
    pictures: { rOne: await picture(1), rTwo: await picture(2) },
  })
  const { agreements, files } = await reader.read([{ name: 'pindai.docx', bytes }])
  expect(files).toMatchObject([{ format: 'docx', problem: null, pages: [{}, {}] }])
  expect(agreements).toMatchObject([{ year: agreement.year, firstParty: { name: agreement.firstParty.name } }])
  expect(agreements[0]?.objectives.flatMap((o) => o.indicators).length).toBe(
    agreement.objectives.flatMap((o) => o.indicators).length,
  )
})
