import { editDistance } from '../../core/text-match.ts'
import { agency } from './reading-profile.ts'

/** The words of a short text in lower case, without punctuation. */
export const wordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((w) => w !== '')

/** Whether a word is this one, allowing the slips of recognition: one letter in six, two in ten. */
export const isWord = (word: string, wanted: string): boolean => {
  if (word === wanted) return true
  const slips = wanted.length >= 9 ? 2 : wanted.length >= 6 ? 1 : 0
  if (slips === 0 || Math.abs(word.length - wanted.length) > slips) return false
  return editDistance(word, wanted) <= slips
}

export const hasWord = (text: string, ...wanted: readonly string[]): boolean => {
  const words = wordsOf(text.slice(0, 400))
  return wanted.some((w) => words.some((word) => isWord(word, w)))
}

/** The share of capitals among the letters of a text; 0 where it has none. */
export const capitalShare = (text: string): number => {
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  const capitals = text.match(/\p{Lu}/gu)?.length ?? 0
  return letters === 0 ? 0 : capitals / letters
}

export const startsLower = (text: string): boolean => /^[("'“‘]?\p{Ll}/u.test(text)

const SMALL = new Set([
  'dan',
  'di',
  'ke',
  'dari',
  'yang',
  'untuk',
  'pada',
  'dengan',
  'serta',
  'atau',
  'bagi',
  'oleh',
  'dalam',
])
const ACRONYMS = new Set([
  'ri',
  'sdm',
  'tik',
  'dki',
  'di',
  'dprd',
  'dpr',
  'dpd',
  'ntt',
  'ntb',
  'bpk',
  'bps',
  'ii',
  'iii',
  'iv',
  'it',
  'asn',
  'bmn',
  'upt',
])

/** "DPRD KOTA EMBUN" as "DPRD Kota Embun"; text that is not all capitals stays as printed. */
export const plainCase = (text: string): string => {
  if (capitalShare(text) < 0.9) return text
  return text
    .split(' ')
    .map((word, i) => {
      const bare = word.toLowerCase().replace(/[^\p{L}]/gu, '')
      const afterPlace = bare === 'di' && i > 0
      if (i > 0 && SMALL.has(bare) && (bare !== 'di' || afterPlace)) return word.toLowerCase()
      if (ACRONYMS.has(bare) || agency().acronyms.has(bare)) return word
      return word
        .toLowerCase()
        .replace(/(^|[-/(.])(\p{L})/gu, (_, mark: string, letter: string) => mark + letter.toUpperCase())
    })
    .join(' ')
}

/** Words after which a sentence cannot end: what follows belongs to it. */
const DANGLING =
  /(?:^|\s)(?:dan|atau|yang|di|ke|dari|pada|untuk|dalam|dengan|serta|oleh|bagi|terhadap|melalui|secara|sesuai|tentang|atas|antara|para|rangka)$|[,/(&-]$/i

export const endsOpen = (text: string): boolean =>
  DANGLING.test(text.slice(-40)) || (text.split('(').length > text.split(')').length && text.length < 4000)

/** How an objective or an indicator begins in Indonesian plans: "Terwujudnya", "Meningkatnya", "Persentase", "Jumlah". */
const OPENER =
  /^(?:ter\p{L}+nya|me\p{L}+(?:nya|kan|i)|ke\p{L}+an|pe\p{L}+an|ber\p{L}+nya|persentase|presentase|prosentase|jumlah|nilai|indeks|index|tingkat|rata-rata|opini|predikat|skor|rasio|laporan|dokumen|draft|data|tersedia\p{L}*)\b/iu

export const opens = (text: string): boolean => /^\p{Lu}/u.test(text) && OPENER.test(text)
