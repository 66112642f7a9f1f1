import type { SignCopy } from '../../contract/signing.ts'
import type { SigningView } from '../../contract/signing-view.ts'
import type { Reader } from '../../contract/view.ts'
import type { Result } from '../../core/result.ts'
import { lockKeeping } from '../../db/agreements.ts'
import { asReader } from '../../db/scope.ts'
import type { Deps } from '../deps.ts'
import { inTransactionAs } from '../in-transaction.ts'
import { bindSignature } from './bind-signature.ts'
import { credentialOf } from './credential.ts'
import { guardPassphrase } from './guard-passphrase.ts'
import { namedOtherwise } from './named-otherwise.ts'
import { signingRequest } from './signing-request.ts'
import { turnOf } from './signing-turn.ts'
import { showSigning } from './signing-view.ts'

/**
 * Signs a checked copy for the first party, then for the second. Typesetting and signing take seconds and wait for others, so
 * they happen between two transactions; the second one asks everything anew, and binds the bytes by their hash.
 */
export const signCopy =
  (deps: Deps) =>
  async (reader: Reader, copyId: string, given: SignCopy): Promise<Result<SigningView>> => {
    const { db, files, signer, verifier, profile } = deps
    const turn = await asReader(db, reader, (tx) => turnOf(tx, profile, reader, copyId, given))
    if (!turn.ok) return turn
    const credential = await credentialOf(deps, reader, given.credential)
    if (!credential.ok) return credential
    const request = await signingRequest(deps, turn.value)
    if (!request.ok) return request
    const signed = await guardPassphrase(deps, reader, () => signer.sign(request.value, credential.value))
    if (!signed.ok) return signed
    const { certificate, signedAt, timeStamped, reference } = signed.value
    // A service does not say whose certificate it used; the file does.
    const bearer = certificate?.name ?? (await verifier.verify(signed.value.pdf)).signatures.at(-1)?.signer ?? null
    const named = namedOtherwise(turn.value, bearer, given.otherName ?? '')
    if (!named.ok) return named
    // What lies in the store without a row is of nobody; a row without its bytes would be a lost signature.
    const pdf_before = await files.put(request.value.pdf)
    const pdf_after = await files.put(signed.value.pdf)
    return inTransactionAs(db, reader, async (tx) => {
      await lockKeeping(tx)
      const now = await turnOf(tx, profile, reader, copyId, given, 'locked')
      if (!now.ok) return now
      const told = named.value === null ? {} : { certificate: bearer, because: named.value }
      const bound = {
        how: credential.value.kind,
        signed_at: signedAt,
        pdf_before,
        pdf_after,
        certificate,
        time_stamped: timeStamped,
        reference: reference?.slice(0, 500) ?? null,
        scan_id: null,
        other_name: named.value,
      }
      await bindSignature(deps, tx, reader, now.value, bound, told)
      return showSigning(deps, tx, reader, copyId)
    })
  }
