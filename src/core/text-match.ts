/** How sure a match is: `exact` to the letter; `spacing` but for case, spaces, hyphens and marks; `wording` alike otherwise. */
export type Match = { readonly how: 'exact' | 'spacing' | 'wording'; readonly score: number }

const ABBREVIATIONS: readonly (readonly [RegExp, string])[] = [
  [/\bprov\b\.?/g, 'provinsi'],
  [/\bkab\b\.?/g, 'kabupaten'],
  [/\bkaltim\b/g, 'kalimantan timur'],
  [/\bkalbar\b/g, 'kalimantan barat'],
  [/\bkalsel\b/g, 'kalimantan selatan'],
  [/\bkalteng\b/g, 'kalimantan tengah'],
  [/\bkaltara\b/g, 'kalimantan utara'],
  [/\bntt\b/g, 'nusa tenggara timur'],
  [/\bntb\b/g, 'nusa tenggara barat'],
  [/\bkasubbag\b/g, 'kepala subbagian'],
  [/\bkabag\b/g, 'kepala bagian'],
  [/\bkomisi pemilihan umum\b/g, 'kpu'],
  [/\bkomisi independen pemilihan\b/g, 'kip'],
  [/\bsub bagian\b/g, 'subbagian'],
  [/\bsekjen\b/g, 'sekretaris jenderal'],
  [/\bsetjen\b/g, 'sekretariat jenderal'],
]

/** Text with case, spaces around "/", hyphenation and punctuation levelled: two spellings of one wording are equal. */
export const levelled = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/<[^>]{1,20}>/g, '')
    .replace(/\s*\/\s*/g, '/')
    .replace(/(\p{L})[-\u2010\u2011\u00ad]\s*(?=\p{L})/gu, '$1')
    .replace(/[“”"'‘’`,;:.]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()

const expanded = (text: string): string =>
  ABBREVIATIONS.reduce((t, [short, long]) => t.replace(short, long), levelled(text))

/**
 * How alike two wordings are, 0 to 1 (Sørensen–Dice over letter pairs within words, with a share for the words in order).
 * Sibling indicators may score 0.98 and still be two: a caller that must choose takes the best partner, not any above a floor.
 */
export const similarity = (a: string, b: string): number => {
  const x = expanded(a)
  const y = expanded(b)
  if (x === y) return 1
  if (x === '' || y === '') return 0
  return 0.6 * dice(pairs(x), pairs(y)) + 0.4 * editShare(x, y)
}

/** The match of two wordings when it is at least `floor`; null below it. */
export const matchText = (a: string, b: string, floor = 0.82): Match | null => {
  if (a === b) return { how: 'exact', score: 1 }
  if (levelled(a) === levelled(b)) return { how: 'spacing', score: 0.99 }
  const score = similarity(a, b)
  return score >= floor ? { how: 'wording', score: Math.min(score, 0.98) } : null
}

const pairs = (text: string): Map<string, number> => {
  const bag = new Map<string, number>()
  for (const word of text.split(' ')) {
    const padded = ` ${word} `
    for (let i = 0; i < padded.length - 1; i += 1) {
      const pair = padded.slice(i, i + 2)
      bag.set(pair, (bag.get(pair) ?? 0) + 1)
    }
  }
  return bag
}

const dice = (a: Map<string, number>, b: Map<string, number>): number => {
  let shared = 0
  let total = 0
  for (const [pair, n] of a) {
    shared += Math.min(n, b.get(pair) ?? 0)
    total += n
  }
  for (const n of b.values()) total += n
  return total === 0 ? 0 : (2 * shared) / total
}

const editShare = (a: string, b: string): number => {
  const distance = editDistance(a, b)
  return 1 - distance / Math.max(a.length, b.length)
}

/** Levenshtein distance of two texts, in letters. */
export const editDistance = (a: string, b: string): number => {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const swap = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      next.push(Math.min(swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return row[b.length] ?? 0
}
