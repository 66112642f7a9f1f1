import fc from 'fast-check'
import { expect, test } from 'vitest'
import { contextOf } from '../../../test/reading/told.ts'
import { readSheetRows } from '../../reading/xlsx/read-sheet-rows.ts'
import { writeTables } from './write-tables.ts'

const columns = [
  { heading: 'Teks', width: 20, kind: 'text', choices: [] },
  { heading: 'Hari', width: 12, kind: 'day', choices: [] },
] as const

const texts = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.constantFrom(
    '=1+1',
    '198003122005011004',
    '01-03',
    '1E5',
    '_x0041_',
    '52.01',
    '+62',
    "'kutip",
    '<b>&amp;</b>',
    'TRUE',
  ),
)
// Letters that no XML holds are taken out before anything is written (core/printable).
const clean = (text: string): boolean => !/[\p{Cc}\p{Cs}\ufffe\uffff]/u.test(text) && text === text.trim()

test('text stays the text it was, whatever a spreadsheet would make of it, and days stay days', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(
        fc.tuple(
          texts.filter(clean),
          fc.option(fc.date({ min: new Date('1950-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })),
        ),
        { minLength: 1, maxLength: 8 },
      ),
      async (drawn) => {
        const rows = drawn.map(([text, date]) => [`a${text}`, date?.toISOString().slice(0, 10) ?? ''])
        const bytes = await writeTables('Uji', [{ name: 'Uji', columns, rows, lines: [] }])
        const [sheet] = await readSheetRows(bytes, contextOf('uji.xlsx'))
        expect(sheet?.rows.map((row) => [row[0] ?? '', row[1] ?? ''])).toEqual([['Teks', 'Hari'], ...rows])
      },
    ),
    { numRuns: 25 },
  )
})
