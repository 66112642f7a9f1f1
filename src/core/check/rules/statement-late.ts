import type { Agreement } from '../../agreement/agreement.ts'
import { handInBy, signBy } from '../../calendar/agreement-calendar.ts'
import { formatPrintedDate, type PrintedDate } from '../../calendar/printed-date.ts'
import type { PlannedFor } from '../../plan/planned-for.ts'
import type { AgencyCalendar } from '../../profile/agency-profile.ts'
import { checkEach, type OwnDiscovery } from '../check.ts'

/**
 * Signed later than the days after the DIPA allow, or handed in after its day (blueprint §7). Both are of the year's first
 * agreement: an amendment comes when it comes.
 */
export const statementLate = checkEach('statement/late', 'warning', (a, view, index) => {
  const planned = view.plans[index] ?? null
  if (planned === null || a.year === null || isAmendment(a)) return []
  const signed = signedLate(a, planned, view.profile.calendar)
  // Where nobody noted the day of handing in, a date that is late by the DIPA is not told twice.
  const known = planned.handedIn !== null || signed.length === 0
  return [...signed, ...(known ? handedInLate(a, a.year, planned, view.profile.calendar) : [])]
})

const isAmendment = (a: Agreement): boolean => /\b(?:perubahan|revisi)\b/i.test(a.title)

/** The earliest day that a date may mean: of one without a day, the first of its month. */
const earliest = (date: PrintedDate): string => (date.length === 7 ? `${date}-01` : date)

const signedLate = (a: Agreement, { dipa }: PlannedFor, calendar: AgencyCalendar): readonly OwnDiscovery[] => {
  if (dipa === null || a.statementDate === null) return []
  const due = signBy(dipa.approvedOn, calendar)
  if (earliest(a.statementDate) <= due) return []
  const [signed, approved, last] = [a.statementDate, dipa.approvedOn, due].map(formatPrintedDate)
  return [
    {
      at: 'statementDate',
      facts: { statementDate: a.statementDate, dipa: dipa.approvedOn, due },
      message: {
        id: `Pernyataan bertanggal ${signed}, sedangkan DIPA disahkan ${approved}: perjanjian disusun paling lambat ${calendar.daysAfterDipa} hari sesudahnya, yaitu ${last}.`,
        en: `The statement is dated ${signed}, but the DIPA was approved on ${approved}: an agreement is due within ${calendar.daysAfterDipa} days, by ${last}.`,
      },
    },
  ]
}

const handedInLate = (
  a: Agreement,
  year: number,
  { handedIn }: PlannedFor,
  calendar: AgencyCalendar,
): readonly OwnDiscovery[] => {
  const due = handInBy(year, calendar)
  const last = formatPrintedDate(due)
  if (handedIn !== null) {
    if (handedIn <= due) return []
    const day = formatPrintedDate(handedIn)
    return [
      {
        at: 'statementDate',
        facts: { handedIn, due },
        message: {
          id: `Perjanjian disampaikan ${day}, sedangkan batas penyampaiannya ${last}.`,
          en: `The agreement was handed in on ${day}, but it was due by ${last}.`,
        },
      },
    ]
  }
  if (a.statementDate === null || earliest(a.statementDate) <= due) return []
  const signed = formatPrintedDate(a.statementDate)
  return [
    {
      at: 'statementDate',
      facts: { statementDate: a.statementDate, due },
      message: {
        id: `Pernyataan bertanggal ${signed}, sehingga tidak dapat disampaikan paling lambat ${last}.`,
        en: `The statement is dated ${signed}, so that it cannot have been handed in by ${last}.`,
      },
    },
  ]
}
