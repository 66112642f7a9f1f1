import { createHash } from 'node:crypto'
import type { Reader } from '../../contract/view.ts'
import { unitsWith } from '../../core/access/may.ts'
import { dayInJakarta } from '../../core/calendar/term.ts'
import { parseNip } from '../../core/organisation/nip.ts'
import { planRoster, type RosterPlan } from '../../core/organisation/roster/plan-roster.ts'
import type { ReadRow } from '../../core/organisation/roster/read-sheets.ts'
import type { AgencyProfile } from '../../core/profile/agency-profile.ts'
import type { Database } from '../../db/database.ts'
import { type StoredRoster, storedRoster } from '../../db/read/roster.ts'

/** A workbook held against what there is: what it would do, and `base`, which is another one as soon as anything there changed. */
export type Preview = StoredRoster & { readonly plan: RosterPlan; readonly base: string }

/** NIPs that the rows speak of: their officials may be of any office. */
const nipsIn = (rows: readonly ReadRow[]): readonly string[] => [
  ...new Set(
    rows.flatMap(({ cells }) => [cells.nip, cells.official].flatMap((cell) => parseNip(String(cell ?? '')) ?? [])),
  ),
]

export const previewOf = async (
  tx: Database,
  reader: Reader,
  rows: readonly ReadRow[],
  now: Date,
  profile: AgencyProfile,
): Promise<Preview> => {
  const scope = { read: unitsWith(reader, 'read'), change: unitsWith(reader, 'administer') }
  const stored = await storedRoster(tx, scope, nipsIn(rows))
  const base = createHash('sha256').update(JSON.stringify(stored.roster)).digest('hex')
  return { ...stored, plan: planRoster(stored.roster, rows, dayInJakarta(now), profile), base }
}
