import type { NodeFinding, PerformanceTreeView, TreeAgreement } from '../../contract/performance-tree-view.ts'
import { dayInJakarta } from '../../core/calendar/term.ts'
import { buildPerformanceTree } from '../../core/cascade/performance-tree.ts'
import { type StatedLink, statedLinks } from '../../core/cascade/stated-link.ts'
import { viewFamily } from '../../core/check/family-view.ts'
import type { Severity } from '../../core/check/finding.ts'
import type { AgencyProfile } from '../../core/profile/agency-profile.ts'
import type { KeptAgreement } from '../../db/read/kept-agreements.ts'

/** The end of an agreement's id: short, and the same for as long as it is kept, so that a tree's address can be sent on. */
const KEY_LETTERS = 8

const keysOf = (kept: readonly KeptAgreement[]): readonly string[] => {
  const short = kept.map(({ id }) => id.slice(-KEY_LETTERS))
  return new Set(short).size === short.length ? short : kept.map(({ id }) => id)
}

const agreementOf = ({ id, agreement: a }: KeptAgreement): TreeAgreement => ({
  id,
  office: a.satker,
  unit: a.unit,
  level: a.level,
  position: a.firstParty.position,
  party: a.firstParty.name,
  acting: a.firstParty.acting,
})

/** The row a finding is about: "objectives/3/indicators/0/target" of agreement "ab12" is "ab12.3.0". */
const nodeAt = (key: string, at: string): string | null => {
  const [, objective, , indicator] = /^objectives\/(\d+)(\/indicators\/(\d+))?/.exec(at) ?? []
  if (objective === undefined) return null
  return indicator === undefined ? `${key}.${objective}` : `${key}.${objective}.${indicator}`
}

type FoundRow = {
  readonly agreement_id: string
  readonly at: string
  readonly severity: Severity
  readonly message_id: string
  readonly message_en: string
}

/** The tree of kept agreements, the head office's first, with what was found on its rows. */
export const treeViewOf = (
  kept: readonly KeptAgreement[],
  found: readonly FoundRow[],
  profile: AgencyProfile,
  stated: readonly StatedLink[] = [],
): Pick<PerformanceTreeView, 'tree' | 'agreements' | 'levels' | 'findings' | 'keptOn'> => {
  const keys = keysOf(kept)
  const family = kept.map((k) => k.agreement)
  const tree = buildPerformanceTree({ ...viewFamily(family, profile, [], statedLinks(family, stated)), keys })
  const keyOfId = new Map(kept.map(({ id }, i) => [id, keys[i] ?? id]))
  const findings: Record<string, NodeFinding[]> = {}
  for (const row of found) {
    const node = nodeAt(keyOfId.get(row.agreement_id) ?? '', row.at)
    if (node === null) continue
    findings[node] = [
      ...(findings[node] ?? []),
      { severity: row.severity, message: { id: row.message_id, en: row.message_en } },
    ]
  }
  const newest = kept.reduce<Date | null>(
    (last, { version }) => (last && last > version.kept_at ? last : version.kept_at),
    null,
  )
  const levels = profile.levels
    .filter(({ id }) => family.some(({ level }) => level === id))
    .map(({ id, name }) => ({ id, name }))
  return { tree, agreements: kept.map(agreementOf), levels, findings, keptOn: newest && dayInJakarta(newest) }
}
