const FORM = /^D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(?:Z(?:00'?00'?)?|([+-])(\d\d)'?(\d\d)?'?)?$/

/** The moment of a PDF date (ISO 32000-1 §7.9.4); null where it is none. */
export const momentOf = (text: string): Date | null => {
  const found = FORM.exec(text)
  if (found === null) return null
  const [, year, month, day, hour, minute, second, sign, offsetHours, offsetMinutes] = found
  const utc = Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute), Number(second))
  const offset = (Number(offsetHours ?? 0) * 60 + Number(offsetMinutes ?? 0)) * 60_000
  return new Date(sign === '-' ? utc + offset : utc - offset)
}

const two = (n: number): string => String(n).padStart(2, '0')

/** "D:20250306030000Z": a moment as a PDF says it, to the second. */
export const pdfMoment = (at: Date): string =>
  `D:${at.getUTCFullYear()}${two(at.getUTCMonth() + 1)}${two(at.getUTCDate())}${two(at.getUTCHours())}${two(at.getUTCMinutes())}${two(at.getUTCSeconds())}Z`
