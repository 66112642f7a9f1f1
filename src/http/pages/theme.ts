import type { Hono } from 'hono'
import type { HttpDeps } from '../deps.ts'
import type { HttpEnv } from '../env.ts'
import { readForm } from '../forms/read-form.ts'
import { ownPath } from '../guards/require-reader.ts'
import { setThemeCookie } from './theme-cookie.ts'

/** The switch between light, dark and what the machine prefers, kept in the browser alone. */
export const mountTheme = (app: Hono<HttpEnv>, { baseUrl }: Pick<HttpDeps, 'baseUrl'>): void => {
  app.post('/tampilan', async (c) => {
    const form = await readForm(c)
    setThemeCookie(c, baseUrl?.startsWith('https:') ?? false, form.get('tampilan'))
    return c.redirect(ownPath(form.get('ke')), 303)
  })
}
