import type { Columns, Role } from './columns.ts'
import type { GridRow, Slot } from './grid.ts'
import { looksLikeTarget } from './target-cell.ts'
import { type Doubt, type Traced, traced } from './traced.ts'

/** One row of an annex by meaning. `sameObjective` is true where a merged objective cell covers this row too. */
export type AnnexRow = {
  readonly no: Traced
  readonly activity: Traced
  readonly objective: Traced
  readonly indicator: Traced
  readonly target: Traced
  readonly unit: Traced
  /** Set where a merged cell from the row above covers this place. */
  readonly sameObjective: boolean
  readonly sameActivity: boolean
  readonly sameTarget: boolean
  /** Set where the cells stand merged over all columns, or alone in their row. */
  readonly heading: Traced | null
  /** True for the first row of a table after a page break or a repeated header. */
  readonly opensPage: boolean
  readonly spansKnown: boolean
}

const NONE: Traced = { text: '', pieces: [], doubts: [] }

type Cell = { readonly role: Role; readonly slot: Slot }

export const isNumber = (text: string): boolean =>
  /^[([]?(?:\d{1,3}|[A-Za-z]|[IVXivx]{1,5}|[|!])[)\].,]{0,2}$/.test(text.trim())

/** A row's cells put under the roles of their columns; cells that slipped sideways are put back, with a doubt. */
export const annexRow = (row: GridRow, columns: Columns): AnnexRow => {
  const direct = row.slots.map((slot, c): Cell => ({ role: columns.roles[c] ?? 'extra', slot }))
  // A row written out with fewer cells than its table has columns may have lost those in front, spans known or not.
  const shifted = row.spansKnown && row.slots.every((s) => s.id >= 0) ? null : realigned(direct, columns.roles)
  const cells = shifted ?? direct
  const doubts: Doubt[] = []
  const of = (role: Role): Traced => {
    const slots = cells.filter((c) => c.role === role && c.slot.first && c.slot.text !== '')
    const pieces = slots.flatMap((c) => (c.slot.piece === null ? [] : [c.slot.piece]))
    return slots.length === 0 ? NONE : { ...traced(slots.map((c) => c.slot.text).join(' '), pieces), doubts }
  }
  const covered = (role: Role): boolean => {
    const slots = cells.filter((c) => c.role === role)
    return slots.length > 0 && slots.every((c) => !c.slot.first)
  }
  if (shifted !== null)
    doubts.push({
      code: 'doubt/ambiguous-cell',
      confidence: 0.75,
      printed: direct
        .map((c) => c.slot.text)
        .filter((t) => t !== '')
        .join(' | '),
    })
  return {
    no: of('no'),
    activity: of('activity'),
    objective: columns.roles.includes('objective') ? of('objective') : ofBoth(cells, of, 'objective'),
    indicator: columns.roles.includes('indicator') ? of('indicator') : ofBoth(cells, of, 'indicator'),
    target: of('target'),
    unit: of('unit'),
    sameObjective: covered('objective'),
    sameActivity: covered('activity'),
    sameTarget: covered('target'),
    heading: headingOf(row, cells),
    opensPage: row.opensTable,
    spansKnown: row.spansKnown,
  }
}

/** One column for objectives and indicators alike: a row with a target is an indicator. */
const ofBoth = (cells: readonly Cell[], of: (role: Role) => Traced, wanted: 'objective' | 'indicator'): Traced => {
  if (!cells.some((c) => c.role === 'both')) return NONE
  return (of('target').text !== '') === (wanted === 'indicator') ? of('both') : NONE
}

/** Text merged over (nearly) all columns, or standing alone in its row in front of the indicator. */
const headingOf = (row: GridRow, cells: readonly Cell[]): Traced | null => {
  const filled = cells.filter((c) => c.slot.text !== '' && c.role !== 'extra')
  const own = filled.filter((c) => c.slot.first)
  const ids = new Set(filled.map((c) => c.slot.id))
  const named = own.filter((c) => !(c.role === 'no' && isNumber(c.slot.text) && c.slot.text.length <= 5))
  const first = named[0]
  if (first === undefined || named.length !== 1) return null
  const width = row.slots.filter((s) => s.id === first.slot.id).length
  const alone = ids.size === own.length
  const wide = width >= 3 || (width >= 2 && width >= row.slots.length - 1)
  const front = first.role === 'no' || first.role === 'activity' || first.role === 'objective' || first.role === 'both'
  if (!wide && !(alone && front)) return null
  return traced(
    own.map((c) => c.slot.text).join(' '),
    own.flatMap((c) => (c.slot.piece === null ? [] : [c.slot.piece])),
  )
}

const suits = (role: Role, text: string): number => {
  const target = looksLikeTarget(text)
  const long = text.length > 6 && /\p{L}{3}/u.test(text)
  switch (role) {
    case 'no':
    case 'sub-no':
      return isNumber(text) ? 3 : /^\d{1,3}[.)]\s/.test(text) ? 0 : -4
    case 'target':
      return target ? 3 : long && text.length > 30 ? -4 : -1
    case 'unit':
      return text.length <= 25 && !/^\d/.test(text) ? 1 : -3
    case 'extra':
      return -0.5
    default:
      return long ? 1 : target || isNumber(text) ? -3 : 0
  }
}

/** What an empty column costs: every row has an indicator, most have a target, few begin an activity. */
const skipCost = (role: Role): number => {
  if (role === 'indicator') return -2
  if (role === 'target') return -1
  return role === 'unit' ? -0.5 : role === 'objective' ? -0.3 : 0
}

/** The best places of a row's cells, in their order, when those they stand in do not fit; null when they do. */
const realigned = (cells: readonly Cell[], roles: readonly Role[]): Cell[] | null => {
  const filled = cells.filter((c) => c.slot.text !== '')
  if (filled.length < 2 || filled.length > roles.length || roles.length > 12) return null
  const now = cells.reduce((sum, c) => sum + (c.slot.text === '' ? skipCost(c.role) : suits(c.role, c.slot.text)), 0)
  const bad = filled.some((c) => suits(c.role, c.slot.text) <= -3)
  if (!bad) return null
  let best: { score: number; places: number[] } = { score: Number.NEGATIVE_INFINITY, places: [] }
  const walk = (cell: number, from: number, score: number, places: number[]): void => {
    const next = filled[cell]
    if (next === undefined) {
      const rest = roles.slice(from).reduce((sum, role) => sum + skipCost(role), score)
      if (rest > best.score) best = { score: rest, places }
      return
    }
    let skipped = 0
    for (let c = from; c <= roles.length - (filled.length - cell); c += 1) {
      const role = roles[c] ?? 'extra'
      walk(cell + 1, c + 1, score + skipped + suits(role, next.slot.text), [...places, c])
      skipped += skipCost(role)
    }
  }
  walk(0, 0, 0, [])
  if (best.score <= now) return null
  return best.places.map((place, i) => ({
    role: roles[place] ?? 'extra',
    slot: filled[i]?.slot ?? cells[0]?.slot ?? NOTHING,
  }))
}

const NOTHING: Slot = { text: '', piece: null, id: -1, first: true }
