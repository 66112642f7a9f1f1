import type { Agreement, Family, Indicator, Objective } from '../agreement/agreement.ts'
import type { IndicatorPlace } from '../agreement/edit.ts'
import { compareDecimal, type Decimal, formatDecimal } from '../decimal.ts'
import { groupBy } from '../group-by.ts'
import type { CheckProfile } from '../profile/agency-profile.ts'
import { type CarriedIndicator, carriedTargets } from './carried-targets.ts'
import { sumOfParts, type TargetRelation } from './compare-targets.ts'
import { cascadeBetween } from './find-cascades.ts'
import type { DecidedLink, Link } from './link.ts'

/** One row of a subordinate that carries the indicator: `at` is its path, `target` as printed, null where none is. */
export type MatrixCarrier = {
  readonly link: Link
  readonly at: string
  readonly text: string
  readonly target: string | null
  /** Null where one of both has no target. */
  readonly relation: TargetRelation | null
}

/**
 * How a superior's indicator is carried: by nobody; by one unit, or several as parts or in scopes of their own; whole by several,
 * so that nobody owns it; in parts that do not add up.
 */
export type MatrixStanding = 'gap' | 'carried' | 'doubled' | 'parts-differ'

/** One indicator of the superior; `cells` stand in the order of the columns, empty where a unit does not carry it. */
export type MatrixRow = {
  readonly place: IndicatorPlace
  readonly objective: Objective
  readonly indicator: Indicator
  readonly cells: readonly (readonly MatrixCarrier[])[]
  readonly carriers: number
  readonly standing: MatrixStanding
  /** What its parts add up to, with the unit, where it has parts that can be added. */
  readonly sum: string | null
}

/** A column without an agreement carries nothing. `unsourced` counts its objectives that come from nowhere above. */
export type MatrixColumn = {
  readonly agreement: number | null
  readonly carried: number
  readonly weaker: number
  readonly unsourced: number
}

export type Matrix = { readonly rows: readonly MatrixRow[]; readonly columns: readonly MatrixColumn[] }

const placeKey = (p: IndicatorPlace): string => `${p.objective}/${p.indicator}`

/** A superior's indicators against its subordinates' agreements, which stand in `family` by their indexes; null where there is none. */
export const cascadeMatrix = (
  family: Family,
  superior: number,
  columns: readonly (number | null)[],
  { names, scales }: Pick<CheckProfile, 'names' | 'scales'>,
  decided: readonly DecidedLink[],
): Matrix => {
  const below = columns.filter((c) => c !== null)
  const cascade = cascadeBetween(family, superior, below, names, decided)
  const carried = new Map(carriedTargets(family, cascade, scales).map((c) => [placeKey(c.source), c]))
  const links = groupBy(cascade.links, (l) => placeKey(l.source))
  const rows = (family[superior]?.objectives ?? []).flatMap((objective, o) =>
    objective.indicators.flatMap((indicator, i): MatrixRow[] => {
      const place = { objective: o, indicator: i }
      if (indicator.text.trim() === '') return []
      const own = links.get(placeKey(place)) ?? []
      const targets = carried.get(placeKey(place))
      const cells = columns.map((column) =>
        own.filter((l) => l.agreement === column).map((link) => carrierOf(family[link.agreement], link, targets)),
      )
      const carriers = cells.filter((cell) => cell.length > 0).length
      return [{ place, objective, indicator, cells, carriers, ...standingOf(own, targets) }]
    }),
  )
  return { rows, columns: columns.map((agreement, c) => columnOf(agreement, c, rows, cascade.unsourced)) }
}

const columnOf = (
  agreement: number | null,
  column: number,
  rows: readonly MatrixRow[],
  unsourced: readonly { readonly agreement: number }[],
): MatrixColumn => {
  const cells = rows.flatMap((row) => row.cells[column] ?? [])
  return {
    agreement,
    carried: rows.filter((row) => (row.cells[column] ?? []).length > 0).length,
    weaker: cells.filter((cell) => cell.relation === 'weaker').length,
    unsourced: unsourced.filter((u) => u.agreement === agreement).length,
  }
}

const carrierOf = (own: Agreement | undefined, link: Link, carried: CarriedIndicator | undefined): MatrixCarrier => {
  const objective = own?.objectives[link.objective]
  const judged = carried?.carried.filter((t) => t.link === link) ?? []
  const first = judged[0]
  const indicator = link.indicator ?? first?.indicator ?? 0
  const isPart = first !== undefined && carried?.parts.includes(first) === true
  const printed = judged.map((t) => t.below.raw).join(' + ')
  return {
    link,
    at:
      link.indicator === null
        ? `objectives/${link.objective}`
        : `objectives/${link.objective}/indicators/${link.indicator}`,
    text: objective?.indicators[indicator]?.text ?? objective?.text ?? '',
    target: printed === '' ? (objective?.indicators[indicator]?.target?.raw ?? null) : printed,
    relation: first === undefined ? null : isPart && first.relation === 'weaker' ? 'open' : first.relation,
  }
}

const standingOf = (
  links: readonly Link[],
  carried: CarriedIndicator | undefined,
): Pick<MatrixRow, 'standing' | 'sum'> => {
  const parts = carried?.parts ?? []
  if (links.length === 0) return { standing: 'gap', sum: null }
  if (carried !== undefined && parts.length > 0) {
    const sum = sumOfParts(
      carried.above,
      parts.map((p) => p.below),
    )
    const differs = sum !== null && !isWhole(carried.above, sum)
    const told = sum === null || carried.above.kind !== 'count' ? null : `${formatDecimal(sum)} ${carried.above.unit}`
    return { standing: differs ? 'parts-differ' : 'carried', sum: told }
  }
  return { standing: isOwnedByNobody(links) ? 'doubled' : 'carried', sum: null }
}

const isWhole = (above: CarriedIndicator['above'], sum: Decimal): boolean =>
  above.kind === 'count' && compareDecimal(sum, above.value) === 0

/** As the check `cascade/carried-twice` sees it: adopted whole by more than one unit. */
const isOwnedByNobody = (links: readonly Link[]): boolean =>
  new Set(
    links
      .filter((l) => l.method === 'adoption' && l.match.how !== 'wording' && (l.decided ?? 'direct') === 'direct')
      .map((l) => l.agreement),
  ).size > 1
