import type { Agreement } from '../core/agreement/agreement.ts'
import { isDay } from '../core/calendar/term.ts'
import { letterheadOf } from '../db/read/letterheads.ts'
import type { Deps } from './deps.ts'

/**
 * The emblem to print an agreement with: its unit's on the day of the statement, or `undated`, else the first day of its
 * year; null where the agreement has no letterhead for it to stand in. Whoever asks for signature places hands in the same.
 */
export const logoOf = async (
  { db, files }: Pick<Deps, 'db' | 'files'>,
  unitId: string,
  a: Agreement,
  undated?: string,
): Promise<Uint8Array | null> => {
  const day = a.statementDate?.padEnd(10, '-01') ?? undated ?? (a.year === null ? '' : `${a.year}-01-01`)
  const found = a.letterhead !== null && isDay(day) ? await letterheadOf(db, unitId, day) : null
  return found?.letterhead.logo ? files.get(found.letterhead.logo.hash) : null
}
