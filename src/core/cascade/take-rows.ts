import type { Agreement, Indicator, Objective } from '../agreement/agreement.ts'
import { applyEdit } from '../agreement/apply-edit.ts'
import type { Edit, IndicatorPlace } from '../agreement/edit.ts'
import type { KnownValues } from '../agreement/known-values.ts'
import { pathAfterEdit } from '../agreement/path-after-edit.ts'
import { levelled } from '../text-match.ts'
import type { CascadeMethod, Link } from './link.ts'
import { numberedAt } from './numbered-at.ts'
import { proposedWording } from './proposed-wording.ts'

/** One of a superior's indicators to be carried: as an indicator (adoption) or as an objective (derivation). */
export type RowToTake = {
  readonly source: IndicatorPlace
  readonly way: Link['method']
  readonly method: CascadeMethod
  /** The rows a derived objective begins with, where an earlier year had them; else a first wording is proposed. */
  readonly indicators?: readonly Indicator[]
}

/** A row that carries a source: `at` is its path after all edits, `added` whether it was not there before. */
export type TakenRow = RowToTake & { readonly at: string; readonly added: boolean }

export type TakenRows = {
  readonly edits: readonly Edit[]
  readonly rows: readonly TakenRow[]
  /** Rows somebody has to look at: proposals, and those whose target is still to be said. */
  readonly toConfirm: readonly string[]
}

/** What is done to the rows of one subordinate, and where what it speaks of stands afterwards. */
type Work = {
  readonly own: Agreement
  readonly known: KnownValues
  readonly edits: readonly Edit[]
  readonly rows: readonly TakenRow[]
  readonly toConfirm: readonly string[]
}

/**
 * Takes a superior's rows into a subordinate's agreement (blueprint §5). A row that stands there in the same words is taken for
 * it and nothing is added. Unit and target come along where the measure is adopted as it is; otherwise they are left open.
 */
export const takeRows = (
  superior: Agreement,
  own: Agreement,
  wanted: readonly RowToTake[],
  known: KnownValues,
): TakenRows => {
  const { edits, rows, toConfirm } = wanted.reduce<Work>(
    (work, row) => (row.way === 'adoption' ? adopt(superior, work, row) : derive(superior, work, row)),
    { own, known, edits: [], rows: [], toConfirm: [] },
  )
  return { edits, rows, toConfirm }
}

const sourceOf = (superior: Agreement, { objective, indicator }: IndicatorPlace) => {
  const above = superior.objectives[objective]
  const source = above?.indicators[indicator]
  return above && source ? { above, source } : null
}

const done = (work: Work, edit: Edit): Work => {
  const after = applyEdit(work.own, edit, work.known)
  if (!after.ok) throw new Error(`a row that was taken cannot be added: ${after.problem.code} at ${after.problem.at}`)
  const follow = (at: string): readonly string[] => {
    const next = pathAfterEdit(work.own, edit, at)
    return next === null ? [] : [next]
  }
  return {
    ...work,
    own: after.value,
    edits: [...work.edits, edit],
    rows: work.rows.flatMap((row) => follow(row.at).map((at) => ({ ...row, at }))),
    toConfirm: work.toConfirm.flatMap(follow),
  }
}

const taken = (work: Work, row: RowToTake, at: string, added: boolean, unsure: readonly string[]): Work => ({
  ...work,
  rows: [...work.rows, { ...row, at, added }],
  toConfirm: [...work.toConfirm, ...unsure],
})

/** Two rows without words are not the same one. */
const same = (a: string, b: string): boolean => levelled(a) !== '' && levelled(a) === levelled(b)

const heading = (o: Objective): string => levelled(`${o.program ?? ''} ${o.group ?? ''}`)

/** The measure as a subordinate begins with it: the target is the superior's only where the measure is adopted as it is. */
const begun = (source: Indicator, method: CascadeMethod): Indicator => ({
  text: method === 'new' ? proposedWording(source.text) : source.text,
  target: method === 'direct' ? source.target : null,
})

const adopt = (superior: Agreement, work: Work, row: RowToTake): Work => {
  const found = sourceOf(superior, row.source)
  if (!found) return work
  const { above, source } = found
  const value = begun(source, row.method)
  const claimed = new Set(work.rows.map((r) => r.at))
  for (const [i, o] of work.own.objectives.entries()) {
    const j = o.indicators.findIndex(
      (x, n) => same(x.text, value.text) && !claimed.has(`objectives/${i}/indicators/${n}`),
    )
    if (j >= 0) return taken(work, row, `objectives/${i}/indicators/${j}`, false, [])
  }
  const there = work.own.objectives.findIndex((o) => same(o.text, above.text) && heading(o) === heading(above))
  const index = there >= 0 ? there : placeFor(work.own, above)
  const place = { objective: index, indicator: work.own.objectives[there]?.indicators.length ?? 0 }
  const at = `objectives/${index}/indicators/${place.indicator}`
  const added =
    there >= 0
      ? done(work, { kind: 'add-indicator', place, value })
      : addObjective(work, index, { ...above, indicators: [value] })
  return taken(added, row, at, true, row.method === 'direct' ? [] : [at])
}

const derive = (superior: Agreement, work: Work, row: RowToTake): Work => {
  const found = sourceOf(superior, row.source)
  if (!found) return work
  const { source } = found
  const there = work.own.objectives.findIndex((o) => same(o.text, source.text))
  if (there >= 0) return taken(work, row, `objectives/${there}`, false, [])
  const index = work.own.objectives.length
  const indicators = row.indicators ?? [begun(source, row.method)]
  const objective = { ...NO_HEADING, no: superior.objectives[0]?.no ?? null, text: source.text, indicators }
  const at = `objectives/${index}`
  return taken(
    addObjective(work, index, objective),
    row,
    at,
    true,
    indicators.map((_, j) => `${at}/indicators/${j}`),
  )
}

const NO_HEADING = { program: null, programNo: null, group: null, groupNo: null }

/** Behind the last objective under the same heading, else at the end. */
const placeFor = (own: Agreement, above: Objective): number => {
  const last = own.objectives.findLastIndex((o) => heading(o) === heading(above))
  return last < 0 ? own.objectives.length : last + 1
}

const addObjective = (work: Work, index: number, objective: Objective): Work => {
  const { no, later } = numberedAt(work.own.objectives, index, objective.no)
  const added = done(work, { kind: 'add-objective', index, objective: { ...objective, no } })
  return later.reduce((w, one) => done(w, { kind: 'set', at: `objectives/${one.index + 1}/no`, text: one.no }), added)
}
