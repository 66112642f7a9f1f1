import type { SignatureRow } from '../../contract/signing-view.ts'
import type { StoredSignature } from '../../db/signatures.ts'

/** A signature as people are told of it. */
export const signatureRow = (s: StoredSignature): SignatureRow => ({
  party: s.party,
  how: s.how,
  name: s.printed_name ?? s.signer,
  position: s.printed_position,
  signer: s.signer,
  signedAt: s.signed_at.toISOString(),
  certificate: s.certificate && {
    name: s.certificate.name,
    issuer: s.certificate.issuer,
    serial: s.certificate.serial,
  },
  timeStamped: s.time_stamped,
  reference: s.reference,
  otherName: s.other_name,
})
