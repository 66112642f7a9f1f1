import type { Result } from '../core/result.ts'

/** Passwords as argon2id hashes in PHC form. */
export type PasswordHasher = {
  readonly hash: (password: string) => Promise<string>
  readonly verify: (password: string, hash: string) => Promise<boolean>
}

/** A letter about an account; the mail room words it. `path` is the link's address on this installation. */
export type Letter = {
  readonly to: string
  readonly name: string
  readonly language: 'id' | 'en'
} & (
  | {
      readonly kind: 'invitation'
      readonly path: string
      readonly expires: Date
      readonly by: string
      readonly office: string
    }
  | { readonly kind: 'reset'; readonly path: string; readonly expires: Date }
  | {
      readonly kind: 'password-changed' | 'second-factor-added' | 'second-factor-removed' | 'email-changed'
      readonly at: Date
    }
)

/** Letters out. False where no server took the letter; the reason is in the log. */
export type Mailer = { readonly send: (letter: Letter) => Promise<boolean> }

/** Who somebody is at the identity provider; `username` is the claim that the configuration names, null where it is absent. */
export type SsoIdentity = { readonly issuer: string; readonly subject: string; readonly username: string | null }

/** What has to be remembered between going to the identity provider and coming back. */
export type SsoStart = {
  readonly url: string
  readonly state: string
  readonly nonce: string
  readonly verifier: string
}

/** Sign-in at an identity provider (OpenID Connect, Authorization Code with PKCE). */
export type SingleSignOn = {
  /** What people call it: "SSO KPU". */
  readonly name: string
  /** `sso/unreachable` where the provider does not answer. */
  readonly start: () => Promise<Result<SsoStart>>
  /** `query` is what the provider sent back; `sso/denied` where the person or the provider refused. */
  readonly finish: (answer: Omit<SsoStart, 'url'> & { readonly query: string }) => Promise<Result<SsoIdentity>>
}
