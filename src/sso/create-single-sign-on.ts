import {
  AuthorizationResponseError,
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  type Configuration,
  calculatePKCECodeChallenge,
  discovery,
  fetchUserInfo,
  type IDToken,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from 'openid-client'
import { problem } from '../core/problem.ts'
import { ok, refuse } from '../core/result.ts'
import type { SingleSignOn } from '../ports/account.ts'

export type SsoSettings = {
  /** https, or http on this machine. */
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
  readonly name: string
  readonly scope: string
  /** The claim that is a user's name here, such as "preferred_username" or "email". */
  readonly usernameClaim: string
  readonly baseUrl: string
  /** Told why a sign-in failed, for the log; never who tried. */
  readonly onFailure: (reason: string) => void
}

const PATIENCE_SECONDS = 10

const reasonOf = (error: unknown): string =>
  error instanceof Error
    ? 'code' in error && error.code
      ? `${error.name} ${String(error.code)}`
      : error.name
    : 'unknown'

const discover = ({ issuer, clientId, clientSecret }: SsoSettings): Promise<Configuration> => {
  const url = new URL(issuer)
  return discovery(url, clientId, clientSecret, undefined, {
    timeout: PATIENCE_SECONDS,
    // The settings allow http for an issuer on this machine alone.
    execute: url.protocol === 'http:' ? [allowInsecureRequests] : [],
  })
}

const textClaim = (claims: Readonly<Record<string, unknown>>, name: string): string | null => {
  const value = claims[name]
  // An address that the provider has not checked may be anybody's.
  if (name === 'email' && claims['email_verified'] !== true) return null
  return typeof value === 'string' && value !== '' ? value : null
}

/** Sign-in by OpenID Connect: Authorization Code with PKCE, state and nonce. What the provider is, is asked once it is needed. */
export const createSingleSignOn = (settings: SsoSettings): SingleSignOn => {
  const { name, scope, usernameClaim, baseUrl, onFailure } = settings
  const redirect = `${baseUrl}/masuk/sso/kembali`
  let known: Promise<Configuration> | undefined
  const configuration = (): Promise<Configuration> => {
    const asked = known ?? discover(settings)
    known = asked
    // A provider that did not answer is asked again next time.
    asked.catch(() => {
      known = undefined
    })
    return asked
  }

  const usernameOf = async (config: Configuration, claims: IDToken, accessToken: string): Promise<string | null> => {
    const told = textClaim(claims, usernameClaim)
    if (told !== null || config.serverMetadata().userinfo_endpoint === undefined) return told
    return textClaim(await fetchUserInfo(config, accessToken, claims.sub), usernameClaim)
  }

  return {
    name,
    start: async () => {
      try {
        const config = await configuration()
        const [state, nonce, verifier] = [randomState(), randomNonce(), randomPKCECodeVerifier()]
        const url = buildAuthorizationUrl(config, {
          redirect_uri: redirect,
          scope,
          state,
          nonce,
          code_challenge: await calculatePKCECodeChallenge(verifier),
          code_challenge_method: 'S256',
        })
        return ok({ url: url.href, state, nonce, verifier })
      } catch (error) {
        onFailure(reasonOf(error))
        return refuse(problem('sso/unreachable'))
      }
    },
    finish: async ({ query, state, nonce, verifier }) => {
      // Compared before anything is sent anywhere: an answer with another state is not this browser's.
      if (new URLSearchParams(query).get('state') !== state) return refuse(problem('sso/wrong-state'))
      try {
        const config = await configuration()
        const tokens = await authorizationCodeGrant(config, new URL(`${redirect}?${query}`), {
          expectedState: state,
          expectedNonce: nonce,
          pkceCodeVerifier: verifier,
          idTokenExpected: true,
        })
        const claims = tokens.claims()
        if (!claims) return refuse(problem('sso/denied'))
        const username = await usernameOf(config, claims, tokens.access_token)
        return ok({ issuer: claims.iss, subject: claims.sub, username })
      } catch (error) {
        onFailure(reasonOf(error))
        const isDown = error instanceof TypeError || (error instanceof Error && /Timeout|Abort/.test(error.name))
        const code = !(error instanceof AuthorizationResponseError) && isDown ? 'sso/unreachable' : 'sso/denied'
        return refuse(problem(code))
      }
    },
  }
}
