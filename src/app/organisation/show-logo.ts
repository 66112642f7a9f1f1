import type { Reader } from '../../contract/view.ts'
import { refusalFor } from '../../core/access/may.ts'
import { dayInJakarta, isDay } from '../../core/calendar/term.ts'
import { problem } from '../../core/problem.ts'
import { ok, type Result, refuse } from '../../core/result.ts'
import { letterheadOf } from '../../db/read/letterheads.ts'
import type { Deps } from '../deps.ts'
import { isId } from '../identifier.ts'
import type { TakeAway } from '../take-away.ts'

/** The logo at the head of a unit's documents on a day, today where none is named. As public as the organisation itself. */
export const showLogo =
  ({ db, clock, files }: Deps) =>
  async (reader: Reader, unitId: string, on: string | null): Promise<Result<TakeAway>> => {
    const refused = refusalFor(reader.may, 'read')
    if (refused) return refuse(refused)
    const day = on ?? dayInJakarta(clock.now())
    if (!isDay(day)) return refuse(problem('input/invalid', 'on', { field: 'on', reason: 'reason/day' }))
    const logo = isId(unitId) ? ((await letterheadOf(db, unitId, day))?.letterhead.logo ?? null) : null
    const bytes = logo && (await files.get(logo.hash))
    if (!logo || !bytes) return refuse(problem('not-found', 'logo'))
    return ok({ name: `lambang.${logo.kind === 'png' ? 'png' : 'jpg'}`, mimeType: `image/${logo.kind}`, bytes })
  }
