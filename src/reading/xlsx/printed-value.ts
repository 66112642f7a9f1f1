import { formatPrintedDate } from '../../core/calendar/printed-date.ts'
import { parseSection, sectionFor } from './number-section.ts'

/**
 * A cell as the sheet shows it to an Indonesian reader: 1 under "0%" is "100%", 30508381000 under an amount's format is
 * "Rp 30.508.381.000", 0.975 under "0.0%" is "97,5%", a date is "1 Maret 2024".
 */
export const printedValue = (value: string | number | boolean | Date | null, format: string | null): string => {
  if (value === null) return ''
  if (typeof value === 'string') return value
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE'
  if (value instanceof Date) return printedDate(value, format ?? '')
  return printedNumber(value, format ?? 'General')
}

const printedDate = (date: Date, format: string): string => {
  if (Number.isNaN(date.getTime())) return ''
  const [year = '', month = '', day = ''] = date.toISOString().slice(0, 10).split('-')
  const marks = format.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, '').toLowerCase()
  if (marks.includes('d') || !marks.includes('y')) return formatPrintedDate(`${year}-${month}-${day}`)
  return marks.includes('m') ? formatPrintedDate(`${year}-${month}`) : year
}

const printedNumber = (value: number, format: string): string => {
  if (!Number.isFinite(value)) return ''
  const { section, ownSign } = sectionFor(format, value)
  const parsed = parseSection(section)
  if (parsed === null) return plainNumber(value)
  if (!parsed.hasDigits) return `${parsed.before}${parsed.after}`.replace(/\s+/g, ' ').trim()
  const scaled = (parsed.percent ? value * 100 : value) / 1000 ** parsed.thousands
  // Fifteen digits are what a sheet keeps: more are the dust of binary fractions.
  const exact = Number(Math.abs(scaled).toPrecision(15))
  const [whole = '0', fraction = ''] = exact.toFixed(Math.min(parsed.decimals, 20)).split('.')
  const kept = fraction.slice(0, parsed.leastDecimals) + fraction.slice(parsed.leastDecimals).replace(/0+$/, '')
  const grouped = parsed.grouped ? whole.replace(/\B(?=(\d{3})+$)/g, '.') : whole
  const figure = parsed.general ? plainNumber(exact) : kept === '' ? grouped : `${grouped},${kept}`
  const sign = value < 0 && !ownSign && /[1-9]/.test(figure) ? '-' : ''
  return `${sign}${parsed.before}${figure}${parsed.after}`.replace(/\s+/g, ' ').trim()
}

/** As "General" shows it, with the comma of the language. */
const plainNumber = (value: number): string => {
  const text = String(Number(value.toPrecision(15)))
  return (
    text.includes('e') ? value.toLocaleString('en', { useGrouping: false, maximumFractionDigits: 15 }) : text
  ).replace('.', ',')
}
