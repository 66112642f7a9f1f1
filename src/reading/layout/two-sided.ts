import { phrasesOf, type Segment, segmentsOf } from './segment.ts'
import type { TextLine } from './text-line.ts'
import { heightOf, median } from './word.ts'

type Gutter = { readonly from: number; readonly to: number }

/** A run of lines (indexes, `to` exclusive) that stand in two blocks side by side, parted at x = `middle`. */
export type TwoSided = { readonly from: number; readonly to: number; readonly middle: number }

/** The gutter that is left of `gutter` when `segments` are printed; the widest piece. */
const narrowed = (gutter: Gutter, segments: readonly Segment[]): Gutter => {
  let pieces: Gutter[] = [gutter]
  for (const { box } of segments) {
    pieces = pieces.flatMap((piece) =>
      box.x1 <= piece.from || box.x0 >= piece.to
        ? [piece]
        : [
            { from: piece.from, to: Math.min(piece.to, box.x0) },
            { from: Math.max(piece.from, box.x1), to: piece.to },
          ],
    )
  }
  return pieces.reduce((a, b) => (b.to - b.from > a.to - a.from ? b : a), { from: 0, to: 0 })
}

/** The narrowest gutter that begins two blocks, and that long names may leave of it further down, in letter heights. */
const OPENING = 1.2
const REMAINING = 0.42
const TOUCHING = 0.15

/** Where two blocks part, known from a line of both: half-way between their middles, and where the right one starts. */
type Parting = { readonly boundary: number; readonly rightStart: number }

const partingOf = (line: TextLine, gutter: Gutter): Parting | null => {
  const left = line.words.filter((w) => w.box.x1 <= gutter.from + 1).map((w) => w.box)
  const right = line.words.filter((w) => w.box.x0 >= gutter.to - 1).map((w) => w.box)
  const [first, start] = [left[0], right[0]]
  if (first === undefined || start === undefined) return null
  const middles = (first.x0 + (left.at(-1)?.x1 ?? 0) + start.x0 + (right.at(-1)?.x1 ?? 0)) / 2
  return { boundary: middles / 2, rightStart: start.x0 }
}

/** The space between two words that stands exactly where the blocks part: long positions fill both sides. */
const tightGap = ({ words, box }: TextLine, { boundary, rightStart }: Parting): Gutter | null => {
  for (const [i, word] of words.entries()) {
    const next = words[i + 1]
    if (next === undefined) continue
    const gap = { from: word.box.x1, to: next.box.x0 }
    const parts = (gap.from - 4 <= boundary && boundary <= gap.to + 4) || Math.abs(gap.to - rightStart) <= 2
    if (parts && gap.to - gap.from >= TOUCHING * heightOf(box)) return gap
  }
  return null
}

/** The gutter after one more line; null where the line crosses it. */
const passed = (
  gutter: Gutter,
  line: TextLine,
  phrases: readonly Segment[],
  parting: Parting | null,
): Gutter | null => {
  const height = heightOf(line.box)
  const next = narrowed(gutter, phrases)
  if (next.to - next.from >= Math.min(OPENING * height, gutter.to - gutter.from)) return next
  if (parting === null) return null
  const close = narrowed(gutter, segmentsOf(line, REMAINING))
  return close.to - close.from >= REMAINING * height ? close : tightGap(line, parting)
}

type Side = 'left' | 'right' | 'both'

const sideOf = ({ words }: TextLine, middle: number): Side => {
  const left = words.some((w) => w.box.x1 <= middle)
  const right = words.some((w) => w.box.x0 >= middle)
  return left && right ? 'both' : left ? 'left' : 'right'
}

/** Cuts lines off both ends that stand on the left alone, and sees whether two sides are left that stand beside each other. */
const trimmed = (lines: readonly TextLine[], run: TwoSided): TwoSided | null => {
  const sides = lines.slice(run.from, run.to).map((line) => sideOf(line, run.middle))
  let [from, to] = [0, sides.length]
  const lineBox = (i: number) => lines[run.from + i]?.box
  const pitch = 1.5 * median(lines.slice(run.from, run.to).map((l) => heightOf(l.box)))
  const nearRight = (i: number): boolean => {
    const next = lineBox(i + 1)
    const own = lineBox(i)
    return sides[i + 1] !== 'left' && next !== undefined && own !== undefined && next.y0 - own.y0 < 0.8 * pitch
  }
  while (from < to && sides[from] === 'left' && !nearRight(from)) from += 1
  const kept = sides.slice(from, to)
  const lefts = kept.flatMap((side, i) => (side === 'right' ? [] : [from + i]))
  const rights = kept.flatMap((side, i) => (side === 'left' ? [] : [from + i]))
  if (lefts.length < 2 || rights.length < 2) return null
  const [firstLeft, lastLeft] = [lefts[0] ?? 0, lefts.at(-1) ?? 0]
  const [firstRight, lastRight] = [rights[0] ?? 0, rights.at(-1) ?? 0]
  const beside = Math.min(lastLeft, lastRight) - Math.max(firstLeft, firstRight)
  return beside < 1 ? null : { from: run.from + from, to: run.from + to, middle: run.middle }
}

/**
 * Finds the lines that stand in two blocks side by side, as signatures do: a gutter in the middle half of the page that no
 * line crosses. `width` is the page's.
 */
export const findTwoSided = (lines: readonly TextLine[], width: number): TwoSided[] => {
  const phrases = lines.map(phrasesOf)
  const found: TwoSided[] = []
  let from = 0
  while (from < lines.length) {
    let gutter: Gutter = { from: width * 0.25, to: width * 0.75 }
    let parting: Parting | null = null
    let to = from
    for (const [i, line] of lines.entries()) {
      if (i < from) continue
      const next = passed(gutter, line, phrases[i] ?? [], parting)
      if (next === null) break
      gutter = next
      parting ??= partingOf(line, gutter)
      to = i + 1
    }
    const run = trimmed(lines, { from, to, middle: (gutter.from + gutter.to) / 2 })
    if (run === null) from += 1
    else {
      found.push(run)
      from = run.to
    }
  }
  return found
}
