import { problem } from '../../core/problem.ts'
import { ok, type Result, refuse } from '../../core/result.ts'
import type { Clock } from '../../ports/runtime.ts'
import type { SignatureVerifier, SignedPdf, SigningRequest } from '../../ports/signing.ts'
import { openPdf } from '../pdf/pdf-file.ts'
import { PdfFault } from '../pdf/pdf-value.ts'
import { compareRevisions } from '../verify/compare-revisions.ts'
import type { EsignClient } from './esign-client.ts'

export type ServiceSignerOptions = {
  readonly clock: Clock
  readonly client: EsignClient
  readonly verifier: SignatureVerifier
}

const broken = (reason: string) => refuse(problem('signing/service-broken', '', { reason }))

/** Signs through an outside service, and trusts neither its word nor its bytes: what comes back is compared and verified. */
export const signWithService = async (
  { clock, client, verifier }: ServiceSignerOptions,
  request: SigningRequest,
  nik: string,
  passphrase: string,
): Promise<Result<SignedPdf>> => {
  if (!/^\d{16}$/.test(nik)) return refuse(problem('input/invalid', 'nik', { field: 'nik', reason: 'reason/nik' }))
  const ready = await client.ready(nik)
  if (!ready.ok) return ready
  const before = await verifier.verify(request.pdf)
  const signedAt = clock.now()
  const signed = await client.signed(request, nik, passphrase)
  if (!signed.ok) return signed
  const { pdf, reference } = signed.value
  if (!isSameDocument(request.pdf, pdf)) return broken('reason/not-this-document')
  const { judgement, signatures } = await verifier.verify(pdf)
  const newest = signatures.at(-1)
  const added = signatures.length === before.signatures.length + 1
  if ((judgement !== 'genuine' && judgement !== 'untrusted') || !added || newest === undefined) {
    return broken('reason/not-verified')
  }
  return ok({ pdf, certificate: null, signedAt, timeStamped: newest.timeStampedAt !== null, reference })
}

/** True where nothing but signatures was added. That it begins with the same bytes would not tell: pages can change behind them. */
const isSameDocument = (sent: Uint8Array, received: Uint8Array): boolean => {
  try {
    const { pages, other } = compareRevisions(openPdf(sent), openPdf(received))
    return pages.length === 0 && !other
  } catch (error) {
    if (error instanceof PdfFault) return false
    throw error
  }
}
