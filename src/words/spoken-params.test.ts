import { expect, test } from 'vitest'
import { problem } from '../core/problem.ts'
import { problemSentence } from './problem-sentence.ts'

test('a refusal names its field, its reason and its moment as people say them', () => {
  const date = problem('input/invalid', 'annexDate', { field: 'annexDate', reason: 'reason/date' })
  expect(problemSentence(date, 'id')).toBe(
    'Isian “tanggal lampiran” belum benar: tanggal ditulis seperti “1 Maret 2024” atau “Januari 2024”.',
  )
  expect(
    problemSentence(problem('input/invalid', 'username', { field: 'username', reason: 'reason/taken' }), 'en'),
  ).toBe('The field “User name” is not right: it is taken.')
  const late = problem('unit/later-holder', 'from', { unit: 'Bagian Umum', name: 'Sari', day: '2025-01-06' })
  expect(problemSentence(late, 'id')).toContain('Sari tercatat menjabat di Bagian Umum mulai 6 Januari 2025')
  const stale = problem('conflict/stale-revision', '', { who: 'Ratna', when: '2025-01-06T03:00:00.000Z' })
  expect(problemSentence(stale, 'id')).toContain('oleh Ratna pada 6 Januari 2025')
  expect(problemSentence(stale, 'id')).toMatch(/10[.:]00 WIB/)
})
