import type {
  AccountView,
  LinkIssued,
  TotpProposal,
  UserFilter,
  UserList,
  UserView,
} from '../../contract/account-view.ts'
import type { Reader } from '../../contract/view.ts'
import type { Role } from '../../core/access/role.ts'
import type { Result } from '../../core/result.ts'
import type { LinkPurpose } from '../../db/account-links.ts'
import type { SignedIn, SignInCodeInput, SignInOutcome, SsoAnswer } from './sign-in-steps.ts'
import type { Visitor } from './visitor.ts'

/** `token` is the session's secret, which stays; `current` is one's own password once more. */
export type OwnPasswordInput = { readonly current: string; readonly address: string }
export type ChangePasswordInput = OwnPasswordInput & { readonly password: string; readonly token: string }
export type ChangeEmailInput = OwnPasswordInput & { readonly email: string }
export type TotpConfirmation = { readonly code: string; readonly token: string; readonly address: string }
/** `token` is the link's secret. */
export type NewPasswordInput = Visitor & { readonly token: string; readonly password: string }
export type RecoveryCodesShown = { readonly codes: readonly string[] }

export type InviteInput = {
  readonly username: string
  readonly name: string
  readonly email: string
  /** The office's name or code as typed; empty for the inviter's own. */
  readonly office: string
  /** The name of one of the office's units that the role is for, as typed; the whole office without. */
  readonly unit?: string
  readonly role: Role
}

/** Signing in by two steps or elsewhere, looking after one's own account, and an administrator's care for those of others. */
export type AccountApp = {
  readonly signInCode: (input: SignInCodeInput) => Promise<Result<SignedIn>>
  /** What people call the identity provider; null where there is none. */
  readonly ssoName: string | null
  /** Whether letters can be sent at all. */
  readonly sendsLetters: boolean
  readonly startSso: (
    next: string,
  ) => Promise<Result<{ readonly url: string; readonly state: string; readonly expires: Date }>>
  readonly finishSso: (answer: SsoAnswer) => Promise<Result<{ readonly outcome: SignInOutcome; readonly next: string }>>

  readonly requestReset: (nameOrEmail: string, visitor: Visitor) => Promise<Result<null>>
  readonly linkView: (
    purpose: LinkPurpose,
    token: string,
    visitor: Visitor,
  ) => Promise<Result<{ readonly username: string; readonly name: string }>>
  readonly acceptInvitation: (input: NewPasswordInput) => Promise<Result<SignInOutcome>>
  readonly resetPassword: (input: NewPasswordInput) => Promise<Result<{ readonly username: string }>>

  readonly accountView: (reader: Reader, token: string) => Promise<Result<AccountView>>
  readonly changePassword: (reader: Reader, input: ChangePasswordInput) => Promise<Result<{ readonly ended: number }>>
  readonly changeEmail: (reader: Reader, input: ChangeEmailInput) => Promise<Result<null>>
  readonly proposeSecondFactor: (reader: Reader, input: OwnPasswordInput) => Promise<Result<TotpProposal>>
  readonly proposedSecondFactor: (reader: Reader) => Promise<Result<TotpProposal>>
  readonly confirmSecondFactor: (reader: Reader, input: TotpConfirmation) => Promise<Result<RecoveryCodesShown>>
  readonly renewRecoveryCodes: (reader: Reader, input: OwnPasswordInput) => Promise<Result<RecoveryCodesShown>>
  readonly removeSecondFactor: (reader: Reader, input: OwnPasswordInput) => Promise<Result<null>>
  readonly endOwnSession: (reader: Reader, sessionId: string) => Promise<Result<null>>
  readonly endOtherSessions: (reader: Reader, token: string) => Promise<Result<{ readonly ended: number }>>

  readonly listUsers: (reader: Reader, filter: UserFilter) => Promise<Result<UserList>>
  readonly userView: (reader: Reader, userId: string) => Promise<Result<UserView>>
  /** The units of the reader's own office, by their names, that somebody may be invited for. */
  readonly unitsToInviteFor: (reader: Reader) => Promise<readonly string[]>
  readonly inviteUser: (reader: Reader, input: InviteInput) => Promise<Result<LinkIssued>>
  /** A new invitation for whoever has not come in yet, else a link to choose a new password. */
  readonly renewLink: (reader: Reader, userId: string) => Promise<Result<LinkIssued>>
  readonly disableUser: (reader: Reader, userId: string) => Promise<Result<null>>
  readonly enableUser: (reader: Reader, userId: string) => Promise<Result<null>>
  readonly endUserSessions: (reader: Reader, userId: string) => Promise<Result<{ readonly ended: number }>>
  /** For whoever has lost the phone and the recovery codes. */
  readonly removeUserSecondFactor: (reader: Reader, userId: string) => Promise<Result<null>>
}
