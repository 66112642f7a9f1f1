import type { Reader } from '../../contract/view.ts'
import type { Visitor } from './visitor.ts'

/** A session's secret, to be kept by the browser alone; only its hash is in the database. */
export type SignedIn = {
  readonly token: string
  readonly expires: Date
  readonly reader: Reader
  /** Where the browser was not known: the secret by which it will be. */
  readonly device?: string
}

/** What a first step leads to; after `code` the token is that of half a session, good for the second step alone. */
export type SignInOutcome =
  | (SignedIn & { readonly step: 'done' })
  | { readonly step: 'code'; readonly token: string; readonly expires: Date; readonly reader: null }

export type SignInInput = Visitor & { readonly username: string; readonly password: string }

/** `half` is the token of the first step; the code is the authenticator's or a recovery code, as typed. */
export type SignInCodeInput = Visitor & { readonly half: string; readonly code: string }

/** `state` is what the browser kept, null where it kept none; `query` is what the identity provider sent back. */
export type SsoAnswer = Visitor & { readonly state: string | null; readonly query: string }
