import type { Objective } from '../agreement/agreement.ts'
import { inStyle, printedNumber } from '../agreement/printed-number.ts'

/** The number as it is written in a list that writes "1." or "1)". */
const likewise = (model: string | null, no: string): string => no + (/[.)]+$/.exec((model ?? '').trim())?.[0] ?? '')

/**
 * The number of an objective that is put in at `index`, and those that the ones behind it then bear (indexes as before). Where
 * the list bears none, none is given; the first of all is numbered where `model`, its number elsewhere, is one.
 */
export const numberedAt = (
  list: readonly Objective[],
  index: number,
  model: string | null,
): { readonly no: string | null; readonly later: readonly { readonly index: number; readonly no: string }[] } => {
  const before = list.slice(0, index).findLast((o) => printedNumber(o.no) !== null)
  const number = printedNumber(before?.no ?? null)
  if (number === null) {
    const own = list.length === 0 ? printedNumber(model) : null
    return { no: own && likewise(model, inStyle(1, own.style)), later: [] }
  }
  const later: { index: number; no: string }[] = []
  let last = number.value
  for (const [i, o] of list.entries()) {
    const no = i < index ? null : printedNumber(o.no)
    if (no === null || no.style !== number.style) continue
    // A lower number begins the list anew.
    if (no.value <= last) break
    later.push({ index: i, no: likewise(o.no, inStyle(no.value + 1, no.style)) })
    last = no.value
  }
  return { no: likewise(before?.no ?? null, inStyle(number.value + 1, number.style)), later }
}
