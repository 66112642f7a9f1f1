import type { HowSigned, SigningParty } from '../core/agreement/standing.ts'
import type { CertificateFacts } from '../core/signature/certificate-facts.ts'
import type { Json, JsonOrNull } from './schema-json.ts'

export type SignatureTable = {
  id: string
  copy_id: string
  version_id: string
  party: SigningParty
  how: HowSigned
  signer_id: string
  printed_name: string | null
  printed_position: string
  signed_at: Date
  pdf_before: string
  pdf_after: string
  certificate: JsonOrNull<CertificateFacts>
  time_stamped: boolean
  reference: string | null
}

export type CertificateTable = {
  id: string
  user_id: string
  sealed: Uint8Array
  facts: Json<CertificateFacts>
  fingerprint: string
  kept_at: Date
}
