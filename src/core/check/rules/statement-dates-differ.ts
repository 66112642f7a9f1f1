import { formatPrintedDate } from '../../calendar/printed-date.ts'
import { checkEach } from '../check.ts'
import { fits } from './statement-year-mismatch.ts'

/** Statement and annex are signed together; a date with a wrong year is told by `statement/year-mismatch` alone. */
export const statementDatesDiffer = checkEach('statement/dates-differ', 'warning', (a, view) => {
  const { statementDate, annexDate, year } = a
  if (statementDate === null || annexDate === null) return []
  if (annexDate.startsWith(statementDate) || statementDate.startsWith(annexDate)) return []
  if (year !== null && !(fits(statementDate, year, view.profile) && fits(annexDate, year, view.profile))) return []
  const [first, second] = [formatPrintedDate(statementDate), formatPrintedDate(annexDate)]
  return [
    {
      at: 'annexDate',
      facts: { statementDate, annexDate },
      message: {
        id: `Pernyataan bertanggal ${first}, tetapi lampirannya bertanggal ${second}.`,
        en: `The statement is dated ${first}, but its annex ${second}.`,
      },
    },
  ]
})
