import type { DraftIndicator, DraftObjective } from './annex-draft.ts'
import { type Traced, traced } from './traced.ts'
import { UNITS } from './units.ts'

/**
 * Targets that stand at the end of their indicator's own cell ("Persentase … tepat waktu 100%"): where most of an annex is
 * printed so, or the figure is a percentage, they are taken out of the wording, with a doubt.
 */
export const withGluedTargets = (objectives: readonly DraftObjective[]): DraftObjective[] => {
  const all = objectives.flatMap((o) => o.indicators)
  const lacking = all.filter((i) => i.target.text === '')
  if (lacking.length === 0) return [...objectives]
  const usual =
    lacking.length * 2 > all.length && lacking.filter((i) => ended(i, true) !== null).length * 2 > lacking.length
  return objectives.map((o) => ({ ...o, indicators: o.indicators.map((i) => parted(i, usual)) }))
}

const PERCENT = /^(.{8,}?\S)\s+(\d{1,3}(?:[.,]\d{1,2})?\s?(?:%|persen)(?:\s?\(\d[^()]{1,30}\))?)$/iu
const COUNTED = /^(.{8,}?\p{L}\S*)\s+(\d{1,4}\s?(\p{L}{2,15})(?:\s?\/\s?\p{L}{2,15})?)$/u
const PLAIN = /^(.{8,}?\p{L}\S*)\s+(WTP|WDP|AA|A|BB|B|\d{1,3}(?:[.,]\d{1,2})?)$/u
const NO_FIGURE = /(?:tahun|pasal|nomor|no\.?|ayat|semester|triwulan|bulan|tanggal|kelas|tipe|minimal|nilai)$/i

const ended = (
  indicator: DraftIndicator,
  usual: boolean,
): { readonly rest: string; readonly target: string } | null => {
  const text = indicator.text.text
  const percent = PERCENT.exec(text)
  if (percent) return { rest: percent[1] ?? '', target: percent[2] ?? '' }
  if (!usual) return null
  const counted = COUNTED.exec(text)
  if (counted && UNITS.test(counted[3] ?? '')) return { rest: counted[1] ?? '', target: counted[2] ?? '' }
  const plain = PLAIN.exec(text)
  return plain && !NO_FIGURE.test(plain[1] ?? '') ? { rest: plain[1] ?? '', target: plain[2] ?? '' } : null
}

const parted = (indicator: DraftIndicator, usual: boolean): DraftIndicator => {
  const found = indicator.target.text === '' ? ended(indicator, usual) : null
  if (found === null) return indicator
  const doubts = [{ code: 'doubt/guessed-target', confidence: 0.6, printed: indicator.text.text } as const]
  const target: Traced = { ...traced(found.target, indicator.text.pieces), doubts }
  return { ...indicator, text: { ...indicator.text, text: found.rest }, target }
}
