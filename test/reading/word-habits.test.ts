import { afterAll, describe, expect, test } from 'vitest'
import { SAMPLE_PROVINCE_OFFICE, SAMPLE_REGENCY_OFFICE } from '../../samples/sample-province.ts'
import { KPU_PROFILE } from '../../src/core/profile/kpu/kpu-profile.ts'
import { createDocumentReader } from '../../src/reading/document-reader.ts'
import { drawnByHand, type Habit, PLAIN_HABIT } from './drawn-by-hand.ts'
import { essence, formOf } from './essence.ts'

const reader = createDocumentReader({
  profile: KPU_PROFILE,
  workerUrl: new URL('../../src/reading/worker.ts', import.meta.url),
  workers: 1,
})
afterAll(() => reader.close())

const HABITS: readonly (readonly [string, Habit])[] = [
  ['signs in one row of a table without lines', PLAIN_HABIT],
  ['signs in rows of such a table, names below', { ...PLAIN_HABIT, signatures: 'rows' }],
  ['signs with tabs', { ...PLAIN_HABIT, signatures: 'tabs' }],
  ['signs with spaces', { ...PLAIN_HABIT, signatures: 'spaces' }],
  ['signs in text boxes', { ...PLAIN_HABIT, signatures: 'text-boxes' }],
  ['lets Word count the rows', { ...PLAIN_HABIT, automaticNumbers: true }],
  ['has annex and budget in one table', { ...PLAIN_HABIT, oneTable: true }],
  ['has its letterhead in the header', { ...PLAIN_HABIT, letterheadInHeader: true }],
  ['names the parties in a table', { ...PLAIN_HABIT, parties: 'table' }],
  ['leaves cells empty instead of merging them', { ...PLAIN_HABIT, merges: false }],
]

describe('an office that', () => {
  test.each(HABITS)('%s has its agreements read as they are', async (_, habit) => {
    for (const agreement of [...SAMPLE_PROVINCE_OFFICE.slice(0, 7), ...SAMPLE_REGENCY_OFFICE]) {
      const { agreements } = await reader.read([{ name: 'pk.docx', bytes: drawnByHand([formOf(agreement)], habit) }])
      expect(agreements.map(essence), agreement.unit).toEqual([essence(agreement)])
    }
  })

  test.each(HABITS.filter(([, habit]) => !habit.automaticNumbers))(
    '%s may keep them all in one file',
    async (_, habit) => {
      const bytes = drawnByHand(SAMPLE_PROVINCE_OFFICE.map(formOf), habit)
      const { agreements } = await reader.read([{ name: 'semua.docx', bytes }])
      expect(agreements.map((a) => a.firstParty.position)).toEqual(
        SAMPLE_PROVINCE_OFFICE.map((a) => a.firstParty.position),
      )
      expect(agreements.map(essence)).toEqual(SAMPLE_PROVINCE_OFFICE.map(essence))
    },
  )
})
