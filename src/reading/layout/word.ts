import type { Box } from '../../core/agreement/reading.ts'

/** A printed word on an upright page, in points from the upper left corner; confidence is 0 to 1. */
export type Word = {
  readonly text: string
  readonly box: Box
  readonly confidence: number
}

export const midX = (box: Box): number => (box.x0 + box.x1) / 2
export const midY = (box: Box): number => (box.y0 + box.y1) / 2
export const heightOf = (box: Box): number => box.y1 - box.y0

/** The smallest box around all boxes; null for none. */
export const boxAround = (boxes: readonly Box[]): Box | null => {
  const [first] = boxes
  if (first === undefined) return null
  let { x0, y0, x1, y1 } = first
  for (const box of boxes) {
    x0 = Math.min(x0, box.x0)
    y0 = Math.min(y0, box.y0)
    x1 = Math.max(x1, box.x1)
    y1 = Math.max(y1, box.y1)
  }
  return { x0, y0, x1, y1 }
}

export const contains = (box: Box, x: number, y: number): boolean =>
  x >= box.x0 && x <= box.x1 && y >= box.y0 && y <= box.y1

/** The middle value; 0 for none. */
export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}

/**
 * How sure a text of several words is: half their mean (weighted by length), half the worst word, so that one misread
 * word in a long cell still shows.
 */
export const jointConfidence = (words: readonly Word[]): number => {
  let sum = 0
  let letters = 0
  let worst = 1
  for (const { text, confidence } of words) {
    sum += confidence * text.length
    letters += text.length
    if (/[\p{L}\p{N}]/u.test(text)) worst = Math.min(worst, confidence)
  }
  return letters === 0 ? 1 : (sum / letters + worst) / 2
}
