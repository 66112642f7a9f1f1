import type { Box } from '../../core/agreement/reading.ts'
import { findGrids } from '../layout/grid.ts'
import type { Rule } from '../layout/rule.ts'
import { inkOf } from './clean-picture.ts'
import { isFigure, isMisreadable, readAgain } from './figures.ts'
import { type Bitmap, blank, type PixelBox, type Raster } from './raster.ts'
import { takeRules } from './raster-rules.ts'
import { readAround } from './read-around.ts'
import { readCrop } from './read-crop.ts'
import type { Recogniser, SeenWord } from './recogniser.ts'
import type { Upright } from './upright.ts'

/** Points a pixel of a page at 300 dpi. */
export const POINT = 72 / 300

/** What is seen on an upright page, in its pixels. */
export type Seen = { readonly words: readonly SeenWord[]; readonly rules: readonly Rule[]; readonly page: Upright }

export const ruleInPoints = (rule: Rule): Rule => ({
  axis: rule.axis,
  at: rule.at * POINT,
  from: rule.from * POINT,
  to: rule.to * POINT,
})

export const boxInPixels = ({ x0, y0, x1, y1 }: Box): PixelBox => ({
  x0: x0 / POINT,
  y0: y0 / POINT,
  x1: x1 / POINT,
  y1: y1 / POINT,
})

/** The rectangle of the ink within a box; null where there is nothing but specks. */
const inkBox = ({ width, height, data }: Bitmap, box: PixelBox): PixelBox | null => {
  let [x0, y0, x1, y1, count] = [width, height, 0, 0, 0]
  for (let y = Math.max(1, Math.ceil(box.y0)); y < Math.min(height - 1, box.y1); y += 1) {
    for (let x = Math.max(1, Math.ceil(box.x0)); x < Math.min(width - 1, box.x1); x += 1) {
      const at = y * width + x
      if (data[at] !== 1) continue
      const near = (data[at - 1] ?? 0) + (data[at + 1] ?? 0) + (data[at + width] ?? 0) + (data[at - width] ?? 0)
      if (near < 2) continue
      count += 1
      x0 = Math.min(x0, x)
      y0 = Math.min(y0, y)
      x1 = Math.max(x1, x + 1)
      y1 = Math.max(y1, y + 1)
    }
  }
  return count < 12 || y1 - y0 < 8 ? null : { x0, y0, x1, y1 }
}

/** A cell with no more words than this is a target, a number or an amount. */
const FEW_WORDS = 6

const readCell = async (box: PixelBox, raster: Raster, ink: Bitmap, recogniser: Recogniser): Promise<SeenWord[]> => {
  const inner = inkBox(ink, { x0: box.x0 + 3, y0: box.y0 + 3, x1: box.x1 - 3, y1: box.y1 - 3 })
  if (inner === null) return []
  const words = await readCrop(inner, raster, recogniser)
  return readAgain(words, raster, recogniser, words.length <= FEW_WORDS ? isFigure : isMisreadable)
}

/** Lines of tables are often printed grey: what is darker than this may be one. */
export const FAINT = 205

/** After this many letters it is plain whether the page can be read at all. */
const SAMPLE = 60
/** Below this mean confidence (by letters) a page may stand on its head. */
const DOUBTFUL = 0.62

const isIllegible = (words: readonly SeenWord[]): boolean => {
  const letters = words.reduce((sum, w) => sum + w.text.length, 0)
  const sure = words.reduce((sum, w) => sum + w.text.length * w.confidence, 0)
  return letters >= SAMPLE && sure < DOUBTFUL * letters
}

/**
 * Recognises an upright page: its ruling lines first, then each cell of its tables by itself, then what stands around them.
 * Gives up early, with null, where the first words make no sense, unless `whatever`.
 */
export const seePage = async (page: Upright, recogniser: Recogniser, whatever: boolean): Promise<Seen | null> => {
  const raster: Raster = { ...page.raster, data: Uint8Array.from(page.raster.data) }
  const rules = takeRules(inkOf(raster, FAINT), raster)
  const ink = inkOf(raster)
  const words: SeenWord[] = []
  const rest: Raster = { ...raster, data: Uint8Array.from(raster.data) }
  let sampled = whatever
  for (const grid of findGrids(rules.map(ruleInPoints))) {
    for (const cell of grid.cells) {
      words.push(...(await readCell(boxInPixels(cell.box), raster, ink, recogniser)))
      if (sampled) continue
      if (isIllegible(words)) return null
      sampled = words.reduce((sum, w) => sum + w.text.length, 0) >= SAMPLE
    }
    blank(rest, boxInPixels(grid.box))
  }
  const around = await readAround(rest, recogniser)
  if (!sampled && isIllegible(around)) return null
  return { words: [...words, ...around], rules, page }
}
