import type { KnownDocument, PublicDocument } from '../../contract/signing-view.ts'
import { standingOf, verificationCode } from '../../core/agreement/standing.ts'
import { problem } from '../../core/problem.ts'
import { ok, type Result, refuse } from '../../core/result.ts'
import type { Trust } from '../../core/signature/verification.ts'
import type { Database } from '../../db/database.ts'
import { judgedOfCopy } from '../../db/paper-judgements.ts'
import { codeOfPdf, copyOfCode, successorOf } from '../../db/read/public-documents.ts'
import { asReader, beyondScope } from '../../db/scope.ts'
import { type StoredSignature, signaturesOfCopy } from '../../db/signatures.ts'
import type { Deps } from '../deps.ts'
import { keptPdf } from '../printed-form.ts'
import { signatureRow } from './signature-row.ts'

/** Whoever holds a document may ask what is known of it; nobody's roles are needed, and nothing else is shown. */
const ANYBODY = { grants: [] }

type Found = { readonly document: PublicDocument; readonly stored: readonly StoredSignature[] }

const NONE_JUDGED = { count: 0, by: [] }

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
  const judged = stored.some((one) => one.how === 'paper') ? await judgedOfCopy(tx, id) : NONE_JUDGED
  return { document: { ...shown, standing, successor, trust: null, signatures, judged }, stored }
}

const forAnybody = <T>(db: Database, work: (tx: Database) => Promise<T>): Promise<T> =>
  asReader(db, ANYBODY, (tx) => beyondScope(tx, work))

/** Answers that are remembered: what is kept under a hash never changes, nor do the anchors while the service runs. */
const MOST = 500

/** How far the certificates in a kept PDF lead to an issuer that is trusted here. */
const createTrustOf = ({ files, verifier }: Pick<Deps, 'files' | 'verifier'>) => {
  const known = new Map<string, Promise<Trust>>()
  const judged = async (hash: string): Promise<Trust> => {
    const { judgement, reason } = await verifier.verify(await keptPdf(files, hash))
    return judgement === 'genuine' ? 'trusted' : reason === 'outside-validity' ? reason : 'unknown-issuer'
  }
  return (hash: string): Promise<Trust> => {
    const found = known.get(hash) ?? judged(hash)
    known.set(hash, found)
    found.catch(() => known.delete(hash))
    const [oldest] = known.keys()
    if (known.size > MOST && oldest !== undefined) known.delete(oldest)
    return found
  }
}

/** What anybody is told by the code that is printed on an agreement: what is on record, and how far its issuers are trusted. */
export const publicDocument = (deps: Pick<Deps, 'db' | 'files' | 'verifier'>) => {
  const trustOf = createTrustOf(deps)
  return async (typed: string): Promise<Result<PublicDocument>> => {
    const code = verificationCode(typed)
    const found = code === null ? null : await forAnybody(deps.db, (tx) => documentOf(tx, code))
    if (!found) return refuse(problem('not-found', 'code'))
    const last = found.stored.at(-1)
    const trust = last && last.how !== 'paper' ? await trustOf(last.pdf_after) : null
    return ok({ ...found.document, trust })
  }
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
