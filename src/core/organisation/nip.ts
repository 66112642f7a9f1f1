import { isDay } from '../calendar/term.ts'

/** In the place of the month: the number of somebody with a work agreement (PPPK) instead of an appointment. */
const AGREEMENT = '21'

const LABEL = /^\s*ni(?:p?\s*(?:pppk|p3k)|p)\b[.:\s]*/i

/**
 * A civil servant's number, 18 digits: day of birth, month of appointment, sex (1 or 2), serial; for a PNS (NIP) as for a
 * PPPK (NI PPPK), whose year of appointment is followed by 21. Takes it with spaces and dots, as it is printed; null where
 * it is none.
 */
export const parseNip = (typed: string): string | null => {
  const digits = typed.replace(LABEL, '').replace(/[\s.-]/g, '')
  const m = /^(\d{4})(\d\d)(\d\d)(\d{4})(\d\d)([12])(\d{3})$/.exec(digits)
  if (!m) return null
  const [, year, month, day, appointed, inMonth] = m
  if (!isDay(`${year}-${month}-${day}`)) return null
  if (!isDay(`${appointed}-${inMonth === AGREEMENT ? '01' : inMonth}-01`)) return null
  return Number(appointed) - Number(year) >= 15 && m[7] !== '000' ? digits : null
}

/** What such a number is called in print. */
export const nipLabel = (nip: string): 'NIP' | 'NI PPPK' => (nip.slice(12, 14) === AGREEMENT ? 'NI PPPK' : 'NIP')

/** As it is printed: "19800312 200501 1 004". */
export const formatNip = (nip: string): string =>
  `${nip.slice(0, 8)} ${nip.slice(8, 14)} ${nip.slice(14, 15)} ${nip.slice(15)}`
