import type { SigningView } from '../../contract/signing-view.ts'
import type { Reader } from '../../contract/view.ts'
import { PARTIES, partyToSign, stateSignedBy } from '../../core/agreement/standing.ts'
import { ok, type Result } from '../../core/result.ts'
import type { Database } from '../../db/database.ts'
import { asReader } from '../../db/scope.ts'
import { signaturesOfCopy } from '../../db/signatures.ts'
import { codeOfCopy, workingCopy } from '../../db/working-copies.ts'
import type { Deps } from '../deps.ts'
import { showCopy } from '../drafting/show-copy.ts'
import { paperView } from '../paper/paper-view.ts'
import { verificationAddress } from '../printed-form.ts'
import { ownCertificates } from './certificates.ts'
import { signatureRow } from './signature-row.ts'

type Needs = Pick<Deps, 'clock' | 'profile' | 'signer' | 'publicAddress'>

/** A copy where it is signed, within a transaction that is open already. */
export const showSigning = async (
  { clock, profile, signer, publicAddress }: Needs,
  tx: Database,
  reader: Reader,
  copyId: string,
): Promise<Result<SigningView>> => {
  const copy = await showCopy(tx, { clock, profile }, reader, copyId)
  if (!copy.ok) return copy
  const { state, agreement, next } = copy.value
  const waitsFor = partyToSign(state, agreement.secondParty === null ? 1 : 2)
  const asked = PARTIES.flatMap((party) =>
    next.filter((step) => step.to === stateSignedBy(party)).map(({ unmet }) => ({ party, unmet })),
  )
  const code = await codeOfCopy(tx, copyId)
  const stored = await workingCopy(tx, copyId)
  if (!stored) throw new Error(`the copy ${copyId} is gone`)
  return ok({
    copy: copy.value,
    waitsFor,
    asked: asked[0] ?? null,
    signatures: (await signaturesOfCopy(tx, copyId)).map(signatureRow),
    certificates: await ownCertificates(tx, reader, clock.now()),
    ways: signer.kinds,
    paper: await paperView(tx, { clock, profile }, reader, stored),
    code,
    address: verificationAddress(publicAddress, code),
  })
}

export const signingView =
  (deps: Pick<Deps, 'db'> & Needs) =>
  (reader: Reader, copyId: string): Promise<Result<SigningView>> =>
    asReader(deps.db, reader, (tx) => showSigning(deps, tx, reader, copyId))
