/** An exact decimal number: `units` × 10^−`scale`, with no trailing zeros in `units` beyond the scale 0. */
export type Decimal = { readonly units: bigint; readonly scale: number }

const reduce = (units: bigint, scale: number): Decimal => {
  let u = units
  let s = scale
  while (s > 0 && u % 10n === 0n) {
    u /= 10n
    s -= 1
  }
  return { units: u, scale: s }
}

/** Builds a decimal from whole units: `decimal(975n, 1)` is 97.5. */
export const decimal = (units: bigint | number, scale = 0): Decimal => reduce(BigInt(units), scale)

/**
 * Reads "97,5", "97.5", "-3", "1.234,5" or "1.250". Comma or point may be the decimal mark: with both, the last is;
 * a lone point before exactly three digits is a thousands mark (the Indonesian habit), except after a lone zero ("0.125").
 * Null where the text is not a number.
 */
export const parseDecimal = (text: string): Decimal | null => {
  const t = text.trim()
  const m = /^([-−])?(\d[\d.,]*)$/.exec(t)
  if (!m || m[2] === undefined) return null
  const body = m[2]
  if (body.length > 40 || /[.,]$/.test(body)) return null
  const mark = decimalMark(body)
  const [whole, fraction] = mark === null ? [body, ''] : [body.slice(0, mark), body.slice(mark + 1)]
  if (!/^\d{1,3}(?:[.,]\d{3})*$|^\d+$/.test(whole) || !/^\d*$/.test(fraction)) return null
  const units = BigInt(whole.replace(/[.,]/g, '') + fraction)
  return reduce(m[1] === undefined ? units : -units, fraction.length)
}

const decimalMark = (body: string): number | null => {
  const last = Math.max(body.lastIndexOf(','), body.lastIndexOf('.'))
  if (last < 0) return null
  const mark = body[last]
  const other = mark === ',' ? '.' : ','
  if (body.includes(other)) return body.indexOf(mark ?? '') === last ? last : null
  if (body.split(mark ?? '').length > 2) return null
  const thousands = mark === '.' && body.length - last === 4 && !/^0+$/.test(body.slice(0, last)) && last <= 3
  return thousands ? null : last
}

const aligned = (a: Decimal, b: Decimal): [bigint, bigint, number] => {
  const scale = Math.max(a.scale, b.scale)
  return [a.units * 10n ** BigInt(scale - a.scale), b.units * 10n ** BigInt(scale - b.scale), scale]
}

export const addDecimal = (a: Decimal, b: Decimal): Decimal => {
  const [x, y, scale] = aligned(a, b)
  return reduce(x + y, scale)
}

/** Negative, zero or positive, as `a` is less than, equal to or more than `b`. */
export const compareDecimal = (a: Decimal, b: Decimal): number => {
  const [x, y] = aligned(a, b)
  return x < y ? -1 : x > y ? 1 : 0
}

/** "97,5" as Indonesian documents print it, or "97.5" with `mark` '.'. Digits are not grouped. */
export const formatDecimal = (d: Decimal, mark: ',' | '.' = ','): string => {
  const sign = d.units < 0n ? '-' : ''
  const digits = (d.units < 0n ? -d.units : d.units).toString().padStart(d.scale + 1, '0')
  if (d.scale === 0) return sign + digits
  return `${sign}${digits.slice(0, -d.scale)}${mark}${digits.slice(-d.scale)}`
}

/** The nearest JSON number, for the interchange file only. */
export const decimalToNumber = (d: Decimal): number => Number(formatDecimal(d, '.'))

/** The decimal that a finite JSON number prints as; null for NaN, infinities and numbers in exponent form. */
export const decimalFromNumber = (n: number): Decimal | null => {
  const m = /^(-?)(\d+)(?:\.(\d+))?$/.exec(String(n))
  if (!m) return null
  const fraction = m[3] ?? ''
  const units = BigInt((m[2] ?? '0') + fraction)
  return reduce(m[1] === '-' ? -units : units, fraction.length)
}
