import { segmentsOf } from './segment.ts'
import { lineText, type TextLine } from './text-line.ts'
import { heightOf, median } from './word.ts'

/** A run of lines (indexes, `to` exclusive) set in columns without ruling lines; `gutters` are the x between columns. */
export type Columns = { readonly from: number; readonly to: number; readonly gutters: readonly number[] }

type Span = { readonly from: number; readonly to: number }

const MONEY = /^(?:Rp\.?\s*)?\d{1,3}(?:[.,]\d{3})+|^Rp\b/i
const HEADING = /^(?:target|anggaran|jumlah|pagu|alokasi|volume|nilai)\b/i
const LEADERS = /\.{5,}|…{2,}|_{5,}/

const without = (spans: readonly Span[], x0: number, x1: number): Span[] =>
  spans.flatMap((span) =>
    x1 <= span.from || x0 >= span.to
      ? [span]
      : [
          { from: span.from, to: Math.min(span.to, x0) },
          { from: Math.max(span.from, x1), to: span.to },
        ].filter((piece) => piece.to > piece.from),
  )

const shrunk = (spans: readonly Span[], line: TextLine, narrowest: number): Span[] => {
  let left: readonly Span[] = spans
  for (const segment of segmentsOf(line, 0.6)) left = without(left, segment.box.x0, segment.box.x1)
  return left.filter((span) => span.to - span.from >= narrowest)
}

/** True where the line alone looks like a row of a table: several columns, or a text with money at its right. */
const seeds = (line: TextLine): boolean => {
  const segments = segmentsOf(line)
  if (LEADERS.test(line.words.map((w) => w.text).join(' '))) return false
  if (segments.some((s) => s.words.some((w) => w.text.startsWith(':')))) return false
  if (segments.length >= 3) return true
  const last =
    segments
      .at(-1)
      ?.words.map((w) => w.text)
      .join(' ') ?? ''
  return segments.length === 2 && (MONEY.test(last) || HEADING.test(last))
}

const gapsOf = (line: TextLine): Span[] => {
  const segments = segmentsOf(line)
  return segments.slice(1).map((segment, i) => ({ from: segments[i]?.box.x1 ?? 0, to: segment.box.x0 }))
}

const MONTHS = 'Januari|Februari|Maret|April|Mei|Juni|Juli|Agustus|September|Oktober|November|Desember'

/** Where signatures begin: "Kota Teladan, 2 Januari 2025", "Pihak Kedua,". */
const SIGN_OFF = new RegExp(
  `^(?:[\\p{L}. ]+,\\s*(?:tanggal\\s+)?(?:\\d{1,2}\\s+)?(?:${MONTHS})\\s+\\d{4}|pihak\\s)`,
  'iu',
)

const isSignOff = (line: TextLine): boolean => SIGN_OFF.test(lineText(line.words))

/** Headings of groups cross the columns; more of them in a row than this end the table. */
const MOST_CROSSING = 2

/** Follows a table downward from its first line, as long as `gaps` stay free of text; `loose` gives up one gap at need. */
const grow = (lines: readonly TextLine[], from: number, loose: boolean): Columns | null => {
  const seed = lines[from]
  if (seed === undefined || !seeds(seed)) return null
  const letter = median(lines.map((l) => heightOf(l.box)))
  let gaps = gapsOf(seed)
  const fewest = loose ? Math.max(1, gaps.length - 1) : gaps.length
  let to = from + 1
  let crossing = 0
  for (let i = from + 1; i < lines.length && crossing <= MOST_CROSSING; i += 1) {
    const line = lines[i]
    if (line === undefined || isSignOff(line) || line.box.y0 - (lines[i - 1]?.box.y1 ?? 0) > 4 * letter) break
    const next = shrunk(gaps, line, 0.4 * letter)
    if (next.length < fewest) crossing += 1
    else {
      gaps = next
      to = i + 1
      crossing = 0
    }
  }
  return { from, to, gutters: gaps.map((gap) => (gap.from + gap.to) / 2) }
}

const NUMBER = /^(?:no\.?|\(?(?:\d{1,3}|[a-z]|[ivx]{1,4})[.)]*)$/i

