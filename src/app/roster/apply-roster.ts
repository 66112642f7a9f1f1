import type { RosterApproval, RosterImportView } from '../../contract/roster-view.ts'
import type { Reader } from '../../contract/view.ts'
import { dayInJakarta } from '../../core/calendar/term.ts'
import { faultOfDay } from '../../core/organisation/day-of-change.ts'
import { countRows, type RosterPlan } from '../../core/organisation/roster/plan-roster.ts'
import { type Problem, problem } from '../../core/problem.ts'
import { ok, type Result, refuse } from '../../core/result.ts'
import { recordDeeds } from '../../db/audit.ts'
import { lockPeople } from '../../db/roster-changes.ts'
import { importOf, markApplied } from '../../db/roster-imports.ts'
import { lockTree } from '../../db/unit-changes.ts'
import type { Deps } from '../deps.ts'
import { isId } from '../identifier.ts'
import { inTransactionAs } from '../in-transaction.ts'
import { previewOf } from './preview.ts'
import { needsDay, showRosterImport } from './show-roster-import.ts'
import { writeRoster } from './write-roster.ts'

/** Why a plan cannot be applied from that day; null where it can. New units must be there by today, names and places may wait. */
const obstacle = (plan: RosterPlan, from: string, today: string): Problem | null => {
  const refused = plan.rows.filter((row) => row.outcome === 'refused').length
  if (refused > 0) return problem('roster/refused-rows', '', { n: refused })
  if (plan.units.length + plan.officials.length + plan.tenures.length === 0) return problem('roster/nothing-changed')
  if (!needsDay(plan)) return null
  return faultOfDay('from', from, today, !plan.units.some(({ before }) => before === null))
}

/** Applies a workbook whole, or nothing of it: refused where a row is, or where anything changed since it was looked at. */
export const applyRoster =
  (deps: Deps) =>
  async (reader: Reader, id: string, { base, from }: RosterApproval): Promise<Result<RosterImportView>> => {
    const { db, clock, ids, profile } = deps
    const applied = await inTransactionAs(db, reader, async (tx) => {
      await lockTree(tx)
      await lockPeople(tx)
      const found = isId(id) ? await importOf(tx, reader.userId, id, true) : null
      if (!found) return refuse(problem('not-found', 'roster'))
      if (found.appliedAt !== null) return refuse(problem('roster/applied'))
      const at = clock.now()
      const today = dayInJakarta(at)
      const preview = await previewOf(tx, reader, found.rows, at, profile)
      if (preview.base !== base) return refuse(problem('roster/base-changed'))
      const fault = obstacle(preview.plan, from, today)
      if (fault) return refuse(fault)
      const day = needsDay(preview.plan) ? from : today
      const written = await writeRoster(tx, ids.next, preview, {
        at,
        actor: reader,
        from: day,
        today,
        names: profile.names,
      })
      if (!written.ok) return written
      const counts = countRows(preview.plan.rows)
      await markApplied(tx, id, { at, from: day, counts })
      const all = Object.values(counts)
      const detail = {
        file: found.fileName,
        new: all.reduce((n, c) => n + c.new, 0),
        changed: all.reduce((n, c) => n + c.changed, 0),
        from: day,
      }
      const deed = { at, actor: reader, verb: 'apply-roster', subject: 'roster', subjectId: id, detail } as const
      await recordDeeds(tx, [...written.value, { ...deed, unitId: found.unitId }])
      return ok(null)
    })
    return applied.ok ? showRosterImport(deps)(reader, id, { page: 1 }) : applied
  }
