/** A printed number: "3", "3.", "b)", "C" or the last part of "2.1"; the others give null. */
export type PrintedNumber = { readonly style: string; readonly value: number }

export const printedNumber = (no: string | null): PrintedNumber | null => {
  const text = (no ?? '').trim().replace(/^\(|[.)\s]+$/g, '')
  const digits = /^((?:\d+\.)*)(\d{1,4})$/.exec(text)
  if (digits) return { style: `1${digits[1] ?? ''}`, value: Number(digits[2]) }
  if (/^[a-z]$/.test(text)) return { style: 'a', value: text.charCodeAt(0) - 96 }
  if (/^[A-Z]$/.test(text)) return { style: 'A', value: text.charCodeAt(0) - 64 }
  return null
}

/** A number as its list prints it. */
export const inStyle = (value: number, style: string): string => {
  if (style === 'a') return String.fromCharCode(96 + value)
  return style === 'A' ? String.fromCharCode(64 + value) : `${style.slice(1)}${value}`
}
