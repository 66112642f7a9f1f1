import type { BookFilter, BookRow, BookView } from '../../contract/book-view.ts'
import type { Reader } from '../../contract/view.ts'
import { ok, type Result } from '../../core/result.ts'
import { asReader } from '../../db/scope.ts'
import type { Deps } from '../deps.ts'
import type { BookEntry } from './book-entries.ts'
import { loadBook } from './load-book.ts'

const rowOf = ({ unit, standing, version, copy }: BookEntry): BookRow => ({
  unitId: unit.id,
  unit: unit.name,
  level: unit.level,
  depth: unit.depth,
  standing,
  agreementId: version?.agreement_id ?? null,
  copyId: copy?.id ?? null,
  version: version?.version ?? null,
  state: copy?.state ?? version?.state ?? null,
})

/** What an office's book of a year would hold, and what is missing from it. */
export const showBook =
  ({ db, profile }: Pick<Deps, 'db' | 'profile'>) =>
  (reader: Reader, filter: BookFilter): Promise<Result<BookView>> =>
    asReader(db, reader, async (tx) => {
      const { offices, found } = await loadBook(tx, reader, filter, profile)
      return ok({
        office: found?.office.name ?? null,
        year: found?.year ?? null,
        rows: found?.entries.map(rowOf) ?? [],
        offices: offices.map(({ name, years }) => ({ name, years })),
      })
    })
