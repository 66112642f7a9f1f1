import type { AgencyCalendar } from '../profile/agency-profile.ts'
import { dayAfter } from './term.ts'

/** The last day for signing after a DIPA of this day. */
export const signBy = (dipaOn: string, { daysAfterDipa }: Pick<AgencyCalendar, 'daysAfterDipa'>): string =>
  dayAfter(dipaOn, daysAfterDipa)

const two = (n: number): string => String(n).padStart(2, '0')

/** The last day for handing in an agreement of this year. */
export const handInBy = (year: number, { handIn }: Pick<AgencyCalendar, 'handIn'>): string =>
  `${year}-${two(handIn.month)}-${two(handIn.day)}`
