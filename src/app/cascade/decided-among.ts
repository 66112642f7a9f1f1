import type { Agreement } from '../../core/agreement/agreement.ts'
import type { DecidedLink } from '../../core/cascade/link.ts'
import { type StatedLink, statedLinks } from '../../core/cascade/stated-link.ts'
import { linksOfOffice, type OfficeLink } from '../../db/cascade-links.ts'
import type { Database } from '../../db/database.ts'

type Member = { readonly copyId: string | null; readonly agreementId: string | null; readonly unitId: string }

/** The decisions on rows of these agreements: of copies in work, and of what was signed as one. */
const statedAmong = (members: readonly Member[], links: readonly OfficeLink[]): readonly StatedLink[] => {
  const byUnit = new Map(members.map((m, i) => [m.unitId, i]))
  const byCopy = new Map(members.flatMap((m, i) => (m.copyId === null ? [] : [[m.copyId, i] as const])))
  const byAgreement = new Map(members.flatMap((m, i) => (m.agreementId === null ? [] : [[m.agreementId, i] as const])))
  return links.flatMap((l): StatedLink[] => {
    const agreement = byCopy.get(l.copy_id) ?? (l.agreement_id === null ? undefined : byAgreement.get(l.agreement_id))
    const superior = byUnit.get(l.source_unit_id)
    if (agreement === undefined || superior === undefined) return []
    // While an amendment is drawn up, it counts where it stands for its unit, and else the agreement in force.
    const isKept = members[superior]?.copyId === null
    const sourceAt = isKept ? (l.in_force_path ?? l.source_path) : l.source_path
    const sourceText = isKept ? (l.in_force_text ?? l.source_text) : l.source_text
    return sourceAt === null ? [] : [{ agreement, at: l.at_path, superior, sourceAt, sourceText, method: l.method }]
  })
}

/** What people decided among these agreements. */
export const decidedAmong = (
  members: readonly (Member & { readonly agreement: Agreement })[],
  links: readonly OfficeLink[],
): readonly DecidedLink[] =>
  statedLinks(
    members.map((m) => m.agreement),
    statedAmong(members, links),
  )

/** The decisions on rows of kept agreements of an office's year, which count by the order of `ids`. */
export const statedOfKept = async (
  tx: Database,
  { satkerId, year }: { readonly satkerId: string; readonly year: number | null },
  ids: readonly string[],
): Promise<readonly StatedLink[]> => {
  const links = year === null ? [] : await linksOfOffice(tx, satkerId, year)
  if (links.length === 0 || ids.length === 0) return []
  const rows = await tx
    .selectFrom('agreement')
    .select(['id', 'unit_id'])
    .where('id', 'in', [...ids])
    .execute()
  const units = new Map(rows.map((row) => [row.id, row.unit_id]))
  return statedAmong(
    ids.map((id) => ({ copyId: null, agreementId: id, unitId: units.get(id) ?? '' })),
    links,
  )
}
