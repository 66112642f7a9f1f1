import { printable } from '../../core/printable.ts'
import { textWidth, type Weight } from './text-width.ts'

export type TextStyle = { readonly size: number; readonly weight: Weight; readonly line: number }

/** No text of an office is longer than some dozen lines; one that is ends in "…" so that no box outgrows a page. */
const MOST_LINES = 16
const MOST_LETTERS = 2_000

/** Fonts that stand in for the measured one may be a little wider. */
const TOLERANCE = 0.97

/** A text cut into lines that fit this width: between words, and within a word only where it alone is too wide. */
export const wrapText = (text: string, width: number, { size, weight }: TextStyle): readonly string[] => {
  const room = width * TOLERANCE
  const words = printable(text.slice(0, MOST_LETTERS)).split(' ')
  const space = textWidth(' ', size, weight)
  const lines: string[] = []
  let line = ''
  let used = 0
  const end = () => {
    if (line !== '') lines.push(line)
    line = ''
    used = 0
  }
  for (const word of words.flatMap((w) => pieces(w, room, size, weight))) {
    const own = textWidth(word, size, weight)
    if (line !== '' && used + space + own > room) end()
    used += line === '' ? own : space + own
    line += line === '' ? word : ` ${word}`
  }
  end()
  if (lines.length <= MOST_LINES && text.length <= MOST_LETTERS) return lines
  const shown = lines.slice(0, MOST_LINES)
  return [...shown.slice(0, -1), `${(shown.at(-1) ?? '').slice(0, -2)}…`]
}

/** A word as it is, or cut where it is wider than a whole line. */
const pieces = (word: string, room: number, size: number, weight: Weight): readonly string[] => {
  if (textWidth(word, size, weight) <= room) return [word]
  const cut: string[] = []
  let piece = ''
  let used = 0
  for (const letter of word) {
    const own = textWidth(letter, size, weight)
    if (piece !== '' && used + own > room) {
      cut.push(piece)
      piece = ''
      used = 0
    }
    piece += letter
    used += own
  }
  return piece === '' ? cut : [...cut, piece]
}
