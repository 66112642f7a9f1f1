import type { Reader } from '../contract/view.ts'
import { homeFor, may } from '../core/access/may.ts'
import { problem } from '../core/problem.ts'
import type { AgencyProfile } from '../core/profile/agency-profile.ts'
import { ok, type Result, refuse } from '../core/result.ts'
import type { Database, NewId } from '../db/database.ts'
import { addOffice } from '../db/organisation.ts'
import { officeKey, officesNamed } from '../db/places.ts'

/**
 * The office that an agreement names, where the reader may keep agreements of it. One that nobody knows is added below the
 * reader's own: bodies beyond the national list come in this way. `access/out-of-scope` names an office of others.
 */
export const officeToKeepIn = async (
  tx: Database,
  newId: NewId,
  profile: AgencyProfile,
  reader: Reader,
  printed: string,
): Promise<Result<string>> => {
  const there = (await officesNamed(tx, [printed], profile.names)).get(officeKey(printed, profile.names))
  if (there) {
    const outside = problem('access/out-of-scope', 'satker', { office: there.name })
    return may(reader, 'keep', there.place) ? ok(there.id) : refuse(outside)
  }
  const home = homeFor(reader, 'keep')
  return home === null
    ? refuse(problem('access/forbidden', 'keep'))
    : ok(await addOffice(tx, newId, profile, printed, home))
}

/** Which of these printed names are offices that the reader may not keep agreements of: a name to the office's, or null. */
export const officesOutOfScope = async (
  tx: Database,
  { names }: AgencyProfile,
  reader: Reader,
  printed: readonly string[],
): Promise<(name: string) => string | null> => {
  const offices = await officesNamed(tx, printed, names)
  return (name) => {
    const office = offices.get(officeKey(name, names))
    return office && !may(reader, 'keep', office.place) ? office.name : null
  }
}
