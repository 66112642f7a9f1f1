import { type Problem, problem } from '../problem.ts'

/** How values of an indicator become one over the periods of a year (blueprint §4). */
export const OVER_PERIODS = ['sum', 'average', 'last'] as const
/** … and over units: `raw` adds numerators and denominators and then divides. */
export const OVER_UNITS = ['sum', 'average', 'raw'] as const
export const VALIDITIES = ['exact', 'proxy', 'activity'] as const
export const CONTROLLABILITIES = ['high', 'moderate', 'low'] as const
export const POLARITIES = ['maximize', 'minimize', 'stabilize'] as const

/** An indicator as it is defined once for everybody: its name is the wording that agreements print. */
export type LibraryIndicator = {
  readonly text: string
  readonly definition: string
  readonly formula: string
  readonly polarity: (typeof POLARITIES)[number]
  /** "%", "dokumen"; empty for a grade or an index. */
  readonly unit: string
  readonly source: string
  readonly overPeriods: (typeof OVER_PERIODS)[number]
  readonly overUnits: (typeof OVER_UNITS)[number]
  readonly validity: (typeof VALIDITIES)[number]
  readonly controllability: (typeof CONTROLLABILITIES)[number]
}

const LONGEST = { text: 2_000, definition: 10_000, formula: 5_000, unit: 100, source: 2_000 } as const

const wrong = (at: string, reason: string): Problem => problem('input/invalid', at, { field: at, reason })

/** Everything that is not right with an entry. Definition and unit may be left open; the name may not. */
export const libraryFaults = (i: LibraryIndicator): readonly Problem[] => {
  const fields = ['text', 'definition', 'formula', 'unit', 'source'] as const
  const long = fields.filter((f) => i[f].length > LONGEST[f]).map((f) => wrong(f, 'reason/too-long'))
  // Parts of a whole cannot be averaged or added up over units without their raw data (blueprint §4).
  const added = i.unit.trim() === '%' && i.overUnits === 'sum' ? [wrong('overUnits', 'reason/percent-sum')] : []
  return [...(i.text.trim() === '' ? [wrong('text', 'reason/missing')] : []), ...long, ...added]
}
