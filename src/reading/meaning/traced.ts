import type { Box, DoubtCode } from '../../core/agreement/reading.ts'

/** A piece of text and the place on paper it was read from. */
export type Piece = {
  readonly text: string
  readonly file: number
  readonly page: number
  readonly box: Box | null
  readonly confidence: number
}

/** One doubt about a value; `printed` is what was recognised, word for word. */
export type Doubt = { readonly code: DoubtCode; readonly confidence: number; readonly printed: string | null }

/** A text with the pieces it was put together from and what the reader doubts about it. */
export type Traced = { readonly text: string; readonly pieces: readonly Piece[]; readonly doubts: readonly Doubt[] }

export const squash = (text: string): string => text.replace(/\s+/g, ' ').trim()

export const traced = (text: string, pieces: readonly Piece[], doubts: readonly Doubt[] = []): Traced => ({
  text: squash(text),
  pieces,
  doubts,
})

export const doubted = (value: Traced, doubt: Doubt): Traced => ({ ...value, doubts: [...value.doubts, doubt] })

/** Two texts as one, in their order; a word that the line's end cut with a hyphen is put together again. */
export const joined = (a: Traced, b: Traced): Traced => {
  if (a.text === '') return { ...b, pieces: [...a.pieces, ...b.pieces], doubts: [...a.doubts, ...b.doubts] }
  if (b.text === '') return { ...a, doubts: [...a.doubts, ...b.doubts] }
  return {
    text: joinWords(a.text, b.text),
    pieces: [...a.pieces, ...b.pieces],
    doubts: [...a.doubts, ...b.doubts],
  }
}

/** "pertanggung-" + "jawaban" stays hyphenated (it may be printed so); a slash at the seam takes no space. */
export const joinWords = (a: string, b: string): string =>
  a.endsWith('-') || a.endsWith('/') || b.startsWith('/') ? a + b : `${a} ${b}`

const around = (boxes: readonly Box[]): Box | null => {
  const first = boxes[0]
  if (first === undefined) return null
  return boxes.reduce(
    (all, b) => ({
      x0: Math.min(all.x0, b.x0),
      y0: Math.min(all.y0, b.y0),
      x1: Math.max(all.x1, b.x1),
      y1: Math.max(all.y1, b.y1),
    }),
    first,
  )
}

/** Where a value stands: the page of its first piece, and the box around all its pieces on that page. */
export const placeOf = (
  pieces: readonly Piece[],
): { readonly file: number; readonly page: number; readonly box: Box | null; readonly confidence: number } | null => {
  const first = pieces[0]
  if (first === undefined) return null
  const here = pieces.filter((p) => p.file === first.file && p.page === first.page)
  const boxes = here.flatMap((p) => (p.box === null ? [] : [p.box]))
  const confidence = pieces.reduce((least, p) => Math.min(least, p.confidence), 1)
  return { file: first.file, page: first.page, box: around(boxes), confidence }
}
