import type { Term } from '../core/calendar/term.ts'
import type { Capacity } from '../core/organisation/tenure.ts'

/** Somebody at the head of a unit, from day to day. */
export type TenureRow = Term & {
  readonly id: string
  readonly officialId: string
  readonly name: string
  readonly nip: string | null
  readonly unitId: string
  readonly unit: string
  readonly capacity: Capacity
  readonly decree: string | null
  readonly state: 'now' | 'later' | 'over'
}

/** A unit's post on the day it is: who holds it, who receives its promise, and everybody who held it. */
export type PostView = {
  readonly holder: TenureRow | null
  /** Null where the head promises alone; `name` null where the superior's post is empty. */
  readonly superior: { readonly unitId: string; readonly unit: string; readonly name: string | null } | null
  readonly tenures: readonly TenureRow[]
}

/** An appointment as it is asked for. */
export type NewTenure = Term & {
  readonly name: string
  readonly nip: string
  readonly capacity: string
  readonly decree: string
}

export type OfficialRow = {
  readonly id: string
  readonly name: string
  readonly nip: string | null
  readonly office: string
  /** The units whose post they hold today. */
  readonly posts: readonly string[]
}

/** One official with every post held. */
export type OfficialView = OfficialRow & { readonly tenures: readonly TenureRow[] }
