import { wordsOf } from './wording.ts'

/** Which words follow one another in a document, and how often each stands in it: the evidence for rebuilding torn rows. */
export type Corpus = {
  readonly pairs: ReadonlyMap<string, number>
  readonly words: ReadonlyMap<string, number>
}

const MOST_WORDS = 200_000

export const plainWord = (word: string): string => wordsOf(word).join('')

export const corpusOf = (texts: Iterable<string>): Corpus => {
  const pairs = new Map<string, number>()
  const words = new Map<string, number>()
  let seen = 0
  for (const text of texts) {
    if (seen > MOST_WORDS) break
    let last: string | null = null
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
    }
  }
  return { pairs, words }
}

/** How often two words follow each other in the document. */
export const pairCount = (corpus: Corpus, a: string, b: string): number =>
  corpus.pairs.get(`${plainWord(a)} ${plainWord(b)}`) ?? 0
