import { editDistance } from '../../core/text-match.ts'
import { type Corpus, plainWord } from './corpus.ts'
import { LEXICON } from './lexicon.ts'

export type Mended = { readonly text: string; readonly changed: boolean; readonly unknown: boolean }

/**
 * Puts garbled words right where the document itself, or the common words of such documents, leave one clear answer: the
 * nearest word by letters, nearer still when its neighbours follow it elsewhere. Clean words stay as printed, misspelled or not.
 */
export const mendWords = (words: readonly string[], corpus: Corpus): Mended => {
  const out: string[] = []
  let changed = false
  let unknown = false
  for (let i = 0; i < words.length; i += 1) {
    const word = words[i] ?? ''
    const tidy = withoutSpecks(word)
    if (!isGarbled(tidy, corpus)) {
      changed ||= tidy !== word
      out.push(tidy)
      continue
    }
    const next = words[i + 1] ?? ''
    const two = isGarbled(next, corpus) ? null : nearest(tidy, out.at(-1) ?? '', next, corpus)
    const joined = next !== '' && /^\p{Ll}/u.test(next) && !known(next, corpus) ? nearest(tidy + next, out.at(-1) ?? '', words[i + 2] ?? '', corpus) : null
    const best = joined ?? two ?? nearest(tidy, out.at(-1) ?? '', next, corpus)
    if (best === null) {
      unknown = true
      out.push(tidy)
      continue
    }
    changed = true
    out.push(cased(best, word) + (/[,.;]$/.exec(joined === null ? word : next)?.[0] ?? ''))
    if (joined !== null) i += 1
  }
  return { text: out.join(' '), changed, unknown }
}

/** "Pengelolaan,." → "Pengelolaan,"; ":Terlaksananya" → "Terlaksananya"; a full stop inside a word is a speck. */
const withoutSpecks = (word: string): string =>
  word
    .replace(/([,;])[.,;:]+$/, '$1')
    .replace(/^[.:;,'‘’"*~_]+(?=\p{L})/u, '')
    .replace(/(\p{Ll})[.:;}{](?=\p{Ll}{3})/gu, '$1')

const known = (word: string, corpus: Corpus): boolean => {
  const plain = plainWord(word)
  return LEXICON.has(plain) || (corpus.words.get(plain) ?? 0) >= 2
}

/** A word with marks or figures among its letters, or one that begins as no word can ("Tndeks" is left: it may be printed so). */
const isGarbled = (word: string, corpus: Corpus): boolean => {
  const core = word.replace(/^[("'“]+|[)"'”.,;:!?]+$/g, '')
  if (core.length < 4 || known(core, corpus)) return false
  if (core.split(/[-/]/).every((part) => part === '' || /^[\p{L}()]+$/u.test(part))) return unlikely(core, corpus)
  return /\p{L}/u.test(core) && !/^\d+[\p{L}]+$/u.test(core)
}

/** Letters only, seen once, and broken off: "Penga" before "glaan". */
const unlikely = (word: string, corpus: Corpus): boolean =>
  /[ﬀ-ﬆ]/.test(word) || (word.length <= 6 && word.length >= 4 && (corpus.words.get(plainWord(word)) ?? 0) <= 1 && /^\p{Lu}\p{Ll}+$/u.test(word) && !LEXICON.has(word.toLowerCase()) && word.endsWith('a'))

/** What recognition mistakes for one another, brought to one letter each before letters are compared. */
const shape = (word: string): string =>
  word
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[1|!ljt}{\][()‘’;:]/g, 'i')
    .replace(/0/g, 'o')
    .replace(/[5$]/g, 's')
    .replace(/[gq9]/g, 'g')
    .replace(/[^\p{L}]/gu, '')

const nearest = (word: string, before: string, after: string, corpus: Corpus): string | null => {
  const own = shape(word)
  let best: string | null = null
  let bestCost = Number.POSITIVE_INFINITY
  let second = Number.POSITIVE_INFINITY
  for (const candidate of candidates(corpus)) {
    if (Math.abs(candidate.length - word.length) > Math.max(3, word.length * 0.4)) continue
    const neighbours = follows(corpus, before, candidate) + follows(corpus, candidate, after)
    const cost = editDistance(own, shape(candidate)) / Math.max(own.length, 1) - (neighbours > 0 ? 0.2 : 0)
    if (cost < bestCost) {
      second = bestCost
      bestCost = cost
      best = candidate
    } else second = Math.min(second, cost)
  }
  return bestCost <= 0.36 && second - bestCost >= 0.02 ? best : null
}

const follows = (corpus: Corpus, a: string, b: string): number =>
  a === '' || b === '' ? 0 : (corpus.pairs.get(`${plainWord(a)} ${plainWord(b)}`) ?? 0)

const pools = new WeakMap<Corpus, readonly string[]>()

/** Words that may have been meant: those the document has more than once, and the common ones. */
const candidates = (corpus: Corpus): readonly string[] => {
  const ready = pools.get(corpus)
  if (ready !== undefined) return ready
  const own = [...corpus.words].flatMap(([word, n]) => (n >= 2 && word.length >= 4 && /^\p{L}+$/u.test(word) ? [word] : []))
  const pool = [...new Set([...own.slice(0, 4000), ...LEXICON])]
  pools.set(corpus, pool)
  return pool
}

const cased = (word: string, like: string): string =>
  /^[^\p{L}]*\p{Ll}/u.test(like) ? word : like.length > 3 && like === like.toUpperCase() && /\p{Lu}{3}/u.test(like) ? word.toUpperCase() : word.charAt(0).toUpperCase() + word.slice(1)
