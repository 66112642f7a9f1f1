import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { VNode } from 'preact'
import { render } from 'preact-render-to-string'
import { type PageContext, wordsOf } from '../../web/pages/page-context.ts'
import type { HttpContext } from '../env.ts'
import { clientFiles } from './client-files.ts'
import { themeCookie } from './theme-cookie.ts'

/** What a page needs to know of its request. */
export const pageContext = (c: HttpContext): PageContext => {
  const { pathname, search } = new URL(c.req.url)
  return {
    language: c.get('language') ?? 'id',
    theme: themeCookie(c),
    here: c.req.method === 'GET' ? pathname + search : pathname,
    csrf: c.get('csrf') ?? '',
    reader: c.get('reader') ?? null,
    files: clientFiles(),
  }
}

/** The words of a request's language, for what a handler says itself. */
export const wordsFor = (c: HttpContext) => wordsOf(c.get('language') ?? 'id')

/** A page as an answer. */
export const renderPage = (c: HttpContext, page: VNode, status: ContentfulStatusCode = 200): Response => {
  c.header('Content-Language', c.get('language') ?? 'id')
  return c.html(`<!doctype html>${render(page)}`, status) as Response
}
