import type { Reader } from '../contract/view.ts'
import { refusalAt } from '../core/access/may.ts'
import { problem } from '../core/problem.ts'
import { ok, type Result, refuse } from '../core/result.ts'
import { storedFile } from '../db/read/batch-files.ts'
import { asReader } from '../db/scope.ts'
import type { Deps } from './deps.ts'
import { isId } from './identifier.ts'
import type { TakeAway } from './take-away.ts'

const NARROWEST = 100
const WIDEST = 2_400

/** A picture of one page of a document that was read; not found where its format has no pages to show. */
export const pagePicture =
  ({ db, files, reader: documents }: Deps) =>
  async (reader: Reader, fileId: string, page: number, width: number): Promise<Result<TakeAway>> => {
    const missing = refuse(problem('not-found', 'page'))
    const file = isId(fileId) ? await asReader(db, reader, (tx) => storedFile(tx, fileId)) : null
    const refused = refusalAt(reader, 'keep', file?.place ?? [], 'page')
    if (refused) return refuse(refused)
    if (!file || !Number.isInteger(page) || page < 1 || page > file.pages) return missing
    const bytes = await files.get(file.hash)
    if (bytes === null) return missing
    const wide = Math.min(WIDEST, Math.max(NARROWEST, Math.round(width) || NARROWEST))
    const png = await documents.pagePicture({ name: file.name, bytes }, page, wide)
    return png === null ? missing : ok({ name: `${page}.png`, mimeType: 'image/png', bytes: png })
  }
