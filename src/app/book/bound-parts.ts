import { createHash } from 'node:crypto'
import type { BookPart, Original } from '../../core/agreement/book.ts'
import { problem } from '../../core/problem.ts'
import { ok, type Result, refuse } from '../../core/result.ts'
import type { Deps } from '../deps.ts'
import { dayOfSigning } from '../drafting/parties-on.ts'
import { logoOf } from '../logo-of.ts'
import { fileName, keptPdf, verificationAddress } from '../printed-form.ts'
import type { FilledEntry } from './book-content.ts'
import { kindOf, markOf, originalHashes } from './originals.ts'

type Needs = Pick<Deps, 'db' | 'files' | 'clock' | 'publicAddress'>

/** What one book may carry: with it the typesetter takes some 600 MB. */
const MOST_ORIGINAL_BYTES = 64 * 1024 * 1024

const MEGABYTE = 1024 * 1024

/** The emblems of a book, each once, however many agreements are printed with it. */
const createLogos = () => {
  const logos: Uint8Array[] = []
  const hashes: string[] = []
  return {
    logos,
    placeOf: (logo: Uint8Array | null): number | null => {
      if (logo === null) return null
      const hash = createHash('sha256').update(logo).digest('hex')
      const known = hashes.indexOf(hash)
      if (known >= 0) return known
      hashes.push(hash)
      return logos.push(logo) - 1
    },
  }
}

/** The emblem of an entry, as what was signed, or would be, is printed with. */
const logoOfEntry = (deps: Needs, { entry, agreement }: FilledEntry): Promise<Uint8Array | null> => {
  const { unit, version, copy } = entry
  const begun = copy?.created_at ?? version?.begun_at ?? null
  const undated = begun === null || agreement.year === null ? undefined : dayOfSigning(agreement.year, begun)
  return logoOf(deps, unit.id, agreement, undated)
}

/** What is bound, with its emblems and originals; refused where these are too large to be carried. */
export const boundParts = async (
  deps: Needs,
  filled: readonly FilledEntry[],
  isAttached: boolean,
): Promise<Result<{ readonly parts: readonly BookPart[]; readonly logos: readonly Uint8Array[] }>> => {
  const { logos, placeOf } = createLogos()
  const parts: BookPart[] = []
  let [bytesSoFar, number] = [0, 0]
  for (const one of filled) {
    const { standing, version } = one.entry
    const originals: Original[] = []
    const code = version?.code ?? null
    for (const sha256 of standing === 'signed' && code !== null ? originalHashes(one.signatures) : []) {
      const bytes = await keptPdf(deps.files, sha256)
      bytesSoFar += isAttached ? bytes.length : 0
      if (bytesSoFar > MOST_ORIGINAL_BYTES)
        return refuse(problem('book/too-large', 'originals', { limit: MOST_ORIGINAL_BYTES / MEGABYTE }))
      number += 1
      const { mimeType, extension } = kindOf(bytes)
      originals.push({
        name: `${String(number).padStart(2, '0')} ${fileName(one.agreement, extension)}`,
        mimeType,
        sha256,
        code: code ?? '',
        address: verificationAddress(deps.publicAddress, code ?? ''),
        bytes: isAttached ? bytes : null,
      })
    }
    parts.push({
      agreement: one.agreement,
      standing: standing === 'missing' ? 'unfinished' : standing,
      logo: placeOf(await logoOfEntry(deps, one)),
      signatures: one.signatures.map(markOf),
      originals,
    })
  }
  return ok({ parts, logos })
}
