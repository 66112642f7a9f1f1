/** A stretch of days in ISO form ("2025-03-01"), first and last day within it; `until` null has no end. */
export type Term = { readonly from: string; readonly until: string | null }

/** Whether a role of this term holds on a day, is still to come, or is over. */
export const termOn = ({ from, until }: Term, day: string): 'now' | 'later' | 'over' => {
  if (day < from) return 'later'
  return until === null || day <= until ? 'now' : 'over'
}

const DAY = 86_400_000

const isoOf = (moment: number): string => new Date(moment).toISOString().slice(0, 10)

/** A real day of the calendar, 1900 to 2199, in ISO form; "2025-02-30" is none. */
export const isDay = (text: string): boolean => {
  if (!/^(?:19|20|21)\d\d-\d\d-\d\d$/.test(text)) return false
  const moment = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(moment) && isoOf(moment) === text
}

/** The day it is in Jakarta (UTC+7): roles begin and end there. */
export const dayInJakarta = (moment: Date): string => isoOf(moment.getTime() + 7 * 3_600_000)

/** When the next day begins in Jakarta. */
export const nextDayInJakarta = (moment: Date): Date =>
  new Date(Date.parse(`${dayAfter(dayInJakarta(moment))}T00:00:00+07:00`))

/** The day after another, or `by` days after. */
export const dayAfter = (day: string, by = 1): string => isoOf(Date.parse(`${day}T00:00:00Z`) + by * DAY)

/** When a day begins in Jakarta. */
export const startOfDay = (day: string): Date => new Date(Date.parse(`${day}T00:00:00+07:00`))
