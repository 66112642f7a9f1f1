import { placeDate, signatureMark } from './cue.ts'
import { type LineItem, lineItem } from './item.ts'
import { startsAsPosition } from './position.ts'

type Known = { readonly party: 'first' | 'second'; readonly name: string | null; readonly position: string }

/**
 * Signature lines in reading order: where two blocks stand side by side (by their boxes, by wide gaps, or by two marks on
 * one line), all of the left block comes before the right one.
 */
export const inColumns = (lines: readonly LineItem[], known: readonly Known[]): LineItem[] => {
  const start = lines.findIndex(
    (l) => signatureMark(l.text) !== null || placeDate(l.text) !== null || bothMarks(l.text) !== null,
  )
  if (start < 0) return [...lines]
  const head = lines.slice(0, start)
  const tail = lines.slice(start).flatMap((l) => splitLine(l, known))
  const boxed = byBoxes(tail.map((t) => t.line))
  if (boxed !== null) return [...head, ...boxed]
  if (!tail.some((t) => t.side === 'right')) return [...head, ...tail.map((t) => t.line)]
  const left = tail.filter((t) => t.side !== 'right')
  const right = tail.filter((t) => t.side === 'right')
  return [...head, ...left.map((t) => t.line), ...right.map((t) => t.line)]
}

type Sided = { readonly line: LineItem; readonly side: 'left' | 'right' | null }

const bothMarks = (text: string): readonly [string, string] | null => {
  const m = /^(p[il1]hak\s+(?:kedua|pertama|kesatu)[,.:]?)\s+(p[il1]hak\s+(?:kedua|pertama|kesatu)[,.:]?)$/i.exec(text)
  return m ? [m[1] ?? '', m[2] ?? ''] : null
}

const splitLine = (line: LineItem, known: readonly Known[]): Sided[] => {
  const part = (text: string, side: 'left' | 'right'): Sided => ({
    line: lineItem(text, line.piece.file, line.piece.page, line.piece.box, line.piece.confidence),
    side,
  })
  const gap = /^(\S.*?\S|\S)(?:\t+|\s{3,})(\S.*)$/.exec(line.wide.trim())
  if (placeDate(line.text) !== null && !/\s{3,}\S.*\s{3,}/.test(line.wide.trim())) return [{ line, side: null }]
  const marks = bothMarks(line.text)
  if (marks !== null) return [part(marks[0], 'left'), part(marks[1], 'right')]
  if (gap && line.wide.length < 400) return [part(gap[1] ?? '', 'left'), part(gap[2] ?? '', 'right')]
  if (/^(?:\t|\s{12,})/.test(line.wide) && line.piece.box === null) return [part(line.text, 'right')]
  for (const a of known)
    for (const b of known) {
      if (a === b || a.name === null || b.name === null) continue
      if (line.text.toLowerCase() === `${a.name} ${b.name}`.toLowerCase())
        return [part(a.name, 'left'), part(b.name, 'right')]
    }
  const second = line.text.indexOf(', ')
  const rest = line.text.slice(second + 2)
  if (second > 0 && startsAsPosition(line.text) && startsAsPosition(rest) && rest.length > 8)
    return [part(line.text.slice(0, second + 1), 'left'), part(rest, 'right')]
  return [{ line, side: null }]
}

/** By boxes: null where no two lines stand beside each other. */
const byBoxes = (lines: readonly LineItem[]): LineItem[] | null => {
  const boxed = lines.filter((l) => l.piece.box !== null && l.text !== '')
  const pages = new Set(boxed.map((l) => l.piece.page))
  if (boxed.length < 2 || pages.size !== 1) return null
  const middle = gapBetween(boxed)
  if (middle === null) return null
  const left = lines.filter((l) => l.piece.box !== null && l.piece.box.x0 < middle)
  const right = lines.filter((l) => l.piece.box !== null && l.piece.box.x0 >= middle)
  return [...left, ...right]
}

/** The left edge of the right column, from the first pair of lines at one height that do not overlap sideways. */
const gapBetween = (lines: readonly LineItem[]): number | null => {
  for (let i = 0; i < lines.length; i += 1)
    for (let j = i + 1; j < Math.min(lines.length, i + 12); j += 1) {
      const a = lines[i]?.piece.box
      const b = lines[j]?.piece.box
      if (a == null || b == null) continue
      const overlap = Math.min(a.y1, b.y1) - Math.max(a.y0, b.y0)
      if (overlap < 0.5 * Math.min(a.y1 - a.y0, b.y1 - b.y0)) continue
      if (a.x1 <= b.x0) return rightEdge(lines, b.x0, a.x1)
      if (b.x1 <= a.x0) return rightEdge(lines, a.x0, b.x1)
    }
  return null
}

/** Lines of the right column are centred, so some begin further left than the first pair: take the widest safe border. */
const rightEdge = (lines: readonly LineItem[], right: number, left: number): number => {
  const starts = lines.flatMap((l) => (l.piece.box !== null && l.piece.box.x0 > left ? [l.piece.box.x0] : []))
  return Math.min(right, ...starts, right)
}
