import type { Agreement } from '../core/agreement/agreement.ts'
import type { Finding } from '../core/check/finding.ts'
import type { YearFacts } from '../core/check/year-facts.ts'

/** Checks families of kept agreements in a thread apart. Versions never change: `load` is asked for those it has not seen. */
export type FamilyChecker = {
  /** `versions` by their ids, in the family's order, which `agreement` in the findings counts by; `facts` are of all of them. */
  readonly check: (
    versions: readonly string[],
    facts: YearFacts,
    load: (missing: readonly string[]) => Promise<ReadonlyMap<string, Agreement>>,
  ) => Promise<readonly Finding[]>
  readonly close: () => Promise<void>
}
