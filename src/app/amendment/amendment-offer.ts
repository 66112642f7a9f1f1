import type { AmendmentOffer } from '../../contract/amendment-view.ts'
import type { Reader } from '../../contract/view.ts'
import { refusalAt } from '../../core/access/may.ts'
import { openVersion } from '../../core/agreement/version-standing.ts'
import { problem } from '../../core/problem.ts'
import { ok, type Result, refuse } from '../../core/result.ts'
import type { Database } from '../../db/database.ts'
import { agreementVersions } from '../../db/read/agreement-versions.ts'
import { currentAgreements, type KeptAgreement } from '../../db/read/kept-agreements.ts'
import { type StoredUnit, storedUnit } from '../../db/read/units.ts'
import { asReader } from '../../db/scope.ts'
import { copiesOfOffice } from '../../db/working-copies.ts'
import { loadAgreement } from '../agreement-view.ts'
import type { Deps } from '../deps.ts'
import { versionFacts } from './version-rows.ts'

/** An agreement that may be amended now: its current version, its unit and year. */
export type Amendable = {
  readonly kept: KeptAgreement
  readonly unit: StoredUnit
  readonly year: number
}

/** The agreement where this reader may begin an amendment of it; else the plain reason why not. */
export const amendable = async (tx: Database, reader: Reader, id: string): Promise<Result<Amendable>> => {
  const found = await loadAgreement(tx, reader, id)
  if (!found.ok) return found
  const refused = refusalAt(reader, 'draft', found.value.place, 'agreement')
  if (refused) return refuse(refused)
  const unit = await storedUnit(tx, found.value.place[0] ?? '')
  if (!unit) return refuse(problem('not-found', 'unit'))
  if (unit.closedOn !== null) return refuse(problem('unit/closed', 'unit', { unit: unit.name }))
  const [kept] = await currentAgreements(tx, [id])
  const year = kept?.agreement.year ?? null
  if (!kept || year === null) return refuse(problem('amendment/no-year', 'agreement'))
  const waiting = openVersion((await agreementVersions(tx, id)).map(versionFacts))
  if (waiting) {
    const code = waiting.isAmendment ? 'amendment/open' : 'amendment/not-signed'
    return refuse(problem(code, 'agreement', { version: waiting.version }))
  }
  const inWork = (await copiesOfOffice(tx, unit.satkerId, year)).find(
    (copy) => copy.unit_id === unit.id && copy.version_id === null,
  )
  if (inWork) return refuse(problem('copy/in-work', 'unit', { unit: inWork.unit, id: inWork.id }))
  return ok({ kept, unit, year })
}

/** What an amendment would begin from; refused where none may be begun. */
export const amendmentOffer =
  ({ db }: Pick<Deps, 'db'>) =>
  (reader: Reader, id: string): Promise<Result<AmendmentOffer>> =>
    asReader(db, reader, async (tx) => {
      const found = await amendable(tx, reader, id)
      if (!found.ok) return found
      const { kept, unit, year } = found.value
      const root = unit.path.find((above) => above.satkerId === unit.satkerId)
      return ok({
        agreementId: id,
        unit: unit.name,
        office: unit.office,
        officeUnitId: root?.id ?? unit.id,
        year,
        version: kept.version.version,
      })
    })
