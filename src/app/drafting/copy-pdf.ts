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

/** A working copy as it would print, marked as a draft on every page. */
export const copyPdf =
  ({ db, writer }: Pick<Deps, 'db' | 'writer'>) =>
  async (reader: Reader, id: string): Promise<Result<TakeAway>> => {
    const copy = isId(id) ? await asReader(db, reader, (tx) => workingCopy(tx, id)) : null
    const refused = refusalAt(reader, 'read', copy?.place ?? [], 'copy')
    if (refused || !copy) return refuse(refused ?? problem('not-found', 'copy'))
    const bytes = await writer.pdf(agreementFromInterchange(copy.agreement), { draft: true })
    if (!bytes.ok) return bytes
    const name = `Rancangan PK ${copy.year} ${copy.unit}`.replace(/[^\p{L}\p{N} ().,-]+/gu, ' ').slice(0, 120)
    return ok({ name: `${name}.pdf`, mimeType: 'application/pdf', bytes: bytes.value })
  }
