import type { Reader } from '../../contract/view.ts'
import { homeFor, may } from '../../core/access/may.ts'
import type { Right } from '../../core/access/role.ts'
import { problem } from '../../core/problem.ts'
import type { AgencyProfile } from '../../core/profile/agency-profile.ts'
import { ok, type Result, refuse } from '../../core/result.ts'
import type { Database } from '../../db/database.ts'
import { rootOfOffice, satkerNamed } from '../../db/organisation.ts'
import { placeOf } from '../../db/places.ts'
import { storedUnit } from '../../db/read/units.ts'

/**
 * The unit of the office that is named (or whose code is given), where the reader has the right; with no name, their own.
 * Plans and budgets are an office's, whatever part of it somebody works in.
 */
export const officeToPlanFor = async (
  tx: Database,
  { names }: AgencyProfile,
  reader: Reader,
  named: string,
  right: Right,
): Promise<Result<string>> => {
  const name = named.trim()
  const satker = name === '' ? await homeOffice(tx, reader, right) : await satkerNamed(tx, name, names)
  if (!reader.may[right]) return refuse(problem('access/forbidden', right))
  if (satker === null) return refuse(problem('input/invalid', 'office', { field: 'office', reason: 'reason/office' }))
  const root = await rootOfOffice(tx, satker)
  if (may(reader, right, await placeOf(tx, root))) return ok(root)
  return refuse(
    name === '' ? problem('access/forbidden', right) : problem('access/out-of-scope', 'office', { office: name }),
  )
}

const homeOffice = async (tx: Database, reader: Reader, right: Right): Promise<string | null> => {
  const home = homeFor(reader, right)
  return home === null ? null : ((await storedUnit(tx, home))?.satkerId ?? null)
}
