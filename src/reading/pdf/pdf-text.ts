import type { PageViewport, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { Box } from '../../core/agreement/reading.ts'
import type { Word } from '../layout/word.ts'
import { withoutZeroWidth } from '../unseen.ts'
import { compose, type Matrix, toMatrix } from './matrix.ts'
import type { Quarter } from './turn.ts'

/** A word as it stands on the shown page, and by how many quarter turns clockwise it would stand upright. */
export type TurnedWord = Word & { readonly quarter: Quarter }

type Item = { readonly str: string; readonly transform: readonly number[]; readonly width: number }

/** How wide letters are beside one another, roughly: enough to cut a phrase of known width into words. */
const widthOf = (character: string): number => {
  if (/[\s.,:;'|!ijl()[\]/It-]/.test(character)) return 0.32
  if (/[mwMW%@]/.test(character)) return 0.85
  return /[A-Z]/.test(character) ? 0.68 : 0.5
}

const quarterOf = (m: Matrix): Quarter | null => {
  const turns = (Math.atan2(m[1], m[0]) / (Math.PI / 2) + 4) % 4
  const nearest = Math.round(turns)
  if (Math.abs(turns - nearest) > 0.06) return null
  return ((4 - (nearest % 4)) % 4) as Quarter
}

/** The rectangle on the page of the stretch from `start` to `end` along a text's direction. */
const stretch = (m: Matrix, start: number, end: number): Box => {
  const along = Math.hypot(m[0], m[1])
  const size = Math.hypot(m[2], m[3])
  const [dx, dy] = [m[0] / along, m[1] / along]
  const [ux, uy] = [m[2] / size, m[3] / size]
  const xs: number[] = []
  const ys: number[] = []
  for (const way of [start, end]) {
    for (const rise of [-0.22 * size, 0.78 * size]) {
      xs.push(m[4] + dx * way + ux * rise)
      ys.push(m[5] + dy * way + uy * rise)
    }
  }
  return { x0: Math.min(...xs), y0: Math.min(...ys), x1: Math.max(...xs), y1: Math.max(...ys) }
}

const wordsOf = (item: Item, viewport: Matrix): TurnedWord[] => {
  const own = toMatrix(item.transform)
  const printed = withoutZeroWidth(item.str)
  if (own === null || printed.trim() === '') return []
  const m = compose(viewport, own)
  const quarter = quarterOf(m)
  if (quarter === null || Math.hypot(m[2], m[3]) < 1) return []
  const scale = Math.hypot(viewport[0], viewport[1])
  const total = [...printed].reduce((sum, c) => sum + widthOf(c), 0)
  const unit = (item.width * scale) / total
  const words: TurnedWord[] = []
  let at = 0
  for (const piece of printed.split(/(\s+)/)) {
    const width = [...piece].reduce((sum, c) => sum + widthOf(c), 0) * unit
    if (piece.trim() !== '') words.push({ text: piece, box: stretch(m, at, at + width), confidence: 1, quarter })
    at += width
  }
  return words
}

const key = (word: TurnedWord): string =>
  `${word.text}|${Math.round(word.box.x0 / 1.5)}|${Math.round(word.box.y0 / 1.5)}`

/** The words of a page in points of the shown page; slanted text (watermarks) and text printed twice are left out. */
export const pdfWords = async (page: PDFPageProxy, viewport: PageViewport): Promise<TurnedWord[]> => {
  const shown = toMatrix(viewport.transform)
  if (shown === null) return []
  const content = await page.getTextContent()
  const seen = new Set<string>()
  const words: TurnedWord[] = []
  for (const item of content.items) {
    if (!('str' in item)) continue
    for (const word of wordsOf(item, shown)) {
      if (seen.has(key(word))) continue
      seen.add(key(word))
      words.push(word)
    }
  }
  return words
}

/** The direction most letters of a page are printed in. */
export const mainQuarter = (words: readonly TurnedWord[]): Quarter => {
  const letters: [number, number, number, number] = [0, 0, 0, 0]
  for (const { text, quarter } of words) letters[quarter] += text.length
  const most = Math.max(...letters)
  return (letters.indexOf(most) as Quarter | -1) === -1 ? 0 : (letters.indexOf(most) as Quarter)
}
