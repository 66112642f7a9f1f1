import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import type { HttpContext } from '../env.ts'

const THEME = 'ikrar_tampilan'
const YEAR_SECONDS = 365 * 86_400

/** Light or dark as chosen; null follows the machine. */
export const themeCookie = (c: HttpContext): 'light' | 'dark' | null => {
  const value = getCookie(c, THEME)
  return value === 'light' || value === 'dark' ? value : null
}

export const setThemeCookie = (c: HttpContext, secure: boolean, theme: string | null): void => {
  const options = { path: '/', httpOnly: true, sameSite: 'Lax', secure } as const
  if (theme === 'light' || theme === 'dark') setCookie(c, THEME, theme, { ...options, maxAge: YEAR_SECONDS })
  else deleteCookie(c, THEME, options)
}
