import type { Agreement, Family } from '../core/agreement/agreement.ts'
import type { Finding } from '../core/check/finding.ts'
import type { YearFacts } from '../core/check/year-facts.ts'
import type { FamilyChecker } from '../ports/checking.ts'

/** So many versions are remembered, those that were asked for last. */
const REMEMBERED = 3_000

/** Checks on the thread it is called on. It hands the same objects to the checks again, so that these need not begin anew. */
export const createFamilyChecker = (
  checkFamily: (family: Family, facts: YearFacts) => readonly Finding[],
): FamilyChecker => {
  const known = new Map<string, Agreement>()
  return {
    check: async (versions, facts, load) => {
      const missing = versions.filter((id) => !known.has(id))
      const loaded = missing.length === 0 ? new Map<string, Agreement>() : await load(missing)
      const family = versions.map((id) => {
        const agreement = known.get(id) ?? loaded.get(id)
        if (agreement === undefined) throw new Error(`no version ${id}`)
        known.delete(id)
        known.set(id, agreement)
        return agreement
      })
      const most = Math.max(REMEMBERED, versions.length)
      for (const id of known.keys()) {
        if (known.size <= most) break
        known.delete(id)
      }
      return checkFamily(family, facts)
    },
    close: async () => undefined,
  }
}
