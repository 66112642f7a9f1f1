import type { LetterheadText, UnitLetterhead } from '../core/organisation/letterhead.ts'

/** A unit's own letterhead while it held; null where it had that of the unit above. Days as in `UnitStretch`. */
export type LetterheadStretch = {
  readonly from: string | null
  readonly until: string | null
  readonly letterhead: UnitLetterhead | null
}

/** What stands at the head of a unit's documents today, and which unit's it is. */
export type LetterheadView = UnitLetterhead & { readonly unitId: string; readonly unit: string }

/** A letterhead as it is asked for, from a day on. `letterhead` null: that of the unit above again. */
export type NewLetterhead = {
  readonly from: string
  readonly letterhead: (LetterheadText & { readonly logo: NewLogo }) | null
}

/** `keep`: the one that stands there on that day, be it the unit's own or of a unit above. */
export type NewLogo = 'keep' | 'none' | { readonly bytes: Uint8Array }
