import { createHash } from 'node:crypto'
import type { BookWish } from '../../contract/book-view.ts'
import type { Reader } from '../../contract/view.ts'
import type { Book } from '../../core/agreement/book.ts'
import { agreementForm } from '../../core/agreement/form/agreement-form.ts'
import { formatPrintedDate } from '../../core/calendar/printed-date.ts'
import { dayInJakarta } from '../../core/calendar/term.ts'
import { problem } from '../../core/problem.ts'
import type { AgencyProfile } from '../../core/profile/agency-profile.ts'
import { ok, type Result, refuse } from '../../core/result.ts'
import { recordDeeds } from '../../db/audit.ts'
import type { Database } from '../../db/database.ts'
import { asReader } from '../../db/scope.ts'
import type { Deps } from '../deps.ts'
import { fileNameOf, interchangeOf } from '../printed-form.ts'
import { MIME_OF, type TakeAway } from '../take-away.ts'
import { type FilledEntry, filledEntries } from './book-content.ts'
import { boundParts } from './bound-parts.ts'
import { loadBook } from './load-book.ts'

/** More than any office has; a book of so many takes the typesetter a quarter of a minute. */
const MOST_AGREEMENTS = 400

type Chosen = {
  readonly office: string
  readonly unitId: string
  readonly year: number
  readonly filled: readonly FilledEntry[]
  readonly left: NonNullable<Book['compiled']>['left']
}

/** What goes into the book, read at once, and what is left out of it. */
const chosenFor = async (
  tx: Database,
  reader: Reader,
  wish: BookWish,
  profile: AgencyProfile,
): Promise<Result<Chosen>> => {
  const { found } = await loadBook(tx, reader, wish, profile)
  if (found === null) return refuse(problem('not-found', 'book'))
  const { office, unitId, year, entries } = found
  const wished = entries.filter(({ standing }) => standing !== 'missing' && (wish.drafts || standing !== 'unfinished'))
  if (wished.length > MOST_AGREEMENTS)
    return refuse(problem('book/too-many', '', { agreements: wished.length, limit: MOST_AGREEMENTS }))
  // What nobody promises in cannot be printed, and one such agreement is no reason to have no book.
  const filled = (await filledEntries(tx, wished)).filter(({ agreement }) => agreementForm(agreement, profile).ok)
  if (filled.length === 0) return refuse(problem('book/empty', '', { office: office.name, year }))
  const bound = new Set(filled.map(({ entry }) => entry))
  const left = entries
    .filter((entry) => !bound.has(entry))
    .map(
      ({ unit, standing }) =>
        ({ unit: unit.name, standing: standing === 'missing' ? standing : 'unfinished' }) as const,
    )
  return ok({ office: office.name, unitId, year, filled, left })
}

/** An office's agreements of a year, as far as the reader may read them, bound into one PDF; the trail keeps who made which. */
export const makeBook =
  (deps: Deps) =>
  async (reader: Reader, wish: BookWish): Promise<Result<TakeAway>> => {
    const chosen = await asReader(deps.db, reader, (tx) => chosenFor(tx, reader, wish, deps.profile))
    if (!chosen.ok) return chosen
    const { office, unitId, year, filled, left } = chosen.value
    const bound = await boundParts(deps, filled, wish.attached)
    if (!bound.ok) return bound
    const at = deps.clock.now()
    const { parts } = bound.value
    const data = interchangeOf(parts.map((part) => part.agreement))
    const attachment = { name: 'ikrar.json', mimeType: 'application/json', bytes: data }
    const compiled = { on: formatPrintedDate(dayInJakarta(at)), left }
    const pdf = await deps.writer.bookPdf({ ...bound.value, compiled }, { attachment })
    if (!pdf.ok) return pdf
    const originals = wish.attached ? parts.flatMap((part) => part.originals).length : 0
    const sha256 = createHash('sha256').update(pdf.value).digest('hex')
    const detail = { office, year, agreements: parts.length, originals, sha256 }
    const of = { subject: 'unit', subjectId: unitId, unitId } as const
    await asReader(deps.db, reader, (tx) => recordDeeds(tx, [{ at, actor: reader, verb: 'make-book', ...of, detail }]))
    return ok({ name: fileNameOf(`Buku PK ${year} ${office}`, 'pdf'), mimeType: MIME_OF.pdf, bytes: pdf.value })
  }
