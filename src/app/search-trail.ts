import type { TrailFilter, TrailPage } from '../contract/audit.ts'
import type { Reader } from '../contract/view.ts'
import { refusalFor, unitsWith } from '../core/access/may.ts'
import { problem } from '../core/problem.ts'
import { ok, type Result, refuse } from '../core/result.ts'
import { trailEntries } from '../db/read/audit-trail.ts'
import { namesOfThings } from '../db/read/trail-names.ts'
import { asReader } from '../db/scope.ts'
import type { Deps } from './deps.ts'
import { isId } from './identifier.ts'

const PAGE_SIZE = 50

/** What no entry can have is said to be wrong, rather than looked for. */
export const trailFault = (filter: TrailFilter) => {
  const wrong = (field: string) => problem('input/invalid', field, { field, reason: 'reason/form' })
  for (const field of ['subjectId', 'actorId'] as const) {
    const id = filter[field]
    if (id !== undefined && !isId(id)) return wrong(field)
  }
  for (const field of ['from', 'until'] as const) {
    const moment = filter[field]
    if (moment !== undefined && !/^\d{4}-\d\d-\d\d/.test(moment)) return wrong(field)
    if (moment !== undefined && Number.isNaN(Date.parse(moment))) return wrong(field)
  }
  return (filter.text ?? '').length > 500 || (filter.text ?? '').includes('\u0000') ? wrong('text') : null
}

/** One page of the trail, newest first, below the entry `before`; only what belongs to the reader's scope of `audit`. */
export const searchTrail =
  ({ db }: Pick<Deps, 'db'>) =>
  async (reader: Reader, filter: TrailFilter, before: number | null = null): Promise<Result<TrailPage>> => {
    const refused = refusalFor(reader.may, 'audit') ?? trailFault(filter)
    if (refused) return refuse(refused)
    const page = { order: 'newest', from: before, limit: PAGE_SIZE + 1 } as const
    const found = await trailEntries(db, unitsWith(reader, 'audit'), filter, page)
    const entries = found.slice(0, PAGE_SIZE)
    const names = await asReader(db, reader, (tx) => namesOfThings(tx, entries))
    return ok({ entries, names, next: found.length > PAGE_SIZE ? (entries.at(-1)?.number ?? null) : null })
  }
