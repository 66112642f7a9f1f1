import type { TouchedAgreement } from '../../contract/amendment-view.ts'
import type { Reader } from '../../contract/view.ts'
import { refusalFor, unitsWith } from '../../core/access/may.ts'
import { officialChanges } from '../../core/agreement/official-change.ts'
import { dayInJakarta } from '../../core/calendar/term.ts'
import { ok, type Result, refuse } from '../../core/result.ts'
import { officeUnits } from '../../db/read/office-units.ts'
import { perhapsTouched } from '../../db/read/touched-agreements.ts'
import { asReader } from '../../db/scope.ts'
import { tenuresOfUnits } from '../../db/tenures.ts'
import type { Deps } from '../deps.ts'

/**
 * The agreements in force whose parties hold their posts no longer, of the units that the reader draws up for. Nothing of it is
 * stored: it follows from who holds the posts today.
 */
export const touchedAgreements =
  ({ db, clock }: Pick<Deps, 'db' | 'clock'>) =>
  (reader: Reader): Promise<Result<{ readonly items: readonly TouchedAgreement[] }>> =>
    asReader(db, reader, async (tx) => {
      const refused = refusalFor(reader.may, 'draft')
      if (refused) return refuse(refused)
      const day = dayInJakarta(clock.now())
      const perhaps = await perhapsTouched(tx, unitsWith(reader, 'draft'), Number(day.slice(0, 4)), day)
      const offices = [...new Set(perhaps.map((one) => one.satkerId))]
      const units = (await Promise.all(offices.map((satkerId) => officeUnits(tx, satkerId)))).flat()
      const above = new Map(units.map((unit) => [unit.id, unit.above]))
      const tenures = await tenuresOfUnits(tx, [...above.keys()])
      const items = perhaps.flatMap(({ satkerId: _, firstParty, secondParty, signedOn, ...shown }) => {
        const own = above.get(shown.unitId)
        if (own === undefined) return []
        const near = new Set([shown.unitId, ...own])
        const posts = { unitId: shown.unitId, above: own, tenures: tenures.filter((t) => near.has(t.unitId)), signedOn }
        const changes = officialChanges({ firstParty, secondParty }, posts, day)
        return changes.length === 0 ? [] : [{ ...shown, changes }]
      })
      return ok({ items })
    })
