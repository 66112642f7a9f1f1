import type { AnnexRow } from './annex-row.ts'
import { isNumber } from './annex-row.ts'
import { shareCentred } from './loose-spans.ts'
import { doubted, joined, type Traced } from './traced.ts'
import { startsLower } from './wording.ts'

const NONE: Traced = { text: '', pieces: [], doubts: [] }

/**
 * Where objectives stand in the middle of the rows they span (a stretch of rows begins with rows that have none), moves
 * each to the first of its rows. `isHeading` tells the rows that part such stretches. Rows with known spans stay as they are.
 */
export const withObjectivesOnTop = (rows: readonly AnnexRow[], isHeading: (i: number) => boolean): AnnexRow[] => {
  if (rows.some((r) => r.spansKnown || r.activity.text !== '')) return [...rows]
  const stretches: number[][] = []
  rows.forEach((_, i) => {
    if (isHeading(i)) stretches.push([])
    else if (stretches.length === 0) stretches.push([i])
    else stretches.at(-1)?.push(i)
  })
  const at = (i: number | undefined): AnnexRow | undefined => rows[i ?? -1]
  const centred = stretches.some((s) => {
    const first = at(s[0])
    return first !== undefined && bare(first) && first.target.text !== '' && s.some((i) => !bare(rows[i] ?? first))
  })
  if (!centred) return [...rows]
  const out = [...rows]
  for (const stretch of stretches) moveUp(rows, stretch, out)
  return out
}

const bare = (row: AnnexRow): boolean => row.objective.text === '' && !isNumber(row.no.text)

type Found = { text: Traced; no: Traced; from: number; to: number }

const moveUp = (rows: readonly AnnexRow[], stretch: readonly number[], out: AnnexRow[]): void => {
  const found: Found[] = []
  stretch.forEach((at, k) => {
    const row = rows[at]
    if (row === undefined || bare(row)) return
    const last = found.at(-1)
    const numbered = isNumber(row.no.text)
    const goesOn =
      last !== undefined &&
      last.to === k - 1 &&
      (startsLower(row.objective.text) ||
        (numbered && last.no.text === '') ||
        (!numbered && last.no.text !== '' && row.objective.text !== '' && row.target.text === ''))
    if (goesOn && last !== undefined) {
      last.text = joined(last.text, row.objective)
      if (numbered && last.no.text === '') last.no = row.no
      last.to = k
    } else found.push({ text: row.objective, no: numbered ? row.no : NONE, from: k, to: k })
  })
  if (found.length === 0) return
  const places = stretch.map((at, k) => ({ from: k, to: k, words: (rows[at]?.indicator.text ?? '').split(' ') }))
  const counts = shareCentred(
    found.map((f) => ({ from: f.from, to: f.to, words: f.text.text.split(' '), mark: null })),
    places,
  )
  let taken = 0
  found.forEach((f, j) => {
    const count = counts[j] ?? 0
    for (let k = taken; k < taken + count; k += 1) {
      const index = stretch[k] ?? -1
      const row = rows[index]
      if (row === undefined) continue
      const first = k === taken
      out[index] = {
        ...row,
        objective: first ? (count > 1 ? doubted(f.text, CENTRED) : f.text) : NONE,
        no: first ? f.no : NONE,
        heading: null,
      }
    }
    taken += count
  })
}

const CENTRED = { code: 'doubt/ambiguous-cell', confidence: 0.75, printed: null } as const
