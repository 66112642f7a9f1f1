import type { Agreement } from './agreement.ts'
import type { Edit, IndicatorPlace } from './edit.ts'
import { sameHeadings, underHeadingsOf } from './headings.ts'

/** The lines of an annex from the top: one an indicator; an objective without any has one, at indicator 0. */
export const annexLines = (a: Agreement): readonly IndicatorPlace[] =>
  a.objectives.flatMap((o, objective) =>
    Array.from({ length: Math.max(1, o.indicators.length) }, (_, indicator) => ({ objective, indicator })),
  )

/** The place an indicator goes to by one step up: the end of the objective above where it is the first; null at the top. */
export const placeAbove = (a: Agreement, { objective, indicator }: IndicatorPlace): IndicatorPlace | null => {
  if (indicator > 0) return { objective, indicator: indicator - 1 }
  const above = a.objectives[objective - 1]
  return above ? { objective: objective - 1, indicator: above.indicators.length } : null
}

/** The same by one step down: the beginning of the objective below where it is the last; null at the bottom. */
export const placeBelow = (a: Agreement, { objective, indicator }: IndicatorPlace): IndicatorPlace | null => {
  if (indicator + 1 < (a.objectives[objective]?.indicators.length ?? 0)) return { objective, indicator: indicator + 1 }
  return a.objectives[objective + 1] ? { objective: objective + 1, indicator: 0 } : null
}

type Run = { readonly objective: number; readonly first: number; readonly last: number; readonly whole: boolean }

/** Chosen lines by objective: `whole` where every line of it is among them. */
const runsOf = (a: Agreement, from: number, to: number): readonly Run[] => {
  const lines = annexLines(a).slice(from, to + 1)
  return [...new Set(lines.map((l) => l.objective))].map((objective) => {
    const own = lines.filter((l) => l.objective === objective).map((l) => l.indicator)
    const height = Math.max(1, a.objectives[objective]?.indicators.length ?? 0)
    return { objective, first: own[0] ?? 0, last: own.at(-1) ?? 0, whole: own.length === height }
  })
}

/** The edits that take away the lines `from` to `to` (both of them too); an objective of which none is left goes as well. */
export const removeLines = (a: Agreement, from: number, to: number): readonly Edit[] =>
  runsOf(a, from, to)
    .toReversed()
    .flatMap(({ objective, first, last, whole }): Edit[] =>
      whole
        ? [{ kind: 'remove-objective', index: objective }]
        : Array.from({ length: last - first + 1 }, (_, i) => ({
            kind: 'remove-indicator',
            place: { objective, indicator: last - i },
          })),
    )

/** The edits that move the objectives `first` to `last` by one step: into the group beside them, or past the objective there. */
export const moveObjectives = (a: Agreement, first: number, last: number, by: 1 | -1): readonly Edit[] => {
  const passed = by === -1 ? first - 1 : last + 1
  const beside = a.objectives[passed]
  const edge = a.objectives[by === -1 ? first : last]
  if (!beside || !edge) return []
  if (sameHeadings(beside, edge)) return [{ kind: 'move-objective', from: passed, to: by === -1 ? last : first }]
  return underHeadingsOf(a, [...a.objectives.keys()].slice(first, last + 1), beside)
}

/**
 * The edits that move the lines `from` to `to` by one place. Whole objectives pass the objective beside them, or the
 * heading between them, and then stand in its group without having moved; indicators of
 * one objective move within it and on into the one beside it. None where there is nowhere to go, or where lines of several
 * objectives are chosen of which one is cut.
 */
export const moveLines = (a: Agreement, from: number, to: number, by: 1 | -1): readonly Edit[] => {
  const runs = runsOf(a, from, to)
  const [top, bottom] = [runs[0], runs.at(-1)]
  if (!top || !bottom) return []
  if (runs.every((run) => run.whole)) return moveObjectives(a, top.objective, bottom.objective, by)
  if (runs.length > 1) return []
  const { objective, first, last } = top
  const step = by === -1 ? placeAbove : placeBelow
  const next = step(a, { objective, indicator: by === -1 ? first : last })
  if (next === null) return []
  const count = last - first + 1
  return Array.from({ length: count }, (_, i): Edit => {
    // What has moved before is no longer in the way: within the objective places shift, beyond it they pile up in order.
    if (by === -1) {
      const indicator = next.objective === objective ? first + i : first
      const place = { objective: next.objective, indicator: next.indicator + i }
      return { kind: 'move-indicator', from: { objective, indicator }, to: place }
    }
    return { kind: 'move-indicator', from: { objective, indicator: last - i }, to: downward(next, objective, last - i) }
  })
}

const downward = (next: IndicatorPlace, objective: number, indicator: number): IndicatorPlace =>
  next.objective === objective ? { objective, indicator: indicator + 1 } : { objective: next.objective, indicator: 0 }

/**
 * The edits that drop the lines `from` to `to` at the line `target`: before it where it stands above them, after it where it
 * stands below. Whole objectives stay whole and come under the headings of that place. None where the target is one of them, or one of several objectives is cut.
 */
export const dropLines = (a: Agreement, from: number, to: number, target: number): readonly Edit[] => {
  const runs = runsOf(a, from, to)
  const place = annexLines(a)[target]
  const [top] = runs
  if (!top || !place || (target >= from && target <= to)) return []
  const up = target < from
  if (runs.every((run) => run.whole)) {
    const beside = a.objectives[place.objective]
    const moves = runs.map(
      (_, i): Edit => ({
        kind: 'move-objective',
        from: up ? top.objective + i : top.objective,
        to: up ? place.objective + i : place.objective,
      }),
    )
    // The headings are taken before anything moves: then each objective is still where it is known to be.
    const indexes = runs.map((run) => run.objective)
    return beside ? [...underHeadingsOf(a, indexes, beside), ...moves] : []
  }
  if (runs.length > 1) return []
  const { objective, first, last } = top
  const within = place.objective === objective
  return Array.from({ length: last - first + 1 }, (_, i) => ({
    kind: 'move-indicator',
    from: { objective, indicator: up && within ? first + i : first },
    to: { objective: place.objective, indicator: up ? place.indicator + i : place.indicator + (within ? 0 : 1 + i) },
  }))
}

/** The lines a move by `by` brought `from`–`to` to, so that they stay chosen; the same lines where nothing moved. */
export const linesAfterMove = (
  before: Agreement,
  after: Agreement,
  from: number,
  to: number,
  by: 1 | -1,
): readonly [number, number] => {
  const edits = moveLines(before, from, to, by)
  const [first] = edits
  if (!first) return [from, to]
  if (first.kind === 'move-objective') {
    const height = Math.max(1, before.objectives[first.from]?.indicators.length ?? 0)
    return [from + by * height, to + by * height]
  }
  const places = edits.flatMap((e) => (e.kind === 'move-indicator' ? [e.to] : []))
  const landed = by === -1 ? places[0] : places.at(-1)
  const start = annexLines(after).findIndex(
    (l) => l.objective === landed?.objective && l.indicator === landed.indicator,
  )
  return start < 0 ? [from, to] : [start, start + (to - from)]
}
