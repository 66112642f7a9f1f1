import { agreementToInterchange } from '../../contract/agreement-mapping.ts'
import type { Reader } from '../../contract/view.ts'
import type { DraftingYear } from '../../contract/working-copy-view.ts'
import { refusalAt } from '../../core/access/may.ts'
import { carryOver, drawUpBlank, withPlannedTargets } from '../../core/agreement/working-copy.ts'
import { problem } from '../../core/problem.ts'
import { type Result, refuse } from '../../core/result.ts'
import { type Deed, recordDeeds } from '../../db/audit.ts'
import { placeOf } from '../../db/places.ts'
import { currentAgreements } from '../../db/read/kept-agreements.ts'
import { agreementsOfYear, lastAgreements, officeUnits } from '../../db/read/office-units.ts'
import { plannedFor } from '../../db/read/planned-for.ts'
import { storedUnit } from '../../db/read/units.ts'
import { copiesOfOffice, lockBeginning } from '../../db/working-copies.ts'
import type { Deps } from '../deps.ts'
import { isId } from '../identifier.ts'
import { inTransactionAs } from '../in-transaction.ts'
import { beginCopy } from './begin-copy.ts'
import { showYear } from './drafting-year.ts'
import { dayOfSigning, partiesOn } from './parties-on.ts'

/**
 * A new year for an office in one act: a working copy for each unit that has none and no agreement of that year, with the
 * office holders of the day, the rows of its latest agreement and the targets of the plan, all to be confirmed.
 */
export const openYear =
  ({ db, clock, ids, profile }: Deps) =>
  (reader: Reader, officeUnitId: string, year: number): Promise<Result<DraftingYear>> =>
    inTransactionAs(db, reader, async (tx) => {
      const office = isId(officeUnitId) ? await storedUnit(tx, officeUnitId) : null
      const refused = refusalAt(reader, 'draft', office ? await placeOf(tx, officeUnitId) : [], 'unit')
      if (refused || !office) return refuse(refused ?? problem('not-found', 'unit'))
      if (office.kind !== 'satker') return refuse(problem('copy/not-an-office', 'unit', { unit: office.name }))
      const at = clock.now()
      const { satkerId } = office
      await lockBeginning(tx, satkerId)
      const units = await officeUnits(tx, satkerId)
      const unitIds = units.map((unit) => unit.id)
      const there = new Set([
        ...(await copiesOfOffice(tx, satkerId, year)).map((c) => c.unit_id),
        ...(await agreementsOfYear(tx, unitIds, year)).keys(),
      ])
      const parties = await partiesOn(tx, profile, office.office, units, year, dayOfSigning(year, at))
      const last = await lastAgreements(tx, unitIds, year)
      const kept = await currentAgreements(
        tx,
        [...last.values()].map((a) => a.id),
      )
      const planned = await plannedFor(tx, { satkerId, year }, profile)
      const deeds: Deed[] = []
      for (const unit of units.filter((u) => !there.has(u.id))) {
        const promising = parties.get(unit.id)
        if (!promising) continue
        const before = kept.find((k) => k.id === last.get(unit.id)?.id)?.agreement
        const drawn = withPlannedTargets(
          before ? carryOver(before, promising.facts) : drawUpBlank(promising.facts),
          (planned?.keyIndicators ?? []).filter((key) => key.level === unit.level),
        )
        const begun = await beginCopy(
          tx,
          ids,
          {
            satkerId,
            unitId: unit.id,
            year,
            agreement: agreementToInterchange(drawn.agreement),
            origin: before ? 'last-year' : 'blank',
            amends: null,
            toConfirm: drawn.toConfirm,
          },
          { reader, at },
        )
        if (!begun.ok) return begun
        deeds.push(begun.value.deed)
      }
      await recordDeeds(tx, deeds)
      return showYear(tx, profile, reader, officeUnitId, year)
    })
