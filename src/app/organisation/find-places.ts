import type { UnitPlaces } from '../../contract/tree-view.ts'
import type { Reader } from '../../contract/view.ts'
import { dayInJakarta } from '../../core/calendar/term.ts'
import { nameWithin } from '../../core/organisation/name-within.ts'
import { faultOfMove } from '../../core/organisation/unit-move.ts'
import { ok, type Result } from '../../core/result.ts'
import { placesIn, unitsInside } from '../../db/read/unit-tree.ts'
import { standsBelowFrom } from '../../db/unit-states.ts'
import type { Deps } from '../deps.ts'
import { inTransactionAs } from '../in-transaction.ts'
import { unitToChange } from './show-unit.ts'

/** Units of its office that a unit may move to, by words of their names, each with the reason where it may not. */
export const findPlaces =
  ({ db, clock }: Deps) =>
  (reader: Reader, id: string, text: string): Promise<Result<UnitPlaces>> =>
    inTransactionAs(db, reader, async (tx) => {
      const found = await unitToChange(tx, reader, id)
      if (!found.ok) return found
      const { kind, closedOn, satkerId: office, path } = found.value
      // Sentences stand beside one another on a small screen: within the office its name says nothing.
      const name = nameWithin(
        found.value.name,
        path.map((above) => above.name),
      )
      const standsBelow = await standsBelowFrom(tx, id, dayInJakarta(clock.now()))
      const unit = { id, name, kind, isOpen: closedOn === null, office, standsBelow }
      const places = await placesIn(tx, office, text.slice(0, 200).replaceAll('\0', ' '))
      return ok({
        below: await unitsInside(tx, id),
        places: places.map((place) => ({
          id: place.id,
          name: place.name,
          above: place.above,
          problem: faultOfMove(unit, {
            ...place,
            office,
            name: nameWithin(place.name, [place.above ?? '', found.value.office]),
          }),
        })),
      })
    })
