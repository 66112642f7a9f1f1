import { OPS, type PageViewport, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { Box } from '../../core/agreement/reading.ts'
import type { Rule } from '../layout/rule.ts'
import { apply, compose, IDENTITY, type Matrix, toMatrix } from './matrix.ts'
import { rulesOfPath } from './path-rules.ts'

/** What a page draws besides its text, in points of the shown page. */
export type Drawing = {
  readonly rules: readonly Rule[]
  /** Where pictures stand. */
  readonly pictures: readonly Box[]
  /** How many letters are set invisibly, as recognisers of scans do, and how many visibly. */
  readonly hiddenLetters: number
  readonly shownLetters: number
}

const FILLS: ReadonlySet<number> = new Set([
  OPS.fill,
  OPS.eoFill,
  OPS.fillStroke,
  OPS.eoFillStroke,
  OPS.closeFillStroke,
  OPS.closeEOFillStroke,
])
const STROKES: ReadonlySet<number> = new Set([
  OPS.stroke,
  OPS.closeStroke,
  OPS.fillStroke,
  OPS.eoFillStroke,
  OPS.closeFillStroke,
  OPS.closeEOFillStroke,
])
const PICTURES: ReadonlySet<number> = new Set([
  OPS.paintImageXObject,
  OPS.paintInlineImageXObject,
  OPS.paintImageMaskXObject,
  OPS.paintImageXObjectRepeat,
  OPS.paintImageMaskXObjectRepeat,
  OPS.paintSolidColorImageMask,
])
const SHOWS: ReadonlySet<number> = new Set([
  OPS.showText,
  OPS.showSpacedText,
  OPS.nextLineShowText,
  OPS.nextLineSetSpacingShowText,
])

/** Text rendering modes 3 and 7 paint nothing. */
const HIDDEN_MODES: ReadonlySet<number> = new Set([3, 7])

type State = { matrix: Matrix; hidden: boolean; white: boolean }

const unitSquare = (m: Matrix): Box => {
  const corners = [apply(m, 0, 0), apply(m, 1, 0), apply(m, 0, 1), apply(m, 1, 1)]
  const xs = corners.map(([x]) => x)
  const ys = corners.map(([, y]) => y)
  return { x0: Math.min(...xs), y0: Math.min(...ys), x1: Math.max(...xs), y1: Math.max(...ys) }
}

const isWhite = (args: unknown): boolean => {
  const [color] = Array.isArray(args) ? args : []
  return typeof color === 'string' && /^#f[b-f]f[b-f]f[b-f]$/i.test(color)
}

const lettersIn = (args: unknown): number => {
  const [glyphs] = Array.isArray(args) ? args : []
  return Array.isArray(glyphs) ? glyphs.filter((g) => typeof g === 'object' && g !== null).length : 0
}

/** Follows a page's drawing commands with their transformations. */
export const pdfDrawing = async (page: PDFPageProxy, viewport: PageViewport): Promise<Drawing> => {
  const { fnArray, argsArray } = await page.getOperatorList()
  const rules: Rule[] = []
  const pictures: Box[] = []
  const letters = { hidden: 0, shown: 0 }
  const stack: State[] = []
  let state: State = { matrix: toMatrix(viewport.transform) ?? IDENTITY, hidden: false, white: false }
  for (const [i, op] of fnArray.entries()) {
    const args: unknown = argsArray[i]
    const list: readonly unknown[] = Array.isArray(args) ? args : []
    if (op === OPS.save) stack.push({ ...state })
    else if (op === OPS.restore || op === OPS.paintFormXObjectEnd) {
      // A picture too large to be decoded leaves its transformation with nothing painted under it.
      if (op === OPS.restore && fnArray[i - 1] === OPS.transform) pictures.push(unitSquare(state.matrix))
      state = stack.pop() ?? state
    } else if (op === OPS.transform) state.matrix = compose(state.matrix, toMatrix(args) ?? IDENTITY)
    else if (op === OPS.paintFormXObjectBegin) {
      stack.push({ ...state })
      state.matrix = compose(state.matrix, toMatrix(list[0]) ?? IDENTITY)
    } else if (op === OPS.setFillRGBColor) state.white = isWhite(args)
    else if (op === OPS.setTextRenderingMode) state.hidden = typeof list[0] === 'number' && HIDDEN_MODES.has(list[0])
    else if (PICTURES.has(op)) pictures.push(unitSquare(state.matrix))
    else if (SHOWS.has(op)) letters[state.hidden ? 'hidden' : 'shown'] += lettersIn(args)
    else if (op === OPS.constructPath) {
      const paint = typeof list[0] === 'number' ? list[0] : OPS.endPath
      const painted = { stroked: STROKES.has(paint), filled: FILLS.has(paint) && !state.white }
      if (painted.stroked || painted.filled) rules.push(...rulesOfPath(list[1], state.matrix, painted))
    }
  }
  return { rules, pictures, hiddenLetters: letters.hidden, shownLetters: letters.shown }
}
