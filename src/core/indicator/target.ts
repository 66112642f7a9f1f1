import { type Decimal, formatDecimal, parseDecimal } from '../decimal.ts'
import type { Grades } from '../profile/scale.ts'
import { rankOf } from './scale.ts'

/** A number with its unit that stands in brackets behind a target: "36,36% (4 satker)". */
export type SecondaryValue = { readonly value: Decimal; readonly unit: string }

/** The promised value of an indicator (blueprint §4); `raw` is as printed. */
export type Target =
  | {
      readonly kind: 'percent'
      readonly raw: string
      readonly value: Decimal
      readonly unit: '%'
      readonly secondary?: SecondaryValue
    }
  | {
      readonly kind: 'count'
      readonly raw: string
      readonly value: Decimal
      readonly unit: string
      readonly secondary?: SecondaryValue
    }
  | { readonly kind: 'score'; readonly raw: string; readonly value: Decimal; readonly unit: null }
  | { readonly kind: 'grade'; readonly raw: string; readonly value: string; readonly unit: null }

const UNIT = /^[A-Za-z][A-Za-z0-9 /.&()-]*$/

/**
 * Reads a target: "100%", "97.5 %", "36,36% (4 satker)", "8 kali", "12 Satker (Provinsi/Kabupaten/Kota)", "22 Kab/ Kota",
 * "WTP", "3". A grade must be in one of `scales`. Null where the text is none of these; nothing is guessed here.
 */
export const parseTarget = (text: string, scales: readonly Grades[]): Target | null => {
  const raw = text.replace(/\s+/g, ' ').trim()
  if (raw === '' || raw.length > 200) return null
  const bare = raw.replace(/^[≥≤>]=?\s*/, '').replace(/^(?:minimal|maksimal|min\.|maks\.)\s+/i, '')
  const graded = rankOf(bare, scales)
  if (graded !== null) return { kind: 'grade', raw, value: graded.grade, unit: null }
  const m = /^([-−]?\d[\d.,]*)\s*(.*)$/.exec(bare)
  if (!m) return null
  const value = parseDecimal((m[1] ?? '').replace(/[.,]$/, ''))
  if (value === null) return null
  return targetOf(raw, value, (m[2] ?? '').trim())
}

const targetOf = (raw: string, value: Decimal, rest: string): Target | null => {
  if (rest === '') return { kind: 'score', raw, value, unit: null }
  const percent = /^(?:%|persen\b)\s*(.*)$/i.exec(rest)
  if (percent) return percentOf(raw, value, (percent[1] ?? '').trim())
  const words = /^\(?(?:[a-z\s]+)\)\s*(.+)$/i.exec(rest)
  const unit = spelledOut(rest) ? (words?.[1] ?? rest) : rest
  const bracketed = /^(.*?)\s*\((\d[\d.,]*)\s*(%|[A-Za-z][A-Za-z/ ]*)\)$/.exec(unit)
  const second = bracketed ? parseDecimal(bracketed[2] ?? '') : null
  if (bracketed && second !== null && UNIT.test(bracketed[1] ?? '')) {
    return {
      kind: 'count',
      raw,
      value,
      unit: bracketed[1] ?? '',
      secondary: { value: second, unit: (bracketed[3] ?? '').trim() },
    }
  }
  return UNIT.test(unit) ? { kind: 'count', raw, value, unit } : null
}

/** "4 (empat) kali": the number once more in words, which is no unit. */
const spelledOut = (rest: string): boolean =>
  /^\((?:nol|satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|se(?:puluh|belas|ratus)|[a-z]+ (?:belas|puluh|ratus).*)\)\s*\S/i.test(
    rest,
  )

const percentOf = (raw: string, value: Decimal, rest: string): Target | null => {
  if (rest === '') return { kind: 'percent', raw, value, unit: '%' }
  const m = /^\((\d[\d.,]*)\s*([^()]+)\)$/.exec(rest)
  const second = m ? parseDecimal(m[1] ?? '') : null
  if (m && second !== null) {
    return { kind: 'percent', raw, value, unit: '%', secondary: { value: second, unit: (m[2] ?? '').trim() } }
  }
  return /^\([^()]*\)$/.test(rest) ? { kind: 'percent', raw, value, unit: '%' } : null
}

/** "97,5%", "8 kali", "WTP": the canonical print of a target, without its secondary value unless it has one. */
export const formatTarget = (target: Target): string => {
  if (target.kind === 'grade') return target.value
  const number = formatDecimal(target.value)
  if (target.kind === 'score') return number
  const head = target.kind === 'percent' ? `${number}%` : `${number} ${target.unit}`
  if (target.secondary === undefined) return head
  const unit = target.secondary.unit === '%' ? '%' : ` ${target.secondary.unit}`
  return `${head} (${formatDecimal(target.secondary.value)}${unit})`
}