/**
 * Finds the gutter behind a narrow first column of numbers, which stands too near its neighbour to be seen in one line
 * alone: free of text in all lines, with nothing but numbers before it.
 */
const numberGutter = (lines: readonly TextLine[], { from, to, gutters }: Columns): number | null => {
  const [first = Number.POSITIVE_INFINITY] = gutters
  const own = lines.slice(from, to).filter((line) => !line.words.some((w) => w.box.x0 < first && w.box.x1 > first))
  const starts = own.flatMap(({ words }) => {
    const [word] = words
    return word !== undefined && NUMBER.test(word.text) && word.box.x1 < first ? [word] : []
  })
  if (starts.length < 2) return null
  const edge = Math.max(...starts.map((w) => w.box.x1))
  const others = own.flatMap((line) => line.words.filter((w) => !starts.includes(w) && w.box.x0 < first))
  const next = Math.min(...others.map((w) => w.box.x0))
  return next > edge + 1 && next < first ? (edge + next) / 2 : null
}

const columnOf = (gutters: readonly number[], x: number): number => gutters.filter((g) => g < x).length

/** Lines that use at least two columns, or bring an amount in the last one: what makes a run of lines a table. */
const rowsInColumns = (lines: readonly TextLine[], { from, to, gutters }: Columns): number =>
  lines.slice(from, to).filter(({ words }) => {
    const last = words.filter((w) => columnOf(gutters, w.box.x0) === gutters.length)
    return new Set(words.map((w) => columnOf(gutters, w.box.x0))).size >= 2 || MONEY.test(lineText(last))
  }).length

/** Follows a table upward from its first line: amounts in the middle of their rows stand below the first line of the text. */
const extendedUp = (lines: readonly TextLine[], run: Columns, least: number): Columns => {
  const seed = lines[run.from]
  if (seed === undefined) return run
  const narrowest = 0.4 * heightOf(seed.box)
  let gaps = lines.slice(run.from, run.to).reduce((left, line) => {
    const next = shrunk(left, line, narrowest)
    return next.length < run.gutters.length ? left : next
  }, gapsOf(seed))
  let { from, gutters } = run
  for (let i = run.from - 1; i >= least && from - i <= 6; i -= 1) {
    const [line, below] = [lines[i], lines[i + 1]]
    if (line === undefined || below === undefined || isSignOff(line)) break
    gaps = shrunk(gaps, line, narrowest)
    if (gaps.length < gutters.length || below.box.y0 - line.box.y1 > 1.2 * heightOf(line.box)) break
    if (!/^\(?\d{1,2}[.)]/.test(line.words[0]?.text ?? '') && !MONEY.test(lineText(line.words))) continue
    from = i
    gutters = gaps.map((gap) => (gap.from + gap.to) / 2)
  }
  return { from, to: run.to, gutters }
}

/** True where the last column has figures, grades or their heading: loosely set paragraphs have none. */
const bringsValues = (lines: readonly TextLine[], { from, to, gutters }: Columns): boolean =>
  lines.slice(from, to).some(({ words }) => {
    const last = lineText(words.filter((w) => columnOf(gutters, w.box.x0) === gutters.length))
    return HEADING.test(last) || /^(?:[\d<>≥≤(]|Rp|WTP|WDP|TW|TMP|[A-D]{1,2}$)/.test(last)
  })

const isTable = (lines: readonly TextLine[], run: Columns): boolean =>
  run.gutters.length > 0 && rowsInColumns(lines, run) >= (run.gutters.length >= 2 ? 3 : 2) && bringsValues(lines, run)

/** Finds runs of lines that stand in columns without ruling lines: three columns or more, or texts with amounts beside them. */
export const findColumns = (lines: readonly TextLine[]): Columns[] => {
  const found: Columns[] = []
  let from = 0
  while (from < lines.length) {
    const least = found.at(-1)?.to ?? 0
    const run = [grow(lines, from, false), grow(lines, from, true)]
      .map((grown) => (grown === null ? null : extendedUp(lines, grown, least)))
      .find((grown) => grown !== null && isTable(lines, grown))
    if (run === null || run === undefined) from += 1
    else {
      const number = numberGutter(lines, run)
      found.push(number === null ? run : { ...run, gutters: [number, ...run.gutters] })
      from = run.to
    }
  }
  return found
}
