/** Whole rupiah, exact. */
export type Rupiah = bigint

/** What an amount's cell says: a number of rupiah, or nothing at all ("", "Rp.", "Rp"), which is not zero. */
export type PrintedAmount = { readonly kind: 'amount'; readonly amount: Rupiah } | { readonly kind: 'empty' }

/**
 * Reads "Rp. 165.842.289.000,-", "Rp 10.252.187.000", "Rp9.988.533.000,00", "= Rp. 5.113.999.000,-" and "Rp -" (zero).
 * Null where the text is not an amount. Figures after a decimal comma must be zeros or a dash: rupiah are whole here.
 */
export const parseRupiah = (text: string): PrintedAmount | null => {
  const t = text
    .replace(/[\u00a0\s]+/g, ' ')
    .trim()
    .replace(/^[=:]\s*/, '')
  if (t === '') return { kind: 'empty' }
  const m = /^(?:R[pP][.:]?\s*|IDR\s*)?(.*)$/.exec(t)
  const body = (m?.[1] ?? '').replace(/[.,]\s*[-–—]+\s*$/, '').trim()
  const named = body.length < t.length
  if (body === '' || /^[.…_]+$/.test(body)) return named ? { kind: 'empty' } : null
  if (/^[-–—]+$/.test(body)) return { kind: 'amount', amount: 0n }
  const n = /^(\d{1,3}(?:[.,]\s?\d{3})+|\d+)(?:,0{1,2})?$/.exec(body)
  if (!n || n[1] === undefined || n[1].length > 30) return null
  return { kind: 'amount', amount: BigInt(n[1].replace(/\D/g, '')) }
}

const grouped = (amount: Rupiah): string => {
  const digits = (amount < 0n ? -amount : amount).toString()
  return (amount < 0n ? '-' : '') + digits.replace(/\B(?=(\d{3})+$)/g, '.')
}

/** "Rp 30.508.381.000", as screens and messages show it; zero is "Rp 0". */
export const formatRupiah = (amount: Rupiah): string => `Rp ${grouped(amount)}`

/** "Rp 30.508.381.000,-" as annexes print it; zero is "Rp -" and an empty cell stays empty. */
export const printRupiah = (amount: Rupiah | null): string =>
  amount === null ? '' : amount === 0n ? 'Rp -' : `Rp ${grouped(amount)},-`

export const sumRupiah = (amounts: Iterable<Rupiah>): Rupiah => {
  let sum = 0n
  for (const a of amounts) sum += a
  return sum
}
