import { editDistance } from '../../core/text-match.ts'
import { LEXICON } from './lexicon.ts'
import { agency } from './reading-profile.ts'
import { wordsOf } from './wording.ts'

/** Which words follow one another in a document, and how often each stands in it: the evidence for rebuilding torn rows. */
export type Corpus = {
  readonly pairs: ReadonlyMap<string, number>
  readonly words: ReadonlyMap<string, number>
  /** Pairs of telling words with nothing but "dan", "di" and the like between them. */
  readonly beside: ReadonlySet<string>
  /** Misspelled words under the word they most likely are; filled as they are met. */
  readonly meant: Map<string, string>
}

const MOST_WORDS = 200_000
const MOST_DIFFERENT = 6000

export const plainWord = (word: string): string => wordsOf(word).join('')

/** Words that follow any other: what stands beside them tells nothing. */
const FUNCTION = new Set([
  'dan',
  'yang',
  'di',
  'ke',
  'dari',
  'untuk',
  'atau',
  'pada',
  'dengan',
  'serta',
  'dalam',
  'oleh',
])

/** Marks the ends of a cell among the pairs, where whole cells are known. */
export const CELL_END = '$'
export const CELL_START = '^'

/** A corpus with the cells of other tables added: what stands whole there tells where a torn cell begins and ends. */
export const withCells = (corpus: Corpus, cells: Iterable<string>): Corpus => {
  const pairs = new Map(corpus.pairs)
  const add = (a: string, b: string): void => {
    pairs.set(`${a} ${b}`, (pairs.get(`${a} ${b}`) ?? 0) + 1)
  }
  for (const cell of cells) {
    const words = cell
      .split(' ')
      .map(plainWord)
      .filter((w) => w !== '')
    words.forEach((word, i) => {
      add(words[i - 1] ?? CELL_START, word)
    })
    if (words.length > 0) add(words.at(-1) ?? '', CELL_END)
  }
  return { ...corpus, pairs, meant: new Map(corpus.meant) }
}

export const endsCell = (corpus: Corpus, word: string): boolean =>
  corpus.pairs.has(`${meantBy(corpus, word)} ${CELL_END}`)
export const startsCell = (corpus: Corpus, word: string): boolean =>
  corpus.pairs.has(`${CELL_START} ${meantBy(corpus, word)}`)

export const corpusOf = (texts: Iterable<string>): Corpus => {
  const pairs = new Map<string, number>()
  const words = new Map<string, number>()
  const beside = new Set<string>()
  let seen = 0
  for (const text of texts) {
    if (seen > MOST_WORDS) break
    let last: string | null = null
    let content: string | null = null
    for (const raw of text.slice(0, 2000).split(/\s+/)) {
      const word = plainWord(raw)
      seen += 1
      if (word === '') {
        if (/[|[\]]/.test(raw)) last = null
        continue
      }
      words.set(word, (words.get(word) ?? 0) + 1)
      if (last !== null) pairs.set(`${last} ${word}`, (pairs.get(`${last} ${word}`) ?? 0) + 1)
      last = word
      if (FUNCTION.has(word)) continue
      if (content !== null) beside.add(`${content} ${word}`)
      content = word
    }
  }
  return { pairs, words, beside, meant: new Map() }
}

const isCommon = (word: string): boolean => LEXICON.has(word) || agency().lexicon.has(word)

export const isKnown = (corpus: Corpus, word: string): boolean => {
  const plain = plainWord(word)
  return isCommon(plain) || (corpus.words.get(plain) ?? 0) >= 2
}

/** A word as the document mostly spells it: "Kamparnye" counts as "Kampanye" when words are compared. */
const meantBy = (corpus: Corpus, raw: string): string => {
  const ready = corpus.meant.get(raw)
  if (ready !== undefined) return ready
  const word = plainWord(raw)
  const meant = word.length < 5 || isKnown(corpus, word) ? word : nearestKnown(corpus, word)
  corpus.meant.set(raw, meant)
  return meant
}

const nearestKnown = (corpus: Corpus, word: string): string => {
  let best = word
  let least = word.length >= 10 ? 3 : 2
  let tried = 0
  for (const [candidate, count] of corpus.words) {
    tried += 1
    if (tried > MOST_DIFFERENT) break
    if (count < 2 || Math.abs(candidate.length - word.length) >= least) continue
    const distance = editDistance(word, candidate)
    if (distance < least) {
      least = distance
      best = candidate
    }
  }
  return best
}

/** How often two words follow each other in the document. */
export const pairCount = (corpus: Corpus, a: string, b: string): number =>
  corpus.pairs.get(`${meantBy(corpus, a)} ${meantBy(corpus, b)}`) ?? 0

/** Whether a word was cut in two by the end of a line: "Bimbin" + "gan", where "Bimbingan" stands elsewhere. */
export const isCutWord = (corpus: Corpus, a: string, b: string): boolean =>
  /^\p{Ll}/u.test(b) &&
  !isKnown(corpus, b) &&
  (corpus.words.has(plainWord(a) + plainWord(b)) || isCommon(plainWord(a.split('/').at(-1) ?? a) + plainWord(b)))
