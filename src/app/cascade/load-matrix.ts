import type { ColumnDoor } from '../../contract/cascade-view.ts'
import type { Reader } from '../../contract/view.ts'
import { may, type Place, refusalAt } from '../../core/access/may.ts'
import { cascadeMatrix, type Matrix } from '../../core/cascade/matrix.ts'
import { problem } from '../../core/problem.ts'
import type { AgencyProfile } from '../../core/profile/agency-profile.ts'
import { ok, type Result, refuse } from '../../core/result.ts'
import type { Database } from '../../db/database.ts'
import { placeOf } from '../../db/places.ts'
import { type OfficeUnit, officeUnits } from '../../db/read/office-units.ts'
import { storedUnit } from '../../db/read/units.ts'
import { copiesOfOffice, type StoredCopy } from '../../db/working-copies.ts'
import { type OfficeYear, officeYear } from '../drafting/drafting-family.ts'
import { dayOfSigning, partiesOn } from '../drafting/parties-on.ts'
import { isId } from '../identifier.ts'

/** One subordinate unit; `member` is its place in the office's year, null where it has no agreement. */
export type LoadedColumn = {
  readonly unit: OfficeUnit
  readonly place: Place
  readonly copy: StoredCopy | null
  readonly member: number | null
  readonly door: ColumnDoor
}

export type LoadedMatrix = {
  readonly unitId: string
  readonly unit: string
  readonly office: string
  readonly satkerId: string
  readonly year: number
  readonly own: OfficeYear
  readonly superior: number
  readonly copy: StoredCopy | null
  readonly columns: readonly LoadedColumn[]
  readonly matrix: Matrix
}

export type MatrixAsked = {
  readonly profile: AgencyProfile
  readonly unitId: string
  readonly year: number
  readonly now: Date
}

const doorOf = (reader: Reader, place: Place, copy: StoredCopy | null, member: number | null): ColumnDoor => {
  if (copy === null) return member === null ? 'none' : 'kept'
  if (copy.state !== 'draft') return 'locked'
  return may(reader, 'draft', place) ? 'open' : 'not-yours'
}

/** Whose heads promise the head of this unit as of the day of signing: what is in work follows the organisation until it is signed. */
const unitsBelow = async (
  tx: Database,
  office: { readonly name: string; readonly units: readonly OfficeUnit[] },
  { profile, unitId, year, now }: MatrixAsked,
): Promise<readonly OfficeUnit[]> => {
  const parties = await partiesOn(tx, profile, office.name, office.units, year, dayOfSigning(year, now))
  return office.units.filter((u) => parties.get(u.id)?.superiorUnitId === unitId)
}

/** A unit's indicators of a year against those below it, in the transaction that is open; whoever reads there may see it. */
export const loadMatrix = async (tx: Database, reader: Reader, asked: MatrixAsked): Promise<Result<LoadedMatrix>> => {
  const { unitId, year } = asked
  const unit = isId(unitId) ? await storedUnit(tx, unitId) : null
  const refused = refusalAt(reader, 'read', unit ? await placeOf(tx, unitId) : [], 'unit')
  if (refused || !unit) return refuse(refused ?? problem('not-found', 'unit'))
  const { satkerId, office } = unit
  const units = await officeUnits(tx, satkerId)
  const inWork = (await copiesOfOffice(tx, satkerId, year)).filter((c) => c.version_id === null)
  const own = await officeYear(tx, satkerId, year)
  const superior = own.members.findIndex((m) => m.unitId === unitId)
  if (superior < 0) return refuse(problem('cascade/no-copy', 'unit', { unit: unit.name }))
  const columns: LoadedColumn[] = []
  for (const below of await unitsBelow(tx, { name: office, units }, asked)) {
    const place = await placeOf(tx, below.id)
    const copy = inWork.find((c) => c.unit_id === below.id) ?? null
    const found = own.members.findIndex((m) => m.unitId === below.id)
    const member = found < 0 ? null : found
    columns.push({ unit: below, place, copy, member, door: doorOf(reader, place, copy, member) })
  }
  const matrix = cascadeMatrix(
    own.members.map((m) => m.agreement),
    superior,
    columns.map((c) => c.member),
    asked.profile,
    own.decided,
  )
  const copy = inWork.find((c) => c.unit_id === unitId) ?? null
  return ok({ unitId, unit: unit.name, office, satkerId, year, own, superior, copy, columns, matrix })
}
