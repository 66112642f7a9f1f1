/** The field of 256 elements that QR codes reckon in (ISO/IEC 18004, x⁸+x⁴+x³+x²+1). */
const EXP = new Uint8Array(512)
const LOG = new Uint8Array(256)
for (let i = 0, x = 1; i < 255; i += 1) {
  EXP[i] = x
  EXP[i + 255] = x
  LOG[x] = i
  x = x & 0x80 ? ((x << 1) ^ 0x11d) & 0xff : x << 1
}

const power = (i: number): number => EXP[((i % 255) + 255) % 255] ?? 0

const times = (a: number, b: number): number => (a === 0 || b === 0 ? 0 : power((LOG[a] ?? 0) + (LOG[b] ?? 0)))

const over = (a: number, b: number): number => (a === 0 ? 0 : power((LOG[a] ?? 0) - (LOG[b] ?? 0)))

/** A polynomial at x; coefficients from the lowest power. */
const at = (polynomial: readonly number[], x: number): number =>
  polynomial.reduceRight((sum, coefficient) => times(sum, x) ^ coefficient, 0)

/** The polynomial whose roots say where the errors are (Berlekamp and Massey), lowest power first. */
const locatorOf = (syndromes: readonly number[]): readonly number[] => {
  let current = [1]
  let previous = [1]
  let [length, shift, last] = [0, 1, 1]
  for (const [n, syndrome] of syndromes.entries()) {
    let discrepancy = syndrome
    for (let i = 1; i <= length; i += 1) discrepancy ^= times(current[i] ?? 0, syndromes[n - i] ?? 0)
    if (discrepancy === 0) {
      shift += 1
      continue
    }
    const factor = over(discrepancy, last)
    const next = [...current]
    for (const [i, coefficient] of previous.entries())
      next[i + shift] = (next[i + shift] ?? 0) ^ times(factor, coefficient)
    for (let i = 0; i < next.length; i += 1) next[i] ??= 0
    if (2 * length <= n) {
      previous = current
      ;[length, shift, last] = [n + 1 - length, 1, discrepancy]
    } else shift += 1
    current = next
  }
  return current
}

/** A block with its errors mended (Reed and Solomon), `check` of its codewords being for that; null where they are too many. */
export const mended = (block: readonly number[], check: number): readonly number[] | null => {
  const syndromes = Array.from({ length: check }, (_, i) => block.reduce((sum, byte) => times(sum, power(i)) ^ byte, 0))
  if (syndromes.every((s) => s === 0)) return block
  const locator = locatorOf(syndromes)
  const errors = block.flatMap((_, i) => (at(locator, power(-(block.length - 1 - i))) === 0 ? [i] : []))
  if (errors.length === 0 || errors.length !== locator.length - 1 || 2 * errors.length > check) return null
  const omega = Array.from({ length: check }, (_, n) => {
    let sum = 0
    for (let i = 0; i <= n; i += 1) sum ^= times(locator[i] ?? 0, syndromes[n - i] ?? 0)
    return sum
  })
  // The formal derivative keeps the odd powers alone.
  const slope = locator.slice(1).map((coefficient, i) => (i % 2 === 0 ? coefficient : 0))
  const whole = [...block]
  for (const i of errors) {
    const place = block.length - 1 - i
    const divisor = at(slope, power(-place))
    if (divisor === 0) return null
    whole[i] = (block[i] ?? 0) ^ times(power(place), over(at(omega, power(-place)), divisor))
  }
  return whole
}
