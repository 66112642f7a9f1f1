import { type Decimal, decimal, formatDecimal } from '../core/decimal.ts'
import type { SecondaryValue, Target } from '../core/indicator/target.ts'
import type { IndicatorTable } from './schema.ts'

export type TargetColumns = {
  target_kind: IndicatorTable['target_kind']
  target_raw: string | null
  target_value: string | null
  target_grade: string | null
  target_unit: string | null
  second_value: string | null
  second_unit: string | null
}

const NONE: TargetColumns = {
  target_kind: null,
  target_raw: null,
  target_value: null,
  target_grade: null,
  target_unit: null,
  second_value: null,
  second_unit: null,
}

const numeric = (d: Decimal): string => formatDecimal(d, '.')

/** A numeric column's text ("97.50", "-3") as an exact decimal. */
const decimalOfNumeric = (text: string): Decimal => {
  const [whole = '0', fraction = ''] = text.split('.')
  return decimal(BigInt(whole + fraction), fraction.length)
}

export const columnsOfTarget = (target: Target | null): TargetColumns => {
  if (target === null) return NONE
  const head = { ...NONE, target_kind: target.kind, target_raw: target.raw, target_unit: target.unit }
  if (target.kind === 'grade') return { ...head, target_grade: target.value }
  if (target.kind === 'score' || target.secondary === undefined) return { ...head, target_value: numeric(target.value) }
  return {
    ...head,
    target_value: numeric(target.value),
    second_value: numeric(target.secondary.value),
    second_unit: target.secondary.unit,
  }
}

/** The target of a row; the constraint indicator_target_whole promises that its columns belong together. */
export const targetOfColumns = (c: TargetColumns): Target | null => {
  if (c.target_kind === null || c.target_raw === null) return null
  const raw = c.target_raw
  if (c.target_kind === 'grade') return { kind: 'grade', raw, value: c.target_grade ?? '', unit: null }
  const value = decimalOfNumeric(c.target_value ?? '0')
  if (c.target_kind === 'score') return { kind: 'score', raw, value, unit: null }
  const second: { secondary?: SecondaryValue } =
    c.second_value === null ? {} : { secondary: { value: decimalOfNumeric(c.second_value), unit: c.second_unit ?? '' } }
  return c.target_kind === 'percent'
    ? { kind: 'percent', raw, value, unit: '%', ...second }
    : { kind: 'count', raw, value, unit: c.target_unit ?? '', ...second }
}
