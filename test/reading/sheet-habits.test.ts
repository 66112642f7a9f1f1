import { afterAll, describe, expect, test } from 'vitest'
import { SAMPLE_PROVINCE, SAMPLE_PROVINCE_OFFICE } from '../../samples/sample-province.ts'
import { KPU_PROFILE } from '../../src/core/profile/kpu/kpu-profile.ts'
import { createDocumentReader } from '../../src/reading/document-reader.ts'
import { essence, formOf } from './essence.ts'
import { type SheetHabit, sheetByHand } from './sheet-by-hand.ts'

const reader = createDocumentReader({
  profile: KPU_PROFILE,
  workerUrl: new URL('../../src/reading/worker.ts', import.meta.url),
  workers: 1,
})
afterAll(() => reader.close())

const PLAIN: SheetHabit = { ruled: true, numbers: false, merges: true, oneSheet: false, airy: false }

const HABITS: readonly (readonly [string, SheetHabit])[] = [
  ['draws lines around its tables', PLAIN],
  ['draws no lines', { ...PLAIN, ruled: false }],
  ['keeps percentages and amounts as numbers', { ...PLAIN, numbers: true }],
  ['leaves cells empty instead of merging them', { ...PLAIN, merges: false }],
  ['leaves columns free between its columns', { ...PLAIN, airy: true }],
  ['keeps everything on one sheet', { ...PLAIN, oneSheet: true }],
  ['keeps everything on one sheet without lines', { ...PLAIN, oneSheet: true, ruled: false, numbers: true }],
]

describe('an office that', () => {
  test.each(HABITS)('%s in Excel has its agreements read as they are', async (_, habit) => {
    const samples = habit.oneSheet ? SAMPLE_PROVINCE_OFFICE : SAMPLE_PROVINCE
    const { agreements } = await reader.read([
      { name: 'pk.xlsx', bytes: await sheetByHand(samples.map(formOf), habit) },
    ])
    expect(agreements.map(essence)).toEqual(samples.map(essence))
  })
})
