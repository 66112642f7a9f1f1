import type { Generated } from 'kysely'
import type { PaperActor, PaperDifference, PaperVerdict } from '../core/agreement/paper-difference.ts'
import type { HowSigned, SigningParty } from '../core/agreement/standing.ts'
import type { Problem } from '../core/problem.ts'
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
  /** On paper: the scan that it is on. */
  scan_id: string | null
  /** Why the certificate bears another name than the one printed. */
  other_name: string | null
}

/** A print that was handed out to be signed on paper. */
export type PaperPrintTable = {
  id: string
  copy_id: string
  revision: number
  pdf: string
  taken_by: string
  taken_at: Date
  withdrawn_by: string | null
  withdrawn_at: Date | null
}

export type PaperScanTable = {
  id: string
  print_id: string
  hash: string
  name: string
  size: bigint
  uploaded_by: string
  uploaded_at: Date
  state: Generated<'waiting' | 'reading' | 'read' | 'failed' | 'discarded' | 'bound'>
  lease: string | null
  leased_until: Date | null
  page: Generated<number>
  page_count: number | null
  problem: JsonOrNull<Problem>
  differences: JsonOrNull<readonly PaperDifference[]>
  refusing: number | null
  doubtful: number | null
  /** YYYY-MM-DD. */
  signed_on: string | null
  bound_as: PaperActor | null
  reason: string | null
}

/** What somebody says of a value that the recogniser read otherwise for certain. */
export type PaperJudgementTable = {
  scan_id: string
  place: number
  verdict: PaperVerdict
  reason: string
  judged_by: string
  judged_as: PaperActor
  judged_at: Date
}

export type CertificateTable = {
  id: string
  user_id: string
  sealed: Uint8Array
  facts: Json<CertificateFacts>
  fingerprint: string
  kept_at: Date
}
