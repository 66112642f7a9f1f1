import { randomBytes } from 'node:crypto'
import { createMiddleware } from 'hono/factory'
import type { HttpEnv } from '../env.ts'

const policy = (nonce: string): string =>
  [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}'`,
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ')

/** What browsers are told about every answer: nothing from elsewhere, no frames, no guessing of types. */
export const securityHeaders = (secure: boolean) =>
  createMiddleware<HttpEnv>(async (c, next) => {
    const nonce = randomBytes(16).toString('base64url')
    c.set('nonce', nonce)
    // Before the answer is made: headers that are added to a finished one cost a copy of it.
    c.header('Content-Security-Policy', policy(nonce))
    c.header('X-Content-Type-Options', 'nosniff')
    c.header('X-Frame-Options', 'DENY')
    c.header('Referrer-Policy', 'same-origin')
    c.header('Cross-Origin-Opener-Policy', 'same-origin')
    c.header('Cross-Origin-Resource-Policy', 'same-origin')
    c.header('Permissions-Policy', 'camera=(), microphone=(), geolocation=()')
    if (secure) c.header('Strict-Transport-Security', 'max-age=31536000; includeSubDomains')
    c.header('Cache-Control', 'private, no-store')
    await next()
  })
