import { agreementFromInterchange } from '../../contract/agreement-mapping.ts'
import type { Reader } from '../../contract/view.ts'
import { refusalAt } from '../../core/access/may.ts'
import { problem } from '../../core/problem.ts'
import { ok, type Result, refuse } from '../../core/result.ts'
import { asReader } from '../../db/scope.ts'
import { workingCopy } from '../../db/working-copies.ts'
import type { TakeAway } from '../app.ts'
import type { Deps } from '../deps.ts'
import { isId } from '../identifier.ts'
import { logoOf } from '../logo-of.ts'
import { dayOfSigning } from './parties-on.ts'

/** A working copy as it would print, marked as a draft on every page. */
export const copyPdf =
  ({ clock, db, files, writer }: Pick<Deps, 'clock' | 'db' | 'files' | 'writer'>) =>
  async (reader: Reader, id: string): Promise<Result<TakeAway>> => {
    const copy = isId(id) ? await asReader(db, reader, (tx) => workingCopy(tx, id)) : null
    const refused = refusalAt(reader, 'read', copy?.place ?? [], 'copy')
    if (refused || !copy) return refuse(refused ?? problem('not-found', 'copy'))
    const agreement = agreementFromInterchange(copy.agreement)
    const logo = await logoOf({ db, files }, copy.place[0] ?? '', agreement, dayOfSigning(copy.year, clock.now()))
    const bytes = await writer.pdf(agreement, { draft: true, ...(logo && { logo }) })
    if (!bytes.ok) return bytes
    const name = `Rancangan PK ${copy.year} ${copy.unit}`.replace(/[^\p{L}\p{N} ().,-]+/gu, ' ').slice(0, 120)
    return ok({ name: `${name}.pdf`, mimeType: 'application/pdf', bytes: bytes.value })
  }
