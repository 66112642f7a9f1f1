import type { NameForm } from '../profile/agency-profile.ts'
import { similarityAbove, type Wording, wordingOf } from '../text-match.ts'
import { wordRoot } from '../word-root.ts'

/** Something worded that what is typed is compared with. */
export type Worded<T> = { readonly of: T; readonly wording: Wording; readonly roots: ReadonlySet<string> }

/** How alike two wordings are, 0 to 1; `same` where they differ in case, spaces and marks alone. */
export type Similar<T> = { readonly of: T; readonly score: number; readonly same: boolean }

const rootsOf = (wording: Wording): ReadonlySet<string> =>
  new Set(wording.expanded.split(/[^\p{L}\p{N}]+/u).flatMap((word) => (word.length > 2 ? [wordRoot(word)] : [])))

/** Makes a wording ready to be compared with many. */
export const worded = <T>(of: T, text: string, names: readonly NameForm[]): Worded<T> => {
  const wording = wordingOf(text, names)
  return { of, wording, roots: rootsOf(wording) }
}

const FLOOR = 0.6
/** Words of which fewer say nothing: "Persentase" alone is like half the library. */
const FEWEST_WORDS = 2

/**
 * The entries that a wording is most like, best first: alike as a whole, or, while somebody is still typing, with all
 * words so far in them in whatever order and form ("partisipasi pemilih" finds "Persentase pemilih yang berpartisipasi").
 */
export const similarIndicators = <T>(
  typed: Worded<unknown>,
  entries: readonly Worded<T>[],
  most = 5,
): readonly Similar<T>[] => {
  if (typed.wording.expanded === '') return []
  return entries
    .flatMap((entry): Similar<T>[] => {
      const same = entry.wording.expanded === typed.wording.expanded
      const whole = similarityAbove(typed.wording, entry.wording, FLOOR) ?? 0
      const score = same ? 1 : Math.min(0.99, Math.max(whole, contained(typed.roots, entry.roots)))
      return score >= FLOOR ? [{ of: entry.of, score, same }] : []
    })
    .sort((a, b) => b.score - a.score)
    .slice(0, most)
}

/** 0.6 to 0.9 where all roots typed are in the entry, the more of the entry they are. */
const contained = (typed: ReadonlySet<string>, entry: ReadonlySet<string>): number => {
  if (typed.size < FEWEST_WORDS) return 0
  for (const root of typed) if (!entry.has(root)) return 0
  return FLOOR + (0.3 * typed.size) / Math.max(1, entry.size)
}
