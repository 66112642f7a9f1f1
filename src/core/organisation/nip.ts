import { isDay } from '../calendar/term.ts'

/**
 * A civil servant's number (Nomor Induk Pegawai), 18 digits: day of birth, month of appointment, sex (1 or 2), serial. Takes
 * it with spaces and dots, as it is printed; null where it is none.
 */
export const parseNip = (typed: string): string | null => {
  const digits = typed.replace(/^\s*nip\b[.:\s]*/i, '').replace(/[\s.-]/g, '')
  const m = /^(\d{4})(\d\d)(\d\d)(\d{4})(\d\d)([12])(\d{3})$/.exec(digits)
  if (!m) return null
  const [, year, month, day, appointed, inMonth] = m
  if (!isDay(`${year}-${month}-${day}`) || !isDay(`${appointed}-${inMonth}-01`)) return null
  return Number(appointed) - Number(year) >= 15 && m[7] !== '000' ? digits : null
}

/** As it is printed: "19800312 200501 1 004". */
export const formatNip = (nip: string): string =>
  `${nip.slice(0, 8)} ${nip.slice(8, 14)} ${nip.slice(14, 15)} ${nip.slice(15)}`
