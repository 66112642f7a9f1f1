import { createMiddleware } from 'hono/factory'
import type { HttpDeps } from '../deps.ts'
import type { HttpEnv } from '../env.ts'
import { languageCookie, sessionCookie } from './cookies.ts'

const BEARER = /^Bearer ([\w-]{20,200})$/

/** Finds out who asks, by the session cookie or, for programs, by "Authorization: Bearer", and which language they read. */
export const openSession = ({ app, language }: Pick<HttpDeps, 'app' | 'language'>) =>
  createMiddleware<HttpEnv>(async (c, next) => {
    const bearer = BEARER.exec(c.req.header('authorization') ?? '')?.[1] ?? null
    const token = bearer ?? sessionCookie(c)
    const reader = token === null ? null : await app.readerOf(token)
    c.set('reader', reader)
    c.set('sessionToken', reader === null ? null : token)
    c.set('language', reader?.language ?? languageCookie(c) ?? language)
    c.set('isBearer', bearer !== null)
    await next()
  })
