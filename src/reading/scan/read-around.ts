import { segmentsOf } from '../layout/segment.ts'
import { toLines } from '../layout/text-line.ts'
import { boxAround, heightOf } from '../layout/word.ts'
import { inkOf } from './clean-picture.ts'
import { isFigure, isMisreadable, readAgain } from './figures.ts'
import { blank, type PixelBox, type Raster } from './raster.ts'
import { readCrop } from './read-crop.ts'
import type { Recogniser, SeenWord } from './recogniser.ts'
import { type Piece, piecesOf } from './specks.ts'

/** What the recogniser makes of dust, stamps and logos. */
const isNoise = ({ text, confidence, x0, y0, x1, y1 }: SeenWord): boolean => {
  // A colon parts a label from its value, however faint it is.
  if (text === ':') return false
  if (!/[\p{L}\p{N}]/u.test(text)) return confidence < 0.5 || /^[|_~—\-=.'`"]+$/.test(text)
  return confidence < 0.25 && (text.length <= 2 || y1 - y0 > 150 || x1 - x0 < 8)
}

/** Ink of this many pixels and height (at 300 dpi) may be a letter or a digit. */
const isLetter = ({ size, box }: Piece): boolean => size >= 40 && heightOf(box) >= 18 && heightOf(box) <= 90

/** More groups of letters than this that were passed over are a picture. */
const MOST_GROUPS = 60

/** Below this a word is looked at again; a word that only a second look finds must be this sure. */
const SURE = 0.6

/** Letters that stand beside one another, as the rectangles of their lines. */
const linesOf = (letters: readonly Piece[]): PixelBox[] => {
  const placed = letters.map(({ box }) => ({ text: 'x', confidence: 1, box }))
  return toLines(placed).flatMap((line) => segmentsOf(line).map((segment) => segment.box))
}

/** True where a word lies within a group of letters, or so near that it is cut off from it. */
const touches = (word: SeenWord, box: PixelBox): boolean => {
  const height = heightOf(box)
  const beside = Math.min(word.y1, box.y1) - Math.max(word.y0, box.y0) > 0.4 * Math.min(height, word.y1 - word.y0)
  return beside && word.x0 < box.x1 + 0.2 * height && word.x1 > box.x0 - 0.2 * height
}

const sureness = (words: readonly SeenWord[]): number => {
  const letters = words.reduce((sum, w) => sum + w.text.length, 0)
  return letters === 0 ? 0 : words.reduce((sum, w) => sum + w.text.length * w.confidence, 0) / letters
}

/**
 * Looks a second time at what the analysis of the whole page passed over or was not sure of: it leaves out numbers that
 * stand alone and lines it takes for pictures. What was read surely is painted white; each group of letters that is left is
 * read by itself, together with the words it is part of.
 */
const lookedAtAgain = async (
  first: readonly SeenWord[],
  raster: Raster,
  recogniser: Recogniser,
): Promise<readonly SeenWord[]> => {
  const rest: Raster = { ...raster, data: Uint8Array.from(raster.data) }
  const sure = first.filter((word) => word.confidence >= SURE)
  for (const { x0, y0, x1, y1 } of sure) blank(rest, { x0: x0 - 4, y0: y0 - 4, x1: x1 + 4, y1: y1 + 4 })
  const groups = linesOf(piecesOf(inkOf(rest)).filter(isLetter))
  if (groups.length > MOST_GROUPS) return first
  let words: readonly SeenWord[] = first
  for (const group of groups) {
    const before = words.filter((word) => touches(word, group))
    const box = boxAround([group, ...before]) ?? group
    const after = (await readCrop(box, raster, recogniser)).filter((word) => !isNoise(word))
    if (sureness(after) <= Math.max(sureness(before), before.length === 0 ? SURE : 0)) continue
    words = [...words.filter((word) => !before.includes(word)), ...after]
  }
  return words
}

type Placed = { readonly seen: SeenWord; readonly text: string; readonly confidence: number; readonly box: PixelBox }

/** The words that stand in a short group of their own, as targets and amounts do in a table without lines. */
const standingAlone = (words: readonly SeenWord[]): Set<SeenWord> => {
  const placed: Placed[] = words.map((seen) => ({
    seen,
    text: seen.text,
    confidence: seen.confidence,
    box: { x0: seen.x0, y0: seen.top, x1: seen.x1, y1: seen.bottom },
  }))
  const segments = toLines(placed).flatMap((line) => segmentsOf(line))
  const alone = new Set<Placed>(segments.filter((s) => s.words.length <= 3).flatMap((s) => s.words as Placed[]))
  return new Set([...alone].map((word) => word.seen))
}

/** Recognises what stands on a page outside its ruled tables, which are painted white. */
export const readAround = async (raster: Raster, recogniser: Recogniser): Promise<SeenWord[]> => {
  const first = (await recogniser.read(raster, 'page')).filter((word) => !isNoise(word))
  const words = await lookedAtAgain(first, raster, recogniser)
  const alone = standingAlone(words)
  const figures = words.filter((word) => alone.has(word))
  const others = words.filter((word) => !alone.has(word))
  return [
    ...(await readAgain(figures, raster, recogniser, isFigure)),
    ...(await readAgain(others, raster, recogniser, isMisreadable)),
  ]
}
