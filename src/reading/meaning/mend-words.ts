import { editDistance } from '../../core/text-match.ts'
import { type Corpus, isKnown, plainWord } from './corpus.ts'
import { LEXICON } from './lexicon.ts'
import { agency } from './reading-profile.ts'

/** A word after mending; `at` is the index of the first recognised word it came from. */
export type MendedWord = {
  readonly text: string
  readonly printed: string
  readonly at: number
  readonly state: 'clean' | 'mended' | 'unknown'
}

/**
 * Puts garbled words right where the document itself, or the common words of such documents, leave one clear answer: the
 * nearest word by letters, nearer still when its neighbours follow it elsewhere. Clean words stay as printed, misspelled or not.
 */
export const mendWords = (words: readonly string[], corpus: Corpus): MendedWord[] => {
  const out: MendedWord[] = []
  for (let i = 0; i < words.length; i += 1) {
    const printed = words[i] ?? ''
    const tidy = withoutSpecks(printed)
    const before = out
      .slice(-2)
      .map((w) => w.text)
      .reverse()
    const next = words[i + 1] ?? ''
    const torn = isTorn(tidy, next, corpus) ? nearest(tidy + next, before, words.slice(i + 2, i + 4), corpus) : null
    if (torn !== null && holdsBoth(torn, tidy, next)) {
      out.push({ text: cased(torn, tidy) + tailOf(next), printed: `${printed} ${next}`, at: i, state: 'mended' })
      i += 1
    } else if (!isGarbled(tidy, corpus) && (isKnown(corpus, tidy) || !isGarbled(printed, corpus) || tidy.length < 4))
      out.push({ text: tidy, printed, at: i, state: 'clean' })
    else {
      const best = nearest(printed, before, words.slice(i + 1, i + 3), corpus)
      if (best === null) out.push({ text: tidy, printed, at: i, state: 'unknown' })
      else out.push({ text: cased(best, tidy) + tailOf(tidy), printed, at: i, state: 'mended' })
    }
  }
  return out
}

const tailOf = (word: string): string => /[,;]$/.exec(word)?.[0] ?? ''

/** "Pengelolaan,." → "Pengelolaan,"; ":Terlaksananya" → "Terlaksananya"; a full stop inside a word is a speck. */
const withoutSpecks = (word: string): string =>
  word
    .replace(/([,;])[.,;:]+$/, '$1')
    .replace(/^[.:;,'‘’"*~_]+(?=\p{L})/u, '')
    .replace(/(\p{L})[.:;}{](?=\p{Ll}{3})/gu, '$1')

/** Two words that are one cut apart, neither of them known: "Penga glaan". */
const isTorn = (word: string, next: string, corpus: Corpus): boolean =>
  /^\p{Ll}{4}/u.test(next) &&
  word.length >= 4 &&
  !isKnown(corpus, next) &&
  !isKnown(corpus, word) &&
  /^\p{L}+$/u.test(word)

/** Whether a word is long enough to have been cut in these two: near the length of both, and longer than the first by far. */
const holdsBoth = (word: string, first: string, second: string): boolean => {
  const rest = word.length - first.length
  return rest >= 2 && Math.abs(rest - plainWord(second).length) <= 2
}

/** A word with marks or figures among its letters. */
const isGarbled = (word: string, corpus: Corpus): boolean => {
  const core = word.replace(/^[("'“]+|[)"'”.,;:!?]+$/g, '')
  if (core.length < 4 || isKnown(corpus, core)) return false
  if (/[ﬀ-ﬆ]/.test(core)) return true
  if (core.split(/[-/]/).every((part) => part === '' || /^[\p{L}()]+$/u.test(part))) return false
  return /\p{L}/u.test(core) && !/^\d+\p{L}+$/u.test(core)
}

/** What recognition mistakes for one another, brought to one letter each before letters are compared. */
const shape = (word: string): string =>
  word
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[1|!ljt}{\][()‘’;:%]/g, 'i')
    .replace(/0/g, 'o')
    .replace(/[5$]/g, 's')
    .replace(/[gq9]/g, 'g')
    .replace(/[^\p{L}]/gu, '')

/** The word that was meant, when one is near enough: half its letters may be wrong where its neighbours speak for it. */
const nearest = (word: string, before: readonly string[], after: readonly string[], corpus: Corpus): string | null => {
  const own = shape(word)
  let best: string | null = null
  let bestCost = Number.POSITIVE_INFINITY
  for (const { text, form } of candidates(corpus)) {
    if (Math.abs(form.length - own.length) > Math.max(3, own.length * 0.4)) continue
    const distance = editDistance(own, form) / Math.max(own.length, 1)
    const cost =
      distance -
      (distance <= 0.56 && (follows(corpus, telling(before), text) || follows(corpus, text, telling(after))) ? 0.22 : 0)
    if (cost < bestCost) {
      bestCost = cost
      best = text
    }
  }
  return bestCost <= 0.34 ? best : null
}

const telling = (words: readonly string[]): string => plainWord(words.find((w) => plainWord(w).length > 4) ?? '')

const follows = (corpus: Corpus, a: string, b: string): boolean =>
  a !== '' && b !== '' && corpus.beside.has(`${a} ${b}`)

type Candidate = { readonly text: string; readonly form: string }

const pools = new WeakMap<Corpus, readonly Candidate[]>()

/** Words that may have been meant: those the document has more than once, and the common ones. */
const candidates = (corpus: Corpus): readonly Candidate[] => {
  const ready = pools.get(corpus)
  if (ready !== undefined) return ready
  const own = [...corpus.words].flatMap(([word, n]) =>
    n >= 2 && word.length >= 4 && /^\p{L}+$/u.test(word) ? [word] : [],
  )
  const pool = [...new Set([...own.slice(0, 4000), ...LEXICON, ...agency().lexicon])].map((text) => ({
    text,
    form: shape(text),
  }))
  pools.set(corpus, pool)
  return pool
}

const cased = (word: string, like: string): string => {
  if (/^[^\p{L}]*\p{Ll}/u.test(like)) return word
  if (/\p{Lu}{4}/u.test(like)) return word.toUpperCase()
  return word.charAt(0).toUpperCase() + word.slice(1)
}
