import type { Generated } from 'kysely'

export type HalfSessionTable = { token_hash: string; user_id: string; expires_at: Date }
export type TotpTable = {
  user_id: string
  secret: string
  created_at: Date
  confirmed_at: Date | null
  last_step: Generated<bigint>
}
export type RecoveryCodeTable = { user_id: string; selector: string; code_hash: string; used_at: Date | null }
export type AccountLinkTable = {
  token_hash: string
  user_id: string
  purpose: 'invitation' | 'reset'
  expires_at: Date
}
export type KnownDeviceTable = { token_hash: string; user_id: string; seen_at: Date }
export type SsoRequestTable = { state_hash: string; nonce: string; verifier: string; next: string; expires_at: Date }
export type SsoIdentityTable = { issuer: string; subject: string; user_id: string; bound_at: Date }
