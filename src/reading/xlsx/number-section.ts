/** One section of an Excel number format, taken apart. */
export type NumberSection = {
  readonly before: string
  readonly after: string
  readonly decimals: number
  /** Fewest decimals shown: "0.0#" shows at least one. */
  readonly leastDecimals: number
  readonly grouped: boolean
  readonly percent: boolean
  /** How many times the value is divided by a thousand. */
  readonly thousands: number
  /** "General": as many decimals as the value has. */
  readonly general: boolean
  /** False where the section prints only its words ("-" for zero). */
  readonly hasDigits: boolean
}

/** The section of a format that is for this number: positive;negative;zero;text. */
export const sectionFor = (format: string, value: number): { readonly section: string; readonly ownSign: boolean } => {
  const sections = format.match(/(?:"[^"]*"|\\.|\[[^\]]*\]|[^;])+|(?<=;)(?=;|$)/g) ?? [format]
  if (value < 0 && sections[1] !== undefined && sections.length > 1) return { section: sections[1], ownSign: true }
  if (value === 0 && sections.length > 2) return { section: sections[2] ?? '', ownSign: true }
  return { section: sections[0] ?? '', ownSign: false }
}

/** Takes a section apart. Null for what prints otherwise than as plain digits: dates, fractions, exponents. */
export const parseSection = (section: string): NumberSection | null => {
  let before = ''
  let after = ''
  let digits = ''
  let percent = false
  let general = false
  const tokens = section.matchAll(
    /"([^"]*)"|\\(.)|\[\$([^\]-]*)[^\]]*\]|\[[^\]]*\]|_.|\*(.)|(General)|([#0?.,]+)|(%)|(.)/giu,
  )
  for (const [token, quoted, escaped, currency, , standard, figures, sign, plain] of tokens) {
    let text = quoted ?? escaped ?? currency ?? ''
    if (standard !== undefined) {
      general = true
      digits += '0'
      continue
    }
    if (figures !== undefined && (digits === '' || /^[#0?.,]*$/.test(figures))) {
      if (/[#0?]/.test(figures) || digits !== '') {
        digits += figures
        continue
      }
      text = figures
    } else if (sign !== undefined) {
      percent = true
      text = '%'
    } else if (plain !== undefined) {
      if (/[a-zA-Z/@]/.test(plain)) return null
      text = plain
    } else if (token.startsWith('_') || token.startsWith('*')) text = ' '
    if (digits === '') before += text
    else after += text
  }
  const [whole = '', fraction = ''] = digits.split('.')
  const scaled = /,+$/.exec(digits.replace(/\.$/, ''))
  return {
    before,
    after,
    decimals: fraction.replace(/[^#0?]/g, '').length,
    leastDecimals: fraction.replace(/[^0?]/g, '').length,
    grouped: /[#0?],[#0?]/.test(whole),
    percent,
    thousands: scaled?.[0].length ?? 0,
    general,
    hasDigits: digits !== '',
  }
}
