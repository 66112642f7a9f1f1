import type { TrailEntry, TrailFilter } from '../contract/audit.ts'
import type { Reader } from '../contract/view.ts'
import { refusalFor, unitsWith } from '../core/access/may.ts'
import { ok, type Result, refuse } from '../core/result.ts'
import { trailEntries } from '../db/read/audit-trail.ts'
import type { Deps } from './deps.ts'
import { trailFault } from './search-trail.ts'

export type TrailFormat = 'csv' | 'jsonl'

const AT_ONCE = 1_000

const COLUMNS = [
  'number',
  'at',
  'who',
  'verb',
  'subject',
  'subjectId',
  'refusal',
  'detail',
  'before',
  'after',
  'address',
  'request',
  'actorId',
  'unitId',
  'hash',
] as const

/** A cell by RFC 4180. What a spreadsheet would take for a formula is marked as text. */
const cell = (value: unknown): string => {
  const text = value === null ? '' : typeof value === 'object' ? JSON.stringify(value) : String(value)
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

const lineOf = (entry: TrailEntry, format: TrailFormat): string =>
  format === 'csv' ? `${COLUMNS.map((column) => cell(entry[column])).join()}\r\n` : `${JSON.stringify(entry)}\n`

/** The trail of these units, null for all, oldest first: in parts, in constant memory. */
export async function* trailParts(
  db: Deps['db'],
  units: readonly string[] | null,
  filter: TrailFilter,
  format: TrailFormat,
): AsyncGenerator<string> {
  if (format === 'csv') yield `\ufeff${COLUMNS.join()}\r\n`
  let from: number | null = 0
  while (from !== null) {
    const found = await trailEntries(db, units, filter, { order: 'oldest', from, limit: AT_ONCE })
    if (found.length > 0) yield found.map((entry) => lineOf(entry, format)).join('')
    from = found.length < AT_ONCE ? null : (found.at(-1)?.number ?? null)
  }
}

/** The trail in the reader's scope of `audit`, as CSV (UTF-8 with its mark, for spreadsheets) or JSON lines. */
export const exportTrail =
  ({ db }: Pick<Deps, 'db'>) =>
  async (reader: Reader, filter: TrailFilter, format: TrailFormat): Promise<Result<AsyncIterable<string>>> => {
    const refused = refusalFor(reader.may, 'audit') ?? trailFault(filter)
    return refused ? refuse(refused) : ok(trailParts(db, unitsWith(reader, 'audit'), filter, format))
  }
