import { dayAfter, isDay } from '../calendar/term.ts'
import { type Problem, problem } from '../problem.ts'

const YEARS_AHEAD = 366

/** What is wrong with the day of a change: no day, or one too far ahead; `ahead` false allows none after today. */
export const faultOfDay = (field: string, day: string, today: string, ahead: boolean): Problem | null => {
  const wrong = (reason: string) => problem('input/invalid', field, { field, reason })
  if (!isDay(day)) return wrong('reason/day')
  if (!ahead && day > today) return wrong('reason/day-ahead')
  return day > dayAfter(today, YEARS_AHEAD) ? wrong('reason/day-ahead') : null
}

/** The refusal of a change on a day on which the unit was not there yet. */
export const notThereYet = (unit: string): Problem => problem('unit/not-yet', 'from', { unit })
