import { type Corpus, isCutWord } from './corpus.ts'
import type { TornLine } from './loose-line.ts'
import { type Doubt, type Piece, type Traced, traced } from './traced.ts'

/** A cell as it is put together from torn lines; `from` and `to` are the first and last of them. */
export type Text = {
  words: string[]
  printed: string[]
  pieces: Piece[]
  mended: TornLine['mended']
  from: number
  to: number
}

export const startText = (line: TornLine, i: number, start = 0, end = line.words.length): Text => ({
  words: line.words.slice(start, end),
  printed: line.printed.slice(start, end),
  pieces: [line.piece],
  mended: worst('no', line, start, end),
  from: i,
  to: i,
})

const worst = (before: TornLine['mended'], line: TornLine, start: number, end: number): TornLine['mended'] => {
  const touched = line.words.slice(start, end).some((w, k) => w !== line.printed[start + k])
  const own = line.mended === 'unknown' ? 'unknown' : touched ? 'mended' : 'no'
  return before === 'unknown' || own === 'unknown' ? 'unknown' : before === 'mended' ? 'mended' : own
}

export const extend = (
  text: Text,
  corpus: Corpus,
  line: TornLine,
  i: number,
  start = 0,
  end = line.words.length,
): void => {
  const words = line.words.slice(start, end)
  const last = text.words.at(-1)
  const first = words[0]
  if (last !== undefined && first !== undefined && (/\p{L}-$/u.test(last) || isCutWord(corpus, last, first))) {
    text.words[text.words.length - 1] = last + first
    text.words.push(...words.slice(1))
  } else text.words.push(...words)
  text.printed.push(...line.printed.slice(start, end))
  text.pieces.push(line.piece)
  text.mended = worst(text.mended, line, start, end)
  text.to = i
}

/** A text put together from its lines, with the doubts that go with it: garbled words, or lines that may belong elsewhere. */
export const rebuilt = (text: Text): Traced => {
  const printed = text.printed.join(' ')
  const doubts: Doubt[] = []
  if (text.mended !== 'no')
    doubts.push({ code: 'doubt/garbled-text', confidence: text.mended === 'unknown' ? 0.3 : 0.5, printed })
  else if (text.pieces.length > 1) doubts.push({ code: 'doubt/rebuilt-row', confidence: 0.7, printed })
  return { ...traced(text.words.join(' '), text.pieces), doubts }
}
