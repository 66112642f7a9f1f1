import type { Hono } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import type { HttpDeps } from '../deps.ts'
import type { HttpContext, HttpEnv } from '../env.ts'
import { readForm } from '../forms/read-form.ts'
import { ownPath } from '../guards/require-reader.ts'

const THEME = 'ikrar_tampilan'
const YEAR_SECONDS = 365 * 86_400

/** Light or dark as chosen; null follows the machine. */
export const themeCookie = (c: HttpContext): 'light' | 'dark' | null => {
  const value = getCookie(c, THEME)
  return value === 'light' || value === 'dark' ? value : null
}

/** The switch between light, dark and what the machine prefers, kept in the browser alone. */
export const mountTheme = (app: Hono<HttpEnv>, { baseUrl }: Pick<HttpDeps, 'baseUrl'>): void => {
  app.post('/tampilan', async (c) => {
    const form = await readForm(c)
    const theme = form.get('tampilan')
    const secure = baseUrl?.startsWith('https:') ?? false
    const options = { path: '/', httpOnly: true, sameSite: 'Lax', secure } as const
    if (theme === 'light' || theme === 'dark') setCookie(c, THEME, theme, { ...options, maxAge: YEAR_SECONDS })
    else deleteCookie(c, THEME, options)
    return c.redirect(ownPath(form.get('ke')), 303)
  })
}
