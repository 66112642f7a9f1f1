import { agreementFromInterchange } from '../../contract/agreement-mapping.ts'
import type { Reader } from '../../contract/view.ts'
import { refusalAt } from '../../core/access/may.ts'
import { problem } from '../../core/problem.ts'
import { ok, type Result, refuse } from '../../core/result.ts'
import { printOf } from '../../db/paper.ts'
import { asReader } from '../../db/scope.ts'
import { signaturesOfCopy } from '../../db/signatures.ts'
import { workingCopy } from '../../db/working-copies.ts'
import type { Deps } from '../deps.ts'
import { isId } from '../identifier.ts'
import { logoOf } from '../logo-of.ts'
import { fileName, keptPdf, printingOf, verificationAddress } from '../printed-form.ts'
import { MIME_OF, type TakeAway } from '../take-away.ts'
import { dayOfSigning } from './parties-on.ts'

/** A copy as a PDF: as it was signed, as it is to be signed once it is checked, and before that as a draft that says so. */
export const copyPdf =
  (deps: Deps) =>
  async (reader: Reader, copyId: string): Promise<Result<TakeAway>> => {
    const found = await asReader(deps.db, reader, async (tx) => {
      const copy = isId(copyId) ? await workingCopy(tx, copyId) : null
      const refused = refusalAt(reader, 'read', copy?.place ?? [], 'copy')
      if (refused || !copy) return refuse(refused ?? problem('not-found', 'copy'))
      const signed = (await signaturesOfCopy(tx, copyId)).at(-1)?.pdf_after ?? null
      // What is out to be signed on paper is handed out as it is, never typeset anew.
      return ok({ copy, kept: signed ?? (await printOf(tx, copyId))?.pdf ?? null })
    })
    if (!found.ok) return found
    const { copy, kept } = found.value
    const agreement = agreementFromInterchange(copy.agreement)
    const draft = copy.state !== 'checked'
    const undated = dayOfSigning(copy.year, deps.clock.now())
    const logo = await logoOf(deps, copy.place[0] ?? '', agreement, undated)
    const address = verificationAddress(deps.publicAddress, copy.code)
    const printing = { ...printingOf(agreement, { address, logo, electronic: !draft }), draft }
    const bytes = kept === null ? await deps.writer.pdf(agreement, printing) : ok(await keptPdf(deps.files, kept))
    if (!bytes.ok) return bytes
    const name = `${kept === null && draft ? 'Rancangan ' : ''}${fileName(agreement, 'pdf')}`
    return ok({ name, mimeType: MIME_OF.pdf, bytes: bytes.value })
  }
