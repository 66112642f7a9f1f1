import type { Reader } from '../../contract/view.ts'
import { refusalAt } from '../../core/access/may.ts'
import type { PaperPlaces } from '../../core/agreement/paper-difference.ts'
import { problem } from '../../core/problem.ts'
import { ok, type Result, refuse } from '../../core/result.ts'
import { printOf, scanOf } from '../../db/paper.ts'
import { asReader } from '../../db/scope.ts'
import { workingCopy } from '../../db/working-copies.ts'
import type { Deps } from '../deps.ts'
import { isId } from '../identifier.ts'
import { keptPdf } from '../printed-form.ts'
import type { TakeAway } from '../take-away.ts'

export type DifferenceOf = {
  readonly scan: string
  /** Which of the scan's differences, from 0. */
  readonly difference: number
  readonly side: keyof PaperPlaces
}

/** The place of a difference cut out of the scan, or of the print that it was compared with. */
export const differencePicture =
  ({ db, files, reader: documents }: Pick<Deps, 'db' | 'files' | 'reader'>) =>
  async (
    reader: Reader,
    copyId: string,
    { scan: scanId, difference, side }: DifferenceOf,
  ): Promise<Result<TakeAway>> => {
    const missing = refuse(problem('not-found', 'difference'))
    const found = await asReader(db, reader, async (tx) => {
      const copy = isId(copyId) ? await workingCopy(tx, copyId) : null
      const refused = refusalAt(reader, 'read', copy?.place ?? [], 'copy')
      if (refused || !copy) return refuse(refused ?? problem('not-found', 'copy'))
      const print = await printOf(tx, copyId)
      const scan = print && (await scanOf(tx, print.id))
      const place = scan?.id === scanId ? scan.differences?.[difference]?.places?.[side] : null
      return print && scan && place ? ok({ hash: side === 'print' ? print.pdf : scan.hash, place }) : missing
    })
    if (!found.ok) return found
    const { hash, place } = found.value
    const png = await documents.cutOut({ name: side, bytes: await keptPdf(files, hash) }, place.page, place.box)
    return png === null ? missing : ok({ name: `${side}-${difference + 1}.png`, mimeType: 'image/png', bytes: png })
  }
