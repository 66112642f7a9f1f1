import type { Box } from '../../core/agreement/reading.ts'
import type { TextLine } from './text-line.ts'
import { boxAround, heightOf, type Word } from './word.ts'

/** Neighbouring words of one line without a wide gap between them. */
export type Segment = { readonly words: readonly Word[]; readonly box: Box }

/** Gaps wider than this many letter heights part a line in columns; justified text stays below it. */
const WIDE = 1.3

const gapBetween = (left: Word, right: Word): number => right.box.x0 - left.box.x1

/** Cuts a line at its wide gaps. */
export const segmentsOf = (line: TextLine, wide = WIDE): Segment[] => {
  const runs: Word[][] = []
  let last: Word | null = null
  for (const word of line.words) {
    if (last !== null && gapBetween(last, word) <= wide * Math.min(heightOf(line.box), heightOf(word.box) * 1.5)) {
      runs.at(-1)?.push(word)
    } else runs.push([word])
    last = word
  }
  return runs.map((words) => ({ words, box: boxAround(words.map((w) => w.box)) ?? line.box }))
}

const MARKER = /^\(?(?:\d{1,2}|[A-Za-z]|[IVX]{1,4})[.)]$/

/** Cuts a line at its wide gaps but keeps "Nama : …" and "1. Program …" together. */
export const phrasesOf = (line: TextLine): Segment[] => {
  const phrases: Segment[] = []
  for (const segment of segmentsOf(line)) {
    const last = phrases.at(-1)
    const before = last?.words.at(-1)?.text ?? ''
    const first = segment.words[0]?.text ?? ''
    const belongs = first.startsWith(':') || before.endsWith(':') || (last?.words.length === 1 && MARKER.test(before))
    if (last === undefined || !belongs) {
      phrases.push(segment)
      continue
    }
    const words = [...last.words, ...segment.words]
    phrases[phrases.length - 1] = { words, box: boxAround(words.map((w) => w.box)) ?? segment.box }
  }
  return phrases
}
