import type { Box } from '../../core/agreement/reading.ts'
import { layoutPage } from '../layout/layout-page.ts'
import type { Word } from '../layout/word.ts'
import type { Block } from '../page.ts'
import { inkOf } from './clean-picture.ts'
import type { Bitmap, Raster } from './raster.ts'
import { takeRules } from './raster-rules.ts'
import type { Recogniser, SeenWord } from './recogniser.ts'
import { boxInPixels, FAINT, POINT, ruleInPoints, type Seen, seePage } from './see-page.ts'
import {
  after,
  cleaned,
  legibility,
  levelPage,
  overturned,
  type Quarter,
  type Upright,
  uprightPage,
} from './upright.ts'

/** A page with less ink than this part of its area is empty. */
const EMPTY = 0.0003

const inkShare = ({ data }: Bitmap): number => {
  let ink = 0
  for (let i = 0; i < data.length; i += 7) ink += data[i] ?? 0
  return (ink * 7) / data.length
}

/** Maps boxes of the upright page (in points) back to the page as it is shown. */
const backToShown =
  (page: Upright, scale: number) =>
  (box: Box | null): Box | null => {
    if (box === null) return null
    const { x0, y0, x1, y1 } = boxInPixels(box)
    const corners = [page.before(x0, y0), page.before(x1, y0), page.before(x0, y1), page.before(x1, y1)]
    return around(corners.map(([x, y]) => [x * scale, y * scale]))
  }

const around = (corners: readonly (readonly [number, number])[]): Box => {
  const xs = corners.map(([x]) => x)
  const ys = corners.map(([, y]) => y)
  return { x0: Math.min(...xs), y0: Math.min(...ys), x1: Math.max(...xs), y1: Math.max(...ys) }
}

const toWord = ({ text, confidence, x0, x1, top, bottom }: SeenWord): Word => ({
  text,
  confidence,
  box: { x0: x0 * POINT, y0: top * POINT, x1: x1 * POINT, y1: bottom * POINT },
})

const laidOut = ({ words, rules, page }: Seen, scale: number): Block[] => {
  const shown = backToShown(page, scale)
  const { width, height } = page.raster
  const blocks = layoutPage({
    width: width * POINT,
    height: height * POINT,
    words: words.map(toWord),
    rules: rules.map(ruleInPoints),
  })
  return blocks.map((block) =>
    block.kind === 'line'
      ? { ...block, box: shown(block.box) }
      : { ...block, box: shown(block.box), cells: block.cells.map((cell) => ({ ...cell, box: shown(cell.box) })) },
  )
}

/**
 * Recognises a page from its picture at about 300 dpi and lays it out. `scale` is points of the shown page a pixel; boxes
 * are those of the page as it is shown, also where it had to be turned to be read.
 */
export const recognisePage = async (raster: Raster, scale: number, recogniser: Recogniser): Promise<Block[]> => {
  const clean = cleaned(raster)
  if (inkShare(inkOf(clean)) < EMPTY) return []
  const page = await uprightPage(clean, recogniser)
  const seen =
    (await seePage(page, recogniser, false)) ?? (await seePage(await legible(page, recogniser), recogniser, true))
  return seen === null ? [] : laidOut(seen, scale)
}

/** The page as it stands or on its head, whichever reads better. */
const legible = async (page: Upright, recogniser: Recogniser): Promise<Upright> => {
  const head = overturned(page)
  const better = (await legibility(head.raster, recogniser)) > (await legibility(page.raster, recogniser))
  return better ? head : page
}

/** How much a word is trusted that another recogniser left in the file. */
const LAYER_CONFIDENCE = 0.9

/**
 * Lays out a scanned page by words that are known already (in points of the shown page, upright after `quarter` turns):
 * only the ruling lines are taken from the picture.
 */
export const layOutKnownWords = (raster: Raster, scale: number, words: readonly Word[], quarter: Quarter): Block[] => {
  const page = levelPage(cleaned(raster), quarter)
  const forward = after(page)
  const seen = words.map(({ text, box: { x0, y0, x1, y1 } }) => {
    const corners = (
      [
        [x0, y0],
        [x1, y0],
        [x0, y1],
        [x1, y1],
      ] as const
    ).map(([x, y]) => forward(x / scale, y / scale))
    const box = around(corners)
    return { text, confidence: LAYER_CONFIDENCE, ...box, top: box.y0, bottom: box.y1 }
  })
  return laidOut({ words: seen, rules: takeRules(inkOf(page.raster, FAINT), page.raster), page }, scale)
}
