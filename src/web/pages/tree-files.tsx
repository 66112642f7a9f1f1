import { render } from 'preact-render-to-string'
import type { PerformanceTreeView } from '../../contract/performance-tree-view.ts'
import { fill, type Language } from '../../words/fill.ts'
import { cutPages } from '../tree/page-cut.ts'
import { PAPER_FOOT, PAPER_HEAD, PaperPicture, pageOf, paperTitle } from '../tree/paper-picture.tsx'
import { treeSpeech } from '../tree/speech.ts'
import type { TreeState } from '../tree/tree-address.ts'
import { type TreeModel, treeModel } from '../tree/tree-model.ts'
import { dayText } from './moment.ts'

/** Arial and its like where Inter is not installed: no wider, so that lines still fit. */
const SCREEN_FONT = "Inter, Arial, 'Liberation Sans', Helvetica, sans-serif"
/** The typesetter's own. */
const PRINT_FONT = 'Tinos'

/** A3 across, within its margins, in points. */
const SHEET = { width: 1134, height: 785 }
/** Points a pixel of the drawing: the smallest letters, of 11 pixels, are 6 points at least, the largest trees apart. */
const SMALLEST = 0.55
const LARGEST = 0.72

const NONE: ReadonlySet<string> = new Set()

const keptUntil = ({ view, speech }: TreeModel): string =>
  view.keptOn === null ? '' : fill(speech.tree.paperDate, { day: dayText(view.keptOn, speech.language) })

/** All that is seen of a tree, as one SVG. */
export const treeSvg = (view: PerformanceTreeView, state: TreeState, language: Language): string => {
  const model = treeModel(view, treeSpeech(language))
  const { layout } = model.picture(state)
  const face = {
    title: paperTitle(model),
    foot: [keptUntil(model), ''] as const,
    font: SCREEN_FONT,
    continued: NONE,
    width: Math.max(layout.width, 900),
    height: layout.height + PAPER_HEAD + PAPER_FOOT,
  }
  return `<?xml version="1.0" encoding="UTF-8"?>\n${render(<PaperPicture model={model} state={state} layout={layout} face={face} />)}`
}

/** "Pohon kinerja 2025 KPU Provinsi …": letters that no file system minds. */
export const treeFileName = (view: PerformanceTreeView, language: Language, ending: 'svg' | 'pdf'): string => {
  const { title } = treeSpeech(language).tree
  const plain = `${title} ${view.year ?? ''} ${view.office ?? ''}`.replace(/[^\p{L}\p{N} ().,-]+/gu, ' ')
  return `${plain.replace(/\s+/g, ' ').trim().slice(0, 120)}.${ending}`
}

/** All that is seen of a tree on sheets of A3: their number, and the sheets themselves once they are asked for. */
export const cutTree = (view: PerformanceTreeView, state: TreeState, language: Language) => {
  const model = treeModel(view, treeSpeech(language))
  const whole = model.picture(state)
  const scale = Math.min(LARGEST, Math.max(SMALLEST, SHEET.width / whole.layout.width))
  const width = Math.max(SHEET.width / scale, whole.layout.width)
  const height = (width * SHEET.height) / SHEET.width
  const pages = cutPages(whole.visible, height - PAPER_HEAD - PAPER_FOOT, model.lay)
  const title = paperTitle(model)
  return {
    name: treeFileName(view, language, 'pdf'),
    title,
    count: pages.length,
    draw: () =>
      pages.map(({ layout, continued }, i) => {
        const foot = [keptUntil(model), pageOf(model, i + 1, pages.length)] as const
        const own = Math.max(height, layout.height + PAPER_HEAD + PAPER_FOOT)
        const face = { title, foot, font: PRINT_FONT, continued, width, height: own }
        return {
          svg: render(<PaperPicture model={model} state={state} layout={layout} face={face} />),
          alt: `${title}. ${foot[1]}`,
        }
      }),
  }
}
