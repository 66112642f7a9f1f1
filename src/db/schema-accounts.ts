import type { Generated, GeneratedAlways } from 'kysely'
import type { Role } from '../core/access/role.ts'

export type UserTable = {
  id: string
  username: string
  name: string
  satker_id: string
  language: Generated<'id' | 'en'>
  email: string | null
  password_hash: string | null
  password_changed_at: Date | null
  created_at: Date
  activated_at: Date | null
  disabled_at: Date | null
}

/** `valid` is a daterange of days in Jakarta. */
export type RoleGrantTable = {
  id: string
  user_id: string
  role: Role
  unit_id: string
  valid: string
  granted_by: string | null
  granted_at: Date
}

export type SessionTable = {
  token_hash: string
  user_id: string
  created_at: Date
  seen_at: Date
  expires_at: Date
  id: Generated<string>
  address: Generated<string>
  device: Generated<string>
}

export type FailedSignInTable = { id: GeneratedAlways<bigint>; account_hash: string; address: string; at: Date }

export type HalfSessionTable = { token_hash: string; user_id: string; expires_at: Date }
export type TotpTable = {
  user_id: string
  secret: string | null
  sealed: Uint8Array | null
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
/** Failed sign-ins counted since the trail's last entry about them; see 0027_sealed_second_factor.sql. */
export type HeldFailureTable = {
  about: string
  verb: 'fail-to-sign-in' | 'fail-second-step'
  subject: 'installation' | 'user'
  subject_id: string
  address: string | null
  until: Date
  held: Generated<number>
}
export type SsoIdentityTable = { issuer: string; subject: string; user_id: string; bound_at: Date }
