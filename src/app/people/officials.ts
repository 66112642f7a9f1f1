import type { OfficialRow, OfficialView } from '../../contract/people-view.ts'
import type { Reader } from '../../contract/view.ts'
import { refusalAt, refusalFor, unitsWith } from '../../core/access/may.ts'
import { dayInJakarta } from '../../core/calendar/term.ts'
import { problem } from '../../core/problem.ts'
import { ok, type Result, refuse } from '../../core/result.ts'
import { rootOfOffice } from '../../db/organisation.ts'
import { placeOf } from '../../db/places.ts'
import { officialsNamed, storedOfficial, tenuresOfOfficial } from '../../db/tenures.ts'
import type { Deps } from '../deps.ts'
import { isId } from '../identifier.ts'
import { rowOf } from './post-view.ts'

const MOST = 100

/** Officials of the offices the reader may read, by name or NIP. */
export const findOfficials =
  ({ db, clock }: Deps) =>
  async (reader: Reader, text: string): Promise<Result<{ readonly officials: readonly OfficialRow[] }>> => {
    const refused = refusalFor(reader.may, 'read')
    if (refused) return refuse(refused)
    const found = await officialsNamed(
      db,
      unitsWith(reader, 'read'),
      text.slice(0, 200).replaceAll('\0', ' ').trim(),
      MOST,
      dayInJakarta(clock.now()),
    )
    return ok({ officials: found.map(({ satkerId: _, ...official }) => official) })
  }

/** One official with every post held; of offices out of the reader's scope there is none. */
export const showOfficial =
  ({ db, clock }: Deps) =>
  async (reader: Reader, id: string): Promise<Result<OfficialView>> => {
    const today = dayInJakarta(clock.now())
    const official = isId(id) ? await storedOfficial(db, id, today) : null
    if (!official) return refuse(problem('not-found', 'official'))
    const place = await placeOf(db, await rootOfOffice(db, official.satkerId))
    const refused = refusalAt(reader, 'read', place, 'official')
    if (refused) return refuse(refused)
    const tenures = (await tenuresOfOfficial(db, id)).map((t) => rowOf(t, today))
    const { satkerId: _, ...shown } = official
    return ok({ ...shown, tenures })
  }
