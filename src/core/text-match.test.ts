import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  editDistance,
  editDistanceWithin,
  levelled,
  matchText,
  similarity,
  similarityAbove,
  wordingOf,
} from './text-match.ts'

/** Levenshtein as it is written in textbooks. */
const plainDistance = (a: string, b: string): number => {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const swap = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      next.push(Math.min(swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return row[b.length] ?? 0
}

const word = fc.constantFrom(
  'persentase',
  'satker',
  'yang',
  'kpu',
  'prov',
  'pemilu/pemilihan',
  'tepat',
  'waktu',
  'data',
  'dan',
)
const wording = fc.oneof(
  fc.array(word, { maxLength: 12 }).map((words) => words.join(' ')),
  fc.string({ maxLength: 30 }),
)

test('the distance within a band is the plain distance, and null beyond the limit', () => {
  fc.assert(
    fc.property(wording, wording, fc.nat(20), (a, b, limit) => {
      const distance = plainDistance(a, b)
      expect(editDistance(a, b)).toBe(distance)
      expect(editDistanceWithin(a, b, limit)).toBe(distance <= limit ? distance : null)
    }),
  )
})

test('similarity is symmetric, between 0 and 1, and 1 for a wording and itself', () => {
  fc.assert(
    fc.property(wording, wording, (a, b) => {
      expect(similarity(a, b)).toBeCloseTo(similarity(b, a), 12)
      expect(similarity(a, b)).toBeGreaterThanOrEqual(0)
      expect(similarity(a, b)).toBeLessThanOrEqual(1)
      expect(similarity(a, a)).toBe(1)
    }),
  )
})

test('a floor hides what is below it and changes nothing above it', () => {
  fc.assert(
    fc.property(wording, wording, fc.double({ min: 0, max: 1, noNaN: true }), (a, b, floor) => {
      const full = similarity(a, b)
      expect(similarityAbove(wordingOf(a), wordingOf(b), floor)).toBe(full >= floor ? full : null)
    }),
  )
})

test('levelling twice is levelling once', () => {
  fc.assert(
    fc.property(wording, (a) => {
      expect(levelled(levelled(a))).toBe(levelled(a))
    }),
  )
})

test('spellings of one indicator match, and how sure that is', () => {
  expect(matchText('Pemilu/ Pemilihan', 'Pemilu/Pemilihan')?.how).toBe('spacing')
  expect(matchText('pertanggung-jawaban anggaran', 'pertanggungjawaban anggaran')?.how).toBe('spacing')
  expect(matchText('Kasubbag Umum KPU Prov. X', 'Kepala Sub Bagian Umum KPU Provinsi X')?.how).toBe('wording')
  expect(matchText('Sengketa hukum yan diajukan', 'Sengketa hukum yang diajukan')?.how).toBe('wording')
  expect(matchText('Persentase arsip yang tertata', 'Jumlah laporan keuangan')).toBeNull()
})
