/** Lines from `from` to `to` (both included) that a text or a row takes. */
export type Range = { readonly from: number; readonly to: number }

const WINDOW = 60

/**
 * Which rows stand under which objective, when an objective's text may stand in the middle of the rows it spans: contiguous
 * shares, each with its text as near its middle as can be. Returns the number of rows of each objective.
 */
export const shareRows = (objectives: readonly Range[], rows: readonly Range[]): number[] => {
  if (objectives.length === 0) return []
  const centred = share(objectives, rows, centreCost)
  const topped = share(objectives, rows, topCost)
  return topped.cost < centred.cost * 0.6 ? topped.counts : centred.counts
}

const centreCost = (text: Range, span: Range): number =>
  Math.abs((text.from + text.to) / 2 - (span.from + span.to) / 2) + outside(text, span)

const topCost = (text: Range, span: Range): number => Math.abs(text.from - span.from) + 0.5 * outside(text, span)

const outside = (text: Range, span: Range): number =>
  2 * (Math.max(0, span.from - text.from) + Math.max(0, text.to - span.to))

const share = (
  objectives: readonly Range[],
  rows: readonly Range[],
  cost: (text: Range, span: Range) => number,
): { readonly cost: number; readonly counts: number[] } => {
  const n = rows.length
  let best = new Array<number>(n + 1).fill(Number.POSITIVE_INFINITY)
  best[0] = 0
  const from: number[][] = []
  for (const text of objectives) {
    const next = new Array<number>(n + 1).fill(Number.POSITIVE_INFINITY)
    const back = new Array<number>(n + 1).fill(0)
    for (let end = 0; end <= n; end += 1)
      for (let start = Math.max(0, end - WINDOW); start <= end; start += 1) {
        const before = best[start] ?? Number.POSITIVE_INFINITY
        if (before === Number.POSITIVE_INFINITY) continue
        const first = rows[start]
        const last = rows[end - 1]
        const own = start === end || first === undefined || last === undefined ? 8 : cost(text, { from: first.from, to: last.to })
        if (before + own < (next[end] ?? 0)) {
          next[end] = before + own
          back[end] = start
        }
      }
    best = next
    from.push(back)
  }
  const counts: number[] = []
  let end = n
  while ((best[end] ?? Number.POSITIVE_INFINITY) === Number.POSITIVE_INFINITY && end > 0) end -= 1
  const total = best[end] ?? 0
  for (let j = objectives.length - 1; j >= 0; j -= 1) {
    const start = from[j]?.[end] ?? 0
    counts[j] = end - start
    end = start
  }
  return { cost: total, counts }
}
