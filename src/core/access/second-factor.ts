import type { Holder } from './may.ts'
import type { Role } from './role.ts'

/** Whether somebody holds, anywhere, a role whose holders must sign in by two steps. */
export const demandsSecondFactor = ({ grants }: Holder, roles: readonly Role[]): boolean =>
  grants.some((grant) => roles.includes(grant.role))
