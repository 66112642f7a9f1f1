import type { KnownDocument, PublicDocument } from '../../contract/signing-view.ts'
import { standingOf, verificationCode } from '../../core/agreement/standing.ts'
import { problem } from '../../core/problem.ts'
import { ok, type Result, refuse } from '../../core/result.ts'
import type { Database } from '../../db/database.ts'
import { codeOfPdf, copyOfCode, successorOf } from '../../db/read/public-documents.ts'
import { asReader, beyondScope } from '../../db/scope.ts'
import { type StoredSignature, signaturesOfCopy } from '../../db/signatures.ts'
import type { Deps } from '../deps.ts'
import { signatureRow } from './signature-row.ts'

/** Whoever holds a document may ask what is known of it; nobody's roles are needed, and nothing else is shown. */
const ANYBODY = { grants: [] }

type Found = { readonly document: PublicDocument; readonly stored: readonly StoredSignature[] }

const documentOf = async (tx: Database, code: string): Promise<Found | null> => {
  const copy = await copyOfCode(tx, code)
  if (copy === null) return null
  const { id, state, parties, ...shown } = copy
  const stored = await signaturesOfCopy(tx, id)
  const standing = standingOf({ state, parties, signatures: stored.length })
  const signatures = stored.map((one) => {
    const { signer: _, reference: __, ...row } = signatureRow(one)
    return row
  })
  const successor = standing === 'superseded' ? await successorOf(tx, id) : null
  return { document: { ...shown, standing, successor, signatures }, stored }
}

const forAnybody = <T>(db: Database, work: (tx: Database) => Promise<T>): Promise<T> =>
  asReader(db, ANYBODY, (tx) => beyondScope(tx, work))

/** What anybody is told by the code that is printed on an agreement. */
export const publicDocument =
  ({ db }: Pick<Deps, 'db'>) =>
  async (typed: string): Promise<Result<PublicDocument>> => {
    const code = verificationCode(typed)
    const found = code === null ? null : await forAnybody(db, (tx) => documentOf(tx, code))
    return found ? ok(found.document) : refuse(problem('not-found', 'code'))
  }

/**
 * What is known here of a file by its hash; where a code was given with it, how it stands to what was signed under that code.
 * Null where nothing is known.
 */
export const knownDocument = (db: Database, hash: string, typed: string | null): Promise<KnownDocument | null> =>
  forAnybody(db, async (tx) => {
    const code = (await codeOfPdf(tx, hash)) ?? verificationCode(typed ?? '')
    const found = code === null ? null : await documentOf(tx, code)
    if (found === null || found.stored.length === 0) return null
    const { document, stored } = found
    if (stored.at(-1)?.pdf_after === hash) return { document, match: 'same' }
    return { document, match: stored.some((one) => one.pdf_after === hash) ? 'earlier' : 'different' }
  })
