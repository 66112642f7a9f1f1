import { endsCell, isCutWord, pairCount, startsCell } from './corpus.ts'
import type { Facts, Measure } from './loose-facts.ts'
import { endsOpen } from './wording.ts'

/** The words of a cell so far, put together only where they are asked for: few of the readings that are tried live on. */
class Words {
  #before: Words | null
  readonly #own: string
  #text: string | null = null
  #open: boolean | null = null
  #pairs: { readonly words: readonly string[]; readonly next: readonly number[] } | null = null

  constructor(before: Words | null, own: string) {
    this.#before = before
    this.#own = own
  }

  get text(): string {
    this.#text ??= this.#before === null ? ` ${this.#own} ` : `${this.#before.text.slice(-240)}${this.#own} `
    this.#before = null
    return this.#text
  }

  /** For each place in a line's words, the next one whose word stands here, too, behind the one before it. */
  pairsOf(words: readonly string[]): readonly number[] {
    if (this.#pairs?.words === words) return this.#pairs.next
    const next = new Array<number>(words.length + 1).fill(words.length)
    for (let k = words.length - 1; k > 0; k -= 1)
      next[k] = this.text.includes(` ${words[k - 1] ?? ''} ${words[k] ?? ''} `) ? k : (next[k + 1] ?? k)
    this.#pairs = { words, next }
    return next
  }

  /** Whether they end in a word after which a cell cannot. */
  get open(): boolean {
    this.#open ??= endsOpen(this.text.trim())
    return this.#open
  }
}

/** A cell as far as it has been read: its last line decides whether the next words go on in it. */
export type Column = {
  readonly last: string
  readonly width: number
  readonly line: number
  readonly said: Words
  /** The line it began on, and the line that has its number or target. */
  readonly from: number
  readonly mark: number | null
}

/** A cell with a line's words from `from` to `to` added, or begun with them. */
export const column = (
  before: Column | null,
  facts: Facts,
  from: number,
  to: number,
  how: 'new' | 'more',
  line: number,
  marked: boolean,
): Column => {
  return {
    last: facts.words[to - 1] ?? '',
    width: (facts.upto[to] ?? 0) - (facts.upto[from] ?? 0),
    line,
    said: new Words(how === 'new' || before === null ? null : before.said, facts.lower.slice(from, to).join(' ')),
    from: how === 'new' || before === null ? line : before.from,
    mark: marked ? line : how === 'new' ? null : (before?.mark ?? null),
  }
}

/** How well words begin a cell, or go on in the one above: by capitals, by what the line before left open, by its width. */
export const partScore = (
  before: Column | null,
  facts: Facts,
  from: number,
  to: number,
  how: 'new' | 'more',
  i: number,
  m: Measure,
  width: number,
): number => {
  const first = facts.words[from] ?? ''
  const small = facts.small[from] === true
  const strong = facts.strong[from] === true
  const telling = before !== null && tells(before.last) && tells(first)
  const seen = telling ? Math.min(pairCount(m.corpus, before.last, first), 3) : 0
  if (how === 'new') {
    let score = small ? -5 : 0
    if (before?.said.open === true) score -= before.line === i - 1 ? 4 : 3
    if (before?.line === i - 1) score -= 0.9 * seen
    if (strong) score += 1
    if (before !== null && endsCell(m.corpus, before.last)) score += 0.7
    if (startsCell(m.corpus, first)) score += 0.5
    return score
  }
  if (before === null) return -10
  let score = before.line === i - 1 ? 0 : before.line === i - 2 && m.paired ? -1 : -4
  if (repeats(before.said, facts, from, to)) score -= 3
  score += 0.9 * seen
  if (small && isCutWord(m.corpus, before.last, first)) score += 3
  if (small) score += 1.5
  if (before.said.open) score += 1.5
  // Where the layout shows the columns, room left on a line says less than the words do.
  const guessed = facts.line.cut === null
  const fitted = (before.width + (facts.upto[from + 1] ?? 0) - (facts.upto[from] ?? 0)) / width
  if (fitted < 0.6) score -= 3
  else if (fitted < 0.8) score -= guessed ? 2.4 : 1.8
  else if (fitted < 0.95) score -= guessed ? 1.2 : 0.5
  if (strong) score -= 3
  return score
}

const tells = (word: string): boolean => word.length > 3 || /^\p{Lu}{2,3}$/u.test(word)

/** Whether words would say again what the cell already says: "Persiapan Kampanye Pemilu" + "Kampanye Pemilu". */
const repeats = (said: Words, facts: Facts, from: number, to: number): boolean => {
  if (to - from === 1) return said.text.endsWith(` ${facts.lower[from] ?? ''} `)
  return (said.pairsOf(facts.lower)[from + 1] ?? to) < to
}
