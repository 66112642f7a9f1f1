import { agreementFromInterchange, agreementToInterchange } from '../../contract/agreement-mapping.ts'
import type { Reader } from '../../contract/view.ts'
import type { NewCopy } from '../../contract/working-copy.ts'
import type { WorkingCopyView } from '../../contract/working-copy-view.ts'
import { refusalAt } from '../../core/access/may.ts'
import {
  adoptFrom,
  carryOver,
  type DrawingUp,
  type DrawnUp,
  drawUpBlank,
  rowsOf,
} from '../../core/agreement/working-copy.ts'
import { problem } from '../../core/problem.ts'
import { ok, type Result, refuse } from '../../core/result.ts'
import { recordDeeds } from '../../db/audit.ts'
import type { Database } from '../../db/database.ts'
import { lockDraft } from '../../db/drafts.ts'
import { placeOf } from '../../db/places.ts'
import { currentAgreements } from '../../db/read/kept-agreements.ts'
import { lastAgreements, officeUnits } from '../../db/read/office-units.ts'
import { storedUnit } from '../../db/read/units.ts'
import { copiesOfOffice } from '../../db/working-copies.ts'
import type { Deps } from '../deps.ts'
import { isId } from '../identifier.ts'
import { inTransactionAs } from '../in-transaction.ts'
import { beginCopy } from './begin-copy.ts'
import { dayOfSigning, partiesOn } from './parties-on.ts'
import { showCopy } from './show-copy.ts'

type Asked = { readonly unitId: string; readonly satkerId: string; readonly superiorUnitId: string | null }

/** The rows that a copy begins with. */
const firstRows = async (
  tx: Database,
  reader: Reader,
  { unitId, satkerId, superiorUnitId }: Asked,
  { year, from }: NewCopy,
  facts: DrawingUp,
): Promise<Result<DrawnUp>> => {
  if (from.kind === 'blank') return ok(drawUpBlank(facts))
  if (from.kind === 'last-year') {
    const last = (await lastAgreements(tx, [unitId], year)).get(unitId)
    const [kept] = await currentAgreements(tx, last ? [last.id] : [])
    return kept ? ok(carryOver(kept.agreement, facts)) : refuse(problem('copy/no-last-year', 'from'))
  }
  if (from.kind === 'superior') {
    const above = (await copiesOfOffice(tx, satkerId, year)).find((c) => c.unit_id === superiorUnitId)
    return above
      ? ok(adoptFrom(agreementFromInterchange(above.agreement), facts))
      : refuse(problem('copy/no-superior', 'from'))
  }
  const draft = isId(from.draftId) ? await lockDraft(tx, from.draftId) : null
  const refused = refusalAt(reader, 'keep', draft?.place ?? [], 'draft')
  if (refused || !draft) return refuse(refused ?? problem('not-found', 'draft'))
  const { agreement } = carryOver(agreementFromInterchange(draft.agreement), facts)
  const read = { ...agreement, budget: agreementFromInterchange(draft.agreement).budget }
  return ok({ agreement: read, toConfirm: rowsOf(read) })
}

/** Begins the working copy of one unit for a year. */
export const startCopy =
  ({ db, clock, ids, profile }: Deps) =>
  (reader: Reader, unitId: string, given: NewCopy): Promise<Result<WorkingCopyView>> =>
    inTransactionAs(db, reader, async (tx) => {
      const unit = isId(unitId) ? await storedUnit(tx, unitId) : null
      const refused = refusalAt(reader, 'draft', unit ? await placeOf(tx, unitId) : [], 'unit')
      if (refused || !unit) return refuse(refused ?? problem('not-found', 'unit'))
      if (unit.closedOn !== null) return refuse(problem('unit/closed', 'unit', { unit: unit.name }))
      const at = clock.now()
      const units = await officeUnits(tx, unit.satkerId)
      const parties = await partiesOn(tx, profile, unit.office, units, given.year, dayOfSigning(given.year, at))
      const promising = parties.get(unitId)
      if (!promising) return refuse(problem('copy/no-level', 'unit', { unit: unit.name }))
      const asked = { unitId, satkerId: unit.satkerId, superiorUnitId: promising.superiorUnitId }
      const drawn = await firstRows(tx, reader, asked, given, promising.facts)
      if (!drawn.ok) return drawn
      const { agreement, toConfirm } = drawn.value
      const copy = { ...asked, year: given.year, agreement: agreementToInterchange(agreement), origin: given.from.kind }
      const begun = await beginCopy(tx, ids, { ...copy, amends: null, toConfirm }, { reader, at })
      if (!begun.ok) return begun
      await recordDeeds(tx, [begun.value.deed])
      return showCopy(tx, { profile, clock }, reader, begun.value.id)
    })
