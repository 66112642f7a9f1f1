import type { DismissedOffer, OfficialChangesView, TouchedAgreement } from '../../contract/amendment-view.ts'
import type { Reader } from '../../contract/view.ts'
import { refusalFor, unitsWith } from '../../core/access/may.ts'
import { isPutAside, officialChanges } from '../../core/agreement/official-change.ts'
import { dayInJakarta } from '../../core/calendar/term.ts'
import { ok, type Result, refuse } from '../../core/result.ts'
import type { Database } from '../../db/database.ts'
import { dismissalsOf } from '../../db/dismissed-amendments.ts'
import { officeUnits } from '../../db/read/office-units.ts'
import { perhapsTouched } from '../../db/read/touched-agreements.ts'
import { asReader } from '../../db/scope.ts'
import { tenuresOfUnits } from '../../db/tenures.ts'
import type { Deps } from '../deps.ts'

/**
 * The agreements in force whose parties hold their posts no longer, of the units that the reader draws up for, in a transaction that
 * is open. Only what was put aside is stored; all else follows from who holds the posts today.
 */
export const touchedIn = async (tx: Database, reader: Reader, now: Date): Promise<OfficialChangesView> => {
  const day = dayInJakarta(now)
  const perhaps = await perhapsTouched(tx, unitsWith(reader, 'draft'), Number(day.slice(0, 4)), day)
  const offices = [...new Set(perhaps.map((one) => one.satkerId))]
  const units = (await Promise.all(offices.map((satkerId) => officeUnits(tx, satkerId)))).flat()
  const above = new Map(units.map((unit) => [unit.id, unit.above]))
  const tenures = await tenuresOfUnits(tx, [...above.keys()])
  const touched = perhaps.flatMap(({ satkerId: _, firstParty, secondParty, signedOn, ...shown }) => {
    const own = above.get(shown.unitId)
    if (own === undefined) return []
    const near = new Set([shown.unitId, ...own])
    const posts = { unitId: shown.unitId, above: own, tenures: tenures.filter((t) => near.has(t.unitId)), signedOn }
    const changes = officialChanges({ firstParty, secondParty }, posts, day)
    return changes.length === 0 ? [] : [{ ...shown, changes }]
  })
  const ids = touched.map((item) => item.agreementId)
  const aside = new Map((await dismissalsOf(tx, ids)).map((d) => [d.agreementId, d]))
  const items: TouchedAgreement[] = []
  const dismissed: DismissedOffer[] = []
  for (const item of touched) {
    const said = aside.get(item.agreementId)
    if (!said || !isPutAside(item.changes, said.changes)) items.push(item)
    else {
      const { by, when, reason } = said
      dismissed.push({ ...item, dismissed: { by, when: when.toISOString(), reason } })
    }
  }
  return { items, dismissed }
}

/** The same for a page or the API. */
export const touchedAgreements =
  ({ db, clock }: Pick<Deps, 'db' | 'clock'>) =>
  (reader: Reader): Promise<Result<OfficialChangesView>> =>
    asReader(db, reader, async (tx) => {
      const refused = refusalFor(reader.may, 'draft')
      return refused ? refuse(refused) : ok(await touchedIn(tx, reader, clock.now()))
    })
