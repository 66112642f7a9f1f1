import { looksLikeAmount } from './amount.ts'
import { addLine, type DraftBudget, type DraftLine, splitCode } from './budget-table.ts'
import { isHeading } from './columns.ts'
import { placeDate, signatureMark } from './cue.ts'
import type { LineItem } from './item.ts'
import { startsAsPosition } from './position.ts'
import { type Traced, traced } from './traced.ts'
import { endsOpen, hasWord, startsLower } from './wording.ts'

/** Rupiah at the end of a line of text, behind its name: "… = Rp. 5.000.000,-". */
export const BUDGET_AMOUNT =
  /(?:^|\s|=)\s*((?:=\s*)?(?:R[pP]\s?[.:]?\s*(?:[\d.,\sOIl]{5,40}(?:,?\s?[-–—]+)?|[-–—]+)?|\d{1,3}(?:\.\d{3}){2,4}(?:,(?:00|[-–—]+))?|\d{1,3}(?:,\d{3}){2,4}(?:\.00)?))\s*$/

/** A budget as running text: "Program X (076.01.CQ) = Rp. …", or names first and amounts after. Null where there is none. */
export const readBudgetLines = (lines: readonly LineItem[]): DraftBudget | null => {
  const used = lines.filter((l) => l.text !== '')
  const from = used.findIndex((l) => BUDGET_AMOUNT.test(l.text) || isBudgetHead(l.text))
  if (from < 0 || !used.some((l) => BUDGET_AMOUNT.test(l.text))) return null
  const start = isBudgetHead(used[from]?.text ?? '') ? from + 1 : backToEntry(used, from)
  const budget: DraftBudget = { label: labelOf(used, start), lines: [], total: null }
  const waiting: number[] = []
  const entries = entryLines(used.slice(start))
  const begins = startsOf(entries)
  for (const [i, line] of entries.entries()) {
    const { text, amount } = entryOf(line)
    if (text === '' && amount !== null) {
      const next = waiting.shift()
      const target = next === undefined ? undefined : budget.lines[next]
      if (target !== undefined && looksLikeAmount(amount.text)) target.amount = amount
      else if (budget.total === null && looksLikeAmount(amount.text)) budget.total = amount
      continue
    }
    const last = budget.lines.at(-1)
    const fresh = begins === null ? PLAIN_START.test(text) : begins.test(text) || TOTAL.test(text)
    const completes = last?.amount === null && (begins !== null || startsLower(text) || endsOpen(last.text.text))
    if (last !== undefined && !fresh && (amount === null || completes)) {
      const within = entries.slice(i + 1).some((l) => BUDGET_AMOUNT.test(l.text))
      if (!within && !goesOn(last, text, entries, i)) break
      const at = waiting.indexOf(budget.lines.length - 1)
      if (amount !== null && at >= 0) waiting.splice(at, 1)
      goOn(budget, last, text, amount)
      continue
    }
    const count = budget.lines.length
    addLine(budget, { no: NONE, code: NONE, text: traced(text, [line.piece]), amount: amount ?? NONE })
    if (budget.lines.length > count && amount === null) waiting.push(count)
  }
  return budget.lines.length === 0 && budget.total === null ? null : budget
}

/** The lines from the first entry to the signatures. */
const entryLines = (lines: readonly LineItem[]): readonly LineItem[] => {
  const end = lines.findIndex(
    (l) => placeDate(l.text) !== null || signatureMark(l.text) !== null || l.text.length > LONGEST,
  )
  return end < 0 ? lines : lines.slice(0, end)
}

/** What leads from a name to its amount: "Program X : Rp …", "Kegiatan Y sebesar Rp …". */
const BEFORE_AMOUNT = /(?:[\s:=]|\b(?:sebesar|senilai)\b)+$/i

const entryOf = (line: LineItem): { readonly text: string; readonly amount: Traced | null } => {
  const m = BUDGET_AMOUNT.exec(line.text)
  if (m === null) return { text: line.text.trim(), amount: null }
  return {
    text: line.text.slice(0, m.index).replace(BEFORE_AMOUNT, '').trim(),
    amount: traced((m[1] ?? '').trim(), [line.piece]),
  }
}

