import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import { createMiddleware } from 'hono/factory'
import { problem } from '../../core/problem.ts'
import type { HttpContext, HttpEnv } from '../env.ts'
import { staleForm } from '../pages/stale-form.tsx'
import { replyProblem } from '../reply-problem.ts'
import { formCookie, setFormCookie } from './cookies.ts'

/** Addresses that take multipart bodies: their handler looks for the token itself, in `readUpload`. */
const UPLOADS = [
  '/baca',
  '/rencana/impor',
  '/anggaran/impor',
  '/keaslian',
  '/organisasi/impor',
  '/akun/sertifikat',
  '/api/v1/batches',
  '/api/v1/verification',
  '/api/v1/roster/imports',
]

/** The same, of one thing. */
const UPLOADS_OF_ONE =
  /^\/(?:organisasi\/[^/]+\/kop|penyusunan\/[^/]+\/(?:tanda-tangan|pindaian)|api\/v1\/copies\/[^/]+\/scan)$/

const takesUploads = (path: string): boolean => UPLOADS.includes(path) || UPLOADS_OF_ONE.test(path)

const COOKIELESS = [
  '/api/v1/session',
  '/api/v1/account/forgotten',
  '/api/v1/account/reset',
  '/api/v1/account/invitation',
]

const digest = (text: string): Buffer => createHash('sha256').update(text).digest()

export const isFormToken = (expected: string, given: string | null | undefined): boolean =>
  typeof given === 'string' && timingSafeEqual(digest(expected), digest(given))

/** A token of a session is drawn from it; before sign-in it is a cookie of its own. */
const tokenFor = (c: HttpContext, secure: boolean): string => {
  const session = c.get('sessionToken')
  if (session !== null) return digest(`form ${session}`).toString('base64url')
  const there = formCookie(c)
  if (there !== null) return there
  const fresh = randomBytes(24).toString('base64url')
  // Only pages have forms: files and programs need no cookie.
  if (c.req.method === 'GET' && c.req.header('accept')?.includes('text/html')) setFormCookie(c, secure, fresh)
  return fresh
}

const isOtherSite = (c: HttpContext): boolean => {
  const site = c.req.header('sec-fetch-site')
  if (site !== undefined) return site !== 'same-origin' && site !== 'none'
  const origin = c.req.header('origin')
  if (origin === undefined) return false
  return URL.parse(origin)?.host !== (c.req.header('x-forwarded-host') ?? c.req.header('host'))
}

/** The API's doors that need no session: they set no cookie and heed none, and JSON cannot come from another site's form. */
const isCookielessApi = (c: HttpContext): boolean =>
  COOKIELESS.includes(c.req.path) &&
  c.req.method === 'POST' &&
  (c.req.header('content-type')?.startsWith('application/json') ?? false)

const givenToken = async (c: HttpContext): Promise<string | null> => {
  const header = c.req.header('x-csrf-token')
  if (header !== undefined) return header
  const type = c.req.header('content-type') ?? ''
  return type.startsWith('application/x-www-form-urlencoded')
    ? new URLSearchParams(await c.req.text()).get('csrf')
    : null
}

/**
 * Refuses what another site sends in our reader's name: every change needs the token of its form (field `csrf`, or header
 * x-csrf-token). Programs with a bearer token carry no cookie that could be abused.
 */
export const refuseForgery = (secure: boolean) =>
  createMiddleware<HttpEnv>(async (c, next) => {
    const token = tokenFor(c, secure)
    c.set('csrf', token)
    if (['GET', 'HEAD', 'OPTIONS'].includes(c.req.method) || c.get('isBearer')) return next()
    const refused = () => replyProblem(c, problem('access/csrf'))
    if (isOtherSite(c)) return refused()
    const isUpload = takesUploads(c.req.path) && c.req.header('content-type')?.startsWith('multipart/form-data')
    if (isUpload || isCookielessApi(c)) return next()
    return isFormToken(token, await givenToken(c)) ? next() : ((await staleForm(c)) ?? refused())
  })
