import type { Reader } from '../../contract/view.ts'
import type { DraftingYear, WorkingCopyRow } from '../../contract/working-copy-view.ts'
import { refusalAt, rightsAt } from '../../core/access/may.ts'
import { mayBeAmended } from '../../core/agreement/lifecycle.ts'
import { holderOn } from '../../core/organisation/tenure.ts'
import { problem } from '../../core/problem.ts'
import type { AgencyProfile } from '../../core/profile/agency-profile.ts'
import { ok, type Result, refuse } from '../../core/result.ts'
import { openConfirmations } from '../../db/copy-marks.ts'
import type { Database } from '../../db/database.ts'
import { placeOf } from '../../db/places.ts'
import { agreementsOfYear, lastAgreements, officeUnits } from '../../db/read/office-units.ts'
import { storedUnit } from '../../db/read/units.ts'
import { asReader, beyondScope } from '../../db/scope.ts'
import { tenuresOfUnits } from '../../db/tenures.ts'
import { copiesOfOffice, type StoredCopy } from '../../db/working-copies.ts'
import type { Deps } from '../deps.ts'
import { countsOf } from '../family.ts'
import { isId } from '../identifier.ts'
import { type DraftingFamily, draftingFamily } from './drafting-family.ts'
import { dayOfSigning } from './parties-on.ts'
import { findingsOfCopy } from './show-copy.ts'

const rowOf = (copy: StoredCopy, family: DraftingFamily, toConfirm: number): WorkingCopyRow => ({
  id: copy.id,
  state: copy.state,
  isWhole: mayBeAmended(copy.state, copy.agreement.secondParty === null ? 1 : 2),
  counts: countsOf(family.findings, findingsOfCopy(copy, family).position),
  toConfirm,
  indicators: copy.agreement.objectives.reduce((n, o) => n + o.indicators.length, 0),
  editedAt: (copy.edited_at ?? copy.created_at).toISOString(),
  editedBy: copy.editor ?? '',
})

/** The latest of a unit's copies: the one in work, else the one that was signed last. */
const latestOf = (copies: readonly StoredCopy[], unitId: string): StoredCopy | undefined => {
  const own = copies.filter((c) => c.unit_id === unitId)
  return own.find((c) => c.version_id === null) ?? own.at(-1)
}

/** What is drawn up for an office's year, within a transaction that is open already; units out of scope are left out. */
export const showYear = async (
  tx: Database,
  profile: AgencyProfile,
  reader: Reader,
  officeUnitId: string,
  year: number,
  now = new Date(`${year}-01-01`),
): Promise<Result<DraftingYear>> => {
  const office = isId(officeUnitId) ? await storedUnit(tx, officeUnitId) : null
  const place = office ? await placeOf(tx, officeUnitId) : []
  const units = office ? await officeUnits(tx, office.satkerId) : []
  const places = new Map(await Promise.all(units.map(async (u) => [u.id, [u.id, ...u.above, ...place]] as const)))
  const seen = units.filter((u) => refusalAt(reader, 'read', places.get(u.id) ?? [], 'unit') === null)
  if (!office || seen.length === 0) return refuse(problem('not-found', 'unit'))
  const ids = seen.map((u) => u.id)
  const copies = await copiesOfOffice(tx, office.satkerId, year)
  const family = await beyondScope(tx, (all) => draftingFamily(all, profile, office.satkerId, year))
  const open = await openConfirmations(
    tx,
    copies.map((c) => c.id),
  )
  const kept = await agreementsOfYear(tx, ids, year)
  const last = await lastAgreements(tx, ids, year)
  const tenures = await tenuresOfUnits(tx, ids)
  const day = dayOfSigning(year, now)
  return ok({
    officeUnitId: office.id,
    office: office.office,
    year,
    units: seen.map((unit) => {
      const copy = latestOf(copies, unit.id)
      return {
        unitId: unit.id,
        unit: unit.name,
        level: unit.level,
        depth: unit.above.length,
        holder: holderOn(tenures, unit.id, day)?.name ?? null,
        copy: copy ? rowOf(copy, family, open.get(copy.id) ?? 0) : null,
        agreement: kept.get(unit.id) ?? null,
        lastYear: last.get(unit.id)?.year ?? null,
      }
    }),
    may: rightsAt(reader, place),
  })
}

/** An office's year; with no office, the reader's own. */
export const draftingYear =
  ({ db, clock, profile }: Pick<Deps, 'db' | 'clock' | 'profile'>) =>
  (reader: Reader, officeUnitId: string | null, year: number): Promise<Result<DraftingYear>> =>
    asReader(db, reader, (tx) =>
      showYear(tx, profile, reader, officeUnitId ?? reader.officePlace[0] ?? '', year, clock.now()),
    )
