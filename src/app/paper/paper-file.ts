import { agreementFromInterchange } from '../../contract/agreement-mapping.ts'
import type { Reader } from '../../contract/view.ts'
import { refusalAt } from '../../core/access/may.ts'
import { problem } from '../../core/problem.ts'
import { ok, type Result, refuse } from '../../core/result.ts'
import { printOf, scanOf } from '../../db/paper.ts'
import { asReader } from '../../db/scope.ts'
import { workingCopy } from '../../db/working-copies.ts'
import type { Deps } from '../deps.ts'
import { isId } from '../identifier.ts'
import { fileName, keptPdf } from '../printed-form.ts'
import type { TakeAway } from '../take-away.ts'

/** The print that is or was signed on paper, or the scan of it, to the byte as they are kept. */
export const paperFile =
  ({ db, files }: Pick<Deps, 'db' | 'files'>) =>
  async (reader: Reader, copyId: string, which: 'print' | 'scan'): Promise<Result<TakeAway>> => {
    const found = await asReader(db, reader, async (tx) => {
      const copy = isId(copyId) ? await workingCopy(tx, copyId) : null
      const refused = refusalAt(reader, 'read', copy?.place ?? [], 'copy')
      if (refused || !copy) return refuse(refused ?? problem('not-found', 'copy'))
      const print = await printOf(tx, copyId)
      const scan = print && which === 'scan' ? await scanOf(tx, print.id) : null
      const hash = which === 'print' ? print?.pdf : scan?.hash
      return hash === undefined ? refuse(problem('not-found', which)) : ok({ copy, hash })
    })
    if (!found.ok) return found
    const { copy, hash } = found.value
    const before = which === 'print' ? 'Cetakan' : 'Pindaian'
    const name = `${before} ${fileName(agreementFromInterchange(copy.agreement), 'pdf')}`
    return ok({ name, mimeType: 'application/pdf', bytes: await keptPdf(files, hash) })
  }
