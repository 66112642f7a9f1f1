import type { Credential } from '../../contract/signing.ts'
import type { Reader } from '../../contract/view.ts'
import { problem } from '../../core/problem.ts'
import { ok, type Result, refuse } from '../../core/result.ts'
import { sealedCertificate } from '../../db/certificates.ts'
import type { SigningCredential } from '../../ports/signing.ts'
import type { Deps } from '../deps.ts'
import { isId } from '../identifier.ts'

/** What the signer is given: a kept certificate is unsealed for its owner, and for this one signature. */
export const credentialOf = async (
  { db, certificates }: Pick<Deps, 'db' | 'certificates'>,
  reader: Reader,
  given: Credential,
): Promise<Result<SigningCredential>> => {
  if (given.kind === 'service') return ok(given)
  const { passphrase } = given
  if (given.kind === 'certificate') {
    return ok({ kind: 'certificate', p12: new Uint8Array(Buffer.from(given.p12, 'base64')), passphrase })
  }
  const id = given.certificateId
  const sealed = isId(id) ? await sealedCertificate(db, reader.userId, id) : null
  if (sealed === null) return refuse(problem('not-found', 'certificate'))
  const p12 = await certificates.open(reader.userId, sealed)
  return p12.ok ? ok({ kind: 'certificate', p12: p12.value, passphrase }) : p12
}
