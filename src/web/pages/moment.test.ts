import { expect, test } from 'vitest'
import { dayText, momentText } from './moment.ts'

test('a moment is told in the day and hour of Jakarta, in the language of whoever reads it', () => {
  expect(momentText('2024-03-05T18:12:00Z', 'id')).toBe('6 Maret 2024 01.12')
  expect(momentText('2024-03-05T18:12:00Z', 'en')).toBe('6 March 2024 01:12')
  expect(dayText('2024-03-05T18:12:00Z', 'id')).toBe('6 Mar 2024')
})
