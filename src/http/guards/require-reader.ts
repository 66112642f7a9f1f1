import { createMiddleware } from 'hono/factory'
import { problem } from '../../core/problem.ts'
import type { HttpEnv } from '../env.ts'
import { problemJson, wantsJson } from '../problem-json.ts'

/** Lets through who is signed in: people are shown where to sign in and come back to where they were, programs get a 401. */
export const requireReader = createMiddleware<HttpEnv>(async (c, next) => {
  if (c.get('reader') !== null) return next()
  if (wantsJson(c)) return problemJson(c, problem('access/sign-in-required'))
  const { pathname, search } = new URL(c.req.url)
  const back = c.req.method === 'GET' ? `?ke=${encodeURIComponent(pathname + search)}` : ''
  return c.redirect(`/masuk${back}`, 303)
})

/** Where a sign-in leads back to: only addresses of our own. */
export const ownPath = (path: string | null | undefined): string =>
  path && /^\/(?![/\\])[^\\\s]*$/.test(path) && URL.parse(path, 'http://ikrar.invalid')?.host === 'ikrar.invalid'
    ? path
    : '/'
