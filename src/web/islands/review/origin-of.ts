import type { Origin } from '../../../core/agreement/reading.ts'

/** Where the value at `at` was read: its own origin, one of its parts', or that of the row it stands in. */
export const originOf = (origins: readonly Origin[], at: string): Origin | null => {
  const exact = origins.find((o) => o.at === at) ?? origins.find((o) => o.at.startsWith(`${at}/`))
  if (exact) return exact
  const up = at.lastIndexOf('/')
  return up <= 0 ? null : originOf(origins, at.slice(0, up))
}
