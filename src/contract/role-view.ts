import type { Role } from '../core/access/role.ts'
import type { Term } from '../core/calendar/term.ts'

/** A role as it is asked for: for a unit and all below it, its days included. */
export type NewRole = Term & { readonly role: Role; readonly unitId: string }

/** Somebody's roles, past and future ones too, as an administrator sees them. */
export type RolesView = {
  readonly user: { readonly id: string; readonly name: string; readonly office: string }
  /** Whether they are the reader's own, which only another administrator can change. */
  readonly isOwn: boolean
  /** The day it is where roles begin and end. */
  readonly today: string
  readonly roles: readonly (NewRole & {
    readonly id: string
    readonly unit: string
    /** Null where set-up gave it. */
    readonly by: string | null
    readonly at: string
    readonly state: 'now' | 'later' | 'over'
    readonly mayEnd: boolean
  })[]
  /** Units that the reader may give this person a role for. */
  readonly units: readonly { readonly id: string; readonly name: string }[]
}
