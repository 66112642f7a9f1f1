const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
]

const roman = (n: number): string => {
  let left = Math.min(n, 3_999)
  let out = ''
  for (const [value, letters] of ROMAN) {
    while (left >= value) {
      out += letters
      left -= value
    }
  }
  return out
}

/** Word counts a … z, aa, bb …: the letter repeated, not a number of base 26. */
const letters = (n: number): string =>
  String.fromCharCode(65 + ((n - 1) % 26)).repeat(Math.min(1 + Math.floor((n - 1) / 26), 30))

/** A list number as Word prints it in one of its formats (ST_NumberFormat); formats of other scripts print as figures. */
export const formatNumber = (n: number, format: string): string => {
  if (n < 1 || format === 'decimal') return String(n)
  if (format === 'upperLetter') return letters(n)
  if (format === 'lowerLetter') return letters(n).toLowerCase()
  if (format === 'upperRoman') return roman(n)
  if (format === 'lowerRoman') return roman(n).toLowerCase()
  if (format === 'decimalZero') return String(n).padStart(2, '0')
  if (format === 'none') return ''
  return String(n)
}
