import type { Agreement } from '../../src/core/agreement/agreement.ts'
import { applyEdits } from '../../src/core/agreement/apply-edits.ts'
import { knownValues } from '../../src/core/agreement/known-values.ts'
import type { CascadeMethod, DecidedLink } from '../../src/core/cascade/link.ts'
import { type RowToTake, takeRows } from '../../src/core/cascade/take-rows.ts'
import { KPU_PROFILE } from '../../src/core/profile/kpu/kpu-profile.ts'

export const KNOWN = knownValues(KPU_PROFILE)

export const decidedAt = (agreement: number, superior: number, at: string, row: RowToTake): DecidedLink => {
  const [, o = '0', , i] = at.split('/')
  return {
    source: { agreement: superior, ...row.source },
    agreement,
    objective: Number(o),
    indicator: i === undefined ? null : Number(i),
    decided: row.method,
  }
}

/** A subordinate once rows were taken into its agreement, and the links that go with them. */
export const withRows = (superior: Agreement, own: Agreement, rows: readonly RowToTake[], agreement: number) => {
  const taken = takeRows(superior, own, rows, KNOWN)
  const after = applyEdits(own, taken.edits, KNOWN)
  if (!after.ok) throw new Error(after.problem.code)
  const links = taken.rows.map((row) => decidedAt(agreement, 0, row.at, row))
  return { agreement: after.value.agreement, links, ...taken }
}

export const blank = (a: Agreement): Agreement => ({ ...a, objectives: [] })
export const adopting = (objectiveNo: number, indicator = 0, method: CascadeMethod = 'direct'): RowToTake => ({
  source: { objective: objectiveNo, indicator },
  way: 'adoption',
  method,
})
export const deriving = (objectiveNo: number, method: CascadeMethod): RowToTake => ({
  source: { objective: objectiveNo, indicator: 0 },
  way: 'derivation',
  method,
})
