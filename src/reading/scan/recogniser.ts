import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { createWorker, PSM, type Page as Recognised, type Worker } from 'tesseract.js'
import { type Raster, toPgm } from './raster.ts'

/** How the recogniser takes a picture apart: a whole page, scattered words, one block of lines, or one line. */
export type Shape = 'page' | 'scattered' | 'block' | 'line'

/** A recognised word with its place in pixels; confidence is 0 to 1. */
export type SeenWord = {
  readonly text: string
  readonly x0: number
  readonly y0: number
  readonly x1: number
  readonly y1: number
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

const wordsOf = (page: Recognised): SeenWord[] =>
  (page.blocks ?? [])
    .flatMap((block) => block.paragraphs.flatMap((paragraph) => paragraph.lines.flatMap((line) => line.words)))
    .map(({ text, bbox, confidence }) => ({ text: text.trim(), ...bbox, confidence: confidence / 100 }))
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
