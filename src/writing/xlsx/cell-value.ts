import type { CellStyle, CellValue } from 'hucre/xlsx'

/** "97,5%" and "80" become numbers that calculate and still show as printed; "36,36% (4 satker)" or "8 kali" stay text. */
export const targetValue = (printed: string): { readonly value: CellValue; readonly numFmt?: string } => {
  const m = /^(\d{1,9})(?:,(\d{1,4}))?(%?)$/.exec(printed)
  if (!m) return { value: printed }
  const [, whole = '', decimals = '', percent] = m
  const mask = decimals === '' ? '0' : `0.${'0'.repeat(decimals.length)}`
  if (percent === '') return { value: Number(`${whole}.${decimals || '0'}`), numFmt: mask }
  const digits = (whole + decimals).padStart(decimals.length + 3, '0')
  const point = digits.length - decimals.length - 2
  return { value: Number(`${digits.slice(0, point)}.${digits.slice(point)}`), numFmt: `${mask}%` }
}

/** Whole rupiah as a sheet shows them: "Rp 31.000.000.000". */
export const RUPIAH = '"Rp "#,##0;-"Rp "#,##0;"Rp -"'

/** An amount as a number in the Rp format; beyond what a sheet counts exactly, its printed words. */
export const amountValue = (
  value: bigint | null,
  printed: string,
): { readonly value: CellValue; readonly numFmt?: string } => {
  if (value === null) return { value: null }
  const exact = value <= 999_999_999_999_999n && value >= -999_999_999_999_999n
  return exact ? { value: Number(value), numFmt: RUPIAH } : { value: printed }
}

/** A style with the number format of a value. */
export const styled = (
  style: CellStyle,
  { value, numFmt }: { readonly value: CellValue; readonly numFmt?: string },
): { readonly value: CellValue; readonly style: CellStyle } => ({
  value,
  style: numFmt === undefined ? style : { ...style, numFmt },
})
