import type { Deps } from '../deps.ts'
import { signInCode } from '../sign-in-code.ts'
import { finishSso, startSso } from '../sign-in-sso.ts'
import type { AccountApp } from './account-app.ts'
import { accountView } from './account-view.ts'
import { changeEmail } from './change-email.ts'
import { changePassword } from './change-password.ts'
import { confirmSecondFactor } from './confirm-second-factor.ts'
import { disableUser, enableUser } from './disable-user.ts'
import { endUserSessions } from './end-user-sessions.ts'
import { inviteUser } from './invite-user.ts'
import { listUsers } from './list-users.ts'
import { endOtherSessions, endOwnSession } from './own-sessions.ts'
import { proposedSecondFactor, proposeSecondFactor } from './propose-second-factor.ts'
import { removeUserSecondFactor } from './remove-user-second-factor.ts'
import { renewLink } from './renew-link.ts'
import { requestReset } from './request-reset.ts'
import { removeSecondFactor, renewRecoveryCodes } from './second-factor.ts'
import { unitsToInviteFor } from './units-to-invite-for.ts'
import { acceptInvitation, linkView, resetPassword } from './use-link.ts'
import { userView } from './user-view.ts'

/** The use cases of signing in and of accounts, bound to what they work with. */
export const createAccountApp = (deps: Deps): AccountApp => ({
  signInCode: signInCode(deps),
  ssoName: deps.sso?.name ?? null,
  sendsLetters: deps.mailer !== null,
  startSso: startSso(deps),
  finishSso: finishSso(deps),
  requestReset: requestReset(deps),
  linkView: linkView(deps),
  acceptInvitation: acceptInvitation(deps),
  resetPassword: resetPassword(deps),
  accountView: accountView(deps),
  changePassword: changePassword(deps),
  changeEmail: changeEmail(deps),
  proposeSecondFactor: proposeSecondFactor(deps),
  proposedSecondFactor: proposedSecondFactor(deps),
  confirmSecondFactor: confirmSecondFactor(deps),
  renewRecoveryCodes: renewRecoveryCodes(deps),
  removeSecondFactor: removeSecondFactor(deps),
  endOwnSession: endOwnSession(deps),
  endOtherSessions: endOtherSessions(deps),
  listUsers: listUsers(deps),
  userView: userView(deps),
  unitsToInviteFor: unitsToInviteFor(deps),
  inviteUser: inviteUser(deps),
  renewLink: renewLink(deps),
  disableUser: disableUser(deps),
  enableUser: enableUser(deps),
  endUserSessions: endUserSessions(deps),
  removeUserSecondFactor: removeUserSecondFactor(deps),
})
