import type { Agreement } from '../../core/agreement/agreement.ts'
import type { LetterheadText } from '../../core/organisation/letterhead.ts'

/** As little of an agreement as prints with this letterhead: to see whether it can be printed at all. */
export const letterheadTrial = (letterhead: LetterheadText): Agreement => ({
  title: 'PERJANJIAN KINERJA',
  year: null,
  satker: letterhead.lines[0] ?? '',
  unit: letterhead.lines[0] ?? '',
  level: null,
  firstParty: { name: null, position: 'Ketua', acting: false },
  secondParty: null,
  place: null,
  statementDate: null,
  annexDate: null,
  annexYear: null,
  annexColumns: [],
  objectives: [],
  budget: null,
  letterhead,
  signatures: [],
})
