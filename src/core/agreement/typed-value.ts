import { isPrintedDate, type PrintedDate, parsePrintedDate } from '../calendar/printed-date.ts'
import { parseTarget, type Target } from '../indicator/target.ts'
import { parseRupiah, type Rupiah } from '../money.ts'
import { problem } from '../problem.ts'
import type { Level } from '../profile/agency-profile.ts'
import { ok, type Result, refuse } from '../result.ts'
import type { KnownValues } from './known-values.ts'

/** Why typed text is no value of its field; keys of the words. */
export type TypedReason =
  | 'reason/year'
  | 'reason/date'
  | 'reason/amount'
  | 'reason/target'
  | 'reason/level'
  | 'reason/too-long'

const LONGEST = 20_000

const wrong = (at: string, text: string, reason: TypedReason): { ok: false; problem: ReturnType<typeof problem> } =>
  refuse(problem('input/invalid', at, { field: at, reason, typed: text }))

const tidy = (text: string | null): string => (text ?? '').replace(/\s+/g, ' ').trim()

/** Wording: white space is levelled, nothing else. */
export const typedText = (at: string, text: string | null): Result<string> => {
  const t = tidy(text)
  return t.length > LONGEST ? wrong(at, t.slice(0, 40), 'reason/too-long') : ok(t)
}

/** Wording that may be absent: empty is null. */
export const typedTextOrNull = (at: string, text: string | null): Result<string | null> => {
  const t = typedText(at, text)
  return t.ok && t.value === '' ? ok(null) : t
}

export const typedYear = (at: string, text: string | null): Result<number | null> => {
  const t = tidy(text)
  if (t === '') return ok(null)
  const year = /^\d{4}$/.test(t) ? Number(t) : 0
  return year >= 1900 && year <= 2200 ? ok(year) : wrong(at, t, 'reason/year')
}

/** "1 Maret 2024", "Januari 2024", "01-03-2024", "2024-03-01". */
export const typedDate = (at: string, text: string | null): Result<PrintedDate | null> => {
  const t = tidy(text)
  if (t === '') return ok(null)
  const date = isPrintedDate(t) ? t : parsePrintedDate(t)
  return date === null ? wrong(at, t, 'reason/date') : ok(date)
}

/** "Rp 30.508.381.000,-", "30508381000"; "Rp -" is zero and empty is null. */
export const typedAmount = (at: string, text: string | null): Result<Rupiah | null> => {
  const t = tidy(text)
  const amount = parseRupiah(t)
  if (amount === null) return wrong(at, t, 'reason/amount')
  if (amount.kind === 'empty') return ok(null)
  // The interchange file carries amounts as JSON numbers: above this they would no longer be exact.
  return amount.amount > BigInt(Number.MAX_SAFE_INTEGER) ? wrong(at, t, 'reason/amount') : ok(amount.amount)
}

export const typedTarget = (at: string, text: string | null, { scales }: KnownValues): Result<Target | null> => {
  const t = tidy(text)
  if (t === '') return ok(null)
  const target = parseTarget(t, scales)
  return target === null ? wrong(at, t, 'reason/target') : ok(target)
}

export const typedLevel = (at: string, text: string | null, { levels }: KnownValues): Result<Level | null> => {
  const t = tidy(text)
  if (t === '') return ok(null)
  const level = levels.find((l) => l === t)
  return level === undefined ? wrong(at, t, 'reason/level') : ok(level)
}
