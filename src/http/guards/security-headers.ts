import { createMiddleware } from 'hono/factory'
import type { HttpEnv } from '../env.ts'

/** What a page may load: our own files and nothing inline, but for one style by its nonce where a page says so. */
export const contentPolicy = (nonce?: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    nonce === undefined ? "style-src 'self'" : `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ')

/** What browsers are told about every answer: nothing from elsewhere, no frames, no guessing of types. */
const POLICY = contentPolicy()

export const securityHeaders = (secure: boolean) =>
  createMiddleware<HttpEnv>(async (c, next) => {
    // Before the answer is made: headers that are added to a finished one cost a copy of it.
    c.header('Content-Security-Policy', POLICY)
    c.header('X-Content-Type-Options', 'nosniff')
    c.header('X-Frame-Options', 'DENY')
    c.header('Referrer-Policy', 'same-origin')
    c.header('Cross-Origin-Opener-Policy', 'same-origin')
    c.header('Cross-Origin-Resource-Policy', 'same-origin')
    c.header('Permissions-Policy', 'camera=(), microphone=(), geolocation=()')
    if (secure) c.header('Strict-Transport-Security', 'max-age=31536000')
    c.header('Cache-Control', 'private, no-store')
    await next()
  })
