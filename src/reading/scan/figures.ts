import { crop, type Raster } from './raster.ts'
import type { Recogniser, SeenWord } from './recogniser.ts'

/** A figure with its sign, at the start of a text: "97,5%", "Rp 9.988.533.000,-", "≥ 80". */
const FIGURE = /^[<>≥≤±]?\s*(?:Rp\.?\s*)?\d[\d.,]*(?:\s*%|,-)?/i

/** What the Indonesian model makes of a percent sign: "10096", "1009.", "97,590", "900". */
const TAKEN_FOR_PERCENT = /\d(?:9?[06]{1,2}|9[.,o]?|9?[06]?[Yy][o0]|0\/0)\W*$/

/** A programme or activity code: "(076.01.CQ)", whose letters spell no Indonesian word. */
const CODE = /^\(?\d{3}\.\d{2}\.[A-Z0-9]{1,3}(?:\.[\dA-Z.]*)?\)?[.,;:]?$/

/** The same with specks among its points: "(076.01:.WA)". */
const SPECKED_CODE = /^\(?\d{3}\W{1,2}\d{2}\W{1,2}[A-Z0-9]{1,3}\W*$/

/** Grades: the Indonesian model is unsure of capitals that spell nothing. */
const GRADE = /^[A-Z]{1,4}$/

/** A text in a long cell or line that the Indonesian model is known to misread. */
export const isMisreadable = (text: string): boolean => TAKEN_FOR_PERCENT.test(text) || SPECKED_CODE.test(text)

/** What stands in short cells: figures, codes, grades, and what is left of a badly printed number. */
export const isFigure = (text: string): boolean => /\d/.test(text) || GRADE.test(text) || text.length <= 2

/** An amount whose ",-" has lost its dash is the same amount without it. */
const withoutLooseComma = (word: SeenWord): SeenWord =>
  /^\d{1,3}(?:\.\d{3})+,$/.test(word.text) ? { ...word, text: word.text.slice(0, -1) } : word

const digits = (text: string): string => text.replaceAll(/\D/g, '')

type Reading = { readonly text: string; readonly confidence: number }

/** Two readings of the same text. */
const agreed = (word: SeenWord, other: Reading): SeenWord => ({
  ...word,
  confidence: Math.max(word.confidence, other.confidence),
})

/** Two readings that differ: the surer one, marked as unsure. */
const disputed = (word: SeenWord, text: string, confidence: number): SeenWord =>
  confidence > word.confidence
    ? { ...word, text, confidence: Math.min(0.6, confidence) }
    : { ...word, confidence: Math.min(0.6, word.confidence) }

/** A code by the English reading where its digits are the same; else its own points are set right. */
const codeOf = (word: SeenWord, english: string, confidence: number): SeenWord => {
  const mended = (text: string): string => text.replaceAll(/(?<=[\dA-Z])\W+(?=[\dA-Z])/g, '.')
  const theirs = mended(english)
  if (CODE.test(theirs) && digits(theirs).slice(0, 5) === digits(word.text).slice(0, 5)) {
    return { ...word, text: theirs, confidence }
  }
  return mended(word.text) === word.text
    ? word
    : { ...word, text: mended(word.text), confidence: Math.min(0.6, word.confidence) }
}

/**
 * Brings both readings of a figure together. The English model knows the percent sign and letters that spell nothing; where
 * the two disagree on digits, the doubt is kept.
 */
export const reconciled = (word: SeenWord, english: Reading): SeenWord => {
  const text = english.text.trim()
  if (text === word.text) return agreed(word, english)
  if (SPECKED_CODE.test(word.text)) return codeOf(word, text, english.confidence)
  if (GRADE.test(word.text) && GRADE.test(text)) {
    return english.confidence > word.confidence ? { ...word, ...english, text } : word
  }
  const [figure] = FIGURE.exec(text) ?? []
  if (figure === undefined) return word
  const [own, theirs] = [digits(word.text), digits(figure)]
  if (own === '') return english.confidence > word.confidence ? { ...word, ...english, text: figure } : word
  if (figure.includes('%')) {
    const sign = figure.replaceAll(/\s/g, '')
    return own.startsWith(theirs) ? agreed({ ...word, text: sign }, english) : disputed(word, sign, english.confidence)
  }
  return own === theirs ? agreed(word, english) : disputed(word, figure, english.confidence)
}

/** Reads the words for which `wanted` holds a second time, each by itself, with the English model. */
export const readAgain = async (
  words: readonly SeenWord[],
  raster: Raster,
  recogniser: Recogniser,
  wanted: (text: string) => boolean,
): Promise<SeenWord[]> => {
  const read: SeenWord[] = []
  for (const word of words) {
    if (!wanted(word.text)) {
      read.push(word)
      continue
    }
    const picture = crop(raster, { x0: word.x0 - 4, y0: word.y0 - 4, x1: word.x1 + 4, y1: word.y1 + 4 }, 16)
    const again = await recogniser.read(picture, 'line', 'eng')
    const text = again.map((w) => w.text).join(' ')
    const confidence = again.length === 0 ? 0 : Math.min(...again.map((w) => w.confidence))
    read.push(withoutLooseComma(reconciled(word, { text, confidence })))
  }
  return read
}
