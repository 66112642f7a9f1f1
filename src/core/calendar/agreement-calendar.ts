import { dayAfter } from './term.ts'

/** When agreements are due (blueprint §7, PermenPANRB 53/2014); data of the agency. */
export type AgreementCalendar = {
  /** Calendar days after the DIPA within which an agreement is drawn up and signed. */
  readonly daysAfterDipa: number
  /** Month and day ("01-31") of the agreement's year by which it is handed in. */
  readonly handInBy: string
}

export const DEFAULT_CALENDAR: AgreementCalendar = { daysAfterDipa: 30, handInBy: '01-31' }

/** The last day for signing after a DIPA of this day. */
export const signBy = (dipaOn: string, calendar: AgreementCalendar): string => dayAfter(dipaOn, calendar.daysAfterDipa)

/** The last day for handing in an agreement of this year. */
export const handInBy = (year: number, calendar: AgreementCalendar): string => `${year}-${calendar.handInBy}`
