/** Lines from `from` to `to` (both included) that a text or a row takes. */
export type Range = { readonly from: number; readonly to: number }

/** A text of a torn table: its lines, its words, and the line its number stands on (between two lines: a half). */
export type Placed = Range & { readonly words: readonly string[]; readonly mark: number | null }

type Row = Range & { readonly words: readonly string[] }

const WINDOW = 60

/**
 * Which rows stand under which objective, when an objective's text may stand in the middle of the rows it spans: contiguous
 * shares, each with its text and number as near its middle as can be, and with words in common. Returns rows per objective.
 */
export const shareRows = (objectives: readonly Placed[], rows: readonly Row[]): number[] => {
  if (objectives.length === 0) return []
  const starts = new Set(rows.map((r) => r.from))
  const opened = (objectives[0]?.from ?? 0) <= (rows[0]?.from ?? 0)
  const aligned = opened && objectives.length > 1 && objectives.every((o) => starts.has(o.from))
  return aligned ? sharesFromTop(objectives, rows) : shareCentred(objectives, rows)
}

/** Where each objective begins on the first line of a row, the rows from there to the next objective are its own. */
const sharesFromTop = (objectives: readonly Placed[], rows: readonly Row[]): number[] =>
  objectives.map((o, j) => {
    const next = objectives[j + 1]?.from ?? Number.POSITIVE_INFINITY
    return rows.filter((r) => (j === 0 || r.from >= o.from) && r.from < next).length
  })

/** Of two middle rows the upper one holds the text: a text in the lower one costs a little more. */
const LOWER = 0.1

const centreCost = (text: Placed, span: Range): number => {
  const middle = (span.from + span.to) / 2
  const number = text.mark === null ? 0 : 0.7 * Math.abs(text.mark - middle)
  const off = (text.from + text.to) / 2 - middle
  return Math.abs(off) + (off > 0 ? LOWER : 0) + number + outside(text, span)
}

/**
 * The lines that rows take with a text beside them: lines between two rows have no other row's words, and where a text is
 * taller than its rows, it made them that tall.
 */
const reach = (text: Range, first: Range, last: Range, above: Range | undefined, below: Range | undefined): Range => ({
  from: Math.min(first.from, Math.max(text.from, above === undefined ? text.from : above.to + 1)),
  to: Math.max(last.to, Math.min(text.to, below === undefined ? text.to : below.from - 1)),
})

const outside = (text: Range, span: Range): number =>
  2 * (Math.max(0, span.from - text.from) + Math.max(0, text.to - span.to))

/** What a row costs under an objective with which it has no longer word in common. */
const STRANGER = 0.5

/** Shares where objectives are known to stand in the middle of their rows. */
export const shareCentred = (objectives: readonly Placed[], rows: readonly Row[]): number[] => {
  const n = rows.length
  let best = new Array<number>(n + 1).fill(Number.POSITIVE_INFINITY)
  best[0] = 0
  const from: number[][] = []
  for (const text of objectives) {
    const next = new Array<number>(n + 1).fill(Number.POSITIVE_INFINITY)
    const back = new Array<number>(n + 1).fill(0)
    const strangers = strangersBefore(text, rows)
    for (let end = 0; end <= n; end += 1)
      for (let start = Math.max(0, end - WINDOW); start <= end; start += 1) {
        const before = best[start] ?? Number.POSITIVE_INFINITY
        if (before === Number.POSITIVE_INFINITY) continue
        const first = rows[start]
        const last = rows[end - 1]
        const strange = STRANGER * ((strangers[end] ?? 0) - (strangers[start] ?? 0))
        const own =
          start === end || first === undefined || last === undefined
            ? 8
            : centreCost(text, reach(text, first, last, rows[start - 1], rows[end])) + strange
        if (before + own < (next[end] ?? 0)) {
          next[end] = before + own
          back[end] = start
        }
      }
    best = next
    from.push(back)
  }
  let end = n
  while ((best[end] ?? Number.POSITIVE_INFINITY) === Number.POSITIVE_INFINITY && end > 0) end -= 1
  const counts: number[] = []
  for (let j = objectives.length - 1; j >= 0; j -= 1) {
    const start = from[j]?.[end] ?? 0
    counts[j] = end - start
    end = start
  }
  return counts
}

/** For each place between rows, how many rows before it share no word of five letters or more with the objective. */
const strangersBefore = (text: Placed, rows: readonly Row[]): number[] => {
  const own = new Set(text.words.map((w) => w.toLowerCase()).filter((w) => w.length >= 5))
  const counts = [0]
  for (const row of rows) counts.push((counts.at(-1) ?? 0) + (row.words.some((w) => own.has(w.toLowerCase())) ? 0 : 1))
  return counts
}
