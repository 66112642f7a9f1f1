import type { UnitHit, UnitView } from '../../contract/organisation-view.ts'
import type { Reader } from '../../contract/view.ts'
import { refusalAt, refusalFor, rightsAt } from '../../core/access/may.ts'
import { dayInJakarta } from '../../core/calendar/term.ts'
import type { UnitFacts } from '../../core/organisation/unit-rules.ts'
import { problem } from '../../core/problem.ts'
import { ok, type Result, refuse } from '../../core/result.ts'
import { historyOf } from '../../db/audit.ts'
import type { Database } from '../../db/database.ts'
import { placeOf } from '../../db/places.ts'
import { letterheadOf, letterheadsOf } from '../../db/read/letterheads.ts'
import {
  agreementsOfUnit,
  type StoredUnit,
  storedUnit,
  stretchesOf,
  unitsBelow,
  unitsNamed,
  unitsOfOffice,
} from '../../db/read/units.ts'
import { asReader } from '../../db/scope.ts'
import type { Deps } from '../deps.ts'
import { isId } from '../identifier.ts'
import { postView } from '../people/post-view.ts'

const MOST_HISTORY = 20

/** A unit that the reader may change. */
export const unitToChange = async (db: Database, reader: Reader, id: string): Promise<Result<StoredUnit>> => {
  const unit = isId(id) ? await storedUnit(db, id) : null
  if (!unit) return refuse(problem('not-found', 'unit'))
  const refused = refusalAt(reader, 'administer', await placeOf(db, id), 'unit')
  return refused ? refuse(refused) : ok(unit)
}

/** A unit as the rules of its changes see it. */
export const factsOf = ({ id, name, kind, satkerId, closedOn }: StoredUnit): UnitFacts => ({
  id,
  name,
  kind,
  office: satkerId,
  closedOn,
})

export const viewOf = async (db: Database, reader: Reader, unit: StoredUnit, now: Date): Promise<UnitView> => {
  const { satkerId, parentId: _, path, ...shown } = unit
  const today = dayInJakarta(now)
  const units = await unitsBelow(db, unit.id)
  const stretches = await stretchesOf(db, unit.id)
  const agreements = await agreementsOfUnit(db, unit.id)
  const officeUnits = await unitsOfOffice(db, satkerId, unit.id)
  const may = rightsAt(reader, await placeOf(db, unit.id))
  const post = await postView(db, unit, today)
  const found = await letterheadOf(db, unit.id, today)
  const letterhead = found && { ...found.letterhead, unitId: found.unitId, unit: found.unit }
  const letterheads = await letterheadsOf(db, unit.id)
  const history = may.read ? await historyOf(db, 'unit', unit.id, MOST_HISTORY) : []
  const above = path.map(({ id, name }) => ({ id, name }))
  return {
    ...shown,
    path: above,
    units,
    stretches,
    agreements,
    officeUnits,
    post,
    letterhead,
    letterheads,
    history,
    today,
    may,
  }
}

/** One unit with what is above and below it. */
export const showUnit =
  ({ db, clock }: Deps) =>
  async (reader: Reader, id: string): Promise<Result<UnitView>> => {
    const refused = refusalFor(reader.may, 'read')
    if (refused) return refuse(refused)
    return asReader(db, reader, async (tx) => {
      const unit = isId(id) ? await storedUnit(tx, id) : null
      return unit ? ok(await viewOf(tx, reader, unit, clock.now())) : refuse(problem('not-found', 'unit'))
    })
  }

/** The same, for who may change it alone. */
export const unitForChange =
  ({ db, clock }: Deps) =>
  (reader: Reader, id: string): Promise<Result<UnitView>> =>
    asReader(db, reader, async (tx) => {
      const unit = await unitToChange(tx, reader, id)
      return unit.ok ? ok(await viewOf(tx, reader, unit.value, clock.now())) : unit
    })

/** Units by words of their name or their office's. */
export const findUnits =
  ({ db }: Deps) =>
  async (reader: Reader, text: string): Promise<Result<{ readonly units: readonly UnitHit[] }>> => {
    const refused = refusalFor(reader.may, 'read')
    return refused ? refuse(refused) : ok({ units: await unitsNamed(db, text.slice(0, 200).replaceAll('\0', ' ')) })
  }
