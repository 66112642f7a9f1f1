import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import type { HttpContext } from '../env.ts'

const SESSION = 'ikrar_session'
const FORM = 'ikrar_form'
const LANGUAGE = 'ikrar_bahasa'
const DEVICE = 'ikrar_perangkat'
const HALF = 'ikrar_langkah'
const SSO = 'ikrar_sso'

const YEAR_SECONDS = 365 * 86_400

/** By https a cookie's name says that no neighbouring host has set it (RFC 6265bis, __Host-). */
const nameOf = (name: string, secure: boolean): string => (secure ? `__Host-${name}` : name)

const read = (c: HttpContext, name: string): string | null => getCookie(c, nameOf(name, c.get('secure'))) || null

/** Cookies are for the server alone and never leave with another site's requests; Secure wherever people reach us by https. */
const options = (secure: boolean) => ({ path: '/', httpOnly: true, sameSite: 'Lax', secure }) as const

export const sessionCookie = (c: HttpContext): string | null => read(c, SESSION)

export const setSessionCookie = (c: HttpContext, secure: boolean, token: string, expires: Date): void =>
  setCookie(c, nameOf(SESSION, secure), token, { ...options(secure), expires })

export const clearSessionCookie = (c: HttpContext, secure: boolean): void => {
  deleteCookie(c, nameOf(SESSION, secure), options(secure))
}

/** The secret that forms of people who are not signed in carry twice, as a cookie and as a field. */
export const formCookie = (c: HttpContext): string | null => {
  const value = read(c, FORM)
  return value !== null && /^[\w-]{20,64}$/.test(value) ? value : null
}

export const setFormCookie = (c: HttpContext, secure: boolean, value: string): void =>
  setCookie(c, nameOf(FORM, secure), value, options(secure))

export const languageCookie = (c: HttpContext): 'id' | 'en' | null => {
  const value = getCookie(c, LANGUAGE)
  return value === 'id' || value === 'en' ? value : null
}

export const setLanguageCookie = (c: HttpContext, secure: boolean, language: 'id' | 'en'): void =>
  setCookie(c, LANGUAGE, language, { ...options(secure), maxAge: YEAR_SECONDS })

/** The secret by which a browser is known to an account; it opens nothing. */
export const deviceCookie = (c: HttpContext): string | null => read(c, DEVICE)

export const setDeviceCookie = (c: HttpContext, device: string): void =>
  setCookie(c, nameOf(DEVICE, c.get('secure')), device, { ...options(c.get('secure')), maxAge: YEAR_SECONDS })

/** Half a session, between the password and the code. */
export const halfCookie = (c: HttpContext): string | null => read(c, HALF)

export const setHalfCookie = (c: HttpContext, token: string, expires: Date): void =>
  setCookie(c, nameOf(HALF, c.get('secure')), token, { ...options(c.get('secure')), expires })

export const clearHalfCookie = (c: HttpContext): void => {
  deleteCookie(c, nameOf(HALF, c.get('secure')), options(c.get('secure')))
}

/** What proves that this browser itself went to the identity provider. */
export const ssoCookie = (c: HttpContext): string | null => read(c, SSO)

export const setSsoCookie = (c: HttpContext, state: string, expires: Date): void =>
  setCookie(c, nameOf(SSO, c.get('secure')), state, { ...options(c.get('secure')), expires })

export const clearSsoCookie = (c: HttpContext): void => {
  deleteCookie(c, nameOf(SSO, c.get('secure')), options(c.get('secure')))
}
