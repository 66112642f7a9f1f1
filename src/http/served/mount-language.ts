import type { Hono } from 'hono'
import type { HttpDeps } from '../deps.ts'
import type { HttpEnv } from '../env.ts'
import { readForm } from '../forms/read-form.ts'
import { setLanguageCookie } from '../guards/cookies.ts'
import { ownPath } from '../guards/require-reader.ts'

/** The switch between Indonesian and English; it is remembered for the reader, and in the browser before sign-in. */
export const mountLanguage = (app: Hono<HttpEnv>, { app: uses, baseUrl }: Pick<HttpDeps, 'app' | 'baseUrl'>): void => {
  app.post('/bahasa', async (c) => {
    const form = await readForm(c)
    const language = form.get('bahasa') === 'en' ? 'en' : 'id'
    const reader = c.get('reader')
    if (reader) await uses.setLanguage(reader, language)
    setLanguageCookie(c, baseUrl?.startsWith('https:') ?? false, language)
    return c.redirect(ownPath(form.get('ke')), 303)
  })
}
