import type { CheckProfile, Level } from '../profile/agency-profile.ts'
import type { Grades } from '../profile/scale.ts'

/** What a typed level or grade may be: as much of the agency's profile as an edit needs. */
export type KnownValues = { readonly levels: readonly Level[]; readonly scales: readonly Grades[] }

export const knownValues = ({ levels, scales }: Pick<CheckProfile, 'levels' | 'scales'>): KnownValues => ({
  levels: levels.map(({ id }) => id),
  scales: scales.map(({ id, grades }) => ({ id, grades })),
})
