import type { UserState } from '../core/access/user-state.ts'
import type { Held } from './view.ts'

/** One session of a person: `device` like "Chrome, Windows", "" where the browser does not say. Moments in ISO form. */
export type SessionRow = {
  readonly id: string
  readonly device: string
  readonly address: string
  readonly createdAt: string
  readonly seenAt: string
  /** The one this is read with. */
  readonly current: boolean
}

/** A person's own account. */
export type AccountView = {
  readonly username: string
  readonly name: string
  readonly email: string | null
  readonly office: string
  /** Held today. */
  readonly roles: readonly Held[]
  readonly hasPassword: boolean
  readonly passwordChangedAt: string | null
  /** Null where there is no second factor; `codesLeft` counts unused recovery codes. */
  readonly secondFactor: { readonly since: string; readonly codesLeft: number } | null
  readonly singleSignOn: boolean
  readonly sessions: readonly SessionRow[]
}

/** A second factor that is yet to be confirmed: the secret in base32, and the same as an address for a QR code. */
export type TotpProposal = { readonly secret: string; readonly address: string }

export type UserFilter = { readonly text?: string; readonly state?: UserState; readonly page?: number }

export type UserRow = {
  readonly id: string
  readonly username: string
  readonly name: string
  readonly email: string | null
  readonly office: string
  /** Held today. */
  readonly roles: readonly Held[]
  readonly state: UserState
  readonly secondFactor: boolean
  readonly seenAt: string | null
}

export type UserList = {
  readonly rows: readonly UserRow[]
  readonly total: number
  readonly page: number
  readonly pageSize: number
}

/** A user as the administrator sees the account. */
export type UserView = UserRow & {
  readonly createdAt: string
  readonly hasPassword: boolean
  readonly singleSignOn: boolean
  readonly sessions: readonly Omit<SessionRow, 'current'>[]
  /** True on the administrator's own account, which is looked after in /akun. */
  readonly own: boolean
  /** False where a role of this user lies beyond what the administrator looks after. */
  readonly mayLookAfter: boolean
}

/** What became of an invitation or a reset: the address to hand over where no letter went out, else null. */
export type LinkIssued = { readonly userId: string; readonly path: string | null; readonly expiresAt: string }
