import { type TextLine, toLines } from './text-line.ts'
import { heightOf, median, type Word } from './word.ts'

/** Lines of one column that stand together: a cell, or a part of one. */
type Piece = { readonly column: number; readonly lines: TextLine[]; readonly top: number; bottom: number }

/** A value that begins a target or an amount of its own. */
const VALUE = /^(?:[\d<>≥≤]|Rp|WTP|WDP|TW|TMP|AA?$|BB?$|CC?$|D$|-$)/

const gapAfter = (above: TextLine | undefined, below: TextLine): number =>
  above === undefined ? 0 : below.box.y0 - above.box.y1

/** Lines further apart than this, in letter heights, are never one cell. */
const WIDEST_LEADING = 0.6

/** The distance between lines of one cell: the smallest that is found between lines of a column. */
const leadingOf = (columns: readonly (readonly TextLine[])[]): number => {
  const gaps = columns.flatMap((lines) => lines.slice(1).map((line, i) => gapAfter(lines[i], line)))
  const height = median(columns.flatMap((lines) => lines.map((line) => heightOf(line.box))))
  return Math.min(gaps.sort((a, b) => a - b)[Math.floor(gaps.length / 10)] ?? 0, WIDEST_LEADING * height)
}

const NUMBER = /^\(?(?:\d{1,3}|[a-z]|[ivx]{1,4})[.)]*$/i

/** Cuts a column where its lines stand further apart than lines of one cell do. */
const piecesOf = (lines: readonly TextLine[], column: number, leading: number): Piece[] => {
  const pieces: Piece[] = []
  for (const [i, line] of lines.entries()) {
    const last = pieces.at(-1)
    const number = line.words.length === 1 && NUMBER.test(line.words[0]?.text ?? '')
    if (last !== undefined && !number && gapAfter(lines[i - 1], line) <= leading + 0.28 * heightOf(line.box)) {
      last.lines.push(line)
      last.bottom = line.box.y1
    } else pieces.push({ column, lines: [line], top: line.box.y0, bottom: line.box.y1 })
  }
  return pieces
}

/** Cuts the last column where a new value begins; "Rp" at a line's end still waits for its figure. */
const cutValues = (piece: Piece): Piece[] => {
  const cut: TextLine[][] = []
  for (const line of piece.lines) {
    const before = cut.at(-1)?.at(-1)
    const waits = /^Rp\.?$/i.test(before?.words.at(-1)?.text ?? '')
    if (before === undefined || (!waits && VALUE.test(line.words[0]?.text ?? ''))) cut.push([line])
    else cut.at(-1)?.push(line)
  }
  return cut.map((lines) => pieceOf(piece.column, lines))
}

const middle = ({ top, bottom }: Band): number => (top + bottom) / 2

/**
 * Where rows are set without space between them, their values say where they begin: at the value's top, or, where values
 * are centred in their rows, each row ends as far below its value as it began above.
 */
const cutAtValues = (piece: Piece, values: readonly Piece[]): Piece[] => {
  const own = values.filter((v) => middle(v) > piece.top && middle(v) < piece.bottom)
  const [first, ...others] = own
  if (first === undefined || others.length === 0) return [piece]
  const height = heightOf(piece.lines[0]?.box ?? { x0: 0, y0: 0, x1: 0, y1: 0 })
  const centred = first.top > piece.top + 0.5 * height
  let begun = piece.top
  const ends = own.map((value, i) => {
    const end = centred ? 2 * middle(value) - begun : (own[i + 1]?.top ?? piece.bottom) - 0.3 * height
    begun = end
    return end
  })
  const rows: TextLine[][] = own.map(() => [])
  for (const line of piece.lines) {
    const row = ends.findIndex((end) => middle({ top: line.box.y0, bottom: line.box.y1 }) < end)
    rows.at(row < 0 ? rows.length - 1 : row)?.push(line)
  }
  return rows.filter((lines) => lines.length > 0).map((lines) => pieceOf(piece.column, lines))
}

const pieceOf = (column: number, lines: TextLine[]): Piece => ({
  column,
  lines,
  top: lines[0]?.box.y0 ?? 0,
  bottom: lines.at(-1)?.box.y1 ?? 0,
})

type Band = { top: number; bottom: number }

/** Pieces that stand beside each other make one row. */
const bandsOf = (pieces: readonly Piece[]): Band[] => {
  const bands: Band[] = []
  for (const { top, bottom } of [...pieces].sort((a, b) => a.top - b.top)) {
    const last = bands.at(-1)
    if (last !== undefined && top < last.bottom - 1) last.bottom = Math.max(last.bottom, bottom)
    else bands.push({ top, bottom })
  }
  return bands
}

const bandFor = ({ top, bottom }: Piece, bands: readonly Band[]): number => {
  const beside = bands.findIndex((band) => Math.min(bottom, band.bottom) - Math.max(top, band.top) > 1)
  if (beside >= 0) return beside
  const distance = (band: Band): number => Math.min(Math.abs(band.top - bottom), Math.abs(top - band.bottom))
  return bands.reduce((best, band, i) => (distance(band) < distance(bands[best] ?? band) ? i : best), 0)
}

/** Pieces that stand beside each other in the columns that may span rows (a number and its objective) share their row. */
const rowOfSpanning = (piece: Piece, spanning: readonly Piece[], bands: readonly Band[]): number => {
  const beside = spanning.filter((other) => middle(piece) > other.top && middle(piece) < other.bottom)
  return Math.min(...[piece, ...beside].map((other) => bandFor(other, bands)))
}

/**
 * Cuts the words of a table's columns into rows. The last column and the one with the most pieces say where rows are (an
 * objective stands beside several indicators); the others join the first row that they stand beside.
 */
export const cutRows = (columns: readonly (readonly Word[])[]): Word[][][] => {
  const lines = columns.map((words) => toLines(words))
  const leading = leadingOf(lines)
  const all = lines.map((own, column) => piecesOf(own, column, leading))
  const values = (all.at(-1) ?? []).flatMap(cutValues)
  const others = all.slice(0, -1)
  const cut = others.map((pieces) => pieces.flatMap((piece) => cutAtValues(piece, values)))
  const most = Math.max(0, ...cut.map((pieces) => pieces.length))
  const finest = cut.findLastIndex((pieces) => pieces.length === most)
  const fine = cut[finest] ?? []
  const spanning = others.filter((_, column) => column !== finest).flat()
  const own = bandsOf([...values, ...fine])
  // What stands above the first row is the rest of a cell that the page before has cut.
  const [first] = own
  const cutOff = spanning.filter((piece) => first !== undefined && piece.bottom < first.top + 1)
  const bands = [...bandsOf(cutOff), ...own]
  if (bands.length === 0) return []
  const rows: Word[][][] = bands.map(() => columns.map(() => []))
  const put = (piece: Piece, row: number): void => {
    rows[row]?.[piece.column]?.push(...piece.lines.flatMap((line) => line.words))
  }
  for (const piece of [...values, ...fine]) put(piece, bandFor(piece, bands))
  for (const piece of spanning) put(piece, rowOfSpanning(piece, spanning, bands))
  return rows
}