const PLAIN_START = /^(?:program|kegiatan|\d{1,2}[.)]|jumlah|total)/i
const TOTAL = /^(?:jumlah|total)\b/i

/**
 * What every entry begins with, where that is certain: a number or "Program". Certain it is when no entry then has two
 * amounts; amounts may stand on any line of a name that runs over several.
 */
const startsOf = (entries: readonly LineItem[]): RegExp | null =>
  [/^\(?\d{1,2}[.)]\s*(?=\p{L})/u, /^(?:program|kegiatan)\s/i].find((mark) => {
    if (!mark.test(entries[0]?.text ?? '')) return false
    let paid = 0
    for (const line of entries) {
      const { text, amount } = entryOf(line)
      if (mark.test(text) || TOTAL.test(text)) paid = 0
      if (amount !== null && text !== '') paid += 1
      if (paid > 1) return false
    }
    return true
  }) ?? null

/** Adds words below (and perhaps the amount beside them) to the entry they belong to; a code among them becomes its own. */
const goOn = (budget: DraftBudget, last: DraftLine, text: string, amount: Traced | null): void => {
  budget.lines.pop()
  addLine(budget, {
    no: NONE,
    code: NONE,
    text: { ...last.text, text: `${last.text.text} ${text}` },
    amount: last.amount ?? amount ?? NONE,
  })
  const again = budget.lines.at(-1)
  if (again === undefined) return
  again.no = last.no
  again.code ??= last.code
}

/** A line longer than this is running text, no entry. */
const LONGEST = 300

const NONE: Traced = { text: '', pieces: [], doubts: [] }

/** Whether words behind the last amount belong to its entry: nothing was paid yet, a code closes it, or its line was full. */
const goesOn = (last: DraftLine, text: string, entries: readonly LineItem[], i: number): boolean =>
  !startsAsPosition(text) &&
  (last.amount === null ||
    startsLower(text) ||
    endsOpen(last.text.text) ||
    splitCode(text).code !== null ||
    (isFull(text, entries, i) && text !== text.toUpperCase()))

/** Whether the first word of a line would not have fitted beside the name above any more: then that line was wrapped. */
const isFull = (text: string, entries: readonly LineItem[], i: number): boolean => {
  const widths = entries.map((l) => entryOf(l).text.length)
  return (widths[i - 1] ?? 0) + 1 + (text.split(' ')[0] ?? '').length >= Math.max(...widths)
}

export const isBudgetHead = (text: string): boolean =>
  text.length < 60 &&
  /^\p{Lu}/u.test(text) &&
  isHeading(text) &&
  text.split(' ').length <= 6 &&
  hasWord(text, 'anggaran', 'pagu') &&
  hasWord(text, 'program', 'kegiatan', 'uraian')

/** Entries may begin above the first amount: lines that begin as entries do, with at most one line between that goes on. */
const backToEntry = (lines: readonly LineItem[], at: number): number => {
  let start = at
  for (let i = at; i >= Math.max(0, at - 30); i -= 1) {
    const text = lines[i]?.text ?? ''
    if (ENTRY.test(text)) start = i
    else if (start - i > 1) break
  }
  return start
}

const ENTRY = /^(?:(?:\d{1,2}|[a-z])[.)]\s*)?(?:program|kegiatan)\s+\p{L}/iu

const labelOf = (lines: readonly LineItem[], start: number): string => {
  const head = lines[start - 1]?.text ?? ''
  if (isBudgetHead(head))
    return /^(?:no\.?\s+)?(program\s*\/\s*kegiatan|program|kegiatan|uraian)/i.exec(head)?.[1] ?? 'Program'
  return /^kegiatan/i.test((lines[start]?.text ?? '').replace(/^\d{1,2}[.)]\s*/, '')) ? 'Kegiatan' : 'Program'
}
