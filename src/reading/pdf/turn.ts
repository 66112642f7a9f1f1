import type { Box } from '../../core/agreement/reading.ts'
import type { Rule } from '../layout/rule.ts'

/** By how many quarter turns (clockwise) what is printed on a page has to be turned to stand upright. */
export type Quarter = 0 | 1 | 2 | 3

export type Sheet = { readonly width: number; readonly height: number }

/** The sheet's size after the turn. */
export const turnedSheet = ({ width, height }: Sheet, quarter: Quarter): Sheet =>
  quarter % 2 === 0 ? { width, height } : { width: height, height: width }

/** A box of the sheet after the sheet has been turned clockwise. */
export const turnBox = ({ x0, y0, x1, y1 }: Box, { width, height }: Sheet, quarter: Quarter): Box => {
  if (quarter === 1) return { x0: height - y1, y0: x0, x1: height - y0, y1: x1 }
  if (quarter === 2) return { x0: width - x1, y0: height - y1, x1: width - x0, y1: height - y0 }
  if (quarter === 3) return { x0: y0, y0: width - x1, x1: y1, y1: width - x0 }
  return { x0, y0, x1, y1 }
}

/** The same box on the sheet as it was before the turn. */
export const turnBack = (box: Box, sheet: Sheet, quarter: Quarter): Box =>
  turnBox(box, turnedSheet(sheet, quarter), ((4 - quarter) % 4) as Quarter)

export const turnRule = (rule: Rule, sheet: Sheet, quarter: Quarter): Rule => {
  const { axis, at, from, to } = rule
  const flat = axis === 'horizontal'
  const box = turnBox(
    flat ? { x0: from, y0: at, x1: to, y1: at } : { x0: at, y0: from, x1: at, y1: to },
    sheet,
    quarter,
  )
  const stays = quarter % 2 === 0 ? flat : !flat
  return stays
    ? { axis: 'horizontal', at: box.y0, from: box.x0, to: box.x1 }
    : { axis: 'vertical', at: box.x0, from: box.y0, to: box.y1 }
}
