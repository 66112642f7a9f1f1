import { layoutPage } from '../layout/layout-page.ts'
import type { Block } from '../page.ts'
import type { Drawing } from './pdf-drawing.ts'
import { mainQuarter, type TurnedWord } from './pdf-text.ts'
import { type Quarter, type Sheet, turnBack, turnBox, turnedSheet, turnRule } from './turn.ts'

const backOnSheet = (block: Block, sheet: Sheet, quarter: Quarter): Block => {
  const box = block.box === null ? null : turnBack(block.box, sheet, quarter)
  if (block.kind === 'line') return { ...block, box }
  const cells = block.cells.map((cell) => ({
    ...cell,
    box: cell.box === null ? null : turnBack(cell.box, sheet, quarter),
  }))
  return { ...block, box, cells }
}

/**
 * Lays out a page that carries its own text. Text that is printed sideways is read upright; the boxes are those of the
 * page as it is shown.
 */
export const bornDigitalBlocks = (words: readonly TurnedWord[], drawing: Drawing, sheet: Sheet): Block[] => {
  const main = mainQuarter(words)
  const blocks: Block[] = []
  for (const quarter of [main, ...([0, 1, 2, 3] as const).filter((q) => q !== main)]) {
    const own = words.filter((word) => word.quarter === quarter)
    if (own.length === 0) continue
    const rules = quarter === main ? drawing.rules.map((rule) => turnRule(rule, sheet, quarter)) : []
    const upright = own.map((word) => ({ ...word, box: turnBox(word.box, sheet, quarter) }))
    const laid = layoutPage({ ...turnedSheet(sheet, quarter), words: upright, rules })
    blocks.push(...laid.map((block) => backOnSheet(block, sheet, quarter)))
  }
  return blocks
}
