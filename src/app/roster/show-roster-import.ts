import type { RosterImportRow, RosterImportView, RowFilter } from '../../contract/roster-view.ts'
import type { Reader } from '../../contract/view.ts'
import { refusalFor } from '../../core/access/may.ts'
import { dayInJakarta } from '../../core/calendar/term.ts'
import type { PlannedRow } from '../../core/organisation/roster/plan.ts'
import { countRows, type RosterPlan } from '../../core/organisation/roster/plan-roster.ts'
import { problem } from '../../core/problem.ts'
import { ok, type Result, refuse } from '../../core/result.ts'
import { importOf, importsOf, type StoredImport } from '../../db/roster-imports.ts'
import { asReader } from '../../db/scope.ts'
import type { Deps } from '../deps.ts'
import { isId } from '../identifier.ts'
import { previewOf } from './preview.ts'

const PER_PAGE = 100

const rowOf = ({ id, fileName, createdAt, appliedAt, appliedFrom }: StoredImport): RosterImportRow => ({
  id,
  fileName,
  createdAt: createdAt.toISOString(),
  appliedAt: appliedAt?.toISOString() ?? null,
  appliedFrom,
})

/** Whether names or places of units change, or units are new: then it matters from which day. */
export const needsDay = ({ units }: RosterPlan): boolean =>
  units.some(({ before, after }) => before?.name !== after.name || before.parent !== after.parent)

const pageOf = (rows: readonly PlannedRow[], filter: RowFilter) => {
  const wanted = rows.filter(
    (row) =>
      (filter.outcome === undefined || row.outcome === filter.outcome) &&
      (filter.sheet === undefined || row.sheet === filter.sheet),
  )
  const pages = Math.max(1, Math.ceil(wanted.length / PER_PAGE))
  const page = Math.min(Math.max(1, filter.page), pages)
  return { rows: wanted.slice((page - 1) * PER_PAGE, page * PER_PAGE), total: wanted.length, page, pages }
}

/** A workbook that the reader brought in, held against what there is now. */
export const showRosterImport =
  ({ db, clock, profile }: Deps) =>
  (reader: Reader, id: string, filter: RowFilter): Promise<Result<RosterImportView>> =>
    asReader(db, reader, async (tx) => {
      const found = isId(id) ? await importOf(tx, reader.userId, id, false) : null
      if (!found) return refuse(problem('not-found', 'roster'))
      const now = clock.now()
      const about = { ...rowOf(found), filter, today: dayInJakarta(now) }
      if (found.counts) {
        return ok({ ...about, base: '', counts: found.counts, needsDay: false, ...pageOf([], filter) })
      }
      const { plan, base } = await previewOf(tx, reader, found.rows, now, profile)
      const counts = countRows(plan.rows)
      return ok({ ...about, base, counts, needsDay: needsDay(plan), ...pageOf(plan.rows, filter) })
    })

/** The workbooks that the reader brought in last. */
export const listRosterImports =
  ({ db }: Deps) =>
  async (reader: Reader): Promise<Result<readonly RosterImportRow[]>> => {
    const refused = refusalFor(reader.may, 'administer')
    if (refused) return refuse(refused)
    return ok((await asReader(db, reader, (tx) => importsOf(tx, reader.userId))).map(rowOf))
  }
