import type { Rights } from '../core/access/role.ts'
import type { Level } from '../core/profile/agency-profile.ts'
import type { LetterheadStretch, LetterheadView } from './letterhead-view.ts'
import type { PostView } from './people-view.ts'
import type { HistoryEntry } from './view.ts'

/** A unit in a list: where it stands today, and how many units stand directly below it. */
export type UnitRow = {
  readonly id: string
  readonly name: string
  readonly kind: string
  readonly level: Level | null
  readonly below: number
  /** Day it was closed ("2025-06-30"); null while it is open. */
  readonly closedOn: string | null
}

/** What a unit was called and where it stood, from day to day; null where that stretch has no beginning or end. */
export type UnitStretch = {
  readonly from: string | null
  readonly until: string | null
  readonly name: string
  readonly above: string | null
}

/** One unit of the organisation, with what stands above and below it. */
export type UnitView = UnitRow & {
  readonly office: string
  readonly code: string | null
  /** From the top down, without the unit itself. */
  readonly path: readonly { readonly id: string; readonly name: string }[]
  readonly units: readonly UnitRow[]
  readonly stretches: readonly UnitStretch[]
  /** The open units of its office, itself left out: where it may move to, and who may take over from it. */
  readonly officeUnits: readonly { readonly id: string; readonly name: string; readonly kind: string }[]
  readonly post: PostView
  /** What stands at the head of its documents today; null where neither it nor a unit above in its office has any. */
  readonly letterhead: LetterheadView | null
  /** Its own ones, newest first. */
  readonly letterheads: readonly LetterheadStretch[]
  /** What the trail tells of it, newest first, at most 20; nothing for those out of its scope. */
  readonly history: readonly HistoryEntry[]
  readonly successor: { readonly id: string; readonly name: string } | null
  /** Agreements the reader may see, newest year first. */
  readonly agreements: readonly { readonly id: string; readonly year: number | null; readonly unit: string }[]
  /** The day it is; the earliest and usual day of a change. */
  readonly today: string
  readonly may: Rights
}

/** Units found by their name, each with its office and the names above it. */
export type UnitHit = UnitRow & { readonly office: string; readonly above: string | null }

/** A change of the organisation on a day ("2025-03-01"). */
export type NewUnit = { readonly name: string; readonly kind: string; readonly from: string }
export type UnitName = { readonly name: string; readonly from: string }
export type UnitMove = { readonly parentId: string; readonly from: string }
export type UnitClosing = { readonly on: string; readonly successorId: string | null }
