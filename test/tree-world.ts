import { treeViewOf } from '../src/app/tree/tree-view-of.ts'
import type { PerformanceTreeView } from '../src/contract/performance-tree-view.ts'
import type { Family } from '../src/core/agreement/agreement.ts'
import type { Finding } from '../src/core/check/finding.ts'
import { KPU_PROFILE } from '../src/core/profile/kpu/kpu-profile.ts'
import type { KeptAgreement } from '../src/db/read/kept-agreements.ts'

/** A tree's view of agreements as if they had been kept, with these findings on them. */
export const treeViewFor = (family: Family, findings: readonly Finding[] = []): PerformanceTreeView => {
  const idOf = (n: number) => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`
  const kept = family.map((agreement, n) => ({
    id: idOf(n),
    agreement,
    version: { kept_at: new Date('2025-03-06T02:00:00Z') },
  })) as unknown as readonly KeptAgreement[]
  const found = findings.map(({ agreement, at, severity, message }) => ({
    agreement_id: idOf(agreement),
    at,
    severity,
    message_id: message.id,
    message_en: message.en,
  }))
  return {
    office: family[0]?.satker ?? null,
    year: family[0]?.year ?? null,
    below: false,
    hasBelow: false,
    offices: [],
    ...treeViewOf(kept, found, KPU_PROFILE),
  }
}
