import type { Agreement } from './agreement.ts'
import type { HowSigned, SigningParty, Standing } from './standing.ts'

/**
 * What an agreement is to its office's book: signed here by all; kept, from a document that was not signed here; unfinished,
 * in work or not signed by all; or missing.
 */
export const BOOK_STANDINGS = ['signed', 'kept', 'unfinished', 'missing'] as const
export type BookStanding = (typeof BOOK_STANDINGS)[number]

/** One kept version of an agreement; `standing` null where it was not signed here. */
export type VersionInBook = { readonly standing: Standing | null }

/**
 * The version that stands for an agreement, of its versions newest first: the newest that holds. A newer one that is not signed
 * by all yet leaves the one before it in force; where none holds, the newest is unfinished.
 */
export const versionInForce = <V extends VersionInBook>(
  versions: readonly V[],
): { readonly version: V; readonly standing: Exclude<BookStanding, 'missing'> } | null => {
  const holds = versions.find(({ standing }) => standing === null || standing === 'whole')
  if (holds) return { version: holds, standing: holds.standing === null ? 'kept' : 'signed' }
  const [newest] = versions
  return newest ? { version: newest, standing: 'unfinished' } : null
}

/** A signature as a compiled copy tells of it. */
export type SignedMark = {
  readonly party: SigningParty
  readonly how: HowSigned
  readonly name: string | null
  /** As documents print it: "6 Maret 2025 pukul 10.00 WIB". */
  readonly when: string
}

/** A signed document as it was signed: named in the book's list, and within the file where `bytes` are there. */
export type Original = {
  readonly name: string
  readonly mimeType: string
  /** SHA-256 in lower-case hex. */
  readonly sha256: string
  /** The code of its public page, and that page's address where this installation has one. */
  readonly code: string
  readonly address: string | null
  readonly bytes: Uint8Array | null
}

export type BookPart = {
  readonly agreement: Agreement
  readonly standing: Exclude<BookStanding, 'missing'>
  /** The emblem it is printed with, as its place in the book's `logos`. */
  readonly logo: number | null
  readonly signatures: readonly SignedMark[]
  /** What was signed: one document, or two where the parties signed different ones (one of them on paper). */
  readonly originals: readonly Original[]
}

/** An office's agreements of a year, bound into one document in the order of its tree. */
export type Book = {
  readonly logos: readonly Uint8Array[]
  readonly parts: readonly BookPart[]
  /** What a compiled copy says of itself; null for agreements bound as they are. `on` as documents print a day. */
  readonly compiled: {
    readonly on: string
    /** Units whose agreement is not in it. */
    readonly left: readonly { readonly unit: string; readonly standing: 'unfinished' | 'missing' }[]
  } | null
}

/** Agreements bound as they are, of which nothing more is known. */
export const plainBook = (agreements: readonly Agreement[]): Book => ({
  logos: [],
  parts: agreements.map((agreement) => ({ agreement, standing: 'kept', logo: null, signatures: [], originals: [] })),
  compiled: null,
})
