import type { LibraryList, LibraryView, SimilarRow } from '../../contract/plan-view.ts'
import type { Reader } from '../../contract/view.ts'
import { refusalFor } from '../../core/access/may.ts'
import { similarIndicators, worded } from '../../core/indicator/similar-indicators.ts'
import type { AgencyProfile } from '../../core/profile/agency-profile.ts'
import { ok, type Result, refuse } from '../../core/result.ts'
import { levelled } from '../../core/text-match.ts'
import type { Database } from '../../db/database.ts'
import { libraryRows, type StoredIndicator, storedIndicator } from '../../db/library.ts'
import { whereUsed } from '../../db/read/where-used.ts'
import { asReader } from '../../db/scope.ts'
import type { Deps } from '../deps.ts'
import { isId } from '../identifier.ts'
import { editionOf, toRead } from '../plan/edition.ts'

const PAGE_SIZE = 50

const viewOf = async (
  tx: Database,
  { names }: AgencyProfile,
  reader: Reader,
  stored: StoredIndicator,
): Promise<LibraryView> => ({
  ...editionOf(reader, stored, 'plan'),
  ...stored.indicator,
  used: await whereUsed(tx, stored.indicator.text, names),
})

/** An entry that is known to be there. */
export const shownIndicator = async (
  tx: Database,
  profile: AgencyProfile,
  reader: Reader,
  id: string,
): Promise<LibraryView> => {
  const stored = await storedIndicator(tx, id)
  if (!stored) throw new Error('an indicator that was just written is not there')
  return viewOf(tx, profile, reader, stored)
}

/** One entry of the library with the kept agreements and plans that carry it. */
export const indicatorView =
  ({ db, profile }: Pick<Deps, 'db' | 'profile'>) =>
  (reader: Reader, id: string): Promise<Result<LibraryView>> =>
    asReader(db, reader, async (tx) => {
      const stored = toRead(reader, isId(id) ? await storedIndicator(tx, id) : null, 'indicator')
      return stored.ok ? ok(await viewOf(tx, profile, reader, stored.value)) : stored
    })

/** The library, or what of it holds all the words. */
export const listIndicators =
  ({ db }: Pick<Deps, 'db'>) =>
  async (reader: Reader, filter: { readonly text?: string; readonly page?: number }): Promise<Result<LibraryList>> => {
    const refused = refusalFor(reader.may, 'read')
    if (refused) return refuse(refused)
    const all = await asReader(db, reader, libraryRows)
    const words = levelled(filter.text ?? '')
      .split(' ')
      .filter((word) => word !== '')
    const found = all.filter((row) => words.every((word) => levelled(row.text).includes(word)))
    const page = Math.max(1, Math.trunc(filter.page ?? 1))
    const rows = found.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE)
    return ok({ rows, total: found.length, page, pageSize: PAGE_SIZE, mayChange: reader.may.plan })
  }

/** The entries that a wording is most like, best first, so that nobody writes one indicator four ways. */
export const similarInLibrary =
  ({ db, profile }: Pick<Deps, 'db' | 'profile'>) =>
  async (reader: Reader, text: string): Promise<Result<{ readonly similar: readonly SimilarRow[] }>> => {
    const refused = refusalFor(reader.may, 'read')
    if (refused) return refuse(refused)
    const all = await asReader(db, reader, libraryRows)
    const found = similarIndicators(
      worded(null, text, profile.names),
      all.map((row) => worded(row, row.text, profile.names)),
    )
    return ok({ similar: found.map(({ of, score, same }) => ({ ...of, score, same })) })
  }
