import type { Box } from '../../core/agreement/reading.ts'
import { boxAround, heightOf, jointConfidence, midX, midY, type Word } from './word.ts'

/** Words that stand on one line, from left to right. */
export type TextLine = { readonly words: readonly Word[]; readonly box: Box }

/** A gap narrower than this part of the line's height is no space: writers cut words into pieces when kerning. */
const SPACE = 0.1

const overlap = (a: Box, b: Box): number => Math.min(a.y1, b.y1) - Math.max(a.y0, b.y0)

/** Groups words that share a line (half of the lower one's height overlaps), lines from top to bottom. */
export const toLines = (words: readonly Word[]): TextLine[] => {
  const open: { words: Word[]; box: Box }[] = []
  for (const word of [...words].sort((a, b) => midY(a.box) - midY(b.box))) {
    let best: { words: Word[]; box: Box } | null = null
    let bestShare = 0.5
    for (let i = open.length - 1; i >= 0 && i >= open.length - 8; i -= 1) {
      const line = open[i]
      if (line === undefined) continue
      const lower = Math.min(heightOf(line.box), heightOf(word.box))
      const share = lower > 0 ? overlap(line.box, word.box) / lower : 0
      if (share >= bestShare) {
        best = line
        bestShare = share
      }
    }
    if (best === null) {
      open.push({ words: [word], box: word.box })
      continue
    }
    best.words.push(word)
    // The line keeps the height of its first word: a tall logo or stamp must not swallow the next line.
    best.box = { ...best.box, x0: Math.min(best.box.x0, word.box.x0), x1: Math.max(best.box.x1, word.box.x1) }
  }
  return open
    .map((line) => ({
      words: line.words.sort((a, b) => a.box.x0 - b.box.x0),
      box: boxAround(line.words.map((w) => w.box)) ?? line.box,
    }))
    .sort((a, b) => midY(a.box) - midY(b.box) || midX(a.box) - midX(b.box))
}

const spacedOut = (words: readonly Word[]): boolean =>
  words.length >= 6 && words.filter((w) => /^\p{Lu}$/u.test(w.text)).length >= words.length * 0.9

/** The words of one line as text; letters set wide apart ("P E R J A N J I A N") become words again. */
export const lineText = (words: readonly Word[]): string => {
  const gaps = words.slice(1).map((word, i) => word.box.x0 - (words[i]?.box.x1 ?? 0))
  const wide = spacedOut(words) ? Math.min(...gaps) * 1.8 + 0.5 : null
  let text = words[0]?.text ?? ''
  for (const [i, gap] of gaps.entries()) {
    const word = words[i + 1]
    if (word === undefined) continue
    const space = wide ?? SPACE * heightOf(word.box)
    text += gap > space ? ` ${word.text}` : word.text
  }
  return text.replaceAll(/\s+/g, ' ').trim()
}

/** What is left of a word that a narrow column broke: "Kota" printed as "Kot" and "a)". */
const REST = /^(?:\p{Ll}[).,]*|(?!di|ke)\p{Ll}{2}\))$/u

/**
 * Joins lines of one running text: a hyphen or slash between letters at a line's end needs no space ("undang-" +
 * "undang"), nor does the rest of a broken word; a soft hyphen disappears; everything else is joined by a space.
 */
export const joinLines = (lines: readonly string[]): string => {
  let text = ''
  for (const next of lines) {
    if (next === '') continue
    if (text === '') text = next
    else if (text.endsWith('\u00ad')) text = text.slice(0, -1) + next
    else if (/\p{L}[-/]$/u.test(text) && /^\p{L}/u.test(next)) text += next
    else if (/\p{L}{2}$/u.test(text) && REST.test(next)) text += next
    else text += ` ${next}`
  }
  return text.replaceAll('\u00ad', '')
}

/** The text of all words of a cell or block, line by line, and how sure it is. */
export const blockText = (words: readonly Word[]): { text: string; confidence: number } => ({
  text: joinLines(toLines(words).map((line) => lineText(line.words))),
  confidence: jointConfidence(words),
})
