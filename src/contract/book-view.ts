import type { BookStanding } from '../core/agreement/book.ts'
import type { State } from '../core/agreement/lifecycle.ts'
import type { Level } from '../core/profile/agency-profile.ts'

/** Which book: of the reader's own office where none is named, of its newest year where none is. */
export type BookFilter = { readonly satker?: string; readonly year?: number }

/** How it is bound: with what is unfinished as drafts, and with what was signed inside the file. */
export type BookWish = BookFilter & { readonly drafts: boolean; readonly attached: boolean }

/** One agreement that is in an office's book, or a unit whose agreement is not there; in the order of the tree. */
export type BookRow = {
  readonly unitId: string
  readonly unit: string
  readonly level: Level | null
  /** Steps below the office. */
  readonly depth: number
  readonly standing: BookStanding
  /** The kept agreement, or the working copy, that stands there; null for both where there is none. */
  readonly agreementId: string | null
  readonly copyId: string | null
  /** The kept version; null for a working copy. */
  readonly version: number | null
  /** Of a copy in work, or of one signed here. */
  readonly state: State | null
}

/** An office's year as it would be bound; `office` null where there is nothing to bind yet. */
export type BookView = {
  readonly office: string | null
  readonly year: number | null
  readonly rows: readonly BookRow[]
  /** Offices that have anything to bind, with their years, newest first. */
  readonly offices: readonly { readonly name: string; readonly years: readonly number[] }[]
}
