import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import type { HttpContext } from '../env.ts'

const SESSION = 'ikrar_session'
const FORM = 'ikrar_form'
const LANGUAGE = 'ikrar_bahasa'

const YEAR_SECONDS = 365 * 86_400

/** Cookies are for the server alone and never leave with another site's requests; Secure wherever people reach us by https. */
const options = (secure: boolean) => ({ path: '/', httpOnly: true, sameSite: 'Lax', secure }) as const

export const sessionCookie = (c: HttpContext): string | null => getCookie(c, SESSION) || null

export const setSessionCookie = (c: HttpContext, secure: boolean, token: string, expires: Date): void =>
  setCookie(c, SESSION, token, { ...options(secure), expires })

export const clearSessionCookie = (c: HttpContext, secure: boolean): void => {
  deleteCookie(c, SESSION, options(secure))
}

/** The secret that forms of people who are not signed in carry twice, as a cookie and as a field. */
export const formCookie = (c: HttpContext): string | null => {
  const value = getCookie(c, FORM)
  return value !== undefined && /^[\w-]{20,64}$/.test(value) ? value : null
}

export const setFormCookie = (c: HttpContext, secure: boolean, value: string): void =>
  setCookie(c, FORM, value, options(secure))

export const languageCookie = (c: HttpContext): 'id' | 'en' | null => {
  const value = getCookie(c, LANGUAGE)
  return value === 'id' || value === 'en' ? value : null
}

export const setLanguageCookie = (c: HttpContext, secure: boolean, language: 'id' | 'en'): void =>
  setCookie(c, LANGUAGE, language, { ...options(secure), maxAge: YEAR_SECONDS })
