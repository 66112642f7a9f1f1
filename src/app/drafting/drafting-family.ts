import { agreementFromInterchange } from '../../contract/agreement-mapping.ts'
import type { Agreement } from '../../core/agreement/agreement.ts'
import type { DecidedLink } from '../../core/cascade/link.ts'
import { checkFamily } from '../../core/check/check-family.ts'
import type { Finding } from '../../core/check/finding.ts'
import type { Plans } from '../../core/plan/planned-for.ts'
import type { AgencyProfile } from '../../core/profile/agency-profile.ts'
import { linksOfOffice } from '../../db/cascade-links.ts'
import type { Database } from '../../db/database.ts'
import { currentAgreements, familyIds, type KeptAgreement } from '../../db/read/kept-agreements.ts'
import { officeUnits } from '../../db/read/office-units.ts'
import { plannedFor } from '../../db/read/planned-for.ts'
import { copiesOfOffice, type StoredCopy } from '../../db/working-copies.ts'
import { decidedAmong } from '../cascade/decided-among.ts'
import { plansKey } from '../plan/plans-key.ts'

/** One member of an office's year: in work, or kept (signed here, or read from a document). */
export type FamilyMember = {
  readonly copyId: string | null
  readonly agreementId: string | null
  readonly unitId: string
  readonly agreement: Agreement
}

export type DraftingFamily = { readonly members: readonly FamilyMember[]; readonly findings: readonly Finding[] }

/** An office's year before anything is checked: its members, what people decided of its cascade, and a key of both. */
export type OfficeYear = {
  readonly members: readonly FamilyMember[]
  readonly decided: readonly DecidedLink[]
  readonly key: string
}

/** The latest families that were asked for: people go from copy to copy of one office, and one of them changes. */
const REMEMBERED = 32
const remembered = new Map<string, readonly Finding[]>()

const findingsOf = (
  key: string,
  { members, decided }: OfficeYear,
  profile: AgencyProfile,
  plans: Plans,
): readonly Finding[] => {
  const family = members.map((m) => m.agreement)
  const findings = remembered.get(key) ?? checkFamily(family, profile, plans, decided)
  remembered.delete(key)
  remembered.set(key, findings)
  const [oldest] = remembered.keys()
  if (remembered.size > REMEMBERED && oldest !== undefined) remembered.delete(oldest)
  return findings
}

const inWork = (copy: StoredCopy): boolean => copy.version_id === null

/**
 * All agreements of an office and year as they would stand together: working copies in the place of what they replace, and
 * everything else that is kept, in the order of the tree.
 */
export const officeYear = async (tx: Database, satkerId: string, year: number): Promise<OfficeYear> => {
  const copies = (await copiesOfOffice(tx, satkerId, year)).filter(inWork)
  const replaced = new Set(copies.map((copy) => copy.unit_id))
  const kept = await currentAgreements(tx, await familyIds(tx, satkerId, year))
  const units = await unitsOfKept(tx, kept)
  const order = new Map((await officeUnits(tx, satkerId)).map((unit, i) => [unit.id, i]))
  const keyed = [
    ...copies.map((copy) => ({
      key: `${copy.id}.${copy.revision}`,
      member: {
        copyId: copy.id,
        agreementId: null,
        unitId: copy.unit_id,
        agreement: agreementFromInterchange(copy.agreement),
      },
    })),
    ...kept.flatMap(({ id, version, agreement }) => {
      const unitId = units.get(id) ?? ''
      return replaced.has(unitId)
        ? []
        : [{ key: version.id, member: { copyId: null, agreementId: id, unitId, agreement } }]
    }),
  ].sort((a, b) => (order.get(a.member.unitId) ?? order.size) - (order.get(b.member.unitId) ?? order.size))
  const members = keyed.map((k) => k.member)
  const links = await linksOfOffice(tx, satkerId, year)
  const decided = decidedAmong(members, links)
  return { members, decided, key: `${keyed.map((k) => k.key).join()} ${links.map((l) => l.id).join()}` }
}

/** An office's year with what the checks say of it as a family. */
export const draftingFamily = async (
  tx: Database,
  profile: AgencyProfile,
  satkerId: string,
  year: number,
): Promise<DraftingFamily> => {
  const own = await officeYear(tx, satkerId, year)
  const planned = await plannedFor(tx, { satkerId, year }, profile)
  const plans = own.members.map(() => planned)
  return { members: own.members, findings: findingsOf(`${own.key} ${plansKey([planned])}`, own, profile, plans) }
}

const unitsOfKept = async (tx: Database, kept: readonly KeptAgreement[]): Promise<ReadonlyMap<string, string>> => {
  if (kept.length === 0) return new Map()
  const rows = await tx
    .selectFrom('agreement')
    .select(['id', 'unit_id'])
    .where(
      'id',
      'in',
      kept.map((k) => k.id),
    )
    .execute()
  return new Map(rows.map((row) => [row.id, row.unit_id]))
}
