import type { DraftObjective } from './annex-draft.ts'
import { BUDGET_AMOUNT, isBudgetHead } from './budget-lines.ts'
import type { Corpus } from './corpus.ts'
import { isTitle, labelled, placeDate, signatureMark } from './cue.ts'
import { gutterOf } from './gutter.ts'
import type { Item, LineItem } from './item.ts'
import { isLooseHeader } from './loose-header.ts'
import { tornLine, unitsIn } from './loose-line.ts'
import { rebuildRows } from './loose-rows.ts'

export type LooseAnnex = {
  readonly columns: readonly string[]
  readonly objectives: readonly DraftObjective[]
  readonly rest: readonly LineItem[]
}

/** A loose table is rebuilt from at most so many lines: more is no annex. */
const MOST_LINES = 3000

/** Rebuilds an annex whose table was recognised as running text; null where no header of such a table stands in it. */
export const readLooseAnnex = (body: readonly Item[], corpus: Corpus, quick = false): LooseAnnex | null => {
  const start = body.findIndex((_, i) => isLooseHeader(body, i))
  const head = body[start]
  if (head?.kind !== 'line') return null
  const lines: LineItem[] = []
  let end = start
  for (; end < body.length && lines.length < MOST_LINES; end += 1) {
    const item = body[end]
    if (item?.kind !== 'line') break
    if (isRunningHead(body, end)) continue
    if (endsTable(item)) break
    if (isLooseHeader(body, end) || isColumnNumbers(item.text) || /^target$/i.test(item.text) || item.text === '')
      continue
    lines.push(item)
  }
  const back = budgetStart(lines)
  const rest = [...lines.slice(back), ...body.slice(end).filter((x) => x.kind === 'line')]
  const used = lines.slice(0, back)
  const units = unitsIn(used)
  const gutter = gutterOf(head.wide, used)
  const torn = used
    .map((l) => tornLine(l, units, corpus, gutter))
    .filter((l) => l.words.length > 0 || l.target !== null || l.number !== null || l.smudged)
  return { columns: columnsIn(head.text), objectives: rebuildRows(torn, corpus, quick), rest }
}

/** The document's title on top of a page, right above the repeated header: the table goes on below it. */
const isRunningHead = (body: readonly Item[], at: number): boolean => {
  const item = body[at]
  if (item?.kind !== 'line' || !isTitle(item.text)) return false
  const next = body.findIndex((x, i) => i > at && (x.kind !== 'line' || x.text !== ''))
  return next > at && isLooseHeader(body, next)
}

const endsTable = (line: LineItem): boolean =>
  placeDate(line.text)?.date != null ||
  signatureMark(line.text) !== null ||
  isTitle(line.text) ||
  BUDGET_AMOUNT.test(line.text) ||
  isBudgetHead(line.text) ||
  /^(?:jumlah|total)\b.{0,12}rp/i.test(line.text) ||
  labelled(line.text)?.label === 'nama'

/** A budget entry may begin a line above its amount, with nothing but its name: "Program …". */
const budgetStart = (lines: readonly LineItem[]): number => {
  const last = lines.length - 1
  return last >= 0 && /^(?:\d{1,2}[.)]\s*)?program\s/i.test(lines[last]?.text ?? '') ? last : lines.length
}

/** "[1] 2zl [3] 4]": the row that numbers the columns, however it was recognised. */
const isColumnNumbers = (text: string): boolean => {
  const tokens = text.split(' ')
  return (
    tokens.length >= 3 &&
    tokens.length <= 8 &&
    tokens.every((t) => t.length <= 4) &&
    /[[\](){}]/.test(text) &&
    /\d/.test(text)
  )
}

const HEADINGS =
  /\b(no(?:mor)?\.?|(?:sasaran|tujuan|kinerja\s+utama|uraian|rencana\s+hasil\s+kerja|hasil\s+kerja|kegiatan)(?:\s+(?:strategis|program|kegiatan|kinerja|sasaran))*(?:\s*\/\s*\p{L}+)?|(?:indikator|iku)(?:\s+(?:kinerja|utama|program|kegiatan|sasaran|strategis))*|target(?:\s+\d{4})?|satuan|program\s*\/\s*kegiatan|keterangan)(?=\s|$)/giu

const columnsIn = (text: string): string[] => {
  const found = [...text.matchAll(HEADINGS)].map((m) => m[0].trim())
  return found.some((f) => /^target/i.test(f)) ? found : [...found, text === text.toUpperCase() ? 'TARGET' : 'Target']
}
