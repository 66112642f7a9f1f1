/** A run of words that stayed, was struck, or was added. */
export type WordChange = { readonly kind: 'same' | 'struck' | 'added'; readonly text: string }

/** Above this the table of common words is not worth its time: the whole is struck and the whole is added. */
const MOST_CELLS = 250_000
/** Below this share of common words the two are two sentences, and are read more easily one after the other. */
const ONE_SENTENCE = 0.4

const wordsOf = (text: string): readonly string[] => text.split(/\s+/).filter((word) => word !== '')

/** How many words two texts share in their order, from every pair of places on. */
const commonFrom = (a: readonly string[], b: readonly string[]): readonly Uint16Array[] => {
  const table = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1))
  for (let i = a.length - 1; i >= 0; i -= 1) {
    const [row, below] = [table[i], table[i + 1]]
    if (!row || !below) continue
    for (let j = b.length - 1; j >= 0; j -= 1) {
      row[j] = a[i] === b[j] ? (below[j + 1] ?? 0) + 1 : Math.max(below[j] ?? 0, row[j + 1] ?? 0)
    }
  }
  return table
}

const joined = (changes: readonly WordChange[]): readonly WordChange[] => {
  const runs: WordChange[] = []
  for (const { kind, text } of changes) {
    const last = runs.at(-1)
    if (last?.kind === kind) runs[runs.length - 1] = { kind, text: `${last.text} ${text}` }
    else runs.push({ kind, text })
  }
  return runs
}

const whole = (before: string, after: string): readonly WordChange[] => [
  ...(before === '' ? [] : [{ kind: 'struck' as const, text: before }]),
  ...(after === '' ? [] : [{ kind: 'added' as const, text: after }]),
]

/** What was struck from a sentence and what was added to it, word by word: "95 [struck: dokumen] [added: laporan]". */
export const wordChanges = (before: string, after: string): readonly WordChange[] => {
  if (before === after) return before === '' ? [] : [{ kind: 'same', text: before }]
  const [a, b] = [wordsOf(before), wordsOf(after)]
  if (a.length * b.length > MOST_CELLS) return whole(before, after)
  const common = commonFrom(a, b)
  if ((common[0]?.[0] ?? 0) < Math.max(a.length, b.length) * ONE_SENTENCE) return whole(before, after)
  const changes: WordChange[] = []
  let [i, j] = [0, 0]
  while (i < a.length || j < b.length) {
    const [was, is] = [a[i], b[j]]
    if (was !== undefined && was === is) {
      changes.push({ kind: 'same', text: was })
      i += 1
      j += 1
    } else if (was !== undefined && (is === undefined || (common[i + 1]?.[j] ?? 0) >= (common[i]?.[j + 1] ?? 0))) {
      changes.push({ kind: 'struck', text: was })
      i += 1
    } else {
      changes.push({ kind: 'added', text: is ?? '' })
      j += 1
    }
  }
  return joined(changes)
}
