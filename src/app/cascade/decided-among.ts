import type { Agreement } from '../../core/agreement/agreement.ts'
import type { DecidedLink } from '../../core/cascade/link.ts'
import { type StatedLink, statedLinks } from '../../core/cascade/stated-link.ts'
import type { OfficeLink } from '../../db/cascade-links.ts'

type Member = {
  readonly copyId: string | null
  readonly agreementId: string | null
  readonly unitId: string
  readonly agreement: Agreement
}

/** What people decided among these agreements: of copies in work, and of what was signed as one. */
export const decidedAmong = (members: readonly Member[], links: readonly OfficeLink[]): readonly DecidedLink[] => {
  if (links.length === 0) return []
  const byUnit = new Map(members.map((m, i) => [m.unitId, i]))
  const byCopy = new Map(members.flatMap((m, i) => (m.copyId === null ? [] : [[m.copyId, i] as const])))
  const byAgreement = new Map(members.flatMap((m, i) => (m.agreementId === null ? [] : [[m.agreementId, i] as const])))
  const stated = links.flatMap((l): StatedLink[] => {
    const agreement = byCopy.get(l.copy_id) ?? (l.agreement_id === null ? undefined : byAgreement.get(l.agreement_id))
    const superior = byUnit.get(l.source_unit_id)
    if (agreement === undefined || superior === undefined) return []
    return [
      { agreement, at: l.at_path, superior, sourceAt: l.source_path, sourceText: l.source_text, method: l.method },
    ]
  })
  return statedLinks(
    members.map((m) => m.agreement),
    stated,
  )
}
