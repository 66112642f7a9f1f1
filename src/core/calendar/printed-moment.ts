import { formatPrintedDate } from './printed-date.ts'
import { dayInJakarta } from './term.ts'

const WIB = 7 * 3_600_000

/** "6 Maret 2025 pukul 10.00 WIB": a moment as documents print it, in the time of western Indonesia. */
export const printedMoment = (moment: Date): string => {
  const time = new Date(moment.getTime() + WIB).toISOString().slice(11, 16).replace(':', '.')
  return `${formatPrintedDate(dayInJakarta(moment))} pukul ${time} WIB`
}
