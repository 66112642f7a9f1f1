/** A date as a document prints it: "2024-03-01", or "2024-01" where only month and year are printed. */
export type PrintedDate = string & { readonly __brand?: 'PrintedDate' }

const MONTHS = [
  'Januari',
  'Februari',
  'Maret',
  'April',
  'Mei',
  'Juni',
  'Juli',
  'Agustus',
  'September',
  'Oktober',
  'November',
  'Desember',
] as const

const VARIANTS: Readonly<Record<string, number>> = {
  pebruari: 2,
  nopember: 11,
  jan: 1,
  feb: 2,
  mar: 3,
  apr: 4,
  jun: 6,
  jul: 7,
  agu: 8,
  agt: 8,
  ags: 8,
  sep: 9,
  sept: 9,
  okt: 10,
  nov: 11,
  nop: 11,
  des: 12,
}

/** The month of an Indonesian name or abbreviation, 1 to 12; null for anything else. */
export const monthOf = (name: string): number | null => {
  const n = name.toLowerCase().replace(/\.$/, '')
  const full = MONTHS.findIndex((m) => m.toLowerCase() === n)
  return full >= 0 ? full + 1 : (VARIANTS[n] ?? null)
}

const two = (n: number): string => String(n).padStart(2, '0')

const daysIn = (year: number, month: number): number => {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

/** Reads "1 Maret 2024", "01 Pebruari 2021", "Januari 2024" or "01-03-2024"; null where that is no date of the calendar. */
export const parsePrintedDate = (text: string): PrintedDate | null => {
  const t = text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[.,;]$/, '')
  const words = /^(?:(\d{1,2})\s+)?([A-Za-z]{3,10})\.?,?\s+(\d{4})$/.exec(t)
  if (words) {
    const month = monthOf(words[2] ?? '')
    const year = Number(words[3])
    if (month === null) return null
    if (words[1] === undefined) return `${year}-${two(month)}`
    return dateOf(year, month, Number(words[1]))
  }
  const digits = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(t)
  return digits ? dateOf(Number(digits[3]), Number(digits[2]), Number(digits[1])) : null
}

const dateOf = (year: number, month: number, day: number): PrintedDate | null =>
  month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month) ? `${year}-${two(month)}-${two(day)}` : null

/** "1 Maret 2024" or "Januari 2024". */
export const formatPrintedDate = (date: PrintedDate): string => {
  const [year = '', month = '1', day] = date.split('-')
  const name = MONTHS[Number(month) - 1] ?? month
  return day === undefined ? `${name} ${year}` : `${Number(day)} ${name} ${year}`
}

/** True for "2024-03-01" and "2024-03" of the calendar; the form of the interchange file. */
export const isPrintedDate = (text: string): boolean => {
  const m = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(text)
  if (!m) return false
  const month = Number(m[2])
  if (month < 1 || month > 12) return false
  return m[3] === undefined || dateOf(Number(m[1]), month, Number(m[3])) !== null
}

export const yearOf = (date: PrintedDate): number => Number(date.slice(0, 4))
