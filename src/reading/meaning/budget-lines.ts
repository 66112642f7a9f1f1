import { looksLikeAmount } from './amount.ts'
import { addLine, type DraftBudget, type DraftLine, splitCode } from './budget-table.ts'
import { isHeading } from './columns.ts'
import { placeDate, signatureMark } from './cue.ts'
import type { LineItem } from './item.ts'
import { startsAsPosition } from './position.ts'
import { type Traced, traced } from './traced.ts'
import { endsOpen, hasWord, startsLower } from './wording.ts'

/** Rupiah at the end of a line of text, behind its name: "… = Rp. 5.000.000,-". */
export const BUDGET_AMOUNT = /(?:^|\s|=)\s*((?:=\s*)?R[pP]\s?[.:]?\s*(?:[\d.,\sOIl]{5,40}(?:,?\s?-+)?|[-–—]+)?)\s*$/

/** A budget as running text: "Program X (076.01.CQ) = Rp. …", or names first and amounts after. Null where there is none. */
export const readBudgetLines = (lines: readonly LineItem[]): DraftBudget | null => {
  const used = lines.filter((l) => l.text !== '')
  const from = used.findIndex((l) => BUDGET_AMOUNT.test(l.text) || isBudgetHead(l.text))
  if (from < 0 || !used.some((l) => BUDGET_AMOUNT.test(l.text))) return null
  const start = isBudgetHead(used[from]?.text ?? '') ? from + 1 : backToEntry(used, from)
  const budget: DraftBudget = { label: labelOf(used, start), lines: [], total: null }
  const waiting: number[] = []
  for (const line of used.slice(start)) {
    if (placeDate(line.text) !== null || signatureMark(line.text) !== null) break
    if (line.text.length > 300) break
    const m = BUDGET_AMOUNT.exec(line.text)
    const text = (m === null ? line.text : line.text.slice(0, m.index)).trim()
    const amount = m === null ? null : traced((m[1] ?? '').trim(), [line.piece])
    if (text === '' && amount !== null) {
      const next = waiting.shift()
      const target = next === undefined ? undefined : budget.lines[next]
      if (target !== undefined && looksLikeAmount(amount.text)) target.amount = amount
      else if (budget.total === null && looksLikeAmount(amount.text)) budget.total = amount
      continue
    }
    if (m === null && budget.lines.length > 0 && !/^(?:program|kegiatan|\d{1,2}[.)]|jumlah|total)/i.test(text)) {
      const last = budget.lines.at(-1)
      if (last === undefined) continue
      if (!goesOn(last, text)) break
      const rejoined = { no: last.no, amount: last.amount, code: last.code }
      budget.lines.pop()
      const before = waiting.at(-1) === budget.lines.length ? waiting.pop() : undefined
      addLine(budget, {
        no: NONE,
        code: NONE,
        text: { ...last.text, text: `${last.text.text} ${text}` },
        amount: last.amount ?? NONE,
      })
      const again = budget.lines.at(-1)
      if (again !== undefined) {
        again.no = rejoined.no
        again.code ??= rejoined.code
      }
      if (before !== undefined) waiting.push(before)
      continue
    }
    const count = budget.lines.length
    addLine(budget, { no: NONE, code: NONE, text: traced(text, [line.piece]), amount: amount ?? NONE })
    if (budget.lines.length > count && amount === null) waiting.push(count)
  }
  return budget.lines.length === 0 ? null : budget
}

const NONE: Traced = { text: '', pieces: [], doubts: [] }

/** Whether words behind an entry belong to it: nothing was paid yet, a code closes it, or its sentence is open. */
const goesOn = (last: DraftLine, text: string): boolean =>
  !startsAsPosition(text) &&
  (last.amount === null || startsLower(text) || endsOpen(last.text.text) || splitCode(text).code !== null)

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
