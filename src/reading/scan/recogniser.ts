import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { type Bbox, createWorker, type Line, PSM, type Page as Recognised, type Worker } from 'tesseract.js'
import { type Raster, toPgm } from './raster.ts'

/** How the recogniser takes a picture apart: a whole page, scattered words, one block of lines, or one line. */
export type Shape = 'page' | 'scattered' | 'block' | 'line'

/**
 * A recognised word with its place in pixels; confidence is 0 to 1. `top` and `bottom` are those of its line's letters,
 * alike for words with and without tall or hanging ones.
 */
export type SeenWord = {
  readonly text: string
  readonly x0: number
  readonly y0: number
  readonly x1: number
  readonly y1: number
  readonly top: number
  readonly bottom: number
  readonly confidence: number
}

/** Words are read with the Indonesian model; figures with the English one, for the Indonesian takes "%" for "96". */
export type Model = 'ind' | 'eng'

export type Recogniser = {
  readonly read: (picture: Raster, shape: Shape, model?: Model) => Promise<SeenWord[]>
  /** Ends the recogniser's threads. */
  readonly close: () => Promise<void>
}

const MODES: Readonly<Record<Shape, PSM>> = {
  page: PSM.AUTO,
  scattered: PSM.SPARSE_TEXT,
  block: PSM.SINGLE_BLOCK,
  line: PSM.SINGLE_LINE,
}

/** The recogniser's data comes with the packages; nothing is fetched or kept. */
const dataOf = (model: Model): string => {
  const home = dirname(createRequire(import.meta.url).resolve(`@tesseract.js-data/${model}/package.json`))
  return join(home, '4.0.0_best_int')
}

/** Top and bottom of a line's letters at a word, from the line's base; the word's own where the line is odd. */
const extent = (line: Line, { y0, y1, x0, x1 }: Bbox): { top: number; bottom: number } => {
  const { baseline, rowAttributes } = line
  const capitals = rowAttributes.rowHeight - rowAttributes.descenders
  const slope = (baseline.y1 - baseline.y0) / Math.max(1, baseline.x1 - baseline.x0)
  const base = baseline.y0 + slope * ((x0 + x1) / 2 - baseline.x0)
  const [top, bottom] = [base - capitals, base + 0.25 * capitals]
  const fits = capitals > 0 && Math.min(bottom, y1) - Math.max(top, y0) > 0.6 * Math.max(bottom - top, y1 - y0)
  return fits ? { top, bottom } : { top: y0, bottom: y1 }
}

const wordsOf = (page: Recognised): SeenWord[] =>
  (page.blocks ?? [])
    .flatMap((block) => block.paragraphs.flatMap((paragraph) => paragraph.lines))
    .flatMap((line) =>
      line.words.map(({ text, bbox, confidence }) => ({
        text: text.trim(),
        ...bbox,
        ...extent(line, bbox),
        confidence: confidence / 100,
      })),
    )
    .filter((word) => word.text !== '')

const startWorker = (model: Model): Promise<Worker> =>
  createWorker(model, 1, { langPath: dataOf(model), cacheMethod: 'none', gzip: true })

/** A recogniser whose models are loaded when they are first needed; each works in a thread of its own. */
export const createRecogniser = (): Recogniser => {
  const workers = new Map<Model, Promise<Worker>>()
  const shapes = new Map<Model, Shape>()
  const workerOf = (model: Model): Promise<Worker> => {
    const worker = workers.get(model) ?? startWorker(model)
    workers.set(model, worker)
    return worker
  }
  return {
    read: async (picture, shape, model = 'ind') => {
      const worker = await workerOf(model)
      if (shapes.get(model) !== shape) {
        await worker.setParameters({
          tessedit_pageseg_mode: MODES[shape],
          user_defined_dpi: '300',
          debug_file: '/dev/null',
        })
        shapes.set(model, shape)
      }
      const { data } = await worker.recognize(Buffer.from(toPgm(picture)), {}, { blocks: true, text: false })
      return wordsOf(data)
    },
    close: async () => {
      const open = [...workers.values()]
      workers.clear()
      shapes.clear()
      for (const worker of open) await (await worker).terminate()
    },
  }
}

let shared: Recogniser | null = null

/** The recogniser of this thread, started on first use. */
export const sharedRecogniser = (): Recogniser => {
  shared ??= createRecogniser()
  return shared
}

/** Ends the recogniser of this thread, if it was started; the next use starts it anew. */
export const closeRecogniser = async (): Promise<void> => {
  const open = shared
  shared = null
  await open?.close()
}
