import { zipSync } from 'fflate'
import { afterAll, describe, expect, test } from 'vitest'
import { SAMPLE_PROVINCE_OFFICE, SAMPLE_REGENCY_OFFICE } from '../../samples/sample-province.ts'
import { KPU_PROFILE } from '../../src/core/profile/kpu/kpu-profile.ts'
import { createDocumentReader } from '../../src/reading/document-reader.ts'
import { drawnByHand, PLAIN_HABIT } from './drawn-by-hand.ts'
import { formOf } from './essence.ts'
import { sheetByHand } from './sheet-by-hand.ts'

const reader = createDocumentReader({
  profile: KPU_PROFILE,
  workerUrl: new URL('../../src/reading/worker.ts', import.meta.url),
  workers: 2,
})
afterAll(() => reader.close())

describe('a batch of an office’s files', () => {
  test('is one reading: agreements in the order of the files, every origin in its own file and agreement', async () => {
    const [chair, secretary] = SAMPLE_PROVINCE_OFFICE.map(formOf)
    const [regency] = SAMPLE_REGENCY_OFFICE.map(formOf)
    if (chair === undefined || secretary === undefined || regency === undefined)
      throw new Error('the sample is too small')
    const sheet = { ruled: true, numbers: true, merges: true, oneSheet: false, airy: false }
    const reading = await reader.read([
      { name: 'dua.docx', bytes: drawnByHand([chair, secretary], PLAIN_HABIT) },
      { name: 'kosong.pdf', bytes: new Uint8Array() },
      { name: 'kab.zip', bytes: zipSync({ 'kab.xlsx': await sheetByHand([regency], sheet) }) },
    ])
    expect(reading.files.map(({ name, format, problem }) => [name, format, problem?.code ?? null])).toEqual([
      ['dua.docx', 'docx', null],
      ['kosong.pdf', 'unknown', 'file/empty'],
      ['kab.zip/kab.xlsx', 'xlsx', null],
    ])
    const names = [SAMPLE_PROVINCE_OFFICE[0], SAMPLE_PROVINCE_OFFICE[1], SAMPLE_REGENCY_OFFICE[0]].map(
      (a) => a?.firstParty.name,
    )
    expect(reading.agreements.map((a) => a.firstParty.name)).toEqual(names)
    const places = new Set(reading.origins.map(({ agreement, file }) => `agreement ${agreement} in file ${file}`))
    expect([...places].sort()).toEqual(['agreement 0 in file 0', 'agreement 1 in file 0', 'agreement 2 in file 2'])
  })

  test('has its doubts counted through: a name left out in the second file is a doubt of the second agreement', async () => {
    const [, secretary] = SAMPLE_PROVINCE_OFFICE
    if (secretary === undefined) throw new Error('the sample is too small')
    const nameless = formOf({ ...secretary, firstParty: { ...secretary.firstParty, name: null }, signatures: [] })
    const reading = await reader.read([
      { name: 'satu.docx', bytes: drawnByHand([formOf(secretary)], PLAIN_HABIT) },
      { name: 'dua.docx', bytes: drawnByHand([nameless], PLAIN_HABIT) },
    ])
    expect(reading.agreements.map((a) => a.firstParty.name)).toEqual([secretary.firstParty.name, null])
    expect(reading.notes.length).toBeGreaterThan(0)
    expect(new Set(reading.notes.map((note) => note.agreement))).toEqual(new Set([1]))
  })
})
