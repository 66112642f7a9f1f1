import type { Agreement, Family } from '../agreement/agreement.ts'
import { levelled } from '../text-match.ts'
import type { CascadeMethod, DecidedLink, IndicatorPlace } from './link.ts'

/** A person's decision as it is kept: both agreements by their indexes in a family, both rows by their paths. */
export type StatedLink = {
  readonly agreement: number
  readonly at: string
  readonly superior: number
  readonly sourceAt: string
  /** The indicator's wording when it was last seen at that path. */
  readonly sourceText: string
  readonly method: CascadeMethod | null
}

const ROW = /^objectives\/(\d+)(?:\/indicators\/(\d+))?$/

/** "objectives/3" and "objectives/3/indicators/0" as indexes; null for any other path. */
export const rowPlace = (at: string): { readonly objective: number; readonly indicator: number | null } | null => {
  const m = ROW.exec(at)
  return m ? { objective: Number(m[1]), indicator: m[2] === undefined ? null : Number(m[2]) } : null
}

/**
 * The decisions that hold in a family. A superior's indicator that is no longer where it was said to be is found again by its
 * wording; a decision whose row or indicator is not there holds no more.
 */
export const statedLinks = (family: Family, stated: readonly StatedLink[]): readonly DecidedLink[] =>
  stated.flatMap((link): DecidedLink[] => {
    const row = rowPlace(link.at)
    const source = sourceIn(family[link.superior], link)
    const objective = row === null ? undefined : family[link.agreement]?.objectives[row.objective]
    if (row === null || source === null || objective === undefined) return []
    if (row.indicator !== null && objective.indicators[row.indicator] === undefined) return []
    return [
      { source: { agreement: link.superior, ...source }, agreement: link.agreement, ...row, decided: link.method },
    ]
  })

const sourceIn = (superior: Agreement | undefined, link: StatedLink): Omit<IndicatorPlace, 'agreement'> | null => {
  if (superior === undefined) return null
  const text = levelled(link.sourceText)
  const place = rowPlace(link.sourceAt)
  if (place !== null && place.indicator !== null) {
    const there = superior.objectives[place.objective]?.indicators[place.indicator]
    if (there && levelled(there.text) === text) return { objective: place.objective, indicator: place.indicator }
  }
  for (const [objective, o] of superior.objectives.entries()) {
    const indicator = o.indicators.findIndex((x) => levelled(x.text) === text)
    if (indicator >= 0) return { objective, indicator }
  }
  return null
}
